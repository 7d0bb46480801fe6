import PlaneGeometry
import SiteModel

/// Why a plan takes so many sensors: what forces them, what one fewer would miss, and what would reduce the number.
public struct PlanExplanation: Hashable, Sendable {
    /// Targets no two of which fit one sensor, as many as the bound says, desks in the room's order; empty where no such set
    /// was found.
    public let apart: [PlanEvidence.Weight]

    /// What the bound rests on.
    public let evidence: PlanEvidence

    /// What one sensor fewer would leave unseen.
    public enum OneFewer: Hashable, Sendable {
        /// These desks, by id, in the room's order: as few as were found, and no plan leaves fewer than `least`.
        case desks([String], least: Int)

        /// This share of the floor: as small as was found, and no plan leaves less than `least`.
        case floor(Double, least: Double)

        /// Whether no plan with one sensor fewer leaves less unseen.
        public var isExact: Bool {
            switch self {
            case .desks(let desks, let least): desks.count <= least
            case .floor(let share, let least): share <= least + 1e-9
            }
        }
    }

    /// What the best plan found with one sensor fewer leaves unseen; `nil` where there is no sensor to leave out.
    public let oneFewer: OneFewer?

    /// A change after which fewer sensors do.
    public struct Remedy: Hashable, Sendable {
        /// What changes.
        public enum Change: Hashable, Sendable {
            /// A higher mounting within the table, in millimetres.
            case height(Int)

            /// The effective area instead of the optimal.
            case effectiveArea

            /// The keep-out of that index lifted.
            case liftKeepOut(Int, kind: String)

            /// A desk moved, in millimetres.
            case moveDesk(String, dx: Int, dy: Int)
        }

        /// What changes.
        public let change: Change

        /// How many sensors do then.
        public let count: Int
    }

    /// The changes that were found to help: the lowest height that does, and of each desk that helps the shortest move, the
    /// shortest first.
    public let remedies: [Remedy]

    /// Whether some change was not looked at to the end, so that more or smaller ones may help.
    public let isCut: Bool

    /// Explains a plan of that planner's room.
    public init(of plan: RoomPlan, by planner: SensorPlanner, control: PlanControl = PlanControl()) {
        evidence = plan.evidence
        let demand = plan.goal == .desks ? DeskDemand(planner, shouldStop: control.shouldStop) : nil
        let ids = planner.room.desks.map(\.id)
        let numbers = Dictionary(zip(ids, ids.indices)) { first, _ in first }
        // Desks in the room's order; the sort is stable, so that points of the floor stay as they are.
        apart = ApartTargets(plan, planner: planner, demand: demand).targets.sorted {
            ($0.desk.flatMap { numbers[$0] } ?? 0) < ($1.desk.flatMap { numbers[$0] } ?? 0)
        }
        var search = RemedySearch(plan, planner: planner, control: control)
        guard let sensors = plan.sensors, sensors.contains(where: { !$0.isKept }) else {
            (oneFewer, remedies, isCut) = (nil, [], false)
            return
        }
        if let demand {
            let fewest = FewestUnseenDesks(plan, demand, planner: planner, shouldStop: control.shouldStop)
            let unseen = Set(fewest.unseen.map { demand.targets[$0].id })
            oneFewer = .desks(planner.room.desks.map(\.id).filter(unseen.contains), least: fewest.least)
            // Moves take little time; a change of the room may take all of it.
            search.tryDesks(fewest, demand, plan)
            search.tryRoom()
        } else {
            let share = LargestFloorShare(plan, planner: planner, shouldStop: control.shouldStop)
            oneFewer = .floor(share.unseen, least: share.least)
            search.tryRoom()
        }
        remedies = search.remedies
        isCut = search.isCut
    }
}
