import PlaneGeometry
import SensorModel

/// Looks for as many targets as the bound says of which no two fit one sensor, wherever it hangs.
struct ApartTargets {
    /// The targets; empty where fewer were found than the bound says.
    let targets: [PlanEvidence.Weight]

    init(_ plan: RoomPlan, size: AreaSize) {
        let bound = plan.lowerBound - (plan.sensors ?? []).count(where: \.isKept)
        let all = plan.evidence.shares.flatMap(\.weights).filter { $0.weight > 0 }
        func together(_ a: PlanEvidence.Weight, _ b: PlanEvidence.Weight) -> Bool {
            let both = Bounds(
                Point(x: min(a.bounds.min.x, b.bounds.min.x), y: min(a.bounds.min.y, b.bounds.min.y)),
                Point(x: max(a.bounds.max.x, b.bounds.max.x), y: max(a.bounds.max.y, b.bounds.max.y)))
            return !centersHolding(size, both).isEmpty
        }
        var best: [PlanEvidence.Weight] = []
        let links = all.map { target in all.count { together(target, $0) } }
        // From each of the first targets on: always the next that is apart from all chosen and crowds out the fewest.
        let order = all.indices.sorted { (links[$0], -all[$0].weight, $0) < (links[$1], -all[$1].weight, $1) }
        for start in order.prefix(40) where best.count < bound {
            var chosen = [all[start]]
            for index in order where !chosen.contains(where: { together($0, all[index]) }) { chosen.append(all[index]) }
            if chosen.count > best.count { best = chosen }
        }
        targets = bound > 0 && best.count >= bound ? Array(best.prefix(bound)) : []
    }
}
