import PlaneGeometry
import SensorModel

extension SightedCandidates {
    /// How many points one refinement looks from at most.
    private static let pointLimit = 20_000

    /// Adds mounts on a lattice of that step: wherever an area holds targets that no mount so far sees together.
    ///
    /// What is held together by most comes first; it ends when `shouldStop` says so or it has looked from many points.
    mutating func refine(
        _ mounting: MountingSearch, size: AreaSize, targets: [DeskTarget], sight: SightLines, step: Int,
        shouldStop: () -> Bool
    ) {
        let bounds = targets.map(\.bounds)
        var known = Set(candidates.map(\.targets))
        var left = Self.pointLimit
        for (mount, members) in held(mounting, size: size, bounds: bounds) {
            let whole = ElementSet(members, capacity: targets.count)
            guard !known.contains(whole),
                let hull = Bounds(around: members.flatMap { [bounds[$0].min, bounds[$0].max] }),
                let centers = Mount.centers(holding: hull, size, isTurned: mount.isTurned)
            else { continue }
            search: for x in stride(from: ceilDivide(centers.min.x, step) * step, through: centers.max.x, by: step) {
                if left <= 0 || shouldStop() { return }
                let column = mounting.area.column(x)
                for y in stride(from: ceilDivide(centers.min.y, step) * step, through: centers.max.y, by: step)
                where column.contains(y) {
                    left -= 1
                    let point = Point(x: x, y: y)
                    let seen = members.filter { sight.sees(targets[$0].outline, from: point) }
                    let set = ElementSet(seen, capacity: targets.count)
                    if !seen.isEmpty, known.insert(set).inserted {
                        add(Candidate(mount: Mount(center: point, isTurned: mount.isTurned), targets: set))
                    }
                    if seen.count == members.count { break search }
                }
            }
        }
    }

    /// The sets of targets that areas hold, each with one mount for each turn, the largest first.
    private func held(_ mounting: MountingSearch, size: AreaSize, bounds: [Bounds]) -> [(Mount, [Int])] {
        struct Key: Hashable {
            let members: [Int]
            let isTurned: Bool
        }
        var known: Set<Key> = []
        var sets: [(Mount, [Int])] = []
        CandidateSearch(mounting.area, corners: mounting.corners, size: size, targets: bounds).forEachMount {
            if known.insert(Key(members: $1, isTurned: $0.isTurned)).inserted { sets.append(($0, $1)) }
        }
        return sets.enumerated().sorted { ($1.element.1.count, $0.offset) < ($0.element.1.count, $1.offset) }
            .map(\.element)
    }
}
