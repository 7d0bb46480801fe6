/// What is known of a row of a timeline at a moment.
///
/// Ordered so that of several regions that serve one desk the greatest counts, as in ``deskStates(_:_:)``.
public enum TimelineState: UInt8, Hashable, Sendable, CaseIterable {
    /// The device was told not to watch the region.
    case disabled

    /// Nobody is there.
    case vacant

    /// Nobody can say: no report, one that is too old, or a sensor that cannot see.
    case unknown

    /// Somebody is there.
    case occupied
}

extension TimelineState: Comparable {
    /// By what counts more where several regions serve one desk.
    public static func < (lhs: TimelineState, rhs: TimelineState) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// A stretch of time in which a row's state stays the same.
public struct OccupancyRun: Hashable, Sendable {
    /// Its first second, in seconds since 1970.
    public var start: Int

    /// The second after its last.
    public var end: Int

    /// The state.
    public var state: TimelineState

    /// How many people were counted, in rows of people-counting sensors; else 0.
    public var people: Int

    /// A run from its parts.
    public init(start: Int, end: Int, state: TimelineState, people: Int = 0) {
        self.start = start
        self.end = end
        self.state = state
        self.people = people
    }
}
