internal import Occupancy

/// What occurs on a timeline, with its looks.
struct TimelineLegend {
    let chart: TimelineChart

    var items: [PlanFooter.Item] {
        let (desks, people) = (total { $0 != .people }, total { $0 == .people })
        let theme = chart.theme
        var items: [PlanFooter.Item] = []
        if desks.occupied > 0 {
            items.append(bar(chart.column == .reported ? "taken" : "taken, as high as its share of the time"))
        }
        if people.occupied > 0 { items.append(bar("people, as high as their number")) }
        if desks.vacant > 0 {
            items.append(item("free") { CellLook.vacant($0, theme) })
        } else if people.vacant > 0 {
            items.append(item("nobody") { CellLook.vacant($0, theme) })
        }
        if hasUnknown { items.append(item("unknown") { CellLook.unknown($0, theme) }) }
        if desks.disabled > 0 { items.append(item("not monitored") { CellLook.disabled($0, theme) }) }
        return items
    }

    /// Whether any cell shows a hatch.
    private var hasUnknown: Bool {
        let timeline = chart.timeline
        return timeline.rows.indices.contains { row in
            let isPeople = timeline.rows[row].subject == .people
            return timeline.slots.indices.contains { slot in
                let cell = timeline[row, slot]
                return (isPeople ? CellShares(people: cell, most: 1) : CellShares(region: cell)).unknown > 0
            }
        }
    }

    private func total(_ isMeant: (TimelineRow.Subject) -> Bool) -> SlotTally {
        chart.timeline.rows.indices.reduce(into: SlotTally()) { sum, row in
            if isMeant(chart.timeline.rows[row].subject) { sum += chart.timeline.total(row: row) }
        }
    }

    private func bar(_ text: String) -> PlanFooter.Item {
        let theme = chart.theme
        return PlanFooter.Item(text: text) { box in
            let bar = PageBounds(left: box.left, top: box.top + 1, right: box.right, bottom: box.bottom)
            return [.shape(Shape(Path(bar), fill: theme.taken.fill))]
        }
    }

    private func item(_ text: String, _ look: @escaping (PageBounds) -> [Scene.Part]) -> PlanFooter.Item {
        PlanFooter.Item(text: text) {
            look(PageBounds(left: $0.left, top: $0.top + 0.2, right: $0.right, bottom: $0.bottom))
        }
    }
}
