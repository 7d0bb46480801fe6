import PlaneGeometry
import SensorModel
import SiteModel

/// Covers a floor by covering more and more squares of it: solve, look what is left open, add a square there, repeat.
///
/// Every cover of some squares bounds the floor from below; a cover that leaves nothing open is a plan.
struct FloorSearch {
    /// The best plan so far.
    private(set) var best: [Mount]?

    /// The best bound so far.
    private(set) var bound = CoverSolution(picks: [], lowerBound: 0, shares: [])

    /// The squares on which the bound rests.
    private(set) var evidence: [Bounds] = []

    private let size: AreaSize
    private let mounting: MountingSearch
    private let floor: FloorShape
    private let keptAreas: [Bounds]
    private let control: PlanControl

    init(
        _ planner: SensorPlanner, mounting: MountingSearch, floor: FloorShape, keptAreas: [Bounds], control: PlanControl
    ) {
        size = planner.size
        self.mounting = mounting
        self.floor = floor
        self.keptAreas = keptAreas
        self.control = control
    }

    private static let roundLimit = 400

    /// Closes the gaps of some plan, and keeps it if it is the best.
    mutating func consider(_ mounts: [Mount]) {
        if let filled = fill(mounts), !filled.isEmpty { best = filled }
    }

    /// Searches from the bound and, where there is one, the plan so far.
    ///
    /// - Parameter least: How few sensors are good enough, by another bound.
    mutating func run(_ start: FloorBound, best known: [Mount]?, least: Int) {
        (best, bound, evidence) = (known, start.solution, start.evidence)
        var squares = start.squares
        var isThorough = false
        for round in 0..<Self.roundLimit {
            if let best, max(least, bound.lowerBound) >= best.count { return }
            guard let cover = DeskCover(mounting, size: size, targets: squares, shouldStop: control.shouldStop) else {
                if best == nil { consider([]) }
                return
            }
            guard let solution = solve(cover.problem, isThorough, least) else { break }
            if solution.lowerBound > bound.lowerBound { (bound, evidence) = (solution, squares) }
            if let best, max(least, bound.lowerBound) >= best.count { return }
            let mounts = solution.picks.map { centred(cover.candidates[$0.candidate], squares) }
            let open = openSquares(mounts)
            if open.isEmpty {
                if mounts.count < best?.count ?? .max { best = mounts }
                if mounts.count <= max(least, bound.lowerBound) || isThorough { return }
                isThorough = true
            } else if best == nil || (round % 4 == 3 && !control.shouldStop()), let filled = fill(mounts) {
                best = filled
            }
            if control.shouldStop() { return }
            squares += open
        }
    }

    /// A cover of the squares: a good one at first, the smallest once a plan is known.
    private func solve(_ problem: CoverProblem, _ isThorough: Bool, _ known: Int) -> CoverSolution? {
        let (least, bestCount, report) = (max(known, bound.lowerBound), best?.count ?? 0, control.report)
        var solver = CoverSolver(
            control: CoverSolver.Control(shouldStop: control.shouldStop) {
                report(PlanProgress(bound: max(least, $0), best: bestCount, nodes: $2))
            }, target: least)
        return isThorough ? solver.solve(problem) : solver.quick(problem)
    }

    /// The candidate in the middle of where it sees the same squares.
    private func centred(_ candidate: Candidate, _ squares: [Bounds]) -> Mount {
        let points = candidate.targets.members.flatMap { [squares[$0].min, squares[$0].max] }
        guard let whole = Bounds(around: points),
            let centers = Mount.centers(holding: whole, size, isTurned: candidate.mount.isTurned),
            let point = mounting.middlePoint(of: centers)
        else { return candidate.mount }
        return Mount(center: point, isTurned: candidate.mount.isTurned)
    }

    /// A square of each gap that the mounts leave, as far as any sensor can see it.
    private func openSquares(_ mounts: [Mount]) -> [Bounds] {
        let gaps = FloorGaps(floor, areas: keptAreas + mounts.map { $0.bounds(size) }).rectangles
        var squares: Set<Bounds> = []
        for gap in gaps {
            if let square = reachableSquare(in: gap) { squares.insert(square) }
        }
        return ascending(squares)
    }

