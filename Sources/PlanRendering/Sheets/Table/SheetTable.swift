/// A table that may break over columns and sheets; its heading stands above every piece.
struct SheetTable {
    struct Column {
        var title: String
        /// What it needs whatever happens, in millimetres.
        var minimum: Double
        /// Its share of what is left.
        var weight = 0.0
        var alignment = SceneText.Alignment.left
    }

    enum Cell: Hashable {
        case text(String)
        /// An empty square to tick.
        case box
        /// An empty line to write on.
        case blank
    }

    struct Row {
        var cells: [Cell]
        /// Whether its first cell runs over all columns, as the heading of the rows below.
        var isHeading = false
        /// Whether it goes on with the row above.
        var isContinuation = false
        /// Rows of a group stay together if they can.
        var group: Int?
        /// The sheet to which the row leads, and in which column its number stands.
        var target: (part: SheetDraft.Part, column: Int)?
    }

    let columns: [Column]
    let rows: [Row]
    let measurer: TextMeasurer
    let theme: Theme

    /// The widths of the columns, in millimetres.
    let widths: [Double]
    private let lines: [[[String]]]
    private let heights: [Double]

    static let size = 2.5
    static let padding = 1.0
    static let headingHeight = 5.4
    private static let lineHeight = 3.3
    /// A cell of more lines than that goes on in a row of its own, which may stand on the next sheet.
    private static let mostLines = 24
    /// What a site file says may be of any length; no ten names of 200 characters are longer.
    private static let longest = 10_000

    init(_ columns: [Column], rows: [Row], width: Double, leastHeight: Double = 0, measurer: TextMeasurer, theme: Theme)
    {
        (self.columns, self.measurer, self.theme) = (columns, measurer, theme)
        let spare = max(0, width - columns.reduce(0) { $0 + $1.minimum })
        let shares = columns.reduce(0) { $0 + $1.weight }
        let widths = columns.map { $0.minimum + (shares > 0 ? spare * $0.weight / shares : 0) }
        self.widths = widths
        let whole = widths.reduce(0, +)
        let broken = rows.map { row -> [[String]] in
            let breaking = LineBreaking(
                measurer: measurer, size: SheetTable.size, weight: row.isHeading ? .bold : .regular)
            return row.cells.enumerated().map { index, cell in
                guard case .text(let text) = cell, index < widths.count else { return [] }
                let room = (row.isHeading ? whole : widths[index]) - SheetTable.padding
                return breaking.lines(of: String(text.onOneLine.prefix(SheetTable.longest)), width: room).lines
            }
        }
        let pieces = zip(rows, broken).flatMap { SheetTable.pieces($0, $1) }
        self.rows = pieces.map(\.row)
        lines = pieces.map(\.lines)
        heights = lines.map { cells in
            max(leastHeight, Double(max(1, cells.map(\.count).max() ?? 1)) * SheetTable.lineHeight + 1.2)
        }
    }

    /// A row and its lines; where those are too many, the row and those that go on with it.
    private static func pieces(_ row: Row, _ lines: [[String]]) -> [(row: Row, lines: [[String]])] {
        let most = lines.map(\.count).max() ?? 0
        guard most > mostLines else { return [(row, lines)] }
        return stride(from: 0, to: most, by: mostLines).map { start in
            var piece = row
            if start > 0 {
                piece.isContinuation = true
                piece.target = nil
                piece.cells = row.cells.map { if case .text = $0 { $0 } else { .blank } }
            }
            return (piece, lines.map { Array($0.dropFirst(start).prefix(mostLines)) })
        }
    }

    var width: Double { widths.reduce(0, +) }

    /// The height of a piece with its heading.
    func height(_ range: Range<Int>) -> Double { heights[range].reduce(SheetTable.headingHeight, +) }

    var height: Double { height(0..<rows.count) }

