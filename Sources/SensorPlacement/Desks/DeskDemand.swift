import PlaneGeometry
import SensorModel
import SiteModel

/// What new sensors have to see of a room's desks, in the room's own coordinates moved to the origin.
struct DeskDemand {
    /// The sensors that stay, with the desks that they serve.
    let kept: [PlannedSensor]

    /// The desks left for new sensors; some sensor can see each.
    let targets: [DeskTarget]

    /// The desks that no sensor can see, in the room's order.
    let unplaceable: [UnplaceableDesk]

    /// Where sensors may hang.
    let mounting: MountingSearch

    /// What hides desks; `nil` where nothing counts as hiding.
    let sight: SightLines?

    /// Mounts that see the targets past walls and obstacles; `nil` where nothing counts as hiding.
    let sighted: SightedCandidates?

    init(_ planner: SensorPlanner, shouldStop: () -> Bool = { false }) {
        let size = planner.size
        // In an order that does not depend on the file's: the plan must not either.
        let all = planner.local.desks.compactMap(DeskTarget.init).sorted { $0.isBefore($1) }
        let mounting = MountingSearch(MountingArea(planner.local, wallClearanceMM: planner.options.wallClearanceMM))
        let sight = planner.usesSight ? SightLines(planner.local) : nil
        let (kept, served) = KeptSensors(planner, targets: all, sight: sight).assignment
        let open = all.indices.filter { !served.contains($0) }
        var numbers = open.filter { index in
            centersHolding(size, all[index].bounds).contains { mounting.point(in: $0) != nil }
        }
        var hidden: Set<Int> = []
        var sighted: SightedCandidates?
        if let sight, !mounting.corners.isEmpty {
            let found = SightedCandidates(
                mounting, size: size, targets: numbers.map { all[$0] }, sight: sight, shouldStop: shouldStop)
            let missing = Set(numbers.indices.filter { !found.seen.contains($0) })
            hidden = Set(missing.map { numbers[$0] })
            numbers.removeAll { hidden.contains($0) }
            sighted = missing.isEmpty ? found : found.without(missing)
        }
        let wanted = Set(numbers)
        let outOfReach = open.filter { !wanted.contains($0) }.map { index in
            let reason =
                hidden.contains(index)
                ? .hidden
                : Self.reason(all[index].bounds, size, planner.options.area, above: planner.room.ceilingMM)
            return UnplaceableDesk(id: all[index].id, reason: reason)
        }
        unplaceable = planner.local.desks.compactMap { desk in outOfReach.first { $0.id == desk.id } }
        targets = numbers.map { all[$0] }
        (self.kept, self.mounting, self.sight, self.sighted) = (kept, mounting, sight, sighted)
    }

    /// Whether a new sensor may hang anywhere.
    var canHang: Bool { !mounting.corners.isEmpty }

    /// The problem whose smallest covers are the smallest plans; with sight one whose covers are plans.
    func cover(size: AreaSize, capacity: Int) -> DeskCover {
        if let sighted { return DeskCover(sighted.candidates, targetCount: targets.count, capacity: capacity) }
        return openCover(size: size, capacity: capacity)
    }

    /// The problem whose smallest covers are the smallest plans if nothing hides; no plan has fewer sensors.
    func openCover(size: AreaSize, capacity: Int) -> DeskCover {
        DeskCover(mounting, size: size, targets: targets.map(\.bounds), capacity: capacity)
    }

    private static func reason(
        _ target: Bounds, _ size: AreaSize, _ area: AreaKind, above heightMM: Int
    ) -> UnplaceableReason {
        guard centersHolding(size, target).isEmpty else { return .noMountingPoint }
        let excesses = [false, true].map { isTurned -> Int in
            let reach = Mount.reach(size, isTurned: isTurned)
            return max(target.width - 2 * reach.x, target.height - 2 * reach.y)
        }
        let rows = CoverageRow.table.filter { $0.heightMM > heightMM }
        let row = rows.first { !centersHolding($0.area(area), target).isEmpty }
        return .tooLarge(excessMM: excesses.min() ?? 0, fitsAtHeightMM: row?.heightMM)
    }
}
