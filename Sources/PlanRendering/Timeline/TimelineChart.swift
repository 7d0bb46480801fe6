public import Occupancy
internal import PayloadCodec
internal import SensorModel
public import SiteModel

/// The occupancy bitmap of some time: a row a region, a column a slot, with the utilisation of both.
public struct TimelineChart: Hashable, Sendable {
    /// What is shown.
    public var timeline: Timeline

    /// What a column is.
    public var column: Column

    /// The site whose rooms and name are written on it, if there is one.
    public var site: Site?

    /// The id of the one room that is shown.
    public var room: String?

    /// The clocks of the place.
    public var zone: ZoneOffsets

    /// The hours that count.
    public var hours: WorkingHours

    /// The colours.
    public var theme: Theme

    /// What a column is.
    public enum Column: Hashable, Sendable {
        /// So many minutes.
        case minutes(Int)
        /// What counts of a day.
        case day
        /// From one report to the next, as wide as it took.
        case reported
    }

    /// How many columns a chart may have that was told how long they are.
    public static let columnLimit = 2_000

    /// How many columns can be told apart on a page.
    public static let legibleCount = 400

    /// A chart from its parts.
    public init(
        _ timeline: Timeline, column: Column, site: Site? = nil, room: String? = nil, zone: ZoneOffsets = .utc,
        hours: WorkingHours = .always, theme: Theme = .standard
    ) {
        self.timeline = timeline
        self.column = column
        self.site = site
        self.room = room
        self.zone = zone
        self.hours = hours
        self.theme = theme
    }

    /// The shortest slots, of 10 minutes to a day, of which a picture of the period has no more than so many.
    ///
    /// - Parameter limit: How many.
    public static func legibleSlots(
        in period: Range<Int>, hours: WorkingHours = .always, zone: ZoneOffsets = .utc,
        atMost limit: Int = legibleCount
    ) -> (slots: TimeSlots, column: Column) {
        for minutes in [10, 15, 20, 30, 60, 120, 180, 240, 360, 720] {
            // Far too many are not worth cutting; hours that count are an hour in 168 at least, or so.
            guard period.count / (minutes * 60) <= limit * 200 else { continue }
            let slots = TimeSlots(.minutes(minutes), in: period, hours: hours, zone: zone)
            if slots.count <= limit { return (slots, .minutes(minutes)) }
        }
        return (TimeSlots(.day, in: period, hours: hours, zone: zone), .day)
    }
}

extension TimelineChart {
    /// The chart as a scene: the same for the same timeline.
    public func scene() -> Scene {
        let layout = TimelineLayout(self)
        var scene = Scene(
            width: layout.width, height: layout.height, paper: theme.paper, title: layout.texts.title,
            summary: [layout.texts.sentence, layout.texts.moment].compactMap(\.self).joined(separator: ", "))
        scene.elements.append(
            layout.header.element(upperLeft: PagePoint(x: PlanPage.margin, y: layout.headerTop), theme: theme))
        let cells = TimelineCells(timeline: timeline, axis: layout.axis, theme: theme)
        for line in layout.lines {
            switch line {
            case .heading(let title, let top): scene.elements.append(heading(title, top: top, layout))
            case .row(let row, let box):
                scene.elements += cells.elements(row: row, in: box, identity: identity(row))
                scene.elements.append(rowTexts(row, box, layout))
            }
        }
        scene.elements += TimelineScale(layout: layout, theme: theme).elements()
        scene.elements += TimelineUse(timeline: timeline, layout: layout, theme: theme).elements()
        scene.elements += layout.footer.elements(
            upperLeft: PagePoint(x: PlanPage.margin, y: layout.footerTop), width: layout.innerWidth, mapping: nil,
            theme: theme)
        return scene
    }

    private func heading(_ title: String, top: Double, _ layout: TimelineLayout) -> Scene.Element {
        let baseline = top + TimelineLayout.headingHeight - 1.6
        let place = PagePoint(x: PlanPage.margin, y: baseline)
        // A long title reaches over the line on which the axis begins, which gives way to it.
        let width = layout.measurer.width(of: title, size: 3.5, weight: .bold)
        let plate = PageBounds(
            left: place.x, top: top + 1, right: place.x + width + 0.8, bottom: top + TimelineLayout.headingHeight - 0.5)
        return Scene.Element(
            .annotation,
            parts: [
                .shape(Shape(Path(plate), fill: .solid(theme.paper))),
                .text(SceneText(title, at: place, size: 3.5, weight: .bold, color: theme.ink)),
            ])
    }

    private func rowTexts(_ row: Int, _ box: PageBounds, _ layout: TimelineLayout) -> Scene.Element {
        let baseline = box.center.y + layout.textSize * LineMetrics.capital / 2
        let place = PagePoint(x: PlanPage.margin, y: baseline)
        var parts: [Scene.Part] = [
            .text(SceneText(layout.names[row], at: place, size: layout.textSize, color: theme.ink))
        ]
        parts += PeopleScale.parts(of: row, in: timeline, beside: box, theme)
        let total = timeline.total(row: row)
        let bar = PageBounds(center: box.center, width: 0, height: layout.rowHeight - 1.5)
        let (left, room) = (layout.useLeft, layout.useRight - layout.useLeft)
        if let use = total.utilisation, use > 0 {
            let filled = PageBounds(left: left, top: bar.top, right: left + room * use, bottom: bar.bottom)
            parts.append(.shape(Shape(Path(filled), fill: theme.taken.fill)))
        }
        parts.append(
            .text(
                SceneText(
                    Use(total).word,
                    at: PagePoint(x: layout.useRight + 2, y: baseline),
                    size: layout.textSize, color: total.known > 0 ? theme.ink : theme.muted)))
        return Scene.Element(.annotation, identity: identity(row), parts: parts)
    }

    private func identity(_ row: Int) -> Scene.Identity {
        let subject = timeline.rows[row]
        let total = timeline.total(row: row)
        let use = total.utilisation.map { "taken \(Percent.text($0)) of the known time" }
        let (kind, id) =
            switch subject.subject {
            case .people: ("sensor", "\(subject.sensor)-people")
            case .region(let number): (subject.desk == nil ? "region" : "desk", "\(subject.sensor)-\(number)")
            }
        return Scene.Identity(["timeline-row", kind], id: id, title: "\(subject.title): \(use ?? Use(total).word)")
    }
}

/// Shares as the drawings print them.
enum Percent {
    /// "47 %"; what is neither nothing nor all is never written as such.
    static func text(_ share: Double) -> String {
        if share > 0, share < 0.005 { return "< 1\u{a0}%" }
        if share < 1, share >= 0.995 { return "> 99\u{a0}%" }
        return "\(Int(min(max(share * 100, 0), 100).rounded()))\u{a0}%"
    }
}
