/// The light that the sensor reports (guide 4.2.3 and 5.1.2).
public enum Illuminance: String, Hashable, Sendable, CaseIterable {
    /// Above the upper threshold.
    case bright

    /// Below the lower threshold.
    case dim
}

/// Whether the sensor can see (guide 5.1.2).
public enum DetectionStatus: String, Hashable, Sendable, CaseIterable {
    /// Normal detection.
    case normal

    /// The sensor cannot see.
    case undetectable
}

/// Whether a threshold was crossed or released (guide 5.1.3).
public enum AlarmState: String, Hashable, Sendable, CaseIterable {
    /// The value left the allowed range.
    case alarm

    /// The value came back.
    case released
}

/// Which enquiry a history reply answers (guide 5.2.5).
public enum HistoryQuery: String, Hashable, Sendable, CaseIterable {
    /// For the record nearest to a moment.
    case point

    /// For the records between two moments.
    case range
}

/// What came of an enquiry (guide 5.2.5).
public enum HistoryResult: String, Hashable, Sendable, CaseIterable {
    /// Records follow.
    case success

    /// The device refuses the moment or the range.
    case invalidTime = "invalid-time"

    /// Nothing is stored there.
    case noData = "no-data"
}

/// The LoRaWAN class (guide 5.1.1).
public enum DeviceClass: String, Hashable, Sendable, CaseIterable {
    /// Downlinks are received after uplinks alone.
    case a = "A"
}

/// What came of a setting; the guide does not mention it, the vendor's published decoder reads it.
public enum SettingResult: String, Hashable, Sendable, CaseIterable {
    /// The device repeats the setting.
    case echo

    /// The setting was made.
    case success

    /// The device may not do that.
    case forbidden

    /// The device cannot do that.
    case invalidParameter = "invalid-parameter"
}

/// A version of two numbers, such as 1.0 (guide 5.1.1).
public struct Version: Hashable, Sendable {
    /// The number before the point.
    public var major: UInt8

    /// The number after the point.
    public var minor: UInt8

    /// A version of two numbers.
    public init(_ major: UInt8, _ minor: UInt8) {
        self.major = major
        self.minor = minor
    }
}
