import PlaneGeometry
import SensorModel

/// The largest share of a floor that a plan with one sensor fewer was found to see.
///
/// One sensor is left out, each of them in turn; from the best few of these starts the others move one by one to where they
/// see most of what the rest does not, until none moves any more.
struct LargestFloorShare {
    /// The share of the floor that stays unseen, 0...1.
    private(set) var unseen = 1.0

    /// No plan with one sensor fewer leaves a smaller share unseen: what areas hold of the floor's bounds adds up to no more.
    let least: Double

    private let view: any FloorView
    private let shouldStop: () -> Bool

    private static let startCount = 3
    private static let roundCount = 12

    /// - Parameter plan: A plan of that planner's room, in site coordinates.
    init(_ plan: RoomPlan, planner: SensorPlanner, shouldStop: @escaping () -> Bool) {
        let floor = FloorShape(planner.local)
        let keptAreas = planner.keptAreas
        let mounts = (plan.sensors ?? []).filter { !$0.isKept }.map { sensor in
            let center = sensor.mount.center
            return Mount(
                center: Point(x: center.x - planner.origin.x, y: center.y - planner.origin.y),
                isTurned: sensor.mount.isTurned)
        }
        let mounting = MountingSearch(MountingArea(planner.local, wallClearanceMM: planner.options.wallClearanceMM))
        view =
            plan.lineOfSight
            ? SightedFloorView(floor, mounting, planner.size, keptAreas, SightLines(planner.local), shouldStop)
            : OpenFloorView(floor, mounting, planner.size, keptAreas)
        self.shouldStop = shouldStop
        let whole = floor.area(in: floor.bounds)
        let open = FloorGaps(floor, areas: keptAreas).rectangles.reduce(0) { $0 + floor.area(in: $1) }
        let largest = [false, true].map { isTurned in
            let reach = Mount.reach(planner.size, isTurned: isTurned)
            return min(2 * reach.x, floor.bounds.width) * min(2 * reach.y, floor.bounds.height)
        }.max()
        let most = Double((mounts.count - 1) * (largest ?? 0))
        least = whole > 0 ? max(0, (open - most) / whole) : 0
        guard whole > 0, !mounts.isEmpty else { return }
        var starts: [(unseen: Double, mounts: [Mount])] = []
        for index in mounts.indices where starts.isEmpty || !shouldStop() {
            var rest = mounts
            rest.remove(at: index)
            starts.append((view.unseenArea(rest), rest))
        }
        // The sort is stable: of equals the first stays first.
        for start in starts.sorted(by: { $0.unseen < $1.unseen }).prefix(Self.startCount) {
            unseen = min(unseen, settled(start.mounts, start.unseen) / whole)
        }
    }

    /// What stays unseen once no mount sees more elsewhere, in mm².
    private func settled(_ start: [Mount], _ first: Double) -> Double {
        var (mounts, best) = (start, first)
        for _ in 0..<Self.roundCount {
            let before = best
            for index in mounts.indices {
                if shouldStop() { return best }
                var others = mounts
                let old = others.remove(at: index)
                guard let (mount, unseen) = view.bestPlace(for: old, beside: others, now: best) else { continue }
                (mounts[index], best) = (mount, unseen)
            }
            // Less than a square decimetre in a round is not worth another.
            if best > before - 1e4 { break }
        }
        return best
    }
}
