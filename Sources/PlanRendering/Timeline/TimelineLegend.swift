internal import Occupancy

/// What occurs on a timeline, with its looks.
struct TimelineLegend {
    let chart: TimelineChart

    var items: [PlanFooter.Item] {
        let (desks, people) = (total { $0 != .people }, total { $0 == .people })
        let theme = chart.theme
        var items: [PlanFooter.Item] = []
        // One look has one sign, whatever it is called in the rows of desks and in those of people.
        let taken = [
            desks.occupied == 0
                ? nil : chart.column == .reported ? "taken" : "taken, as high as its share of the time",
            people.occupied == 0 ? nil : "people, as high as their number",
        ].compactMap(\.self)
        if !taken.isEmpty { items.append(bar(taken.joined(separator: "; "))) }
        let free = [desks.vacant == 0 ? nil : "free", showsNobody ? "nobody" : nil].compactMap(\.self)
        if !free.isEmpty { items.append(item(free.joined(separator: ", ")) { CellLook.vacant($0, theme) }) }
        if hasUnknown { items.append(item("unknown") { CellLook.unknown($0, theme) }) }
        if desks.disabled > 0 { items.append(item("not monitored") { CellLook.disabled($0, theme) }) }
        return items
    }

    /// Whether any cell shows a hatch.
    private var hasUnknown: Bool { containsCell { shares, _ in shares.unknown > 0 } }

    /// Whether any cell shows that nobody was counted.
    private var showsNobody: Bool {
        containsCell { shares, isPeople in isPeople && shares.showsFree && shares.known > 0 }
    }

    private func containsCell(where condition: (_ shares: CellShares, _ isPeople: Bool) -> Bool) -> Bool {
        let timeline = chart.timeline
        return timeline.rows.indices.contains { row in
            let isPeople = timeline.rows[row].subject == .people
            return timeline.slots.indices.contains { slot in
                let cell = timeline[row, slot]
                return condition(isPeople ? CellShares(people: cell, most: 1) : CellShares(region: cell), isPeople)
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
