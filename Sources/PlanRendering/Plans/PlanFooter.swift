/// Legend, north arrow and scale bar below a plan.
struct PlanFooter {
    /// A sign and what it means.
    struct Item {
        var text: String
        /// Draws the sign into a box.
        var sign: (PageBounds) -> [Scene.Part]
    }

    let items: [Item]
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

    func height(width: Double) -> Double { Double(lines(width: width).count) * PlanFooter.lineHeight }

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
        return elements
    }
}
