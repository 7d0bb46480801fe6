import PayloadCodec

/// A time of day by the minute.
public struct ClockTime: Hashable, Sendable {
    /// The minutes since midnight, 0...1439.
    public let minutes: Int

    /// The time of day, or `nil` where no clock shows it.
    public init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    /// The time of day that a text such as `09:00` is, or `nil`.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    init(unchecked minutes: Int) {
        assert((0..<1440).contains(minutes))
        self.minutes = minutes
    }
}

extension ClockTime: CustomStringConvertible {
    /// The time as `09:00`.
    public var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}

/// A day of the year on which the clock changes, such as the second Sunday of March at 00:00 (guide 4.2.3).
public struct ClockChange: Hashable, Sendable {
    /// The month, 1...12.
    public var month: Int

    /// Which such weekday of the month, 1...5; 5 is the last, as in POSIX. The guide shows "1st" and "2nd".
    public var week: Int

    /// The weekday, 1 for Monday to 7 for Sunday.
    public var weekday: Int

    /// When on that day, by the clock that holds until then.
    public var time: ClockTime

    /// A change from its parts.
    public init(month: Int, week: Int, weekday: Int, time: ClockTime) {
        self.month = month
        self.week = week
        self.weekday = weekday
        self.time = time
    }
}

/// What the device's clock shows (guide 4.2.3).
public struct ClockSettings: Hashable, Sendable {
    /// The time zone in minutes east of UTC. The guide shows UTC+8 and lists no zones; a sync takes the phone's.
    public var zoneMinutes = 0

    /// Whether daylight saving time is kept. It works in the device alone.
    public var keepsDaylightSaving = false

    /// When daylight saving begins: on the screenshot the second Sunday of March at 00:00.
    public var daylightStart = ClockChange(month: 3, week: 2, weekday: 7, time: ClockTime(unchecked: 0))

    /// When daylight saving ends: on the screenshot the first Monday of November at 00:00.
    public var daylightEnd = ClockChange(month: 11, week: 1, weekday: 1, time: ClockTime(unchecked: 0))

    /// How many minutes the clock is ahead meanwhile: 60 on the screenshot; the guide prints no range.
    public var daylightBiasMinutes = 60

    /// The settings of a device that nobody has set.
    public init() {}
}

extension ClockSettings {
    /// How many seconds the device's clock is ahead of UTC at a moment.
    ///
    /// An end before the start in the year is one of the southern hemisphere. The start is read by the standard clock, the
    /// end by the clock of daylight saving.
    public func offset(at unix: Int) -> Int {
        let standard = zoneMinutes * 60
        guard keepsDaylightSaving else { return standard }
        let bias = daylightBiasMinutes * 60
        let local = unix + standard
        let year = UTCTime(unix: local).year
        let start = daylightStart.localSeconds(in: year)
        let end = daylightEnd.localSeconds(in: year) - bias
        let isDaylight = start <= end ? local >= start && local < end : local >= start || local < end
        return isDaylight ? standard + bias : standard
    }

    /// The second of the device's day, 0..<86400, at a moment.
    public func secondOfDay(at unix: Int) -> Int {
        let remainder = (unix + offset(at: unix)) % 86_400
        return remainder < 0 ? remainder + 86_400 : remainder
    }
}

extension ClockChange {
    /// The change as if its clock were UTC, in seconds since 1970; months and weeks that do not exist are the nearest.
    func localSeconds(in year: Int) -> Int {
        let month = min(max(month, 1), 12)
        guard let first = UTCTime(year: min(max(year, -9_999), 9_999), month: month, day: 1) else { return 0 }
        let ahead = (min(max(weekday, 1), 7) - first.weekday + 7) % 7
        var day = 1 + ahead + 7 * (min(max(week, 1), 5) - 1)
        while day > UTCTime.daysInMonth(month, year: year) { day -= 7 }
        return first.unix + (day - 1) * 86_400 + time.minutes * 60
    }
}
