import PlaneGeometry
import SiteModel

/// Why a plan takes so many sensors: what forces them, what one fewer would miss, and what would reduce the number.
public struct PlanExplanation: Hashable, Sendable {
    /// Targets no two of which fit one sensor, as many as the bound says; empty where no such set was found.
    public let apart: [PlanEvidence.Weight]

    /// What the bound rests on.
    public let evidence: PlanEvidence

    /// What one sensor fewer would leave unseen.
    public enum OneFewer: Hashable, Sendable {
        /// These desks, by id.
        case desks([String])

        /// This share of the floor.
        case floor(Double)
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

    /// The changes that were found to help, the smallest of each kind.
    public let remedies: [Remedy]

    /// Explains a plan of that planner's room.
    public init(of plan: RoomPlan, by planner: SensorPlanner, control: PlanControl = PlanControl()) {
        evidence = plan.evidence
        apart = ApartTargets(plan, size: planner.size).targets
        oneFewer = OneFewerSearch(plan, planner: planner).result
        remedies = RemedySearch(plan, planner: planner, control: control).remedies
    }
}
