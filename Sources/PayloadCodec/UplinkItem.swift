public import SensorModel

/// One thing that an uplink says.
///
/// Values keep the device's own steps, so that nothing is rounded: temperatures in tenths of a degree Celsius,
/// humidity in half percent.
public enum UplinkItem: Hashable, Sendable {
    /// Battery level in percent, 1...100 (guide 5.1.2).
    case batteryLevel(percent: Int)

    /// Temperature in tenths of a degree Celsius; `nil` is "no reading" (guide 5.1.2).
    case temperature(tenthsCelsius: Int?)

    /// Relative humidity in half percent; `nil` is "no reading" (guide 5.1.2).
    case humidity(halfPercent: Int?)

    /// People in the regions, or in the whole view where none is drawn (guide 5.1.2).
    case peopleCount(Int)

    /// Which regions are enabled and which of them are taken (guide 5.1.2).
    case deskOccupancy(DeskOccupancy)

    /// Bright or dim (guide 5.1.2).
    case illuminance(Illuminance)

    /// Whether the sensor can see (guide 5.1.2).
    case detectionStatus(DetectionStatus)

    /// When the report was made, in seconds since 1970 (guide 5.1.2, on the dot only).
    case timestamp(unix: UInt32)

    /// The temperature threshold was crossed or released (guide 5.1.3).
    case temperatureAlarm(tenthsCelsius: Int, AlarmState)

    /// The humidity threshold was crossed or released (guide 5.1.3).
    case humidityAlarm(halfPercent: Int, AlarmState)

    /// A stored people count (guide 5.1.4).
    case peopleCountRecord(unix: UInt32, total: Int)

    /// A stored desk occupancy (guide 5.1.4).
    case deskOccupancyRecord(unix: UInt32, DeskOccupancy)
}

/// Two masks: the regions that are enabled, and those that are taken.
public struct DeskOccupancy: Hashable, Sendable {
    /// The regions that the device watches.
    public var enabled: RegionMask

    /// The regions in which it saw somebody.
    public var occupied: RegionMask

    /// Two masks as the device sends them; nothing forbids an occupied region that is not enabled.
    public init(enabled: RegionMask, occupied: RegionMask) {
        self.enabled = enabled
        self.occupied = occupied
    }
}

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
