/// The lines along which the sheets of one drawing meet, and where each goes on.
struct MatchLines {
    let tiling: SheetTiling
    let tile: SheetTiling.Tile
    let part: SheetDraft.Part

    /// The order of the tiles that are drawn.
    let order: [SheetTiling.Tile]

    /// From the drawing to the page.
    let shift: PagePoint

    /// The window on the page.
    let window: PageBounds

    private static let size = 2.5

    private struct Side {
        var neighbour: SheetTiling.Tile
        var start: PagePoint
        var end: PagePoint
        /// Where the text begins or ends, and its words around the number.
        var anchor: PagePoint
        var alignment: SceneText.Alignment
        var words: (String) -> String
    }

    private var sides: [Side] {
        let core = tiling.core(tile)
        let size = MatchLines.size
        var sides: [Side] = []
        func add(
            _ column: Int, _ row: Int, _ start: PagePoint, _ end: PagePoint, _ anchor: PagePoint,
            _ alignment: SceneText.Alignment, _ words: @escaping (String) -> String
        ) {
            let neighbour = SheetTiling.Tile(column: tile.column + column, row: tile.row + row)
            sides.append(
                Side(neighbour: neighbour, start: start, end: end, anchor: anchor, alignment: alignment, words: words))
        }
        if core.left.isFinite {
            let x = core.left + shift.x
            add(
                -1, 0, PagePoint(x: x, y: window.top), PagePoint(x: x, y: window.bottom),
                PagePoint(x: x + 1, y: window.top + size), .left
            ) { "← sheet \($0)" }
        }
        if core.right.isFinite {
            let x = core.right + shift.x
            add(
                1, 0, PagePoint(x: x, y: window.top), PagePoint(x: x, y: window.bottom),
                PagePoint(x: x - 1, y: window.top + size), .right
            ) { "sheet \($0) →" }
        }
        if core.top.isFinite {
            let y = core.top + shift.y
            add(
                0, -1, PagePoint(x: window.left, y: y), PagePoint(x: window.right, y: y),
                PagePoint(x: window.center.x, y: y + size + 0.5), .center
            ) { "↑ sheet \($0)" }
        }
        if core.bottom.isFinite {
            let y = core.bottom + shift.y
            add(
                0, 1, PagePoint(x: window.left, y: y), PagePoint(x: window.right, y: y),
                PagePoint(x: window.center.x, y: y - 1.2), .center
            ) { "↓ sheet \($0)" }
        }
        return sides.filter { order.contains($0.neighbour) }
    }

    /// The lines; the places of their texts are kept free.
    func elements(in labeler: Labeler, theme: Theme) -> [Scene.Element] {
        sides.map { side in
            labeler.reserve(box(side, labeler.measurer))
            labeler.leaders.append((side.start, side.end))
            let line = Shape(
                Path(polyline: [side.start, side.end]),
                stroke: Stroke(theme.ink, width: 0.35, dash: [6, 1.5, 1, 1.5]))
            return Scene.Element(.annotation, parts: [.shape(line)])
        }
    }

    private func box(_ side: Side, _ measurer: TextMeasurer) -> PageBounds {
        let width = measurer.width(of: side.words("888"), size: MatchLines.size, weight: .bold)
        let left: Double =
            switch side.alignment {
            case .left: side.anchor.x
            case .center: side.anchor.x - width / 2
            case .right: side.anchor.x - width
            }
        return PageBounds(
            left: left, top: side.anchor.y - MatchLines.size, right: left + width, bottom: side.anchor.y + 0.8)
    }

    func references(measurer: TextMeasurer, theme: Theme) -> [SheetDraft.Reference] {
        sides.compactMap { side in
            guard let index = order.firstIndex(of: side.neighbour) else { return nil }
            return SheetDraft.Reference(
                part: part, index: index,
                text: {
                    SceneText(
                        side.words("\($0)"), at: side.anchor, alignment: side.alignment, size: MatchLines.size,
                        weight: .bold, color: theme.ink)
                }, bounds: box(side, measurer), plate: theme.paper)
        }
    }
}
