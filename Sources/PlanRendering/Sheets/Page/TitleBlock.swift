/// The strip at the foot of a sheet that says what it is: captions with their values below a rule.
///
/// Every value stands on one line at the larger size where all of them can; else all are small, and only those that
/// are longer than their fair share of the strip are broken.
struct TitleBlock {
    struct Cell: Hashable {
        var caption: String
        var value: String
        /// Its share of the width that nobody needs.
        var weight: Double
    }

    let cells: [Cell]
    let measurer: TextMeasurer

    static let height = 13.0
    private static let gap = 3.0
    private static let captionSize = 2.5
    private static let sizes = [3.5, 2.5]

    func element(upperLeft: PagePoint, width: Double, theme: Theme) -> Scene.Element {
        let rule = Path(polyline: [upperLeft, upperLeft.offset(width, 0)])
        var parts: [Scene.Part] = [.shape(Shape(rule, stroke: Stroke(theme.ink, width: 0.35)))]
        let (size, spans) = layout(width: width)
        var left = upperLeft.x
        for (cell, span) in zip(cells, spans) {
            var stack = TextStack(measurer: measurer)
            let room = span - TitleBlock.gap
            stack.add(cell.caption, sizes: [Self.captionSize], color: theme.muted, width: room, limit: 1)
            stack.add(cell.value, sizes: [size], color: theme.ink, width: room, gap: 0.6, limit: 2)
            parts += stack.parts(upperLeft: PagePoint(x: left, y: upperLeft.y + 1.8))
            left += span
        }
        return Scene.Element(.annotation, parts: parts)
    }

    /// The size of all values, and the width of each cell with the gap behind it.
    func layout(width: Double) -> (size: Double, spans: [Double]) {
        let whole = max(1e-9, cells.reduce(0) { $0 + $1.weight })
        for size in Self.sizes {
            let needed = cells.map { self.needed($0, size: size) }
            let spare = width - needed.reduce(0, +)
            if spare >= 0 { return (size, zip(cells, needed).map { $1 + spare * $0.weight / whole }) }
        }
        let size = Self.sizes.last ?? Self.captionSize
        return (size, shared(cells.map { needed($0, size: size) }, width: width))
    }

    /// What a cell takes on one line.
    private func needed(_ cell: Cell, size: Double) -> Double {
        let value = measurer.width(of: String(cell.value.onOneLine.prefix(200)), size: size)
        // The slack is for the rounding of glyphs to the grid of the page.
        return max(measurer.width(of: cell.caption, size: Self.captionSize), value) + Self.gap + 0.1
    }

    /// What is no longer than this is no name that may be broken, but an identifier, in millimetres at the small size.
    private static let identifier = 42.0

    /// What every cell has at least, in millimetres.
    private static let least = 15.0

    /// The width shared out so that what needs less than its share gets what it needs, identifiers too, and names the
    /// rest in equal parts.
    private func shared(_ needed: [Double], width: Double) -> [Double] {
        var (spans, left) = (needed, width)
        let order = needed.indices.sorted { (needed[$0], $0) < (needed[$1], $1) }
        for (position, index) in order.enumerated() {
            let count = Double(order.count - position)
            let share = left / count
            let most = needed[index] <= Self.identifier ? max(share, left - Self.least * (count - 1)) : share
            spans[index] = min(needed[index], most)
            left -= spans[index]
        }
        return spans
    }
}
