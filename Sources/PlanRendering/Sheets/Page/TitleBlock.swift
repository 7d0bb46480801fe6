/// The strip at the foot of a sheet that says what it is: captions with their values below a rule.
struct TitleBlock {
    struct Cell: Hashable {
        var caption: String
        var value: String
        /// Its share of the width.
        var weight: Double
    }

    let cells: [Cell]
    let measurer: TextMeasurer

    static let height = 13.0
    private static let gap = 3.0

    func element(upperLeft: PagePoint, width: Double, theme: Theme) -> Scene.Element {
        let rule = Path(polyline: [upperLeft, upperLeft.offset(width, 0)])
        var parts: [Scene.Part] = [.shape(Shape(rule, stroke: Stroke(theme.ink, width: 0.35)))]
        let whole = cells.reduce(0) { $0 + $1.weight }
        var left = upperLeft.x
        for cell in cells {
            let span = width * cell.weight / whole
            var stack = TextStack(measurer: measurer)
            let room = span - TitleBlock.gap
            stack.add(cell.caption, sizes: [2.5], color: theme.muted, width: room, limit: 1)
            stack.add(cell.value, sizes: [3.5, 2.5], color: theme.ink, width: room, gap: 0.6, limit: 2)
            parts += stack.parts(upperLeft: PagePoint(x: left, y: upperLeft.y + 1.8))
            left += span
        }
        return Scene.Element(.annotation, parts: parts)
    }
}
