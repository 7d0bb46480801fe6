public import SensorModel

/// Why a room cannot be planned at all.
public enum PlanningError: Error, Hashable, Sendable {
    /// The guide promises no area at that height.
    case heightOutsideTable(HeightOutsideTable)

    /// The outline of the room, or of something in it, is not sound: `what` says of what.
    case unsoundOutline(what: String)

    /// The room is larger than ``SensorPlanner/largestRoomMM`` along an axis, or something lies that far from it.
    case tooLarge

    /// The number of desks a sensor may serve is not in 1...10.
    case maxDesks(Int)
}

extension PlanningError: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .heightOutsideTable(let error): "\(error)"
        case .unsoundOutline(let what):
            "the outline of \(what) crosses or touches itself or has no area: mend it, as check says where"
        case .tooLarge: "the room is larger than a kilometre: plan it in parts"
        case .maxDesks(let count): "\(count) desks a sensor is not in 1...10: the device has ten regions"
        }
    }
}
