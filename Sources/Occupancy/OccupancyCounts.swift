/// How many places are taken: desks where regions refer to desks, else regions.
public struct OccupancyCounts: Hashable, Sendable {
    /// Places that somebody takes.
    public var taken: Int

    /// Places that nobody takes.
    public var free: Int

    /// Places of which nobody can say.
    public var unknown: Int

    /// Places that the sensors were told not to watch.
    public var disabled: Int

    /// Desks that no region serves.
    public var notMonitored: Int

    /// The counts from their parts.
    public init(taken: Int = 0, free: Int = 0, unknown: Int = 0, disabled: Int = 0, notMonitored: Int = 0) {
        self.taken = taken
        self.free = free
        self.unknown = unknown
        self.disabled = disabled
        self.notMonitored = notMonitored
    }
}

extension OccupancyCounts {
    /// All places.
    public var total: Int { monitored + notMonitored }

    /// The places that a region serves.
    public var monitored: Int { taken + free + unknown + disabled }

    /// The sums of both.
    public static func + (lhs: OccupancyCounts, rhs: OccupancyCounts) -> OccupancyCounts {
        OccupancyCounts(
            taken: lhs.taken + rhs.taken, free: lhs.free + rhs.free, unknown: lhs.unknown + rhs.unknown,
            disabled: lhs.disabled + rhs.disabled, notMonitored: lhs.notMonitored + rhs.notMonitored)
    }

    /// The counts with one place more.
    mutating func add(_ state: DeskState) {
        switch state {
        case .occupied: taken += 1
        case .vacant: free += 1
        case .disabled: disabled += 1
        case .unknown: unknown += 1
        case .notMonitored: notMonitored += 1
        }
    }

    /// The counts with one place more.
    mutating func add(_ state: RegionState) {
        switch state {
        case .occupied: taken += 1
        case .vacant: free += 1
        case .disabled: disabled += 1
        case .unknown: unknown += 1
        }
    }
}

extension OccupancyCounts: CustomStringConvertible {
    /// `5 of 12 taken, 1 unknown`: of the monitored places, then what is not taken or free. Empty without places.
    public var description: String {
        var parts: [String] = []
        if monitored > 0 { parts.append("\(taken) of \(monitored) taken") }
        if unknown > 0 { parts.append("\(unknown) unknown") }
        if disabled > 0 { parts.append("\(disabled) disabled") }
        if notMonitored > 0 { parts.append("\(notMonitored) not monitored") }
        return parts.joined(separator: ", ")
    }
}

/// How many people the people-counting sensors see together.
///
/// Where two sensors see the same floor, both count the people on it.
public struct PeopleTotal: Hashable, Sendable {
    /// The people whom the sensors that know count.
    public var counted: Int

    /// How many sensors count people.
    public var sensors: Int

    /// How many of them do not know.
    public var unknownSensors: Int

    /// A total from its parts.
    public init(counted: Int = 0, sensors: Int = 0, unknownSensors: Int = 0) {
        self.counted = counted
        self.sensors = sensors
        self.unknownSensors = unknownSensors
    }

    /// The sums of both.
    public static func + (lhs: PeopleTotal, rhs: PeopleTotal) -> PeopleTotal {
        PeopleTotal(
            counted: lhs.counted + rhs.counted, sensors: lhs.sensors + rhs.sensors,
            unknownSensors: lhs.unknownSensors + rhs.unknownSensors)
    }

    mutating func add(_ state: PeopleState) {
        sensors += 1
        switch state {
        case .counted(let count): counted += count
        case .unknown: unknownSensors += 1
        }
    }
}
