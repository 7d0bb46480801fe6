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
    /// What the floor's extent proves for plans that see all of it.
    private let extent: ExtentBound
    /// What a grid of points proves for them.
    private let grid: GridBound?
    /// No plan that sees all floor has fewer new sensors, by extent or grid.
    private let least: Int

    init(_ planner: SensorPlanner, control: PlanControl) {
        self.planner = planner
        self.control = control
        floor = FloorShape(planner.local)
        mounting = MountingSearch(MountingArea(planner.local, wallClearanceMM: planner.options.wallClearanceMM))
        kept = KeptSensors(planner, targets: [], sight: nil).assignment.sensors
        keptAreas = planner.keptAreas
        extent = ExtentBound(floor, without: keptAreas, size: planner.size)
        grid = floor.gridBound(keptAreas: keptAreas, size: planner.size)
        least = max(extent.value, grid?.value ?? 0)
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
        let areas = keptAreas + result.mounts.map { $0.bounds(size) }
        plan.coveredFraction = FloorShare(floor, areas: areas).fraction
        let open =
            plan.coveredFraction == 1
            ? 0 : FloorGaps(floor, areas: areas).rectangles.reduce(0.0) { $0 + floor.area(in: $1) }
        prove(&plan, by: result, unseen: open) { square in areas.contains { $0.contains(square) } }
        return plan
    }

    /// Gives the plan its bound and what that rests on: what takes as many sensors of the floor that the plan sees.
    ///
    /// - Parameters:
    ///   - unseen: The floor in mm² that the plan does not see, or more.
    ///   - isSeen: Whether the plan sees a square on which the bound rests.
    private func prove(_ plan: inout RoomPlan, by result: Result, unseen: Double, isSeen: (Bounds) -> Bool) {
        let isWhole = plan.coveredFraction == 1
        let extent = isWhole ? extent : ExtentBound(floor: extent.floor - Int(unseen.rounded(.up)) - 1, size: size)
        plan.evidence = PlanEvidence(
            result.bound, desks: result.squares.map { _ in nil }, bounds: result.squares)
        var bound = result.bound.lowerBound
        if !isWhole, !result.squares.allSatisfy(isSeen) {
            plan.evidence = plan.evidence.restricted { isSeen($0.bounds) }
            bound = plan.evidence.shares.reduce(0) { $0 + $1.lowerBound }
        }
        if extent.value > bound {
            bound = extent.value
            plan.evidence = PlanEvidence(
                extent: .init(floorMM2: extent.floor, areaMM2: extent.area, lowerBound: extent.value))
        }
        if let grid, isWhole, grid.value > bound {
            bound = grid.value
            plan.evidence = PlanEvidence(
                grid: .init(
                    columns: grid.columns, rows: grid.rows, heldMost: grid.heldMost, lowerBound: grid.value))
        }
        plan.lowerBound += bound
    }

    /// The plan with sensors that see past walls and obstacles.
    private func sighted(_ result: inout Result, _ plan: RoomPlan) -> RoomPlan {
        var plan = plan
        let judge = SightedFloor(floor, sight: SightLines(planner.local), size: size, given: keptAreas)
        var search = SightedFloorSearch(mounting, raster: result.raster, judge: judge, control: control)
        search.run(result.mounts, least: max(result.bound.lowerBound, least))
        var found = search.best ?? result.mounts
        var isWhole = search.isWhole
        if !isWhole {
            // A plan that sees all that can be seen comes before one that is cut short.
            let filling = SightedFilling(found, judge: judge, mounting: mounting)
            (found, isWhole) = (filling.mounts, filling.isWhole)
        }
        let mounts = isWhole ? aligned(found, judge) : found
        plan.sensors =
            kept
            + mounts.map {
                PlannedSensor(id: "", mount: $0, rotation: $0.rotation, desks: [], marginMM: nil, isKept: false)
            }
        let whole = floor.area(in: floor.bounds)
        let unseen = isWhole ? 0 : judge.unseenArea(mounts)
        plan.coveredFraction = isWhole ? 1 : whole > 0 ? min(max(0, 1 - unseen / whole), 1.0.nextDown) : 0
        func isSeen(_ square: Bounds) -> Bool {
            judge.patches(of: square).allSatisfy { patch in mounts.contains { judge.sees(patch, from: $0) } }
        }
        prove(&plan, by: result, unseen: unseen, isSeen: isSeen)
        let first = result.squares
        raise(&plan, to: mounts.count, from: first) { isWhole || isSeen($0) }
        return plan
    }

    /// Raises the bound of a plan by what walls and obstacles hide, where that proves more.
    ///
    /// - Parameters:
    ///   - target: The new sensors of the plan.
    ///   - first: Squares that may be hard to see together.
    ///   - isSeen: Whether the plan sees a square.
    private func raise(_ plan: inout RoomPlan, to target: Int, from first: [Bounds], isSeen: (Bounds) -> Bool) {
        let known = plan.lowerBound - kept.count
        guard known < target, !control.shouldStop() else { return }
        var sighted = SightedBound(floor, mounting: mounting, size: size, first: first, shouldStop: control.shouldStop)
        {
            square in !keptAreas.contains { $0.contains(square) } && isSeen(square)
        }
        sighted.raise(to: target, shouldStop: control.shouldStop) {
            control.report(PlanProgress(bound: max($0, known), best: target, nodes: 0))
        }
        guard sighted.solution.lowerBound > known else { return }
        plan.lowerBound = kept.count + sighted.solution.lowerBound
        plan.evidence = PlanEvidence(
            sighted.solution, desks: sighted.squares.map { _ in nil }, bounds: sighted.squares)
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
            return judge.unseenPatches(mounts, most: 1, in: near, shouldStop: control.shouldStop)?.isEmpty ?? false
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
        if let mounts = GuillotineCover.mounts(floor, mounting, size, keptAreas, shouldStop: control.shouldStop) {
            search.consider(mounts)
        }
        if search.best == nil {
            for plan in PieceCover(floor, mounting: mounting, size: size, shouldStop: control.shouldStop).plans
            where search.best == nil || !control.shouldStop() { search.consider(plan) }
        }
        var (first, bound) = ([Bounds](), CoverSolution(picks: [], lowerBound: 0, shares: []))
        let raster = control.shouldStop() ? nil : FloorRaster(floor, keptAreas: keptAreas, size: size)
        if let raster, !control.shouldStop() {
            let weighed = RasterBound(
                raster, size: size, target: search.best?.count ?? .max, shouldStop: control.shouldStop,
                where: isReachable)
            (first, bound) = (weighed.squares, weighed.solution)
        }
        let least = max(bound.lowerBound, least)
        if let best = search.best, least < best.count, !control.shouldStop(),
            let mounts = PinwheelCover.mounts(
                floor, mounting, size, keptAreas, fewerThan: best.count, least: least, shouldStop: control.shouldStop)
        {
            search.consider(mounts)
        }
        if let raster, least < search.best?.count ?? .max, !control.shouldStop(),
            let mounts = RasterCover(raster, mounting: mounting, control: control).mounts(least: least)
        {
            search.consider(mounts)
        }
        if let best = search.best, least >= best.count || control.shouldStop() {
            return Result(mounts: best, bound: bound, squares: first, raster: raster)
        }
        let mounts = search.best
        var rest = FloorBound(
            mounting, size: size, floor: floor, squares: ascending(Set(firstSquares() + first)),
            proven: (bound, first))
        rest.raise(to: mounts?.count ?? .max, rounds: 60, shouldStop: control.shouldStop) {
            control.report(PlanProgress(bound: max($0, least), best: mounts?.count ?? 0, nodes: 0))
        }
        search.run(rest, best: mounts, least: least)
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
