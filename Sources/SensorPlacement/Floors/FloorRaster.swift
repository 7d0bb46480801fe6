import PlaneGeometry
import SensorModel

/// A floor cut into the cells of ``RasterAxis``.
struct FloorRaster {
    let columns: RasterAxis
    let rows: RasterAxis

    /// The cells that hold floor still to be covered, each as column and row.
    let cells: [(column: Int, row: Int)]

    /// The number of each cell, row by row; −1 for one without floor.
    let numbers: [Int]

    /// For each cell a unit square of its floor, or `nil` where a slanted wall leaves none that is surely floor.
    let squares: [Bounds?]

    private let size: AreaSize

    private static let largestCount = 1200

    /// The cells of a floor, or `nil` where they would be too many.
    init?(_ floor: FloorShape, keptAreas: [Bounds], size: AreaSize) {
        let large = floor.obstacleOutlines.filter { outline in
            Bounds(around: outline).map { max($0.width, $0.height) >= size.widthMM / 2 } ?? false
        }
        let sides = (2 * (size.lengthMM / 2), 2 * (size.widthMM / 2))
        func axis(_ low: Int, _ high: Int, turned: Bool) -> RasterAxis? {
            var walls = Walls()
            walls.add(floor.roomOutline, isRoom: true, turned)
            for outline in large { walls.add(outline, isRoom: false, turned) }
            for area in keptAreas { walls.add(area.corners, isRoom: false, turned) }
            return RasterAxis(low: low, high: high, lowWalls: walls.low, highWalls: walls.high, sides: sides)
        }
        let bounds = floor.bounds
        guard let columns = axis(bounds.min.x, bounds.max.x, turned: false),
            let rows = axis(bounds.min.y, bounds.max.y, turned: true), columns.count * rows.count <= Self.largestCount
        else { return nil }
        let gaps = keptAreas.isEmpty ? [bounds] : FloorGaps(floor, areas: keptAreas).rectangles
        var (cells, numbers, squares) = ([(column: Int, row: Int)](), [Int](), [Bounds?]())
        for row in 0..<rows.count {
            for column in 0..<columns.count {
                let cell = Bounds(
                    Point(x: columns.cuts[column], y: rows.cuts[row]),
                    Point(x: columns.cuts[column + 1], y: rows.cuts[row + 1]))
                guard let some = gaps.lazy.compactMap({ $0.shared(with: cell).flatMap { floor.square(in: $0) } }).first
                else {
                    numbers.append(-1)
                    continue
                }
                numbers.append(cells.count)
                cells.append((column, row))
                let corner = Point(x: columns.marks[column], y: rows.marks[row])
                let mark = Bounds(corner, Point(x: corner.x + 1, y: corner.y + 1))
                squares.append(
                    [mark, some].first { square in
                        floor.content(of: square) == .floor && gaps.contains { $0.contains(square) }
                    })
            }
        }
        (self.columns, self.rows, self.size) = (columns, rows, size)
        (self.cells, self.numbers, self.squares) = (cells, numbers, squares)
    }

    /// Where floor begins and ends along an axis; slanted walls do both at both ends.
    private struct Walls {
        var low: Set<Int> = []
        var high: Set<Int> = []

        mutating func add(_ outline: [Point], isRoom: Bool, _ turned: Bool) {
            let points = turned ? outline.map(\.transposed) : outline
            var doubled = 0
            for index in points.indices {
                let (a, b) = (points[index], points[(index + 1) % points.count])
                doubled += a.x * b.y - a.y * b.x
            }
            for index in points.indices {
                let (a, b) = (points[index], points[(index + 1) % points.count])
                if a.x != b.x {
                    guard a.y != b.y else { continue }
                    low.formUnion([a.x, b.x])
                    high.formUnion([a.x, b.x])
                } else if ((b.y > a.y) == (doubled > 0)) == isRoom {
                    high.insert(a.x)
                } else {
                    low.insert(a.x)
                }
            }
        }
    }
}

extension FloorRaster {
    /// The largest blocks of cells that one area holds, with the turn.
    var blocks: [RasterBlock] {
        [false, true].flatMap { isTurned -> [RasterBlock] in
            if isTurned, size.widthMM == size.lengthMM { return [] }
            let reach = Mount.reach(size, isTurned: isTurned)
            let rowRuns = rows.runs(side: 2 * reach.y)
            return columns.runs(side: 2 * reach.x).flatMap { run in
                rowRuns.map { RasterBlock(columns: run, rows: $0, isTurned: isTurned) }
            }
        }
    }

    /// The numbers of the block's cells that hold floor.
    func members(of block: RasterBlock) -> [Int] {
        block.rows.flatMap { row in
            block.columns.compactMap { column in
                let number = numbers[row * columns.count + column]
                return number >= 0 ? number : nil
            }
        }
    }

    /// The centres from which an area holds the block.
    func centers(of block: RasterBlock) -> Bounds {
        let reach = Mount.reach(size, isTurned: block.isTurned)
        let xs = columns.lowSides(holding: block.columns, side: 2 * reach.x)
        let ys = rows.lowSides(holding: block.rows, side: 2 * reach.y)
        return Bounds(
            Point(x: xs.lowerBound + reach.x, y: ys.lowerBound + reach.y),
            Point(x: xs.upperBound + reach.x, y: ys.upperBound + reach.y))
    }
}

/// Some neighbouring columns and rows of cells, and which way round the area lies that holds them.
struct RasterBlock: Hashable, Sendable {
    var columns: Range<Int>
    var rows: Range<Int>
    var isTurned: Bool

    /// The block without its first or last column or row, in four ways or fewer.
    var smaller: [RasterBlock] {
        var blocks: [RasterBlock] = []
        func add(_ columns: Range<Int>, _ rows: Range<Int>) {
            blocks.append(RasterBlock(columns: columns, rows: rows, isTurned: isTurned))
        }
        if columns.count > 1 {
            add(columns.dropFirst(), rows)
            add(columns.dropLast(), rows)
        }
        if rows.count > 1 {
            add(columns, rows.dropFirst())
            add(columns, rows.dropLast())
        }
        return blocks
    }
}

extension Bounds {
    /// The rectangle that both share, or `nil` where they share no area.
    func shared(with other: Bounds) -> Bounds? {
        let (left, right) = (Swift.max(min.x, other.min.x), Swift.min(max.x, other.max.x))
        let (bottom, top) = (Swift.max(min.y, other.min.y), Swift.min(max.y, other.max.y))
        return left < right && bottom < top ? Bounds(Point(x: left, y: bottom), Point(x: right, y: top)) : nil
    }
}