    /// The rows from `start` on that fit under a heading; at least one if `must`.
    func rows(from start: Int, height: Double, must: Bool) -> Range<Int> {
        var end = start
        var used = SheetTable.headingHeight
        while end < rows.count, used + heights[end] <= height {
            used += heights[end]
            end += 1
        }
        if end < rows.count, end > start, let group = rows[end].group, rows[end - 1].group == group {
            var first = end
            while first > start, rows[first - 1].group == group { first -= 1 }
            if first > start { end = first } else if !must { end = start }
        }
        return start..<(must ? max(end, min(start + 1, rows.count)) : end)
    }

    /// A piece of the table with its heading, and the places that lead to other sheets.
    func draw(_ range: Range<Int>, upperLeft: PagePoint) -> (
        elements: [Scene.Element], references: [SheetDraft.Reference]
    ) {
        var parts: [Scene.Part] = []
        var references: [SheetDraft.Reference] = []
        var left = upperLeft.x
        for (column, width) in zip(columns, widths) {
            parts.append(
                text(column.title, left: left, width: width, top: upperLeft.y + 0.6, column.alignment, .bold))
            left += width
        }
        var top = upperLeft.y + SheetTable.headingHeight
        parts.append(rule(at: top - 0.6, upperLeft.x, Stroke(theme.ink, width: 0.35)))
        for index in range {
            parts += draw(row: index, left: upperLeft.x, top: top)
            if let target = rows[index].target {
                references.append(reference(target, index, upperLeft.x, top))
            }
            top += heights[index]
            let goesOn = index + 1 < range.upperBound && rows[index + 1].isContinuation
            if !goesOn { parts.append(rule(at: top - 0.3, upperLeft.x, Stroke(theme.faint, width: 0.18))) }
        }
        return ([Scene.Element(.annotation, parts: parts)], references)
    }

    private func rule(at y: Double, _ left: Double, _ stroke: Stroke) -> Scene.Part {
        .shape(Shape(Path(polyline: [PagePoint(x: left, y: y), PagePoint(x: left + width, y: y)]), stroke: stroke))
    }

    private func draw(row index: Int, left: Double, top: Double) -> [Scene.Part] {
        var parts: [Scene.Part] = []
        var left = left
        for (column, cell) in rows[index].cells.enumerated() where column < columns.count {
            let width = rows[index].isHeading ? self.width : widths[column]
            switch cell {
            case .text:
                for (number, line) in lines[index][column].enumerated() {
                    parts.append(
                        text(
                            line, left: left, width: width, top: top + Double(number) * SheetTable.lineHeight,
                            columns[column].alignment, rows[index].isHeading ? .bold : .regular))
                }
            case .box:
                let side = 2.8
                let box = PageBounds(
                    left: left + 0.4, top: top + 0.5, right: left + 0.4 + side, bottom: top + 0.5 + side)
                parts.append(.shape(Shape(Path(box), stroke: Stroke(theme.ink, width: 0.25))))
            case .blank: break
            }
            left += width
        }
        return parts
    }

    private func text(
        _ string: String, left: Double, width: Double, top: Double, _ alignment: SceneText.Alignment,
        _ weight: SceneText.Weight
    ) -> Scene.Part {
        let x: Double =
            switch alignment {
            case .left: left
            case .center: left + (width - SheetTable.padding) / 2
            case .right: left + width - 2 * SheetTable.padding
            }
        let baseline = PagePoint(x: x, y: top + SheetTable.size * LineMetrics.ascent + 0.2)
        return .text(
            SceneText(
                string, at: baseline, alignment: alignment, size: SheetTable.size, weight: weight, color: theme.ink))
    }

    private func reference(
        _ target: (part: SheetDraft.Part, column: Int), _ index: Int, _ left: Double, _ top: Double
    ) -> SheetDraft.Reference {
        let before = widths.prefix(target.column).reduce(left, +)
        let baseline = PagePoint(x: before, y: top + SheetTable.size * LineMetrics.ascent + 0.2)
        let color = theme.ink
        return SheetDraft.Reference(
            part: target.part,
            text: { SceneText("\($0)", at: baseline, size: SheetTable.size, color: color) },
            bounds: PageBounds(left: left, top: top - 0.3, right: left + width, bottom: top + heights[index] - 0.3))
    }
}
