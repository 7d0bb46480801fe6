import PlaneGeometry
import SensorModel

/// The fewest sensors for some targets: candidates, and the cover problem they make.
struct DeskCover {
    let candidates: [Candidate]
    let problem: CoverProblem

    init(_ mounting: MountingSearch, size: AreaSize, targets: [Bounds], capacity: Int) {
        let search = CandidateSearch(mounting.area, corners: mounting.corners, size: size, targets: targets)
        candidates = withoutDominated(search.candidates() ?? [], targetCount: targets.count)
        problem = CoverProblem(
            elementCount: targets.count, candidates: candidates.map(\.targets.members), capacity: capacity)
    }

    /// The problem for targets of which one sensor may serve any number, or `nil` where the work was cut short.
    init?(_ mounting: MountingSearch, size: AreaSize, targets: [Bounds], shouldStop: () -> Bool) {
        let search = CandidateSearch(mounting.area, corners: mounting.corners, size: size, targets: targets)
        guard let found = search.candidates(shouldStop: shouldStop), !shouldStop() else { return nil }
        self.init(found, targetCount: targets.count, capacity: .max)
    }

    /// The problem of choosing among some mounts.
    init(_ mounts: [Candidate], targetCount: Int, capacity: Int) {
        candidates = withoutDominated(mounts, targetCount: targetCount)
        problem = CoverProblem(
            elementCount: targetCount, candidates: candidates.map(\.targets.members), capacity: capacity)
    }
}
