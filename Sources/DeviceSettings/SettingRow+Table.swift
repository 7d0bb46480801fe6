import PayloadCodec
import SensorModel

extension SettingRow {
    /// Every setting, in the order of ``SettingKey``.
    public static let all: [SettingRow] = general + clock + measuring + network + deviceToDevice

    private static let general: [SettingRow] = [
        SettingRow(.reportingMode, "4.2.3", "reporting mode", .downlink, \.reporting.mode) { .name($0.rawValue) },
        SettingRow(.reportingInterval, "4.2.3", "reporting interval", .downlink, \.reporting.minutes) {
            FileText.number($0)
        },
        SettingRow(
            .detectionFunction, "4.2.1", "detection function", .app("Settings > Device > General"),
            \.detection.function
        ) { .name($0.rawValue) },
        SettingRow(.detectionMode, "4.2.3", "detection mode", .downlink, \.detection.mode) { .name($0.rawValue) },
        SettingRow(.detectionInterval, "4.2.3", "detection interval", .downlink, \.detection.minutes) {
            FileText.number($0)
        },
        SettingRow(
            .detectionSensitivity, "4.2.3", "detection trigger sensitivity", .app("Settings > Device > General"),
            \.detection.sensitivity, value: FileText.text),
        SettingRow(
            .regions, "4.2.1", "detection regions", .app("Settings > Device > General > Detection Region > Edit"),
            \.regions, value: FileText.regions),
        SettingRow(
            .hibernationEnabled, "4.2.3", "hibernate mode", .app("Settings > Device > General"),
            \.hibernation.isEnabled, value: FileText.flag),
        SettingRow(
            .hibernationFrom, "4.2.3", "start of the hibernate period", .app("Settings > Device > General"),
            \.hibernation.start, value: FileText.time),
        SettingRow(
            .hibernationTo, "4.2.3", "end of the hibernate period", .app("Settings > Device > General"),
            \.hibernation.end, value: FileText.time),
    ]

    private static let clock: [SettingRow] = [
        SettingRow(
            .timeZone, "4.2.3", "time zone", .app("Settings > Device > General, or Sync"), \.clock.zoneMinutes,
            value: FileText.zone),
        SettingRow(
            .daylightSavingEnabled, "4.2.3", "daylight saving time", .app("Settings > Device > General"),
            \.clock.keepsDaylightSaving, value: FileText.flag),
        SettingRow(
            .daylightSavingStart, "4.2.3", "start of daylight saving time", .app("Settings > Device > General"),
            \.clock.daylightStart, words: { $0.words }, value: FileText.change),
        SettingRow(
            .daylightSavingEnd, "4.2.3", "end of daylight saving time", .app("Settings > Device > General"),
            \.clock.daylightEnd, words: { $0.words }, value: FileText.change),
        SettingRow(
            .daylightSavingBias, "4.2.3", "daylight saving bias", .app("Settings > Device > General"),
            \.clock.daylightBiasMinutes
        ) { FileText.number($0) },
    ]

    private static let measuring: [SettingRow] = [
        SettingRow(
            .brightAbove, "4.2.3", "light state threshold", .downlink, \.illuminance.brightAboveLux
        ) { FileText.number($0) },
        SettingRow(.dimBelow, "4.2.3", "dark state threshold", .downlink, \.illuminance.dimBelowLux) {
            FileText.number($0)
        },
        SettingRow(
            .minimumIlluminance, "4.2.3", "minimum detectable light sensor value",
            .app("Settings > Device > General > Illuminance Collection"), \.illuminance.minimumDetectableLux
        ) { FileText.number($0) },
        SettingRow(.storageEnabled, "4.2.3", "data storage", .downlink, \.storage.isEnabled, value: FileText.flag),
        SettingRow(
            .retransmission, "4.2.3", "data retransmission", .downlink, \.storage.retransmits, value: FileText.flag),
        SettingRow(
            .retransmissionInterval, "5.2.1", "retransmission interval", .downlink, \.storage.retransmissionSeconds
        ) { FileText.number($0) },
        SettingRow(
            .retrievalInterval, "5.2.5", "retrievability interval", .downlink, \.storage.retrievalSeconds
        ) { FileText.number($0) },
        SettingRow(.temperatureThreshold, "4.3", "temperature threshold", .downlink, \.temperature) {
            FileText.threshold($0, FileText.tenths)
        },
        SettingRow(.humidityThreshold, "4.3", "humidity threshold", .downlink, \.humidity) {
            FileText.threshold($0, FileText.halves)
        },
    ]

