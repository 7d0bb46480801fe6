public import PayloadCodec
public import SensorModel

/// When the device reports (guide 4.2.3).
public struct ReportingSettings: Hashable, Sendable {
    /// On the dot or from now on. The guide prints no default; its screenshots show "From Now On".
    public var mode = ReportingMode.fromNowOn

    /// Time between reports in minutes: 2...1440, default 10 (guide 4.2.3).
    public var minutes = 10

    /// The settings of a device that nobody has set.
    public init() {}
}

/// What the device detects and how often (guide 4.2.3).
public struct DetectionSettings: Hashable, Sendable {
    /// People counting or desk occupancy. The guide prints no default; people counting is the first it describes.
    public var function = DetectionFunction.peopleCounting

    /// Auto or always on. The guide prints no default; its screenshots show "Auto".
    public var mode = DetectionMode.auto

    /// Time between detections in minutes: 2...60 (guide 5.2.1), 2 on the screenshots.
    public var minutes = 2

    /// The detection trigger sensitivity, in auto alone, in the app's words. The guide lists no levels and shows
    /// "High", so the word is carried unchecked.
    public var sensitivity = "high"

    /// The settings of a device that nobody has set.
    public init() {}
}

/// When the device sleeps: it neither detects nor reports during the period (guide 4.2.3).
public struct HibernationSettings: Hashable, Sendable {
    /// Whether it sleeps at all. The guide prints no default.
    public var isEnabled = false

    /// When it falls asleep, by its own clock; 22:00 on the screenshot.
    public var start = ClockTime(unchecked: 22 * 60)

    /// When it wakes, by its own clock; 09:00 on the screenshot. An end before the start is on the next day.
    public var end = ClockTime(unchecked: 9 * 60)

    /// The settings of a device that nobody has set.
    public init() {}
}

extension HibernationSettings {
    /// Whether the device sleeps at that second of its day.
    ///
    /// The start belongs to the period, the end does not. Start and end alike are all day, which
    /// `hibernation-all-day` refuses.
    public func covers(secondOfDay second: Int) -> Bool {
        guard isEnabled else { return false }
        let (from, to) = (start.minutes * 60, end.minutes * 60)
        return from < to ? (from..<to).contains(second) : second >= from || second < to
    }
}

/// What is called bright and dim (guide 4.2.3).
public struct IlluminanceSettings: Hashable, Sendable {
    /// Light above this many lux is bright: default 700 (guide 4.2.3).
    public var brightAboveLux = 700

    /// Light below this many lux is dim: default 300 (guide 4.2.3).
    public var dimBelowLux = 300

    /// The "Minimum Detectable Light Sensor Value": default 65535 (guide 4.2.3).
    ///
    /// A minimum at the top of its range makes no sense as the guide describes it, so it is carried without a meaning of
    /// ours.
    public var minimumDetectableLux = 65_535

    /// The settings of a device that nobody has set.
    public init() {}
}

/// What the device keeps, and what it sends again (guide 4.2.3).
public struct StorageSettings: Hashable, Sendable {
    /// Whether data is stored. The guide prints no default.
    public var isEnabled = false

    /// Whether data that was lost while the network was down is sent again. The guide prints no default.
    public var retransmits = false

    /// Time between frames of lost data in seconds: 30...1200, default 600 (guide 5.2.1).
    public var retransmissionSeconds = 600

    /// Time between frames of stored data that was asked for, in seconds: 30...1200, default 600 (guide 5.2.5).
    public var retrievalSeconds = 600

    /// The settings of a device that nobody has set.
    public init() {}
}

/// When a measured value raises an alarm (guide 4.3 and 5.2.2).
public struct ThresholdSettings: Hashable, Sendable {
    /// On which side of the two bounds. The guide prints no default.
    public var condition = ThresholdCondition.disabled

    /// The lower bound in the device's steps: tenths of a degree Celsius, or half percent.
    public var min = 0

    /// The upper bound in the same steps.
    public var max = 0

    /// A threshold that raises no alarm.
    public init() {}

    /// A threshold from its parts.
    public init(_ condition: ThresholdCondition, min: Int = 0, max: Int = 0) {
        self.condition = condition
        self.min = min
        self.max = max
    }
}

extension ThresholdSettings {
    /// Whether the value raises an alarm. The bounds themselves are not beyond: they belong to "within".
    public func isBreached(by value: Int) -> Bool {
        switch condition {
        case .disabled: false
        case .below: value < min
        case .above: value > max
        case .within: value >= min && value <= max
        case .outside: value < min || value > max
        }
    }
}
