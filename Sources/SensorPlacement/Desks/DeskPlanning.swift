import PlaneGeometry
import SensorModel
import SiteModel

/// Plans a room so that every desk is seen whole by the sensor it is assigned to.
struct DeskPlanning {
    private let planner: SensorPlanner
    private let targets: [DeskTarget]
    private let mounting: MountingSearch
    private let sight: SightLines?
    private let control: PlanControl

    init(_ planner: SensorPlanner, control: PlanControl) {
        self.planner = planner
        self.control = control
        targets = planner.local.desks.compactMap(DeskTarget.init)
        mounting = MountingSearch(MountingArea(planner.local, wallClearanceMM: planner.options.wallClearanceMM))
        sight = planner.usesSight ? SightLines(planner.local) : nil
    }

    private var size: AreaSize { planner.size }
    private var capacity: Int { planner.options.maxDesks }

    /// The plan in the room's own coordinates moved to the origin.
    func plan() -> RoomPlan {
        var plan = RoomPlan(planner, goal: .desks)
        let (kept, served) = KeptSensors(planner, targets: targets, sight: sight).assignment
        guard !mounting.corners.isEmpty else {
            plan.sensors = kept.isEmpty ? nil : kept
            plan.lowerBound = kept.count
            plan.unplaceableDesks = targets.indices.filter { !served.contains($0) }
                .map { UnplaceableDesk(id: targets[$0].id, reason: reason(targets[$0].bounds)) }
            plan.coveredFraction = fraction(plan.unplaceableDesks.count)
            return plan
        }
        let placement = place(targets.indices.filter { !served.contains($0) })
        let placed = placement.draft.sensors.map { sensor in
            PlannedSensor(
                id: "", mount: sensor.mount, rotation: sensor.mount.rotation,
                desks: desks(placement.numbers, sensor.targets),
                marginMM: sensor.targets.map {
                    DeskDraft.margin(of: targets[placement.numbers[$0]].bounds, under: sensor.mount, size)
                }.min(), isKept: false)
        }
        plan.sensors = kept + placed
        plan.lowerBound = kept.count + placement.lowerBound
        plan.unplaceableDesks = placement.unplaceable
        plan.coveredFraction = fraction(placement.unplaceable.count)
        plan.evidence = placement.evidence
        return plan
    }

    private func fraction(_ unseen: Int) -> Double {
        targets.isEmpty ? 1 : Double(targets.count - unseen) / Double(targets.count)
    }

    private func desks(_ numbers: [Int], _ members: [Int]) -> [String] {
        let bounds = members.map { targets[numbers[$0]].bounds }
        return readingOrder(bounds).map { targets[numbers[members[$0]]].id }
    }

    private struct Placement {
        /// The targets' numbers in the room, by their numbers in the draft.
        var numbers: [Int]
        var draft: DeskDraft
        var lowerBound: Int
        var unplaceable: [UnplaceableDesk]
        var evidence: PlanEvidence
    }

    private func place(_ wanted: [Int]) -> Placement {
        var unplaceable: [UnplaceableDesk] = []
        var numbers: [Int] = []
        for index in wanted {
            if centersHolding(size, targets[index].bounds).contains(where: { mounting.point(in: $0) != nil }) {
                numbers.append(index)
            } else {
                unplaceable.append(UnplaceableDesk(id: targets[index].id, reason: reason(targets[index].bounds)))
            }
        }
        var sighted: SightedCandidates?
        if let sight {
            let found = SightedCandidates(
                mounting, size: size, targets: numbers.map { targets[$0] }, sight: sight)
            let hidden = Set(numbers.indices.filter { !found.seen.contains($0) })
            unplaceable += hidden.sorted().map { UnplaceableDesk(id: targets[numbers[$0]].id, reason: .hidden) }
            numbers = numbers.indices.filter { !hidden.contains($0) }.map { numbers[$0] }
            sighted = hidden.isEmpty ? found : found.without(hidden)
        }
        let order = targets.map(\.id)
        unplaceable.sort { (order.firstIndex(of: $0.id) ?? 0) < (order.firstIndex(of: $1.id) ?? 0) }
        let (draft, solution) = solve(numbers.map { targets[$0] }, sighted)
        return Placement(
            numbers: numbers, draft: draft, lowerBound: solution.lowerBound, unplaceable: unplaceable,
            evidence: PlanEvidence(
                solution, desks: numbers.map { targets[$0].id }, bounds: numbers.map { targets[$0].bounds }))
    }

    /// The fewest sensors for targets that can all be seen, and the best of such plans.
    private func solve(_ targets: [DeskTarget], _ sighted: SightedCandidates?) -> (DeskDraft, CoverSolution) {
        let bounds = targets.map(\.bounds)
        let cover = DeskCover(mounting, size: size, targets: bounds, capacity: capacity)
        var solver = CoverSolver(control: solverControl)
        guard let open = solver.solve(cover.problem) else {
            return (DeskDraft(sensors: []), CoverSolution(picks: [], lowerBound: 0, shares: []))
        }
        let sees: (Int, Point) -> Bool = { [sight] target, point in
            sight.map { $0.sees(targets[target].outline, from: point) } ?? true
        }
        let polish = DeskPolish(mounting: mounting, size: size, targets: bounds, capacity: capacity, sees: sees)
        var draft = DeskDraft(cover, open)
        if let sighted {
            draft = solveSighted(draft, sighted, bounds, polish, open)
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

    /// The plan without sight where every desk is seen from somewhere near; else one from mounts that see what they claim.
    private func solveSighted(
        _ open: DeskDraft, _ sighted: SightedCandidates, _ bounds: [Bounds], _ polish: DeskPolish,
        _ bound: CoverSolution
    ) -> DeskDraft {
        let candidates = withoutDominated(sighted.candidates, targetCount: bounds.count)
        let problem = CoverProblem(
            elementCount: bounds.count, candidates: candidates.map(\.targets.members), capacity: capacity)
        var solver = CoverSolver(control: solverControl, target: bound.lowerBound)
        guard let solution = solver.solve(problem) else { return DeskDraft(sensors: []) }
        return DeskDraft(
            sensors: solution.picks.map {
                DeskDraft.Sensor(mount: candidates[$0.candidate].mount, targets: $0.elements)
            })
    }

    private func reason(_ target: Bounds) -> UnplaceableReason {
        guard centersHolding(size, target).isEmpty else { return .noMountingPoint }
        let excesses = [false, true].map { isTurned -> Int in
            let reach = Mount.reach(size, isTurned: isTurned)
            return max(target.width - 2 * reach.x, target.height - 2 * reach.y)
        }
        let rows = CoverageRow.table.filter { $0.heightMM > planner.room.ceilingMM }
        let row = rows.first { !centersHolding($0.area(planner.options.area), target).isEmpty }
        return .tooLarge(excessMM: excesses.min() ?? 0, fitsAtHeightMM: row?.heightMM)
    }
}

/// The rectangles of centres that see a target, one for each turn in which the area holds it.
func centersHolding(_ size: AreaSize, _ target: Bounds) -> [Bounds] {
    [false, true].compactMap { Mount.centers(holding: target, size, isTurned: $0) }
}
