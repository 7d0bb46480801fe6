import PlaneGeometry
import SensorModel

/// A floor on which walls and obstacles hide.
struct SightedFloorView: FloorView {
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
