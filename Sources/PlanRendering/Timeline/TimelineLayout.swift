internal import Occupancy
internal import SensorModel
internal import SiteModel

/// Where everything of a timeline chart stands on its page.
struct TimelineLayout {
    /// What stands below the other from the top of the chart.
    enum Line {
        /// A title as it is written: of one that is too long the beginning.
        case heading(String, top: Double)
        case row(Int, PageBounds)
    }

    let texts: PlanHeader.Texts
    let header: PlanHeader
    let footer: PlanFooter
    let axis: TimeAxis
    /// The names of the rows as they are written; of those that are too long the beginning, behind what tells them apart.
    let names: [String]
    let nameWidth: Double
    let textSize: Double
    let rowHeight: Double
    let lines: [Line]
    let width: Double
    let height: Double
    let rowsTop: Double
    let rowsBottom: Double
    /// Whether utilisation stands below slot by slot; of one people-counting sensor it would say what its row says.
    let hasUse: Bool
    /// What that utilisation is of: "all desks".
    let useName: String
    let footerTop: Double
    let measurer = TextMeasurer()

    let headerTop = 12.0
    static let headingHeight = 8.0
    private static let axisHeight = 11.5
    /// The bars of the columns' utilisation.
    static let useHeight = 16.0
    private static let useWidth = 26.0
    private static let leastWordWidth = 15.0

    init(_ chart: TimelineChart) {
        let timeline = chart.timeline
        // Up to forty rows are read from a distance, more from near by.
        textSize = timeline.rows.count <= 40 ? 3.5 : 2.5
        rowHeight = timeline.rows.count <= 40 ? 5.6 : 4
        let full = TimelineWords.names(timeline).map(\.onOneLine)
        let (measurer, size) = (self.measurer, textSize)
        let scales = timeline.rows.indices.map { PeopleScale.width(of: $0, in: timeline, measurer) }
        let longest = zip(full, scales).map { measurer.width(of: $0, size: size) + $1 }.max() ?? 0
        hasUse = timeline.rows.count > 1 || timeline.rows.contains { $0.subject != .people }
        useName = TimelineWords.utilised(timeline.rows)
        // Between its name and the bars stands their scale.
        let useNameWidth =
            measurer.width(of: useName, size: 3.5, weight: .bold) + 2 + measurer.width(of: Percent.text(1), size: 2.5)
        nameWidth = min(max(longest, hasUse ? useNameWidth + 1.5 - 4 : 18), 75)
        let breaking = LineBreaking(measurer: measurer, size: size, weight: .regular)
        var (names, cut) = ([String](), [CutName]())
        for (row, name) in full.enumerated() {
            let width = nameWidth - scales[row]
            if breaking.shortened(name, width: width) == name {
                names.append(name)
            } else {
                let reference = TimelineWords.reference(timeline.rows[row])
                cut.append(CutName(name, reference: reference))
                names.append(breaking.shortened("\(reference) · \(name)", width: width))
            }
        }
        self.names = names
        let plotLeft = PlanPage.margin + nameWidth + 4
        let count = Double(max(timeline.slots.count, 1))
        let plotWidth = chart.column == .reported ? 280 : max(min(count * 6, max(280, count * 0.7)), 140)
        axis = TimeAxis(
            slots: timeline.slots, zone: chart.zone, left: plotLeft, width: plotWidth)
        let words = timeline.rows.indices.map { Use(timeline.total(row: $0)).word }
        let wordWidth = words.map { measurer.width(of: $0, size: size) }.max() ?? 0
        width =
            axis.right + 4 + TimelineLayout.useWidth + 2 + max(wordWidth, TimelineLayout.leastWordWidth)
            + PlanPage.margin
        let inner = width - 2 * PlanPage.margin
        texts = TimelineWords(chart: chart).texts
        header = PlanHeader(texts, width: inner, measurer: measurer)
        rowsTop = headerTop + header.height + 8 + TimelineLayout.axisHeight
        var (top, lines) = (rowsTop, [Line]())
        for group in TimelineWords.groups(chart) {
            if let full = group.title?.onOneLine {
                let title = LineBreaking(measurer: measurer, size: 3.5, weight: .bold)
                    .shortened(full, width: axis.right - PlanPage.margin)
                if title != full { cut.append(CutName(full)) }
                lines.append(.heading(title, top: top))
                top += TimelineLayout.headingHeight
            }
            for row in group.rows {
                let height = timeline.rows[row].subject == .people ? 2 * rowHeight : rowHeight
                // A thin line of paper stays between rows.
                let box = PageBounds(left: axis.left, top: top + 0.35, right: axis.right, bottom: top + height - 0.35)
                lines.append(.row(row, box))
                top += height
            }
        }
        self.lines = lines
        footer = PlanFooter(
            items: TimelineLegend(chart: chart).items, notes: CutName.notes(cut), measurer: measurer)
        rowsBottom = top
        footerTop = top + (hasUse ? 6 + TimelineLayout.useHeight : 0) + 8
        height = footerTop + footer.height(width: inner) + 10
    }

    var innerWidth: Double { width - 2 * PlanPage.margin }
    var useLeft: Double { axis.right + 4 }
    var useRight: Double { useLeft + TimelineLayout.useWidth }
    var useTop: Double { rowsBottom + 6 }
    var useBottom: Double { useTop + TimelineLayout.useHeight }

    /// Where the lines end that lead down from the axis.
    var linesBottom: Double { hasUse ? useBottom : rowsBottom }
}
