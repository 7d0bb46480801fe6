import PlaneGeometry
import SensorModel

/// Covers a floor with sensors that see past walls and obstacles: cover some squares in sight, look what stays hidden, add
/// that, repeat. The bound is that of the floor without sight.
struct SightedFloorSearch {
    /// The best plan so far.
    private(set) var best: [Mount]?

    private let size: AreaSize
    private let mounting: MountingSearch
    private let judge: SightedFloor
    private let control: PlanControl

    init(_ mounting: MountingSearch, size: AreaSize, judge: SightedFloor, control: PlanControl) {
        self.mounting = mounting
        self.size = size
        self.judge = judge
        self.control = control
    }

    /// Searches from a plan without sight and the squares that it was made for.
    mutating func run(_ open: [Mount], squares start: [Bounds], least: Int) {
        var squares = Set(start)
        var hopeless: Set<Bounds> = []
        var mounts = open
        for _ in 0..<60 {
            let unseen = judge.unseenSquares(mounts, most: 60) { !hopeless.contains($0) }
            if unseen.isEmpty {
                if mounts.count < best?.count ?? .max { best = mounts }
                return
            }
            squares.formUnion(unseen)
            if best == nil || control.shouldStop() {
                let filled = fill(mounts, &hopeless)
                if filled.count < best?.count ?? .max { best = filled }
            }
            if let best, best.count == least { return }
            if control.shouldStop() { return }
            guard let next = cover(squares.subtracting(hopeless), &hopeless, least: least) else {
                if best == nil { best = fill(mounts, &hopeless) }
                return
            }
            mounts = next
        }
    }

    /// A small set of mounts that see the squares; squares that no mount sees become hopeless.
    private func cover(_ squares: Set<Bounds>, _ hopeless: inout Set<Bounds>, least: Int) -> [Mount]? {
        let wanted = ascending(squares)
        var candidates: [Candidate] = []
        var sets: Set<ElementSet> = []
        for (index, mount) in mounts(for: wanted).enumerated() {
            if wanted.count > 1, index % 64 == 63, control.shouldStop() { return nil }
            let members = wanted.indices.filter { judge.sees(wanted[$0], from: mount) }
            guard !members.isEmpty else { continue }
            let set = ElementSet(members, capacity: wanted.count)
            if sets.insert(set).inserted { candidates.append(Candidate(mount: mount, targets: set)) }
        }
        let seen = candidates.reduce(into: ElementSet(capacity: wanted.count)) { $0.formUnion($1.targets) }
        let left = wanted.indices.filter { seen.contains($0) }
        hopeless.formUnion(wanted.indices.filter { !seen.contains($0) }.map { wanted[$0] })
        candidates = withoutDominated(candidates, targetCount: wanted.count)
        let whole = CoverProblem(elementCount: wanted.count, candidates: candidates.map(\.targets.members))
        let (problem, origin) = whole.restricted(to: left, candidates: candidates.indices)
        var solver = CoverSolver(control: CoverSolver.Control(shouldStop: control.shouldStop), target: least)
        guard let solution = solver.quick(problem) else { return nil }
        return solution.picks.map { candidates[origin[$0.candidate]].mount }
    }

    /// Mounts worth trying: where as many squares as possible lie in the area, at several points of each such place.
    private func mounts(for squares: [Bounds]) -> [Mount] {
        let cover = DeskCover(mounting, size: size, targets: squares, capacity: .max)
        var mounts: Set<Mount> = []
        var ordered: [Mount] = []
        func add(_ center: Point?, _ isTurned: Bool) {
            guard let center, mounting.area.contains(center) else { return }
            let mount = Mount(center: center, isTurned: isTurned)
            if mounts.insert(mount).inserted { ordered.append(mount) }
        }
        for candidate in cover.candidates {
            let isTurned = candidate.mount.isTurned
            add(candidate.mount.center, isTurned)
            let points = candidate.targets.members.flatMap { [squares[$0].min, squares[$0].max] }
            guard let whole = Bounds(around: points),
                let centers = Mount.centers(holding: whole, size, isTurned: isTurned)
            else { continue }
            for corner in centers.corners { add(corner, isTurned) }
            add(mounting.middlePoint(of: centers), isTurned)
        }
        // Squares in corners that only few places see.
        for square in squares {
            for isTurned in [false, true] {
                guard let centers = Mount.centers(holding: square, size, isTurned: isTurned) else { continue }
                for i in 0...2 {
                    for j in 0...2 {
                        add(
                            Point(
                                x: centers.min.x + centers.width * i / 2, y: centers.min.y + centers.height * j / 2),
                            isTurned)
                    }
                }
            }
        }
        return ordered
    }

    /// The mounts with as many more as it takes to see all that can be seen.
    private func fill(_ start: [Mount], _ hopeless: inout Set<Bounds>) -> [Mount] {
        var mounts = start
        while true {
            let skipped = hopeless
            guard let square = judge.unseenSquares(mounts, most: 1, where: { !skipped.contains($0) }).first else {
                break
            }
            // A sensor right above sees what lies around; where none may hang there, any that sees the square does.
            let above = [false, true].compactMap { isTurned -> Mount? in
                guard let centers = Mount.centers(holding: square, size, isTurned: isTurned),
                    let point = mounting.middlePoint(
                        of: centers,
                        isSeen: { point in
                            judge.sees(square, from: Mount(center: point, isTurned: isTurned))
                        })
                else { return nil }
                return Mount(center: point, isTurned: isTurned)
            }
            let best = above.map { (judge.unseenArea(mounts + [$0]), $0) }.min { $0.0 < $1.0 }
            if let best {
                mounts.append(best.1)
            } else if let more = cover([square], &hopeless, least: 0), !more.isEmpty {
                mounts += more
            } else {
                hopeless.insert(square)
            }
        }
        for index in mounts.indices.reversed() {
            var fewer = mounts
            fewer.remove(at: index)
            let skipped = hopeless
            if judge.unseenSquares(fewer, most: 1, where: { !skipped.contains($0) }).isEmpty { mounts = fewer }
        }
        return mounts
    }
}
