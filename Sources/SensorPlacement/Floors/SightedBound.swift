import PlaneGeometry
import SensorModel

/// A lower bound for covering a floor past walls and obstacles.
///
/// The places of sensors are cut into cells. What may be seen from a cell is more than what one sensor in it sees, so that a
/// cover of some squares of floor by what cells see takes no more sensors than any plan. Cells on which a fractional cover
/// relies are cut further, and squares that it hardly covers are taken in, until the bound reaches the plan or nothing is to
/// gain. The proof is ``CoverBound``, which adds up whole numbers; ``SightBlockers`` says what is hidden.
struct SightedBound {
    /// The squares that the solution's elements are.
    let squares: [Bounds]

    /// The bound with what it rests on, and no picks.
    private(set) var solution = CoverSolution(picks: [], lowerBound: 0, shares: [])

    private let mounting: MountingSearch
    private let size: AreaSize
    private let blockers: [SightBlockers]
    private var cells: [SightedCell] = []
    /// Which squares the next relaxation looks at.
    private var isActive: [Bool]
    /// Cells of no longer sides are not cut, for the time being: many small ones take time and prove little.
    private var smallest: Int

    /// The most squares of one relaxation.
    private static let mostActive = 450
    private static let mostRounds = 60
    /// After so many rounds that brought next to nothing it ends.
    private static let patience = 12

    /// - Parameters:
    ///   - first: Squares to begin with, such as those of a bound without sight.
    ///   - isWanted: Whether the plans in question see that square of open floor.
    init(
        _ floor: FloorShape, mounting: MountingSearch, size: AreaSize, first: [Bounds], shouldStop: () -> Bool,
        where isWanted: (Bounds) -> Bool
    ) {
        self.mounting = mounting
        self.size = size
        let start = Set(first.filter(floor.isOpen))
        let corners = Set(floor.openSquares(every: max(floor.bounds.width, floor.bounds.height) + 4))
        let pool = start.union(corners).union(floor.openSquares(every: max(1, size.widthMM / 6)))
        squares = ascending(pool).filter { !shouldStop() && isWanted($0) }
        smallest = max(1, size.widthMM / 32)
        let all = SightBlockers(floor)
        let reach = max(size.lengthMM, size.widthMM)
        blockers = squares.map {
            all.within(
                Bounds(
                    Point(x: $0.min.x - reach, y: $0.min.y - reach), Point(x: $0.max.x + reach, y: $0.max.y + reach)))
        }
        isActive = squares.map { start.contains($0) || corners.contains($0) }
        cut(floor.bounds, side: max(1, size.widthMM / 3), shouldStop)
    }

    /// Raises the bound until it reaches `target`, nothing more is to gain, or time is up.
    mutating func raise(to target: Int, shouldStop: () -> Bool, report: (Int) -> Void) {
        var (best, idle) = (0.0, 0)
        for _ in 0..<Self.mostRounds where solution.lowerBound < target && !shouldStop() {
            guard let cover = cover(shouldStop) else { return }
            var relaxation = CoverRelaxation(cover.problem)
            relaxation.solve(target: target, shouldStop: shouldStop)
            note(relaxation.bound, cover.elements)
            report(solution.lowerBound)
            let value = Double(relaxation.bound.total) / Double(max(1, relaxation.bound.largestWorth))
            idle = value > best + 0.002 ? 0 : idle + 1
            best = max(best, value)
            guard solution.lowerBound < target, idle < Self.patience, !shouldStop() else { return }
            let multipliers = relaxation.multipliers
            if cover.elements.count > Self.mostActive {
                for (index, number) in cover.elements.enumerated() where multipliers[index] <= 1e-7 {
                    isActive[number] = false
                }
            }
            let taken = relaxation.taken.map { (cover.origins[$0.candidate], $0.amount) }
            let isChanged = takeIn(taken)
            if !split(Set(taken.flatMap { $0.0.map(\.cell) }), shouldStop), !isChanged {
                if smallest <= 1 { return }
                smallest /= 4
            }
        }
    }

    private mutating func note(_ bound: CoverBound, _ elements: [Int]) {
        guard bound.value > solution.lowerBound else { return }
        solution.lowerBound = bound.value
        solution.shares = [CoverShare(elements: elements, bound: bound, lowerBound: bound.value)]
    }

    /// Where a set comes from.
    private struct Origin {
        var cell: Int
        var point: Point
    }

