import PlaneGeometry
import SensorModel

/// Mounts with the targets that they see whole, past walls and obstacles.
///
/// What sight leaves of a rectangle of centres is no rectangle, so these mounts are many but not all: a plan from them is
/// sound, but a proof rests on the bound without sight.
struct SightedCandidates {
    private(set) var candidates: [Candidate] = []

    /// The targets that some mount sees.
    private(set) var seen: Set<Int> = []

    private let targetCount: Int

    /// The mounts; once `shouldStop` says so only as many more as it takes to see each target that can be seen.
    init(
        _ mounting: MountingSearch, size: AreaSize, targets: [DeskTarget], sight: SightLines, shouldStop: () -> Bool
    ) {
        targetCount = targets.count
        let bounds = targets.map(\.bounds)
        var sets: Set<ElementSet> = []
        var found: [Candidate] = []
        var visited: Set<Mount> = []
        func add(_ mount: Mount, _ members: [Int]) {
            guard visited.insert(mount).inserted else { return }
            let visible = members.filter { sight.sees(targets[$0].outline, from: mount.center) }
            guard !visible.isEmpty else { return }
            let set = ElementSet(visible, capacity: targets.count)
            if sets.insert(set).inserted { found.append(Candidate(mount: mount, targets: set)) }
        }
        func holds(_ mount: Mount) -> [Int] {
            let area = mount.bounds(size)
            return bounds.indices.filter { area.contains(bounds[$0]) }
        }
        let search = CandidateSearch(mounting.area, corners: mounting.corners, size: size, targets: bounds)
        search.forEachMount { mount, members in
            if shouldStop() { return }
            add(mount, members)
            // The far corner and the middle of where the same targets are held often see past what hides them here.
            guard let whole = Bounds(around: members.flatMap { [bounds[$0].min, bounds[$0].max] }),
                let centers = Mount.centers(holding: whole, size, isTurned: mount.isTurned)
            else { return }
            for corner in centers.corners where mounting.area.contains(corner) {
                add(Mount(center: corner, isTurned: mount.isTurned), members)
            }
            if let middle = mounting.middlePoint(of: centers) {
                add(
                    Mount(center: middle, isTurned: mount.isTurned),
                    holds(Mount(center: middle, isTurned: mount.isTurned)))
            }
        }
        seen = Set(found.flatMap(\.targets.members))
        for target in targets.indices where !seen.contains(target) {
            let count = found.count
            for isTurned in [false, true] {
                guard let centers = Mount.centers(holding: bounds[target], size, isTurned: isTurned) else { continue }
                for point in Self.grid(of: centers) where mounting.area.contains(point) {
                    if found.count > count, shouldStop() { break }
                    let mount = Mount(center: point, isTurned: isTurned)
                    add(mount, holds(mount))
                }
            }
        }
        candidates = found
        seen = Set(found.flatMap(\.targets.members))
    }

    mutating func add(_ candidate: Candidate) { candidates.append(candidate) }

    /// The candidates without some targets, the rest renumbered.
    func without(_ hidden: Set<Int>) -> SightedCandidates {
        var copy = self
        let left = (0..<targetCount).filter { !hidden.contains($0) }
        copy.candidates = candidates.compactMap { candidate in
            let members = left.indices.filter { candidate.targets.contains(left[$0]) }
            guard !members.isEmpty else { return nil }
            return Candidate(mount: candidate.mount, targets: ElementSet(members, capacity: left.count))
        }
        copy.seen = Set(left.indices)
        return copy
    }

    private static func grid(of bounds: Bounds) -> [Point] {
        (0...40).flatMap { i in
            (0...40).map { j in
                Point(x: bounds.min.x + bounds.width * i / 40, y: bounds.min.y + bounds.height * j / 40)
            }
        }
    }
}
