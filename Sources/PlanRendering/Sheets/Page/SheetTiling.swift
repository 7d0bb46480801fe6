/// How a drawing that is larger than a sheet is cut into pieces that overlap.
///
/// Lengths are millimetres of paper, from the upper left corner of the whole drawing.
struct SheetTiling {
    /// The whole drawing.
    let whole: (width: Double, height: Double)

    /// The room for it on a sheet.
    let field: (width: Double, height: Double)

    let columns: Int
    let rows: Int

    /// What two neighbours both show; the match line runs through its middle.
    static let overlap = 12.0

    init(whole: (width: Double, height: Double), field: (width: Double, height: Double)) {
        (self.whole, self.field) = (whole, field)
        columns = SheetTiling.count(whole.width, field.width)
        rows = SheetTiling.count(whole.height, field.height)
    }

    private static func count(_ whole: Double, _ field: Double) -> Int {
        // A field is never smaller than twice the overlap; the slack forgives the last digit of a double.
        guard whole > field + 1e-6 else { return 1 }
        let step = max(field - overlap, overlap)
        return 1 + Int(min(((whole - field) / step - 1e-9).rounded(.up), 1e6))
    }

    var count: Int { columns * rows }

    var isWhole: Bool { count == 1 }

    /// One piece of the drawing.
    struct Tile: Hashable {
        var column: Int
        var row: Int
    }

    var tiles: [Tile] {
        (0..<rows).flatMap { row in (0..<columns).map { Tile(column: $0, row: row) } }
    }

    /// Where the piece begins in the drawing.
    func corner(_ tile: Tile) -> PagePoint {
        PagePoint(
            x: Double(tile.column) * (field.width - SheetTiling.overlap),
            y: Double(tile.row) * (field.height - SheetTiling.overlap))
    }

    /// The part of the drawing that a sheet shows.
    func window(_ tile: Tile) -> PageBounds {
        let corner = corner(tile)
        return PageBounds(
            left: corner.x, top: corner.y, right: min(whole.width, corner.x + field.width),
            bottom: min(whole.height, corner.y + field.height))
    }

    /// The part of the drawing inside of the match lines, which is this sheet's alone.
    func core(_ tile: Tile) -> PageBounds {
        let window = window(tile)
        let half = SheetTiling.overlap / 2
        return PageBounds(
            left: tile.column == 0 ? -.infinity : window.left + half,
            top: tile.row == 0 ? -.infinity : window.top + half,
            right: tile.column == columns - 1 ? .infinity : window.right - half,
            bottom: tile.row == rows - 1 ? .infinity : window.bottom - half)
    }
}
