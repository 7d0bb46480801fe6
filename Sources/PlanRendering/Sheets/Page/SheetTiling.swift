/// How a drawing that is larger than a sheet is cut into pieces that overlap: pieces of equal size, but that the seams
/// along which they meet are moved, as far as the sheets allow, so that they run through as little as possible.
///
/// Lengths are millimetres of paper, from the upper left corner of the whole drawing.
struct SheetTiling {
    /// The whole drawing.
    let whole: (width: Double, height: Double)

    /// The room for it on a sheet.
    let field: (width: Double, height: Double)

    /// Where the pieces meet, from the left and from the top.
    private var seams: (x: [Double], y: [Double])

    /// What two neighbours both show; the match line runs through its middle.
    static let overlap = 12.0

    init(whole: (width: Double, height: Double), field: (width: Double, height: Double)) {
        (self.whole, self.field) = (whole, field)
        seams = (Axis(whole.width, field.width).even, Axis(whole.height, field.height).even)
    }

    /// Moves the lines along which pieces meet off things of the drawing, such as desks and walls, as far as every
    /// piece still fits on its sheet.
    mutating func keepSeams(off things: [PageBounds]) {
        seams.x = Axis(whole.width, field.width).seams(off: things.map { $0.left...max($0.left, $0.right) })
        seams.y = Axis(whole.height, field.height).seams(off: things.map { $0.top...max($0.top, $0.bottom) })
    }

    var columns: Int { seams.x.count + 1 }
    var rows: Int { seams.y.count + 1 }
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
        let window = window(tile)
        return PagePoint(x: window.left, y: window.top)
    }

    /// The part of the drawing that a sheet shows.
    func window(_ tile: Tile) -> PageBounds {
        let (core, reach) = (core(tile), SheetTiling.overlap / 2)
        return PageBounds(
            left: max(0, core.left - reach), top: max(0, core.top - reach), right: min(whole.width, core.right + reach),
            bottom: min(whole.height, core.bottom + reach))
    }

    /// The part of the drawing inside of the match lines, which is this sheet's alone.
    func core(_ tile: Tile) -> PageBounds {
        func before(_ seams: [Double], _ index: Int) -> Double {
            seams.indices.contains(index - 1) ? seams[index - 1] : -.infinity
        }
        func after(_ seams: [Double], _ index: Int) -> Double {
            seams.indices.contains(index) ? seams[index] : .infinity
        }
        return PageBounds(
            left: before(seams.x, tile.column), top: before(seams.y, tile.row), right: after(seams.x, tile.column),
            bottom: after(seams.y, tile.row))
    }

    /// One direction of the cutting.
    private struct Axis {
        /// How many pieces there are, and how long each is where all are equal.
        let count: Int
        let piece: Double
        let whole: Double
        let field: Double

        /// How far a seam is moved at most, in millimetres.
        private static let reach = 40

        init(_ whole: Double, _ field: Double) {
            let overlap = SheetTiling.overlap
            (self.whole, self.field) = (whole, field)
            // A field is never smaller than twice the overlap; the slack forgives the last digit of a double.
            let step = max(field - overlap, overlap)
            count = whole > field + 1e-6 ? 1 + Int(min(((whole - field) / step - 1e-9).rounded(.up), 1e6)) : 1
            piece = (whole + Double(count - 1) * overlap) / Double(count)
        }

        /// Where pieces of equal length meet.
        var even: [Double] {
            (1..<max(1, count)).map { Double($0) * (piece - SheetTiling.overlap) + SheetTiling.overlap / 2 }
        }

        /// A place for a seam: what it costs with the best places of all seams before it, and which the one before is.
        private struct Place {
            var at: Double
            var cost: Double
            var before: Int?
        }

        /// Where pieces meet so that all fit, fewest of the things are cut, and then the lengths are as equal as may be:
        /// the shortest path from seam to seam.
        func seams(off things: [ClosedRange<Double>]) -> [Double] {
            let overlap = SheetTiling.overlap
            let end = field - overlap / 2
            var columns: [[Place]] = []
            for (index, seam) in even.enumerated() {
                let last = columns.last ?? []
                var column: [Place] = []
                for step in -Self.reach...Self.reach {
                    let at = seam + Double(step)
                    guard at > 2 * overlap, at < whole - 2 * overlap,
                        index > 0 || at <= end + 1e-9, index + 2 < count || whole - at <= end + 1e-9
                    else { continue }
                    let own = Double(1000 * things.count { $0.contains(at) } + abs(step))
                    if index == 0 {
                        column.append(Place(at: at, cost: own))
                        continue
                    }
                    let fitting = last.indices.filter { place in
                        let length = at - last[place].at
                        return length >= 2 * overlap && length <= field - overlap + 1e-9
                    }
                    if let best = fitting.min(by: { last[$0].cost < last[$1].cost }) {
                        column.append(Place(at: at, cost: last[best].cost + own, before: best))
                    }
                }
                // Unmoved seams always fit, unless the field is too small for anything.
                guard !column.isEmpty else { return even }
                columns.append(column)
            }
            var seams: [Double] = []
            var next = columns.last?.indices.min { (columns.last?[$0].cost ?? 0) < (columns.last?[$1].cost ?? 0) }
            for column in columns.reversed() {
                guard let index = next else { return even }
                seams.append(column[index].at)
                next = column[index].before
            }
            return seams.reversed()
        }
    }
}
