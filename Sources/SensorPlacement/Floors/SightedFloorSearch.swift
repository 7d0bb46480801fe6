import PlaneGeometry
import SensorModel

/// Covers a floor with sensors that see past walls and obstacles.
///
/// Single patches of the floor are covered by many mounts, by a local search; patches that the exact judge finds unseen are
/// added, and the search goes on until nothing stays unseen. ``SightedBound`` says
/// how few sensors may do.
struct SightedFloorSearch {
    /// The best plan so far that sees all that can be seen.
    private(set) var best: [Mount]?

    /// Whether the best plan is known to see the whole floor.
    var isWhole: Bool { best != nil && hopeless.isEmpty }

    private let mounting: MountingSearch
    private let judge: SightedFloor
    private let control: PlanControl
    private var candidates: SightedCandidateMounts
    /// What each candidate sees of the patches.
    private var sets: [[Int]] = []
    private var patches: [FloorPatch] = []
    private var known: Set<FloorPatch> = []
    /// Patches that no mount was found to see.
    private var hopeless: Set<FloorPatch> = []

    /// Steps of the local search towards a first plan, and to improve on one.
    private static let steps = (first: 1500, better: 4000)
    private static let rounds = 8

    init(_ mounting: MountingSearch, raster: FloorRaster?, judge: SightedFloor, control: PlanControl) {
        self.mounting = mounting
        self.judge = judge
        self.control = control
        candidates = SightedCandidateMounts(
            judge.floor, raster: raster, mounting: mounting, size: judge.size, shouldStop: control.shouldStop)
        let cells = (raster?.squares ?? []).compactMap { $0 }.flatMap(judge.patches)
        for patch in cells + judge.spreadPatches(most: 1200) where known.insert(patch).inserted {
            patches.append(patch)
        }
    }

    /// Searches from a plan without sight, until a plan has as few sensors as `least` or nothing better turns up.
    mutating func run(_ open: [Mount], least: Int) {
        if let missing = judge.unseenPatches(open, most: 1, shouldStop: control.shouldStop), missing.isEmpty {
            best = open
            if open.count <= least { return }
        }
        for mount in open { candidates.add(mount.center, mount.isTurned) }
        var step = judge.size.widthMM / 8
        for _ in 0..<Self.rounds {
            look()
            let before = best?.count ?? .max
            improve(from: best ?? open, least: least)
            if control.shouldStop() || best?.count ?? .max <= least || step < 50 { return }
            if best?.count ?? .max >= before { step /= 2 }
            candidates.refine(around: best ?? [], step: step)
        }
    }

    /// Looks from the candidates that are new.
    private mutating func look() {
        for mount in candidates.mounts.dropFirst(sets.count) {
            if sets.count % 4 == 3, control.shouldStop() { return }
            let watcher = judge.watcher(mount)
            sets.append(patches.indices.filter { watcher.sees(patches[$0]) })
        }
    }

    /// Covers the patches, and adds patches until nothing stays unseen.
    private mutating func improve(from start: [Mount], least: Int) {
        var picks = numbers(of: start)
        for round in 0..<80 where !control.shouldStop() {
            var isSeen = Array(repeating: false, count: patches.count)
            for set in sets { for element in set { isSeen[element] = true } }
            let whole = CoverProblem(elementCount: patches.count, candidates: sets.map { $0.isEmpty ? [0] : $0 })
            let (problem, origin) = whole.restricted(
                to: patches.indices.filter { isSeen[$0] }, candidates: sets.indices.filter { !sets[$0].isEmpty })
            guard !problem.candidates.isEmpty else { return }
            let number = Dictionary(uniqueKeysWithValues: origin.enumerated().map { ($1, $0) })
            var search = CoverLocalSearch(problem, start: picks.compactMap { number[$0] })
            // One sensor fewer at a time: what the exact judge says of it comes first.
            search.run(
                steps: best == nil ? Self.steps.first : Self.steps.better, target: max(least, (best?.count ?? 1) - 1),
                shouldStop: control.shouldStop)
            picks = search.best.map { origin[$0] }
            if let best, picks.count >= best.count { return }
            let mounts = picks.map { candidates.mounts[$0] }
            guard let missing = unseen(mounts, most: 60) else { return }
            if missing.isEmpty {
                best = mounts
                return
            }
            for patch in missing where !control.shouldStop() { note(patch) }
            if best == nil, round == 4 { fill(mounts) }
        }
        if best == nil { fill(picks.map { candidates.mounts[$0] }) }
    }

    /// The candidates' numbers of some mounts.
    private func numbers(of mounts: [Mount]) -> [Int] {
        let wanted = Set(mounts)
        return sets.indices.filter { wanted.contains(candidates.mounts[$0]) }
    }

    /// Patches that the mounts do not see but some mount does; `nil` where time ran out.
    private func unseen(_ mounts: [Mount], most: Int) -> [FloorPatch]? {
        judge.unseenPatches(mounts, most: most, shouldStop: control.shouldStop) { [hopeless] in !hopeless.contains($0) }
    }

    /// Adds a patch to what must be seen; where no candidate sees it, mounts that do.
    private mutating func note(_ patch: FloorPatch) {
        guard known.insert(patch).inserted else { return }
        let number = patches.count
        patches.append(patch)
        var isSeen = false
        for index in sets.indices where judge.sees(patch, from: candidates.mounts[index]) {
            sets[index].append(number)
            isSeen = true
        }
        guard !isSeen else { return }
        let count = candidates.mounts.count
        for isTurned in [false, true] {
            guard let centers = Mount.centers(holding: patch.square, judge.size, isTurned: isTurned) else { continue }
            for i in 0...12 {
                for j in 0...12 where !control.shouldStop() {
                    let point = Point(
                        x: centers.min.x + centers.width * i / 12, y: centers.min.y + centers.height * j / 12)
                    if judge.sees(patch, from: Mount(center: point, isTurned: isTurned)) {
                        candidates.add(point, isTurned)
                    }
                }
            }
        }
        if candidates.mounts.count == count, !control.shouldStop() { hopeless.insert(patch) }
        look()
    }

    /// A first plan: the mounts with as many more as it takes to see all that can be seen.
    private mutating func fill(_ start: [Mount]) {
        var mounts = start
        while !control.shouldStop(), let missing = unseen(mounts, most: 40) {
            guard let patch = missing.first else {
                best = mounts
                return
            }
            note(patch)
            guard let number = patches.firstIndex(of: patch) else { return }
            let able = sets.indices.filter { sets[$0].contains(number) }
            let worths = able.map { index in
                missing.count { judge.sees($0, from: candidates.mounts[index]) }
            }
            if let next = able.indices.max(by: { worths[$0] < worths[$1] }) {
                mounts.append(candidates.mounts[able[next]])
            } else {
                hopeless.insert(patch)
            }
        }
    }
}