    /// A square of floor in the gap that some sensor can see, or `nil` where there is none.
    private func reachableSquare(in gap: Bounds) -> Bounds? {
        guard isNearMounting(gap), let square = floor.square(in: gap) else { return nil }
        if centersHolding(size, square).contains(where: { mounting.point(in: $0) != nil }) { return square }
        let parts = gap.quarters
        guard parts.count > 1 else { return nil }
        for part in parts { if let found = reachableSquare(in: part) { return found } }
        return nil
    }

    /// Whether some sensor can see any square of the rectangle, floor or not.
    private func isNearMounting(_ gap: Bounds) -> Bool {
        [false, true].contains { isTurned in
            let reach = Mount.reach(size, isTurned: isTurned)
            guard reach.x > 0, reach.y > 0 else { return false }
            let centers = Bounds(
                Point(x: gap.min.x + 1 - reach.x, y: gap.min.y + 1 - reach.y),
                Point(x: gap.max.x - 1 + reach.x, y: gap.max.y - 1 + reach.y))
            return mounting.point(in: centers) != nil
        }
    }

    /// The mounts with as many more as it takes to close all gaps, less those that turn out to be idle; `nil` where the best
    /// plan has as few.
    private func fill(_ mounts: [Mount]) -> [Mount]? {
        var mounts = mounts
        // Some of the mounts may be idle, so that a plan of a few too many may still get better.
        let limit = best.map { $0.count + $0.count / 4 + 2 } ?? .max
        while mounts.count < limit {
            let open = openSquares(mounts)
            guard !open.isEmpty else { break }
            if control.shouldStop() { return best == nil ? filledAtOnce(mounts) : nil }
            guard let cover = DeskCover(mounting, size: size, targets: open, shouldStop: control.shouldStop) else {
                continue
            }
            let picks = CoverGreedy(cover.problem, multipliers: Array(repeating: 1, count: open.count)).picks
            guard !picks.isEmpty else { break }
            // Well around its squares, a mount sees what of the gaps lies beside them.
            mounts += picks.map { centred(cover.candidates[$0.candidate], open) }
        }
        guard mounts.count < limit else { return nil }
        for index in mounts.indices.reversed() where !control.shouldStop() {
            var fewer = mounts
            fewer.remove(at: index)
            if openSquares(fewer).isEmpty { mounts = fewer }
        }
        return mounts.count < best?.count ?? .max ? mounts : nil
    }

    /// The same in the least time: for one gap after the other the mount that sees most open floor, of a few that reach into
    /// it.
    private func filledAtOnce(_ start: [Mount]) -> [Mount] {
        var mounts = start
        while true {
            let gaps = FloorGaps(floor, areas: keptAreas + mounts.map { $0.bounds(size) }).rectangles
            guard let square = gaps.lazy.compactMap(reachableSquare).first else { return mounts }
            let trials = [false, true].flatMap { isTurned -> [Mount] in
                guard let centers = Mount.centers(holding: square, size, isTurned: isTurned) else { return [] }
                let points = centers.corners.filter(mounting.area.contains)
                // Beside a wall no end of the centres may be allowed, and the first point that is sees hardly more than this.
                let others = [mounting.middlePoint(of: centers), mounting.point(in: centers)].compactMap(\.self)
                return (points + others).map { Mount(center: $0, isTurned: isTurned) }
            }
            // Gaps reach out of the room, and what is no floor is worth nothing.
            func worth(_ mount: Mount) -> Double {
                let area = mount.bounds(size)
                return gaps.reduce(0) { $0 + (area.shared(with: $1).map(floor.area) ?? 0) }
            }
            let worths = trials.map(worth)
            guard let next = trials.indices.max(by: { worths[$0] < worths[$1] }) else { return mounts }
            mounts.append(trials[next])
        }
    }
}
