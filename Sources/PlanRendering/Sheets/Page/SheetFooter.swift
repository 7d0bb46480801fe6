/// What stands below a drawing: the legend, a line to check the print with, the north arrow, and the scale bar.
struct SheetFooter {
    let items: [PlanFooter.Item]
    let measurer: TextMeasurer

    private static let size = 2.5
    private static let sign = (width: 7.0, height: 4.0)
    private static let gap = 1.6
    private static let spacing = 6.0
    private static let lineHeight = 5.6
    private static let barHeight = 12.0

    /// The length of the line that a ruler should confirm, in millimetres.
    static let checkLength = 100.0

    private func width(_ item: PlanFooter.Item) -> Double {
        SheetFooter.sign.width + SheetFooter.gap + measurer.width(of: item.text, size: SheetFooter.size)
    }

    private func lines(_ items: [PlanFooter.Item], width: Double) -> [[PlanFooter.Item]] {
        var lines: [[PlanFooter.Item]] = []
        var used = Double.infinity
        for item in items {
            let needed = self.width(item)
            if used + needed > width {
                lines.append([])
                used = 0
            }
            lines[lines.count - 1].append(item)
            used += needed + SheetFooter.spacing
        }
        return lines
    }

    func height(width: Double) -> Double {
        Double(lines(items, width: width).count) * SheetFooter.lineHeight + SheetFooter.barHeight
    }

    /// - Parameters:
    ///   - shown: Those of the items that occur on the sheet.
    ///   - north: Where north is, in degrees anticlockwise from the right of the page.
    func elements(
        _ shown: [PlanFooter.Item], upperLeft: PagePoint, width: Double, mapping: PageMapping, north: Double,
        theme: Theme
    ) -> [Scene.Element] {
        var elements: [Scene.Element] = []
        let rows = lines(shown, width: width)
        // What does not occur leaves its room above, not between the legend and the foot.
        let free = max(0, lines(items, width: width).count - rows.count)
        var middle = upperLeft.y + (Double(free) + 0.5) * SheetFooter.lineHeight
        for line in rows {
            var left = upperLeft.x
            for item in line {
                let box = PageBounds(
                    left: left, top: middle - SheetFooter.sign.height / 2, right: left + SheetFooter.sign.width,
                    bottom: middle + SheetFooter.sign.height / 2)
                let baseline = middle + SheetFooter.size * LineMetrics.capital / 2
                let text = SceneText(
                    item.text, at: PagePoint(x: box.right + SheetFooter.gap, y: baseline), size: SheetFooter.size,
                    color: theme.ink)
                elements.append(Scene.Element(.annotation, parts: item.sign(box) + [.text(text)]))
                left += self.width(item) + SheetFooter.spacing
            }
            middle += SheetFooter.lineHeight
        }
        let foot = upperLeft.y + height(width: width) - 1.5
        elements.append(checkLine(from: PagePoint(x: upperLeft.x, y: foot), theme))
        let bar = ScaleBar(mapping: mapping)
        let right = upperLeft.x + width
        elements.append(bar.element(lowerRight: PagePoint(x: right, y: foot), theme: theme))
        let arrow = PagePoint(x: right - bar.length - 11, y: foot - 2.8)
        elements.append(NorthSign(degrees: north).element(center: arrow, theme: theme))
        return elements
    }

    private func checkLine(from start: PagePoint, _ theme: Theme) -> Scene.Element {
        let end = start.offset(SheetFooter.checkLength, 0)
        let ticks = [start, end].flatMap { Path(polyline: [$0.offset(0, -1.3), $0.offset(0, 1.3)]).steps }
        return Scene.Element(
            .annotation, identity: Scene.Identity(["print-check"], id: "", title: "100 mm to check the print with"),
            parts: [
                .shape(
                    Shape(Path(Path(polyline: [start, end]).steps + ticks), stroke: Stroke(theme.ink, width: 0.25))),
                .text(
                    SceneText(
                        "100 mm on paper: measure it before you trust the scale",
                        at: start.toward(end, 0.5).offset(0, -1.4),
                        alignment: .center, size: 2.5, color: theme.ink)),
            ])
    }
}
