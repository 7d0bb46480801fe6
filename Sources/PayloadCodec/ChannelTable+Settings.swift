extension ChannelTable {
    /// What the device can be told (guide 5.2).
    package static let downlink: [ChannelRow] = general + thresholds + radio + deviceToDevice + enquiries

    private static let general: [ChannelRow] = [
        ChannelRow(
            0xf9, 0x10, "5.2.1", .reportingMode, "Reporting mode",
            [.field(.choice("mode", ["from-now-on", "on-the-dot"]))], answer: .result),
        ChannelRow(
            0xf9, 0x6b, "5.2.1", .detectionMode, "Detection mode", [.field(.choice("mode", ["auto", "always-on"]))],
            answer: .result),
        ChannelRow(0xf9, 0x6c, "5.2.1", .immediateDetection, "Immediate detection", [.fixed(0xff)], answer: .result),
        ChannelRow(0xf9, 0x6e, "5.2.1", .factoryReset, "Factory reset", [.fixed(0xff)], answer: .result),
        ChannelRow(0xff, 0x10, "5.2.1", .reboot, "Reboot", [.fixed(0xff)], answer: .echo),
        ChannelRow(
            0xff, 0x8e, "5.2.1", .reportingInterval, "Reporting interval",
            [.fixed(0x00), .field(.number("minutes", bits: 16, 2...1440, unit: "min"))], answer: .echo),
        ChannelRow(
            0xff, 0x02, "5.2.1", .detectionInterval, "Detection interval",
            [.field(.number("minutes", bits: 16, 2...60, unit: "min"))], answer: .echo),
        ChannelRow(
            0xff, 0x06, "5.2.1", .illuminanceThresholds, "Illuminance thresholds",
            [
                .selector(0x1c, bits: 6), .fixed(0, bits: 2),
                .field(.number("dimBelowLux", bits: 16, unit: "lux")),
                .field(.number("brightAboveLux", bits: 16, unit: "lux")), .fixed(0, bits: 32),
            ], answer: .echo),
        ChannelRow(
            0xff, 0x68, "5.2.1", .dataStorage, "Data storage", [.field(.flag("enabled"))], answer: .echo),
        ChannelRow(
            0xff, 0x69, "5.2.1", .dataRetransmission, "Data retransmission", [.field(.flag("enabled"))],
            answer: .echo),
        ChannelRow(
            0xff, 0x6a, "5.2.1", .retransmissionInterval, "Retransmission interval", [.selector(0x00), seconds],
            answer: .echo),
    ]

    private static let thresholds: [ChannelRow] = [
        ChannelRow(
            0xff, 0x06, "5.2.2", .temperatureThreshold, "Temperature threshold",
            [
                condition, .selector(0b001, bits: 3), .fixed(0, bits: 2), .field(.celsius("minCelsius")),
                .field(.celsius("maxCelsius")), .fixed(0, bits: 32),
            ], rule: .ascending(1, 2), answer: .echo),
        ChannelRow(
            0xff, 0x06, "5.2.2", .humidityThreshold, "Humidity threshold",
            [
                condition, .selector(0b010, bits: 3), .fixed(0, bits: 2), .field(.halfPercent("minPercent", bits: 16)),
                .field(.halfPercent("maxPercent", bits: 16)), .fixed(0, bits: 32),
            ], rule: .ascending(1, 2), answer: .echo),
    ]

    private static let radio: [ChannelRow] = [
        ChannelRow(
            0xff, 0x40, "5.2.3", .adr, "Adaptive data rate", [.field(.flag("enabled"))], answer: .echo),
        ChannelRow(
            0xff, 0x65, "5.2.3", .applicationPort, "Application port", [.field(.number("port", bits: 8, 1...223))],
            answer: .echo),
    ]

    private static let deviceToDevice: [ChannelRow] = [
        ChannelRow(
            0xff, 0x84, "5.2.4", .d2d, "Device-to-device control", [.field(.flag("enabled"))], answer: .echo),
        ChannelRow(
            0xff, 0x35, "5.2.4", .d2dKey, "Device-to-device key", [.field(.digits("key"))], answer: .echo),
        ChannelRow(
            0xff, 0x96, "5.2.4", .d2dRule, "Device-to-device rule",
            [
                .field(.number("trigger", bits: 8, 1...20)), .field(.flag("enabled")), .field(.flag("uplink")),
                .field(ChannelField(member: "command", form: .hexadecimalNumber, bits: 16, range: 0...0xffff)),
                .field(.number("minutes", bits: 16, 1...1440, unit: "min")), .field(.flag("timed")),
            ], answer: .echo),
    ]

    private static let enquiries: [ChannelRow] = [
        ChannelRow(0xfd, 0x6b, "5.2.5", .historyQuery, "Enquiry for a moment", [.field(.time("unix"))]),
        ChannelRow(
            0xfd, 0x6c, "5.2.5", .historyRangeQuery, "Enquiry for a range",
            [.field(.time("fromUnix")), .field(.time("toUnix"))], rule: .ascending(0, 1)),
        ChannelRow(0xfd, 0x6d, "5.2.5", .stopHistory, "Stop sending records", [.fixed(0xff)], answer: .echo),
        ChannelRow(
            0xff, 0x6a, "5.2.5", .historyInterval, "Interval of stored records", [.selector(0x01), seconds],
            answer: .echo),
    ]

    private static let seconds = ChannelRow.Part.field(.number("seconds", bits: 16, 30...1200, unit: "s"))

    private static let condition = ChannelRow.Part.field(
        .choice("condition", bits: 3, ["disabled", "below", "above", "within", "outside"]))
}
