import PlaneGeometry
import SensorModel
import SiteModel

/// Plans a room so that its whole floor lies in the union of the areas.
struct FloorPlanning {
    private let planner: SensorPlanner
    private let control: PlanControl
    private let floor: FloorShape
    private let mounting: MountingSearch
    private let kept: [PlannedSensor]
    private let keptAreas: [Bounds]

    init(_ planner: SensorPlanner, control: PlanControl) {
        self.planner = planner
        self.control = control
        floor = FloorShape(planner.local)
        mounting = MountingSearch(MountingArea(planner.local, wallClearanceMM: planner.options.wallClearanceMM))
        kept = KeptSensors(planner, targets: [], sight: nil).assignment.sensors
        keptAreas = planner.keptAreas
    }

    private var size: AreaSize { planner.size }

    func plan() -> RoomPlan {
        var plan = RoomPlan(planner, goal: .floor)
        plan.lowerBound = kept.count
        guard !mounting.corners.isEmpty else {
            plan.sensors = kept.isEmpty ? nil : kept
            plan.coveredFraction = FloorShare(floor, areas: keptAreas).fraction
            return plan
        }
        var result = cover()
        if planner.usesSight { return sighted(&result, plan) }
        let polish = FloorPolish(floor, mounting: mounting, size: size, keptAreas: keptAreas, control: control)
        result.mounts = polish.polished(result.mounts)
        plan.marginMM = polish.margin(of: result.mounts)
        plan.sensors =
            kept
            + result.mounts.map {
                PlannedSensor(id: "", mount: $0, rotation: $0.rotation, desks: [], marginMM: nil, isKept: false)
            }
        plan.lowerBound += result.bound.lowerBound
        plan.coveredFraction = FloorShare(floor, areas: keptAreas + result.mounts.map { $0.bounds(size) }).fraction
        plan.evidence = PlanEvidence(
            result.bound, desks: result.squares.map { _ in nil }, bounds: result.squares)
        return plan
    }

    /// The plan with sensors that see past walls and obstacles.
    private func sighted(_ result: inout Result, _ plan: RoomPlan) -> RoomPlan {
        var plan = plan
        let judge = SightedFloor(floor, sight: SightLines(planner.local), size: size, given: keptAreas)
        var search = SightedFloorSearch(mounting, raster: result.raster, judge: judge, control: control)
        search.run(result.mounts, least: result.bound.lowerBound)
        let found = search.best ?? result.mounts
        let isWhole =
            search.isWhole || judge.unseenSquares(found, most: 1, shouldStop: control.shouldStop)?.isEmpty ?? false
        let mounts = isWhole ? aligned(found, judge) : found
        plan.sensors =
            kept
            + mounts.map {
                PlannedSensor(id: "", mount: $0, rotation: $0.rotation, desks: [], marginMM: nil, isKept: false)
            }
        plan.lowerBound += result.bound.lowerBound
        let whole = floor.area(in: floor.bounds)
        plan.coveredFraction =
            isWhole ? 1 : whole > 0 ? min(max(0, 1 - judge.unseenArea(mounts) / whole), 1.0.nextDown) : 0
        if isWhole {
            plan.evidence = PlanEvidence(result.bound, desks: result.squares.map { _ in nil }, bounds: result.squares)
        } else {
            // The bound counts squares that sight may hide from everyone; what is left is that it takes some sensor.
            plan.lowerBound = kept.count + min(1, mounts.count)
        }
        return plan
    }

    /// The mounts of a plan that sees the whole floor on common lines and whole 50 mm, where they see as much and as far as
    /// time allows.
    private func aligned(_ plan: [Mount], _ judge: SightedFloor) -> [Mount] {
        // Who moves a little leaves nothing open but what was in the area before.
        return MountAlignment(plan) { index, mounts in
            let mount = mounts[index]
            let area = mount.bounds(size)
            let move = MountAlignment.longestMoveMM
            let near = Bounds(
                Point(x: area.min.x - move, y: area.min.y - move), Point(x: area.max.x + move, y: area.max.y + move))
            guard !control.shouldStop(), mounting.area.contains(mount.center) else { return false }
            return judge.unseenSquares(mounts, most: 1, in: near, shouldStop: control.shouldStop)?.isEmpty ?? false
        }.mounts
    }

    private struct Result {
        var mounts: [Mount]
        var bound: CoverSolution
        var squares: [Bounds]
        var raster: FloorRaster?
    }

    private func cover() -> Result {
        var search = FloorSearch(planner, mounting: mounting, floor: floor, keptAreas: keptAreas, control: control)
        if let mounts = GuillotineCover.mounts(floor, mounting, size, keptAreas) { search.consider(mounts) }
        if search.best == nil {
            for plan in PieceCover(floor, mounting: mounting, size: size).plans { search.consider(plan) }
        }
        var (first, bound) = ([Bounds](), CoverSolution(picks: [], lowerBound: 0, shares: []))
        let raster = FloorRaster(floor, keptAreas: keptAreas, size: size)
        if let raster, !control.shouldStop() {
            let weighed = RasterBound(
                raster, size: size, target: search.best?.count ?? .max, shouldStop: control.shouldStop,
                where: isReachable)
            (first, bound) = (weighed.squares, weighed.solution)
            if bound.lowerBound < search.best?.count ?? .max, !control.shouldStop(),
                let mounts = RasterCover(raster, mounting: mounting, control: control).mounts(least: bound.lowerBound)
            {
                search.consider(mounts)
            }
        }
        if let best = search.best, bound.lowerBound >= best.count {
            return Result(mounts: best, bound: bound, squares: first, raster: raster)
        }
        let mounts = search.best
        var rest = FloorBound(
            mounting, size: size, floor: floor, squares: ascending(Set(firstSquares() + first)),
            proven: (bound, first))
        rest.raise(to: mounts?.count ?? .max, rounds: 60, shouldStop: control.shouldStop) {
            control.report(PlanProgress(bound: $0, best: mounts?.count ?? 0, nodes: 0))
        }
        search.run(rest, best: mounts)
        return Result(mounts: search.best ?? [], bound: search.bound, squares: search.evidence, raster: raster)
    }

    /// Whether some sensor can see the square.
    private func isReachable(_ square: Bounds) -> Bool {
        centersHolding(size, square).contains { mounting.point(in: $0) != nil }
    }

    /// Squares in the corners of the floor and on a grid as wide as half an area.
    private func firstSquares() -> [Bounds] {
        let bounds = floor.bounds
        var squares: [Bounds] = []
        func add(_ rectangle: Bounds) {
            guard let square = floor.square(in: rectangle), floor.content(of: square) == .floor,
                !keptAreas.contains(where: { $0.contains(square) }),
                isReachable(square)
            else { return }
            squares.append(square)
        }
        for vertex in floor.vertices {
            for (dx, dy) in [(-1, -1), (-1, 0), (0, -1), (0, 0)] {
                add(
                    Bounds(Point(x: vertex.x + dx, y: vertex.y + dy), Point(x: vertex.x + dx + 1, y: vertex.y + dy + 1))
                )
            }
        }
        let columns = max(1, min(18, 2 * bounds.width / max(1, size.widthMM)))
        let rows = max(1, min(18, 2 * bounds.height / max(1, size.widthMM)))
        for column in 0...columns {
            for row in 0...rows {
                let x = bounds.min.x + (bounds.width - 1) * column / columns
                let y = bounds.min.y + (bounds.height - 1) * row / rows
                add(Bounds(Point(x: x, y: y), Point(x: x + 1, y: y + 1)))
            }
        }
        return ascending(Set(squares))
    }
}