    private static let network: [SettingRow] = [
        SettingRow(.deviceEUI, "4.4.1", "device EUI", .fixed, \.lorawan.deviceEUI) {
            FileText.optional($0.map { .text("\($0)") })
        },
        SettingRow(.appEUI, "4.4.1", "App EUI", lorawan, \.lorawan.appEUI) { .text("\($0)") },
        SettingRow(.applicationPort, "4.4.1", "application port", .downlink, \.lorawan.port) { FileText.number($0) },
        SettingRow(.lorawanVersion, "4.4.1", "LoRaWAN version", lorawan, \.lorawan.version) { .text($0.rawValue) },
        SettingRow(
            .confirmedMode, "4.4.1", "confirmed mode", lorawan, \.lorawan.isConfirmed, value: FileText.flag),
        SettingRow(.joinType, "4.4.1", "join type", lorawan, \.lorawan.join) { .name($0.rawValue) },
        SettingRow(
            .applicationKey, "4.4.1", "application key", lorawan, \.lorawan.applicationKey, isSecret: true,
            value: FileText.key),
        SettingRow(
            .networkSessionKey, "4.4.1", "network session key", lorawan, \.lorawan.networkSessionKey, isSecret: true,
            value: FileText.key),
        SettingRow(
            .applicationSessionKey, "4.4.1", "application session key", lorawan, \.lorawan.applicationSessionKey,
            isSecret: true, value: FileText.key),
        SettingRow(.deviceAddress, "4.4.1", "device address", lorawan, \.lorawan.deviceAddress) {
            FileText.optional($0.map { .text(Hexadecimal.text($0, digits: 8)) })
        },
        SettingRow(.rejoinEnabled, "4.4.1", "rejoin mode", lorawan, \.lorawan.rejoins, value: FileText.flag),
        SettingRow(.rejoinPackets, "4.4.1", "number of packets sent", lorawan, \.lorawan.rejoinPackets) {
            FileText.number($0)
        },
        SettingRow(.frequencyPlan, "4.4.1", "supported frequency", lorawan, \.lorawan.plan) {
            .text($0.name)
        },
        SettingRow(.channels, "4.4.1", "channels", lorawan, \.lorawan.channels) {
            FileText.optional($0.map { .text("\($0)") })
        },
        SettingRow(.adr, "4.4.1", "ADR mode", .downlink, \.lorawan.adr, value: FileText.flag),
        SettingRow(
            .spreadingFactor, "4.4.1", "spread factor", lorawan, \.lorawan.spreadingFactor, words: spreadingFactor
        ) {
            FileText.optional($0.map(FileText.number))
        },
        SettingRow(.transmitPower, "4.4.1", "transmit power", lorawan, \.lorawan.transmitPower) {
            FileText.optional($0.map(FileText.text))
        },
        SettingRow(
            .rx2SpreadingFactor, "4.4.1", "RX2 data rate", lorawan, \.lorawan.rx2SpreadingFactor,
            words: spreadingFactor
        ) {
            FileText.optional($0.map(FileText.number))
        },
        SettingRow(.rx2Frequency, "4.4.1", "RX2 frequency", lorawan, \.lorawan.rx2Hertz) {
            FileText.optional($0.map(FileText.number))
        },
    ]

    private static let deviceToDevice: [SettingRow] = [
        SettingRow(.d2dEnabled, "4.4.2", "D2D", .downlink, \.d2d.isEnabled, value: FileText.flag),
        SettingRow(.d2dKey, "4.4.2", "D2D key", .downlink, \.d2d.key, isSecret: true, value: FileText.key),
        SettingRow(.d2dRules, "4.4.2", "D2D rules", .downlink, \.d2d.rules, value: FileText.rules),
        SettingRow(
            .bluetoothName, "4.2.3", "Bluetooth name", .app("Settings > Device > General"), \.bluetoothName
        ) { FileText.optional($0.map(FileText.text)) },
    ]

    /// As the app calls it.
    @Sendable private static func spreadingFactor(_ factor: Int?) -> String { factor.map { "SF\($0)" } ?? "none" }

    private static let lorawan = Way.app("Settings > Network > LoRaWAN")
}
