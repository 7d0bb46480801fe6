/// What an item is about.
public enum ItemKind: UInt8, Hashable, Sendable, CaseIterable {
    // Uplink: periodic report, alarms and records
    case batteryLevel, temperature, humidity, peopleCount, deskOccupancy, illuminance, detectionStatus, timestamp
    case temperatureAlarm, humidityAlarm, peopleCountRecord, deskOccupancyRecord, historyReply

    // Uplink: basic information
    case deviceClass, tslVersion, hardwareVersion, firmwareVersion, protocolVersion, serialNumber, powerOn, resetReport

    // Uplink: the answer to a setting
    case settingReply

    // Downlink
    case reportingMode, detectionMode, immediateDetection, factoryReset, reboot, stopHistory
    case reportingInterval, detectionInterval, retransmissionInterval, historyInterval
    case illuminanceThresholds, dataStorage, dataRetransmission, adr, d2d
    case temperatureThreshold, humidityThreshold, applicationPort, d2dKey, d2dRule, historyQuery, historyRangeQuery
}

extension ItemKind {
    /// The name of the kind in JSON, such as `batteryLevel`.
    public var name: String { ItemKind.names[Int(rawValue)] }

    /// The kind of that name, or `nil`.
    public init?(name: String) {
        guard let index = ItemKind.names.firstIndex(of: name) else { return nil }
        self = ItemKind.allCases[index]
    }

    private static let names = allCases.map { String(describing: $0) }
}
