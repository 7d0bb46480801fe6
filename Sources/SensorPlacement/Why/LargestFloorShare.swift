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

/// How floors are judged that sensors see with or without what hides.
private protocol FloorView {
    /// The floor that no mount sees, in mm².
    func unseenArea(_ mounts: [Mount]) -> Double

    /// A place for one mount with less unseen than `now`, and how much is; `nil` where it stays.
    func bestPlace(for old: Mount, beside others: [Mount], now: Double) -> (Mount, Double)?
}

/// A floor on which nothing hides.
private struct OpenFloorView: FloorView {
    private let floor: FloorShape
    private let mounting: MountingSearch
    private let size: AreaSize
    private let keptAreas: [Bounds]

    /// How many of the largest gaps may attract a sensor.
    private static let gapCount = 40

    init(_ floor: FloorShape, _ mounting: MountingSearch, _ size: AreaSize, _ keptAreas: [Bounds]) {
        (self.floor, self.mounting, self.size, self.keptAreas) = (floor, mounting, size, keptAreas)
    }

    private func gaps(_ mounts: [Mount]) -> [Bounds] {
        FloorGaps(floor, areas: keptAreas + mounts.map { $0.bounds(size) }).rectangles
    }

    func unseenArea(_ mounts: [Mount]) -> Double {
        gaps(mounts).reduce(0) { $0 + floor.area(in: $1) }
    }

    /// What one area adds is linear in its place between the gaps' sides: the best place has a side of it on one of a gap.
    func bestPlace(for old: Mount, beside others: [Mount], now: Double) -> (Mount, Double)? {
        let all = gaps(others).map { (bounds: $0, area: floor.area(in: $0)) }
        let open = all.reduce(0) { $0 + $1.area }
        let largest = all.sorted { $1.area < $0.area }.prefix(Self.gapCount)
        var best: (mount: Mount, unseen: Double)?
        for isTurned in [false, true] {
            let reach = Mount.reach(size, isTurned: isTurned)
            let room = floor.bounds
            let xs = Set(
                largest.flatMap { [$0.bounds.min.x + reach.x, $0.bounds.max.x - reach.x] }
                    .map { min(max($0, room.min.x), room.max.x) })
            let ys = Set(
                largest.flatMap { [$0.bounds.min.y + reach.y, $0.bounds.max.y - reach.y] }
                    .map { min(max($0, room.min.y), room.max.y) })
            for x in xs.sorted() {
                let column = mounting.area.column(x)
                for y in ys.sorted() {
                    guard let allowed = column.nearest(to: y, within: (y - reach.y)...(y + reach.y)) else { continue }
                    let mount = Mount(center: Point(x: x, y: allowed), isTurned: isTurned)
                    let area = mount.bounds(size)
                    let seen = all.reduce(0.0) { sum, gap in
                        guard let shared = gap.bounds.shared(with: area) else { return sum }
                        return sum + (shared == gap.bounds ? gap.area : floor.area(in: shared))
                    }
                    if open - seen < (best?.unseen ?? now) - 1 { best = (mount, open - seen) }
                }
            }
        }
        return best
    }
}

/// A floor on which walls and obstacles hide.
private struct SightedFloorView: FloorView {
    private let judge: SightedFloor
    private let mounting: MountingSearch
    private let size: AreaSize
    private let shouldStop: () -> Bool

    init(
        _ floor: FloorShape, _ mounting: MountingSearch, _ size: AreaSize, _ keptAreas: [Bounds],
        _ sight: SightLines, _ shouldStop: @escaping () -> Bool
    ) {
        judge = SightedFloor(floor, sight: sight, size: size, given: keptAreas)
        (self.mounting, self.size, self.shouldStop) = (mounting, size, shouldStop)
    }

    func unseenArea(_ mounts: [Mount]) -> Double { judge.unseenArea(mounts) }

    /// Tries the other turn and some steps in each direction.
    func bestPlace(for old: Mount, beside others: [Mount], now: Double) -> (Mount, Double)? {
        var best: (mount: Mount, unseen: Double)?
        var trials = [Mount(center: old.center, isTurned: !old.isTurned)]
        for step in [size.widthMM / 2, size.widthMM / 8] {
            for (dx, dy) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
                let center = Point(x: old.center.x + dx * step, y: old.center.y + dy * step)
                trials.append(Mount(center: center, isTurned: old.isTurned))
            }
        }
        for trial in trials where mounting.area.contains(trial.center) {
            if shouldStop() { break }
            let unseen = judge.unseenArea(others + [trial])
            if unseen < (best?.unseen ?? now) - 1 { best = (trial, unseen) }
        }
        return best
    }
}
