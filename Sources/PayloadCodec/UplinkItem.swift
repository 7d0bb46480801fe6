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

    /// The answer to an enquiry for stored data (guide 5.2.5).
    case historyReply(HistoryQuery, HistoryResult)

    /// The LoRaWAN class, of which the guide knows A alone (guide 5.1.1).
    case deviceClass(DeviceClass)

    /// The version of the thing specification (guide 5.1.1).
    case tslVersion(Version)

    /// The hardware's version (guide 5.1.1).
    case hardwareVersion(Version)

    /// The firmware's version (guide 5.1.1).
    case firmwareVersion(Version)

    /// The version of the payload's own protocol (guide 5.1.1).
    case protocolVersion(Int)

    /// The serial number, whose first printed digit is the highest (guide 5.1.1).
    case serialNumber(UInt64)

    /// The device was switched on (guide 5.1.1).
    case powerOn

    /// The device was reset to factory settings (guide 5.1.1).
    case resetReport

    /// The device's answer to a setting, which the guide leaves out and devices send all the same.
    case settingReply(SettingResult, Setting)
}
