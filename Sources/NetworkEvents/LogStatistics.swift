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

    /// The uplink of the earliest time, of those that count: when it was received and on which line; `nil` before any.
    public var earliest: Moment?

    /// The uplink of the latest time, of those that count.
    public var latest: Moment?

    /// When an uplink was received, and where the log says so.
    public struct Moment: Hashable, Sendable {
        /// In seconds since 1970.
        public var time: Int

        /// The line, from 1.
        public var line: Int

        /// A moment from its parts.
        public init(time: Int, line: Int) {
            self.time = time
            self.line = line
        }
    }

    /// Nothing, to begin with.
    public init() {}

    mutating func count(uplinkAt time: Int, line: Int) {
        uplinks += 1
        if time < earliest?.time ?? .max { earliest = Moment(time: time, line: line) }
        if time > latest?.time ?? .min { latest = Moment(time: time, line: line) }
    }
}
