import PlaneGeometry
import SensorModel

/// Makes a floor plan better without more sensors: areas that reach past what they must cover, then positions on a line.
///
/// The margin of a floor plan is how much smaller on every side all areas could be and still cover the floor: so far off
/// its mark may every sensor hang, all at once. A cover by smaller areas is a plan with that margin.
struct FloorPolish {
    private let floor: FloorShape
    private let mounting: MountingSearch
    private let size: AreaSize
    private let keptAreas: [Bounds]
    private let control: PlanControl

    /// How finely a larger margin is looked for, in millimetres.
    private static let step = 10

    /// The most cells of a raster that is worth covering once more for a margin.
    private static let cellCount = 300

    init(
        _ floor: FloorShape, mounting: MountingSearch, size: AreaSize, keptAreas: [Bounds], control: PlanControl
    ) {
        (self.floor, self.mounting, self.size) = (floor, mounting, size)
        (self.keptAreas, self.control) = (keptAreas, control)
    }

    /// The margin in millimetres, or `nil` where the areas leave some floor out.
    func margin(of mounts: [Mount]) -> Int? {
        largest { covers(mounts, x: $0, y: $0) }
    }

    /// The largest of the margins that will do if smaller ones do, or `nil` where not even none does.
    private func largest(_ isFine: (Int) -> Bool) -> Int? {
        guard isFine(0) else { return nil }
        var (low, high) = (0, size.widthMM / 2)
        while high - low > 1 {
            let middle = (low + high) / 2
            if isFine(middle) { low = middle } else { high = middle }
        }
        return low
    }

    /// The polished plan; it covers the whole floor if the plan does, and its margin is no smaller.
    func polished(_ plan: [Mount]) -> [Mount] {
        guard !control.shouldStop(), let margin = margin(of: plan), !plan.isEmpty else { return plan }
        let widened = widened(plan, margin)
        let centred = recentred(widened.mounts, widened.margin)
        return MountAlignment(centred) { index, mounts in
            !control.shouldStop() && mounting.area.contains(mounts[index].center)
                && covers(mounts, x: widened.margin, y: widened.margin)
        }.mounts
    }

    /// Whether the areas, smaller by the margins on each side, cover the whole floor: exactly.
    private func covers(_ mounts: [Mount], x: Int, y: Int) -> Bool {
        let areas = mounts.map { mount in
            let area = mount.bounds(size)
            return Bounds(
                Point(x: area.min.x + x, y: area.min.y + y), Point(x: area.max.x - x, y: area.max.y - y))
        }
        return FloorGaps(floor, areas: keptAreas + areas).rectangles.isEmpty
    }

    private func smaller(by margin: Int) -> AreaSize {
        AreaSize(widthMM: 2 * (size.widthMM / 2 - margin), lengthMM: 2 * (size.lengthMM / 2 - margin))
    }

    /// A plan of as many sensors with the largest margin that halving finds.
    private func widened(_ plan: [Mount], _ margin: Int) -> (mounts: [Mount], margin: Int) {
        var (best, known) = (plan, margin)
        // No cover has fewer areas than the floor holds of them.
        let whole = floor.area(in: floor.bounds)
        var ceiling = size.widthMM / 2
        while ceiling > known, keptAreas.isEmpty,
            Double(smaller(by: ceiling - 1).squareMillimetres * plan.count) < whole
        {
            ceiling -= 1
        }
        let straight = GuillotineCover.mounts(floor, mounting, size, keptAreas, shouldStop: control.shouldStop)
        let isPinwheel = straight.map { $0.count > plan.count } ?? false
        while ceiling - known > Self.step, !control.shouldStop() {
            let trial = (known + ceiling) / 2
            if let found = cover(smaller(by: trial), count: plan.count, isPinwheel: isPinwheel),
                let margin = self.margin(of: found),
                margin >= trial
            {
                (best, known) = (found, margin)
            } else {
                ceiling = trial
            }
        }
        return (best, known)
    }

    /// A cover by at most so many areas of that size, if one is found without much effort.
    ///
    /// - Parameter isPinwheel: Whether straight cuts alone took more already.
    private func cover(_ size: AreaSize, count: Int, isPinwheel: Bool) -> [Mount]? {
        guard size.widthMM > 0 else { return nil }
        if let mounts = GuillotineCover.mounts(floor, mounting, size, keptAreas, shouldStop: control.shouldStop) {
            // Straight cuts are almost always as good as any; for how many they are not, only the plan knows.
            if mounts.count <= count { return mounts }
            guard isPinwheel else { return nil }
            return PinwheelCover.mounts(
                floor, mounting, size, keptAreas, fewerThan: count + 1, least: count, shouldStop: control.shouldStop)
        }
        guard let raster = FloorRaster(floor, keptAreas: keptAreas, size: size), raster.cells.count <= Self.cellCount,
            let mounts = RasterCover(raster, mounting: mounting, control: PlanControl(shouldStop: control.shouldStop))
                .mounts(least: count, nodeLimit: 4)
        else { return nil }
        return mounts.count <= count ? mounts : nil
    }

    /// Every sensor in the middle of what only it covers, where that makes no margin along an axis smaller.
    private func recentred(_ plan: [Mount], _ margin: Int) -> [Mount] {
        guard let x = largest({ covers(plan, x: $0, y: 0) }), let y = largest({ covers(plan, x: 0, y: $0) }) else {
            return plan
        }
        var mounts = plan
        for index in mounts.indices where !control.shouldStop() {
            var others = mounts
            let old = others.remove(at: index)
            let gaps = FloorGaps(floor, areas: keptAreas + others.map { $0.bounds(size) }).rectangles
            guard let own = Bounds(around: gaps.flatMap { [$0.min, $0.max] }),
                let centers = Mount.centers(holding: own, size, isTurned: old.isTurned),
                let point = mounting.middlePoint(of: centers)
            else { continue }
            mounts[index].center = point
            let isFine =
                covers(mounts, x: margin, y: margin) && covers(mounts, x: x, y: 0) && covers(mounts, x: 0, y: y)
            if !isFine { mounts[index] = old }
        }
        return mounts
    }
}
