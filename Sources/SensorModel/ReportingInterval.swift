/// How often the sensor reports, in minutes (guide 4.2.3: 2 to 1440, default 10).
public struct ReportingInterval: Hashable, Sendable {
    /// The interval in minutes, 2...1440.
    public let minutes: Int

    /// What the guide allows, in minutes (4.2.3).
    public static let range = 2...1440

    /// The interval of a device that nobody has set: 10 minutes (guide 4.2.3).
    public static let standard = ReportingInterval(unchecked: 10)

    /// The interval, or `nil` outside 2...1440 minutes.
    public init?(minutes: Int) {
        guard ReportingInterval.range.contains(minutes) else { return nil }
        self.minutes = minutes
    }

    private init(unchecked minutes: Int) {
        self.minutes = minutes
    }

    /// The interval in seconds.
    public var seconds: Int { minutes * 60 }
}
