public import PayloadCodec

/// How far the clocks of a place are ahead of UTC, and when they are put forward or back.
public struct ZoneOffsets: Hashable, Sendable {
    /// From a moment on clocks are so many seconds ahead of UTC.
    public struct Change: Hashable, Sendable {
        /// The moment, in seconds since 1970.
        public var time: Int

        /// How far ahead, in seconds.
        public var offset: Int

        /// A change from its parts.
        public init(time: Int, offset: Int) {
            self.time = time
            self.offset = offset
        }
    }

    /// What the place's time is called: "UTC", "Europe/Berlin".
    public let name: String

    private let first: Int
    private let changes: [Change]

    /// The clock that is never put forward or back.
    public static let utc = ZoneOffsets(name: "UTC", offset: 0, changes: [])

    /// A zone from the offset that holds first and the changes after it, in any order.
    public init(name: String, offset: Int, changes: [Change]) {
        self.name = name
        first = offset
        self.changes = changes.sorted { $0.time < $1.time }
    }

    /// The zone of which `offset` tells how far ahead clocks are at any moment of a period, found by asking day by day.
    public init(name: String, covering period: Range<Int>, offset: (Int) -> Int) {
        let day = 86_400
        var moment = period.lowerBound - 2 * day
        var current = offset(moment)
        let first = current
        var changes: [Change] = []
        while moment < period.upperBound + 2 * day {
            let next = moment + day
            if offset(next) != current {
                var (low, high) = (moment, next)
                while high - low > 1 {
                    let middle = low + (high - low) / 2
                    if offset(middle) == current { low = middle } else { high = middle }
                }
                current = offset(high)
                changes.append(Change(time: high, offset: current))
                // Should clocks change twice in a day, the second change is found from here.
                moment = high
            } else {
                moment = next
            }
        }
        self.init(name: name, offset: first, changes: changes)
    }
}

extension ZoneOffsets {
    /// How many seconds clocks are ahead of UTC at a moment.
    public func offset(at moment: Int) -> Int {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].time <= moment { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : changes[low - 1].offset
    }

    /// The date and time that clocks show at a moment.
    public func local(_ moment: Int) -> UTCTime { UTCTime(unix: moment + offset(at: moment)) }

    /// The first moment at which clocks show that time or a later one; `local` is what they show, counted as if in UTC.
    ///
    /// A time that clocks pass over when they are put forward has the moment of the change; one that they show twice has
    /// the first.
    public func moment(local: Int) -> Int {
        var offset = first
        for change in changes {
            // Before this change clocks show at most what they are about to show at it.
            if local - offset < change.time { return local - offset }
            offset = change.offset
            if change.time + offset >= local { return change.time }
        }
        return local - offset
    }

    /// The moment as RFC 3339 writes it with the offset: "2026-01-12T09:00:00+01:00", in UTC with a Z.
    public func text(_ moment: Int) -> String {
        let offset = offset(at: moment)
        let clock = UTCTime(unix: moment + offset).description
        guard offset != 0 else { return clock }
        let minutes = abs(offset) / 60
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return clock.dropLast() + (offset < 0 ? "-" : "+") + "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}