    /// The cover of the active squares by what cells see; `nil` where there is none or time is up.
    private func cover(
        _ shouldStop: () -> Bool
    ) -> (problem: CoverProblem, elements: [Int], origins: [[Origin]])? {
        var number: [ElementSet: Int] = [:]
        var (sets, origins): ([ElementSet], [[Origin]]) = ([], [])
        for (index, cell) in cells.enumerated() {
            if index % 64 == 0, shouldStop() { return nil }
            for (set, point) in cell.sets(of: isActive) {
                if let known = number[set] {
                    origins[known].append(Origin(cell: index, point: point))
                } else {
                    number[set] = sets.count
                    sets.append(set)
                    origins.append([Origin(cell: index, point: point)])
                }
            }
        }
        let kept = undominated(sets, targetCount: squares.count)
        // What no cell sees, no sensor sees: plans leave it out, and so does the bound.
        var reached = ElementSet(capacity: squares.count)
        for index in kept { reached.formUnion(sets[index]) }
        let elements = reached.members
        guard !elements.isEmpty, !shouldStop() else { return nil }
        let whole = CoverProblem(elementCount: squares.count, candidates: kept.map { sets[$0].members })
        let (problem, order) = whole.restricted(to: elements, candidates: kept.indices)
        return (problem, elements, order.map { origins[kept[$0]] })
    }

    /// Makes squares active that the fractional cover leaves open most, no two close together; whether there were any.
    private mutating func takeIn(_ taken: [([Origin], Double)]) -> Bool {
        var sums = Array(repeating: 0.0, count: squares.count)
        for (origins, amount) in taken {
            guard let origin = origins.first else { continue }
            for member in cells[origin.cell].members where member.centers.contains(origin.point) {
                sums[member.number] += amount
            }
        }
        let most = 40 + isActive.count { $0 } / 3
        var chosen: [Bounds] = []
        let order = squares.indices.filter { !isActive[$0] && sums[$0] < 0.98 }
            .sorted { (sums[$0], $0) < (sums[$1], $1) }
        for index in order where chosen.count < most {
            let square = squares[index]
            let isNear = chosen.contains { other in
                max(abs(other.min.x - square.min.x), abs(other.min.y - square.min.y)) < size.widthMM / 4
            }
            if isNear { continue }
            chosen.append(square)
            isActive[index] = true
        }
        return !chosen.isEmpty
    }

    /// Cuts some cells further; whether any could be.
    private mutating func split(_ numbers: Set<Int>, _ shouldStop: () -> Bool) -> Bool {
        var isChanged = false
        var added: [SightedCell] = []
        var isGone = Array(repeating: false, count: cells.count)
        for index in numbers.sorted() where !shouldStop() {
            let cell = cells[index]
            let parts = max(cell.bounds.width, cell.bounds.height) > smallest ? cell.parts : []
            if parts.isEmpty { continue }
            (isChanged, isGone[index]) = (true, true)
            for part in parts { add(part, isTurned: cell.isTurned, cell.members.map(\.number), to: &added) }
        }
        cells = cells.indices.filter { !isGone[$0] }.map { cells[$0] } + added
        return isChanged
    }

    /// The first cells.
    private mutating func cut(_ bounds: Bounds, side: Int, _ shouldStop: () -> Bool) {
        var found: [SightedCell] = []
        for x in stride(from: bounds.min.x, through: bounds.max.x, by: side) {
            for y in stride(from: bounds.min.y, through: bounds.max.y, by: side) {
                let cell = Bounds(
                    Point(x: x, y: y), Point(x: min(x + side - 1, bounds.max.x), y: min(y + side - 1, bounds.max.y)))
                if shouldStop() { return }
                for isTurned in size.widthMM == size.lengthMM ? [false] : [false, true] {
                    add(cell, isTurned: isTurned, Array(squares.indices), to: &found)
                }
            }
        }
        cells = found
    }

    /// Adds the cell if a sensor may hang in it.
    private func add(_ bounds: Bounds, isTurned: Bool, _ numbers: [Int], to found: inout [SightedCell]) {
        guard mounting.point(in: bounds) != nil else { return }
        let cell = SightedCell(
            bounds, isTurned: isTurned, numbers: numbers, squares: squares, blockers: blockers, size: size)
        if !cell.members.isEmpty { found.append(cell) }
    }
}
