/// One thing that a downlink tells the device to do or to be (guide 5.2).
///
/// Numbers have the width that they have in the frame; what the guide allows is narrower and is checked by encoding.
public enum Setting: Hashable, Sendable {
    /// When reports are made (guide 5.2.1).
    case reportingMode(ReportingMode)

    /// Whether the sensor sleeps until its infrared sensor wakes it (guide 5.2.1).
    case detectionMode(DetectionMode)

    /// Look now (guide 5.2.1).
    case immediateDetection

    /// Return to factory settings (guide 5.2.1).
    case factoryReset

    /// Start anew (guide 5.2.1).
    case reboot

    /// Time between reports, 2...1440 minutes (guide 5.2.1).
    case reportingInterval(minutes: Int)

    /// Time between detections, 2...60 minutes (guide 5.2.1).
    case detectionInterval(minutes: Int)

    /// Below and above which light is called dim and bright (guide 5.2.1).
    case illuminanceThresholds(dimBelowLux: UInt16, brightAboveLux: UInt16)

    /// Whether the device stores data (guide 5.2.1).
    case dataStorage(enabled: Bool)

    /// Whether lost data is sent again (guide 5.2.1).
    case dataRetransmission(enabled: Bool)

    /// Time between frames of lost data, 30...1200 seconds (guide 5.2.1).
    case retransmissionInterval(seconds: Int)

    /// When a temperature raises an alarm, in tenths of a degree Celsius (guide 5.2.2).
    case temperatureThreshold(ThresholdCondition, minTenthsCelsius: Int16, maxTenthsCelsius: Int16)

    /// When humidity raises an alarm, in half percent (guide 5.2.2).
    case humidityThreshold(ThresholdCondition, minHalfPercent: UInt16, maxHalfPercent: UInt16)

    /// Whether the network chooses the data rate; the device joins anew (guide 5.2.3).
    case adr(enabled: Bool)

    /// The port of uplinks and downlinks, 1...223; the device joins anew (guide 5.2.3).
    case applicationPort(Int)

    /// Whether the device commands others without a gateway (guide 5.2.4).
    case d2d(enabled: Bool)

    /// The first 16 digits of the key for that, the highest first; the device sets the other 16 to zero, so that its
    /// default key cannot be set back by downlink (guide 5.2.4).
    case d2dKey(UInt64)

    /// What is commanded when (guide 5.2.4).
    case d2dRule(D2DRule)

    /// Send the stored record nearest to a moment, in seconds since 1970 (guide 5.2.5).
    case historyQuery(unix: UInt32)

    /// Send the stored records between two moments, in seconds since 1970 (guide 5.2.5).
    case historyRangeQuery(fromUnix: UInt32, toUnix: UInt32)

    /// Send no more stored records (guide 5.2.5).
    case stopHistory

    /// Time between frames of stored records, 30...1200 seconds (guide 5.2.5).
    case historyInterval(seconds: Int)
}

/// When reports are made (guide 4.2.3).
public enum ReportingMode: String, Hashable, Sendable, CaseIterable {
    /// Every interval from the moment of the setting.
    case fromNowOn = "from-now-on"

    /// At whole multiples of the interval.
    case onTheDot = "on-the-dot"
}

/// Whether the sensor sleeps (guide 4.2.3).
public enum DetectionMode: String, Hashable, Sendable, CaseIterable {
    /// Until the infrared sensor wakes it.
    case auto

    /// Never.
    case alwaysOn = "always-on"
}

/// When a value raises an alarm (guide 5.2.2).
public enum ThresholdCondition: String, Hashable, Sendable, CaseIterable {
    /// Never.
    case disabled

    /// Below the minimum.
    case below

    /// Above the maximum.
    case above

    /// Between the two.
    case within

    /// Below the minimum or above the maximum.
    case outside
}

/// One rule of Milesight's device-to-device control (guide 5.2.4).
public struct D2DRule: Hashable, Sendable {
    /// What triggers it, 1...20. In people counting 1 is occupied, 2 vacant, 3 dim, 4 occupied and bright, 5 occupied
    /// and dim; in desk occupancy 2*n* − 1 is "region *n* occupied" and 2*n* "region *n* vacant".
    public var trigger: UInt8

    /// Whether the rule is in force.
    public var enabled: Bool

    /// Whether an uplink follows the command.
    public var uplink: Bool

    /// Whether the command holds for ``minutes`` alone.
    public var timed: Bool

    /// The command, such as 0xe004.
    public var command: UInt16

    /// How long the command holds, 1...1440 minutes.
    public var minutes: UInt16

    /// A rule from its parts.
    public init(trigger: UInt8, enabled: Bool, uplink: Bool, command: UInt16, minutes: UInt16, timed: Bool) {
        self.trigger = trigger
        self.enabled = enabled
        self.uplink = uplink
        self.command = command
        self.minutes = minutes
        self.timed = timed
    }
}
