import PlaneGeometry
import SensorModel
import SiteModel

/// Plans a room so that every desk is seen whole by the sensor it is assigned to.
struct DeskPlanning {
    private let planner: SensorPlanner
    private let demand: DeskDemand
    private let control: PlanControl

    /// How many nodes a search for a bound without sight may visit.
    private static let boundNodes = 100

    /// How many nodes a search among mounts with sight may visit before finer lattices are tried.
    private static let sightedNodes = 20_000

    init(_ planner: SensorPlanner, control: PlanControl) {
        self.planner = planner
        self.control = control
        demand = DeskDemand(planner, shouldStop: control.shouldStop)
    }

    private var size: AreaSize { planner.size }
    private var capacity: Int { planner.options.maxDesks }
    private var mounting: MountingSearch { demand.mounting }

    /// The plan in the room's own coordinates moved to the origin.
    func plan() -> RoomPlan {
        var plan = RoomPlan(planner, goal: .desks)
        plan.unplaceableDesks = demand.unplaceable
        let all = planner.local.desks.count
        plan.coveredFraction = all == 0 ? 1 : Double(all - demand.unplaceable.count) / Double(all)
        plan.lowerBound = demand.kept.count
        guard demand.canHang else {
            plan.sensors = demand.kept.isEmpty ? nil : demand.kept
            return plan
        }
        let (draft, solution) = solve(demand.targets)
        plan.sensors = demand.kept + draft.sensors.map(planned)
        plan.marginMM = plan.sensors?.compactMap(\.marginMM).min()
        plan.lowerBound += solution.lowerBound
        plan.evidence = PlanEvidence(
            solution, desks: demand.targets.map(\.id), bounds: demand.targets.map(\.bounds))
        return plan
    }

    private func planned(_ sensor: DeskDraft.Sensor) -> PlannedSensor {
        let bounds = sensor.targets.map { demand.targets[$0].bounds }
        return PlannedSensor(
            id: "", mount: sensor.mount, rotation: sensor.mount.rotation,
            desks: readingOrder(bounds).map { demand.targets[sensor.targets[$0]].id },
            marginMM: bounds.map { DeskDraft.margin(of: $0, under: sensor.mount, size) }.min(), isKept: false)
    }

    /// The fewest sensors for targets that can all be seen, and the best of such plans.
    private func solve(_ targets: [DeskTarget]) -> (DeskDraft, CoverSolution) {
        let bounds = targets.map(\.bounds)
        let cover = demand.openCover(size: size, capacity: capacity)
        // With sight this is only the bound, and the plan that follows needs time too.
        let nodeLimit = demand.sighted == nil ? Int.max : Self.boundNodes
        var solver = CoverSolver(control: solverControl, nodeLimit: nodeLimit)
        guard let open = solver.solve(cover.problem) else {
            return (DeskDraft(sensors: []), CoverSolution(picks: [], lowerBound: 0, shares: []))
        }
        let sees: (Int, Point) -> Bool = { [sight = demand.sight] target, point in
            sight.map { $0.sees(targets[target].outline, from: point) } ?? true
        }
        let polish = DeskPolish(mounting: mounting, size: size, targets: bounds, capacity: capacity, sees: sees)
        var draft = DeskDraft(cover, open)
        if demand.sighted != nil {
            draft = solveSighted(open)
        } else {
            draft = DeskMargin(mounting, size: size, targets: bounds, capacity: capacity, control: control)
                .widened(polish.polished(draft))
        }
        return (polish.polished(draft), open)
    }

    private var solverControl: CoverSolver.Control {
        CoverSolver.Control(shouldStop: control.shouldStop) {
            control.report(PlanProgress(bound: $0, best: $1, nodes: $2))
        }
    }

    /// How fine the lattices are that mounts past walls and obstacles are looked for on, in millimetres.
    private static let lattices = [400, 200, 100, 50]

    /// A plan from mounts that see what they claim; from more and more of them while it has more sensors than the bound.
    private func solveSighted(_ bound: CoverSolution) -> DeskDraft {
        var best = sightedDraft(demand.sighted, bound)
        guard var sighted = demand.sighted, let sight = demand.sight else { return best }
        for step in Self.lattices where best.sensors.count > bound.lowerBound && !control.shouldStop() {
            let before = sighted.candidates.count
            sighted.refine(
                mounting, size: size, targets: demand.targets, sight: sight, step: step, shouldStop: control.shouldStop)
            guard sighted.candidates.count > before, !control.shouldStop() else { continue }
            let next = sightedDraft(sighted, bound)
            if !next.sensors.isEmpty, next.sensors.count < best.sensors.count { best = next }
        }
        return best
    }

    private func sightedDraft(_ sighted: SightedCandidates?, _ bound: CoverSolution) -> DeskDraft {
        let cover =
            sighted.map { DeskCover($0.candidates, targetCount: demand.targets.count, capacity: capacity) }
            ?? demand.openCover(size: size, capacity: capacity)
        var solver = CoverSolver(control: solverControl, target: bound.lowerBound, nodeLimit: Self.sightedNodes)
        return solver.solve(cover.problem).map { DeskDraft(cover, $0) } ?? DeskDraft(sensors: [])
    }
}

/// The rectangles of centres that see a target, one for each turn in which the area holds it.
func centersHolding(_ size: AreaSize, _ target: Bounds) -> [Bounds] {
    [false, true].compactMap { Mount.centers(holding: target, size, isTurned: $0) }
}
