internal import Findings

/// Legend, north arrow and scale bar below a plan, and below them what is wrong with it.
struct PlanFooter {
    /// A sign and what it means.
    struct Item {
        var text: String
        /// Draws the sign into a box.
        var sign: (PageBounds) -> [Scene.Part]
    }

    /// A sentence about what is wrong, with the number of its sign; the lines of one sign after the first have none.
    struct Note: Hashable {
        var number: Int?
        var severity: Severity
        var text: String
    }

    let items: [Item]
    var notes: [Note] = []
    let measurer: TextMeasurer

    private static let size = 3.5
    private static let sign = (width: 7.0, height: 4.4)
    private static let gap = 2.0
    private static let spacing = 9.0
    private static let lineHeight = 7.0

    /// What the scale bar and the arrow need at the right end of the last line, in millimetres.
    private static let barRoom = 75.0

    private func width(_ item: Item) -> Double {
        PlanFooter.sign.width + PlanFooter.gap + measurer.width(of: item.text, size: PlanFooter.size)
    }

    /// The items in lines; the last one leaves room for the scale bar.
    private func lines(width: Double) -> [[Item]] {
        var lines: [[Item]] = [[]]
        var used = 0.0
        for item in items {
            let needed = self.width(item)
            if used > 0, used + needed > width {
                lines.append([])
                used = 0
            }
            lines[lines.count - 1].append(item)
            used += needed + PlanFooter.spacing
        }
        if used > width - PlanFooter.barRoom { lines.append([]) }
        return lines
    }

    func height(width: Double) -> Double {
        let noteLines = noteLines(width: width).reduce(0) { $0 + $1.lines.count }
        return Double(lines(width: width).count) * PlanFooter.lineHeight
            + (noteLines == 0 ? 0 : PlanFooter.gap + Double(noteLines) * PlanFooter.noteHeight)
    }

    private static let noteHeight = 4.6

    private func noteLines(width: Double) -> [(note: Note, lines: [String])] {
        let breaking = LineBreaking(measurer: measurer, size: PlanFooter.noteSize, weight: .regular)
        let inset = PlanFooter.sign.width
        return notes.map {
            ($0, breaking.lines(of: $0.text.onOneLine, width: width - inset, limit: PlanFooter.mostLines).lines)
        }
    }

    private static let noteSize = 3.0

    /// What a site file says may be of any length; a sentence with several names of 200 characters has fewer lines.
    private static let mostLines = 12

    private func noteElements(upperLeft: PagePoint, width: Double, theme: Theme) -> [Scene.Element] {
        var top = upperLeft.y + PlanFooter.gap
        return noteLines(width: width).map { note, lines in
            var parts: [Scene.Part] = []
            for (index, line) in lines.enumerated() {
                let middle = top + PlanFooter.noteHeight / 2
                if index == 0, let number = note.number {
                    parts += FindingSigns.parts(
                        number, note.severity, at: PagePoint(x: upperLeft.x + 2.2, y: middle), theme)
                }
                let baseline = middle + PlanFooter.noteSize * LineMetrics.capital / 2
                parts.append(
                    .text(
                        SceneText(
                            line, at: PagePoint(x: upperLeft.x + PlanFooter.sign.width, y: baseline),
                            size: PlanFooter.noteSize, color: theme.ink)))
                top += PlanFooter.noteHeight
            }
            return Scene.Element(.annotation, parts: parts)
        }
    }

    func elements(upperLeft: PagePoint, width: Double, mapping: PageMapping?, theme: Theme) -> [Scene.Element] {
        var elements: [Scene.Element] = []
        let lines = lines(width: width)
        for (row, line) in lines.enumerated() {
            let middle = upperLeft.y + (Double(row) + 0.5) * PlanFooter.lineHeight
            var left = upperLeft.x
            for item in line {
                let box = PageBounds(
                    left: left, top: middle - PlanFooter.sign.height / 2, right: left + PlanFooter.sign.width,
                    bottom: middle + PlanFooter.sign.height / 2)
                let baseline = middle + PlanFooter.size * LineMetrics.capital / 2
                let text = SceneText(
                    item.text, at: PagePoint(x: box.right + PlanFooter.gap, y: baseline), size: PlanFooter.size,
                    color: theme.ink)
                elements.append(Scene.Element(.annotation, parts: item.sign(box) + [.text(text)]))
                left += self.width(item) + PlanFooter.spacing
            }
        }
        if let mapping {
            let right = upperLeft.x + width
            let bottom = upperLeft.y + Double(lines.count) * PlanFooter.lineHeight - 1.5
            let bar = ScaleBar(mapping: mapping)
            elements.append(bar.element(lowerRight: PagePoint(x: right, y: bottom), theme: theme))
            let arrow = PagePoint(x: right - bar.length - 9, y: bottom)
            elements.append(NorthArrow.element(foot: arrow, theme: theme))
        }
        let below = upperLeft.offset(0, Double(lines.count) * PlanFooter.lineHeight)
        return elements + noteElements(upperLeft: below, width: width, theme: theme)
    }
}
