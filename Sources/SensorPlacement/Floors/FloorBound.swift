import PlaneGeometry
import SensorModel

/// A lower bound for covering a floor: squares of it that are hard to see together.
///
/// It relaxes the cover of a few squares, looks where on the floor the fractional areas add up to less than one, adds squares
/// there, and repeats. Any set of squares bounds the floor from below.
struct FloorBound {
    private(set) var squares: [Bounds]
    private(set) var solution: CoverSolution

    private let mounting: MountingSearch
    private let size: AreaSize
    private let floor: FloorShape

    /// - Parameter proven: A bound that is known already, with the squares that it rests on.
    init(
        _ mounting: MountingSearch, size: AreaSize, floor: FloorShape, squares: [Bounds],
        proven: (CoverSolution, [Bounds])
    ) {
        (solution, evidence) = proven
        self.mounting = mounting
        self.size = size
        self.floor = floor
        self.squares = squares
    }

    /// Raises the bound until it reaches `target`, nothing more is to gain, or the rounds are over.
    mutating func raise(to target: Int, rounds: Int, shouldStop: () -> Bool, report: (Int) -> Void) {
        for round in 0..<rounds where solution.lowerBound < target && !shouldStop() {
            guard let cover = DeskCover(mounting, size: size, targets: squares, shouldStop: shouldStop) else { return }
            var relaxation = CoverRelaxation(cover.problem)
            relaxation.solve(target: target, shouldStop: shouldStop)
            if relaxation.bound.value > solution.lowerBound {
                solution = CoverSolution(
                    picks: [], lowerBound: relaxation.bound.value,
                    shares: [
                        CoverShare(
                            elements: Array(squares.indices), bound: relaxation.bound,
                            lowerBound: relaxation.bound.value)
                    ])
                evidence = squares
            }
            report(solution.lowerBound)
            guard solution.lowerBound < target, round + 1 < rounds else { break }
            let areas = relaxation.taken.map { (cover.candidates[$0.candidate].mount.bounds(size), $0.amount) }
            let added = thin(areas, most: squares.count / 3 + 24)
            if added.isEmpty { break }
            if squares.count > 420 {
                let multipliers = relaxation.multipliers
                squares = squares.indices.filter { multipliers[$0] > 1e-7 }.map { squares[$0] }
            }
            squares += added
        }
    }

    /// The squares on which the bound rests.
    private(set) var evidence: [Bounds]

    /// Squares where the fractional areas add up to least, spread over the floor.
    private func thin(_ areas: [(Bounds, Double)], most: Int) -> [Bounds] {
        let bounds = floor.bounds
        let xs = Set(areas.flatMap { [$0.0.min.x, $0.0.max.x] }.filter { bounds.min.x < $0 && $0 < bounds.max.x })
            .union([bounds.min.x, bounds.max.x]).sorted()
        let ys = Set(areas.flatMap { [$0.0.min.y, $0.0.max.y] }.filter { bounds.min.y < $0 && $0 < bounds.max.y })
            .union([bounds.min.y, bounds.max.y]).sorted()
        guard xs.count > 1, ys.count > 1 else { return [] }
        func rank(_ value: Int, _ values: [Int]) -> Int {
            var (low, high) = (0, values.count - 1)
            while low < high {
                let middle = (low + high) / 2
                if values[middle] >= value { high = middle } else { low = middle + 1 }
            }
            return low
        }
        let width = xs.count
        var sums = Array(repeating: 0.0, count: xs.count * ys.count)
        for (area, amount) in areas {
            let (left, right) = (rank(max(area.min.x, bounds.min.x), xs), rank(min(area.max.x, bounds.max.x), xs))
            let (bottom, top) = (rank(max(area.min.y, bounds.min.y), ys), rank(min(area.max.y, bounds.max.y), ys))
            sums[bottom * width + left] += amount
            sums[bottom * width + right] -= amount
            sums[top * width + left] -= amount
            sums[top * width + right] += amount
        }
        for row in ys.indices {
            for column in xs.indices {
                if column > 0 { sums[row * width + column] += sums[row * width + column - 1] }
            }
            if row > 0 { for column in xs.indices { sums[row * width + column] += sums[(row - 1) * width + column] } }
        }
        var cells: [(sum: Double, extent: Int, cell: Int)] = []
        for row in 0..<(ys.count - 1) {
            for column in 0..<(xs.count - 1) where sums[row * width + column] < 1 - 1e-6 {
                let extent = (xs[column + 1] - xs[column]) * (ys[row + 1] - ys[row])
                cells.append((sums[row * width + column], -extent, row * width + column))
            }
        }
        cells.sort { $0 < $1 }
        var chosen: [Bounds] = []
        let apart = (x: size.widthMM / 4, y: size.widthMM / 4)
        for cell in cells {
            if chosen.count >= most { break }
            let (row, column) = (cell.cell / width, cell.cell % width)
            let rectangle = Bounds(Point(x: xs[column], y: ys[row]), Point(x: xs[column + 1], y: ys[row + 1]))
            let x = (rectangle.min.x + rectangle.max.x) / 2
            let y = (rectangle.min.y + rectangle.max.y) / 2
            if chosen.contains(where: { abs($0.min.x - x) < apart.x && abs($0.min.y - y) < apart.y }) { continue }
            guard let square = floor.square(in: rectangle), floor.content(of: square) == .floor,
                centersHolding(size, square).contains(where: { mounting.point(in: $0) != nil })
            else { continue }
            chosen.append(square)
        }
        return chosen
    }
}
