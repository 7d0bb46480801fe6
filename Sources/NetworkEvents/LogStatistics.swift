/// What was read of a log.
public struct LogStatistics: Hashable, Sendable {
    /// Lines, blank ones included.
    public var lines = 0

    /// Uplinks that count towards the state.
    public var uplinks = 0

    /// Uplinks that are later than the moment asked for.
    public var laterUplinks = 0

    /// Uplinks of senders that are not in the site.
    public var strangerUplinks = 0

    /// Events without payload, by kind.
    public var skipped: [SkippedEvent: Int] = [:]

    /// Problems by which something was lost.
    public var errors = 0

    /// Problems by which nothing was lost.
    public var warnings = 0

    /// Nothing, to begin with.
    public init() {}
}
