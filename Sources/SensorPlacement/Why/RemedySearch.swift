import PlaneGeometry
import SensorModel
import SiteModel

/// Tries changes to the room and keeps those after which fewer sensors do.
struct RemedySearch {
    /// The changes that help: those of the room, then the moves of desks, the shortest first.
    var remedies: [PlanExplanation.Remedy] { changes + moves }

    private var changes: [PlanExplanation.Remedy] = []
    private var moves: [PlanExplanation.Remedy] = []

    /// Whether some change was not looked at to the end.
    private(set) var isCut = false

    private let count: Int
    private let coveredFraction: Double
    private let planner: SensorPlanner
    private let control: PlanControl

    init(_ plan: RoomPlan, planner: SensorPlanner, control: PlanControl) {
        self.planner = planner
        self.control = control
        count = plan.count ?? .max
        coveredFraction = plan.coveredFraction
    }

    /// Tries a higher mounting, the larger area, and the room without each keep-out.
    mutating func tryRoom() {
        guard count > 1 else { return }
        tryHeights()
        tryEffectiveArea()
        tryKeepOuts()
    }

    /// How many sensors the room takes after a change, if fewer than now.
    private mutating func fewer(_ room: Room, _ options: PlanOptions) -> Int? {
        guard !control.shouldStop() else {
            isCut = true
            return nil
        }
        guard let changed = try? SensorPlanner(room, options: options, keeping: planner.kept) else { return nil }
        // Once the bound says that as many are needed, nothing is left to find out.
        var isDecided = false
        let (count, kept, control) = (count, planner.kept.count, control)
        let plan = changed.plan(
            control: PlanControl(shouldStop: { isDecided || control.shouldStop() }) {
                if $0.bound + kept >= count { isDecided = true }
            })
        // A plan that the time limit cut short may see less.
        if let found = plan.count, found < count, plan.coveredFraction >= coveredFraction { return found }
        if plan.lowerBound < count, !plan.isProven, !isDecided { isCut = true }
        return nil
    }

    private mutating func note(_ change: PlanExplanation.Remedy.Change, _ count: Int) {
        changes.append(PlanExplanation.Remedy(change: change, count: count))
    }

    /// The first height of the table above the ceiling that helps.
    private mutating func tryHeights() {
        for row in CoverageRow.table where row.heightMM > planner.room.ceilingMM {
            var room = planner.room
            room.ceilingMM = row.heightMM
            if let count = fewer(room, planner.options) { return note(.height(row.heightMM), count) }
        }
    }

    private mutating func tryEffectiveArea() {
        guard planner.options.area == .optimal else { return }
        var options = planner.options
        options.area = .effective
        if let count = fewer(planner.room, options) { note(.effectiveArea, count) }
    }

    private mutating func tryKeepOuts() {
        for (index, keepOut) in planner.room.keepOuts.enumerated() {
            var room = planner.room
            room.keepOuts.remove(at: index)
            if let count = fewer(room, planner.options) { note(.liftKeepOut(index, kind: keepOut.kind), count) }
        }
    }

    /// The shortest move of each desk without which fewer sensors do.
    mutating func tryDesks(_ fewest: FewestUnseenDesks, _ demand: DeskDemand, _ plan: RoomPlan) {
        guard count > 1 else { return }
        if !fewest.hasAllSingles { isCut = true }
        var search = DeskMoveSearch(plan, demand, planner: planner, control: control)
        for target in fewest.singles {
            guard let move = search.shortest(of: target) else { continue }
            moves.append(
                PlanExplanation.Remedy(
                    change: .moveDesk(demand.targets[target].id, dx: move.dx, dy: move.dy), count: move.count))
        }
        if search.isCut { isCut = true }
        // The sort is stable: of moves of the same length the room's order decides.
        moves.sort { $0.change.lengthMM < $1.change.lengthMM }
    }
}

extension PlanExplanation.Remedy.Change {
    /// How far a desk moves along an axis, in millimetres; zero for other changes.
    fileprivate var lengthMM: Int {
        if case .moveDesk(_, let dx, let dy) = self { return abs(dx) + abs(dy) }
        return 0
    }
}
