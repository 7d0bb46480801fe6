import PlaneGeometry

/// The desks that the best plan with one sensor fewer leaves unseen.
///
/// Desks that no sensor shares form groups. Where each group has as few sensors as it can, one sensor fewer means one group
/// with one fewer: so the groups are looked at one by one.
struct FewestUnseenDesks {
    /// The desks, as few as were found; numbers in the demand.
    let unseen: [Int]

    /// No plan with one sensor fewer leaves fewer unseen.
    let least: Int

    /// The desks of which each alone would do to leave out.
    let singles: [Int]

    /// Whether these are all of that kind.
    let hasAllSingles: Bool

    init(_ plan: RoomPlan, _ demand: DeskDemand, planner: SensorPlanner, shouldStop: @escaping () -> Bool) {
        let number = Dictionary(
            demand.targets.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let loads = (plan.sensors ?? []).filter { !$0.isKept }.map { $0.desks.compactMap { number[$0] } }
        let (size, capacity) = (planner.size, planner.options.maxDesks)
        let search = GroupSearch(loads: loads, isProven: plan.isProven, shouldStop: shouldStop)
        let found = search.fewest(demand.cover(size: size, capacity: capacity).problem)
        unseen = found.unseen
        singles = found.singles
        hasAllSingles = found.hasAllSingles
        // Mounts that see past obstacles are many but not all, and prove nothing: what no plan without sight can do does.
        let bound =
            demand.sighted == nil ? found : search.fewest(demand.openCover(size: size, capacity: capacity).problem)
        least = min(bound.least, found.unseen.count)
    }
}

/// The search in one group of desks after the other.
private struct GroupSearch {
    /// The desks of each sensor of the plan.
    let loads: [[Int]]
    let isProven: Bool
    let shouldStop: () -> Bool

    struct Result {
        var unseen: [Int] = []
        var least = 0
        var singles: [Int] = []
        var hasAllSingles = true
    }

    func fewest(_ problem: CoverProblem) -> Result {
        var result = Result()
        var best: [Int]?
        var least = Int.max
        for elements in problem.components.sorted(by: { ($0.count, $0[0]) < ($1.count, $1[0]) }) {
            let group = loads.filter { $0.contains { elements.contains($0) } }
            guard !group.isEmpty else { continue }
            let (part, _) = problem.restricted(to: elements, candidates: problem.candidates.indices)
            let rank = Dictionary(uniqueKeysWithValues: elements.enumerated().map { ($1, $0) })
            let sets = group.map { $0.compactMap { rank[$0] }.sorted() }
            let own = CoverProblem(
                elementCount: elements.count, candidates: part.candidates + sets, capacity: part.capacity)
            let known = sets.compactMap { set in own.candidates.firstIndex { Set($0).isSuperset(of: set) } }
            let shortfall = CoverShortfall(
                own, picks: group.count - 1, known: known, least: isProven ? 1 : 0, most: best?.count ?? .max,
                shouldStop: shouldStop)
            result.singles += shortfall.singles.map { elements[$0] }
            if !shortfall.hasAllSingles { result.hasAllSingles = false }
            least = min(least, shortfall.least)
            if shortfall.unserved.count < best?.count ?? .max { best = shortfall.unserved.map { elements[$0] } }
        }
        result.unseen = best ?? []
        // Without a proof for the plan a group may have sensors to spare.
        if isProven, least < .max { result.least = least }
        result.singles.sort()
        return result
    }
}
