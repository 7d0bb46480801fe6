/// What an item is about; the raw value names it in JSON.
public enum ItemKind: String, Hashable, Sendable, CaseIterable {
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
