/// Every channel and type that the device sends or understands.
///
/// Decoding, encoding, JSON, the documentation and the seeds for fuzzing all come from these rows: to add a channel, add
/// its row (and, for a new kind of item, its case).
package enum ChannelTable {
    /// What the device sends of its own accord (guide 5.1), and its answers to enquiries (5.2.5).
    package static let uplink: [ChannelRow] = periodicReport + alarms + records + basicInformation

    private static let periodicReport: [ChannelRow] = [
        ChannelRow(
            0x01, 0x75, "5.1.2", .batteryLevel, "Battery level",
            [.field(.number("percent", bits: 8, 1...100, unit: "%"))]),
        ChannelRow(0x03, 0x67, "5.1.2", .temperature, "Temperature", [.field(.celsius("celsius", none: -1))]),
        ChannelRow(
            0x04, 0x68, "5.1.2", .humidity, "Humidity", [.field(.halfPercent("percent", bits: 8, none: 0xff))]),
        ChannelRow(
            0x05, 0xfd, "5.1.2", .peopleCount, "People count", [.field(.number("total", bits: 16, unit: "people"))]),
        ChannelRow(0x06, 0xfe, "5.1.2", .deskOccupancy, "Desk occupancy", masks, rule: .subset(0, 1)),
        ChannelRow(0x07, 0xff, "5.1.2", .illuminance, "Illuminance", [.field(.choice("state", ["dim", "bright"]))]),
        ChannelRow(
            0x08, 0xf4, "5.1.2", .detectionStatus, "Detection status",
            [.fixed(0x02), .field(.choice("state", ["normal", "undetectable"]))]),
        ChannelRow(0x0a, 0xef, "5.1.2", .timestamp, "Timestamp", [.field(.time("unix", .timestamp))]),
    ]

    private static let alarms: [ChannelRow] = [
        ChannelRow(
            0x83, 0x67, "5.1.3", .temperatureAlarm, "Temperature alarm", [.field(.celsius("celsius")), alarmState]),
        ChannelRow(
            0x84, 0x68, "5.1.3", .humidityAlarm, "Humidity alarm",
            [.field(.halfPercent("percent", bits: 8)), alarmState]),
    ]

    private static let records: [ChannelRow] = [
        ChannelRow(
            0x20, 0xce, "5.1.4", .peopleCountRecord, "People count, stored",
            [recordTime, .selector(0x01), .field(.number("total", bits: 16, unit: "people")), .fixed(0, bits: 16)]),
        ChannelRow(
            0x20, 0xce, "5.1.4", .deskOccupancyRecord, "Desk occupancy, stored", [recordTime, .selector(0x00)] + masks,
            rule: .subset(1, 2)),
        historyReply(0x6b, 0, "Answer to an enquiry for a moment"),
        historyReply(0x6c, 1, "Answer to an enquiry for a range"),
    ]

    private static let basicInformation: [ChannelRow] = [
        ChannelRow(0xff, 0x0f, "5.1.1", .deviceClass, "Device class", [.field(.choice("class", ["A"]))]),
        ChannelRow(0xff, 0xff, "5.1.1", .tslVersion, "TSL version", [.field(.version(bits: 16))]),
        ChannelRow(0xff, 0x09, "5.1.1", .hardwareVersion, "Hardware version", [.field(.version(bits: 16))]),
        ChannelRow(0xff, 0x0a, "5.1.1", .firmwareVersion, "Firmware version", [.field(.version(bits: 16))]),
        ChannelRow(0xff, 0x16, "5.1.1", .serialNumber, "Serial number", [.field(.digits("serial"))]),
        ChannelRow(0xff, 0x0b, "5.1.1", .powerOn, "Power on", [.fixed(0xff)]),
        ChannelRow(0xff, 0x01, "5.1.1", .protocolVersion, "Protocol version", [.field(.version(bits: 8))]),
        ChannelRow(0xff, 0xfe, "5.1.1", .resetReport, "Reset report", [.fixed(0xff)]),
    ]

    /// The rows that take the place of the guide's where records are read as the vendor's decoder does.
    package static let vendorRecords: [ChannelRow] = [
        ChannelRow(
            0x20, 0xce, "5.1.4", .peopleCountRecord, "People count, stored",
            [recordTime, .selector(0x00), .field(.number("total", bits: 16, unit: "people"))]),
        ChannelRow(
            0x20, 0xce, "5.1.4", .deskOccupancyRecord, "Desk occupancy, stored", [recordTime, .selector(0x01)] + masks,
            rule: .subset(1, 2)),
    ]

    private static let recordTime = ChannelRow.Part.field(.time("unix", .timestamp))

    private static let masks: [ChannelRow.Part] = [.field(.regions("enabled")), .field(.regions("occupied"))]

    private static let alarmState = ChannelRow.Part.field(.choice("state", ["released", "alarm"]))

    private static func historyReply(_ type: UInt8, _ query: Int, _ meaning: String) -> ChannelRow {
        ChannelRow(
            0xfc, type, "5.2.5", .historyReply, meaning,
            [
                .field(.constant("query", ["point", "range"], query)),
                .field(.choice("result", ["success", "invalid-time", "no-data"])),
            ])
    }
}
