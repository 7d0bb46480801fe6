import DeviceSettings
import SensorModel
import SiteFiles
import SiteModel

/// A settings file in a simulation: what it sets on each sensor of the site, and what of it does not come to bear.
///
/// What the file says wins over what the site says, and that over the defaults. The detection function and the regions are the
/// site's: they are drawn there, and the truth is told of them.
struct SimulatedSettings {
    /// What the user should know, each a line of its own.
    let notes: [String]

    private let document: SettingsDocument

    init(_ document: SettingsDocument, site: Site) {
        self.document = document
        notes = Disagreements(document, site).notes
    }

    /// What the file says of a sensor: as of the device with its EUI, else as of the one that is named as it, else what it says
    /// of all.
    func settings(of sensor: PlacedSensor) -> GivenSettings {
        SimulatedSettings.device(for: sensor, in: document)?.settings ?? document.template
    }

    fileprivate static func device(for sensor: PlacedSensor, in document: SettingsDocument) -> TemplateDevice? {
        document.devices.first {
            $0.settings.settings.lorawan.deviceEUI != nil && $0.settings.settings.lorawan.deviceEUI == sensor.deviceEUI
        }
            ?? document.devices.first {
                $0.name == sensor.id && ($0.settings.settings.lorawan.deviceEUI == nil || sensor.deviceEUI == nil)
            }
    }
}

/// Where a settings file and a site disagree, or the settings have nothing to work on.
private struct Disagreements {
    private(set) var notes: [String] = []

    /// Settings without effect on a device that is simulated: the radio, the keys, the name.
    private static let idle: Set<SettingKey> = [
        .detectionSensitivity, .minimumIlluminance, .appEUI, .lorawanVersion, .applicationKey, .networkSessionKey,
        .applicationSessionKey, .deviceAddress, .frequencyPlan, .channels, .adr, .spreadingFactor, .transmitPower,
        .rx2SpreadingFactor, .rx2Frequency, .d2dKey, .bluetoothName,
    ]

    init(_ document: SettingsDocument, _ site: Site) {
        var (functions, regions): ([String], [String]) = ([], [])
        var intervals: [String] = []
        var keys = document.template.keys
        for sensor in site.sensors {
            let given = SimulatedSettings.device(for: sensor, in: document)?.settings ?? document.template
            keys.formUnion(given.keys)
            if given.keys.contains(.detectionFunction), given.settings.detection.function != sensor.function {
                functions.append(sensor.id)
            }
            if given.keys.contains(.regions) { regions.append(sensor.id) }
            if given.keys.contains(.reportingInterval), sensor.reportingMinutes != nil,
                given.settings.reporting.minutes != sensor.reportingInterval.minutes
            {
                intervals.append(sensor.id)
            }
        }
        add(functions, "warning", "the site gives another detection function, and the site's holds")
        add(regions, "note", "the regions are the site's, not those of \(document.file)")
        add(
            intervals, "note",
            "\(document.file) wins over the site's reporting interval, by which render, timeline and score still judge what is "
                + "too old")
        for device in document.devices
        where !site.sensors.contains(where: { SimulatedSettings.device(for: $0, in: document) == device }) {
            let name = device.name ?? device.settings.settings.lorawan.deviceEUI?.description ?? "a device without name"
            notes.append("warning: \(document.file): \(name) is no sensor of the site, so its settings set nothing")
        }
        let without = SettingKey.allCases.filter { keys.contains($0) && Disagreements.idle.contains($0) }
        if !without.isEmpty {
            notes.append(
                "note: without effect in a simulation: \(without.map(\.rawValue).joined(separator: ", "))")
        }
    }

    private mutating func add(_ sensors: [String], _ severity: String, _ text: String) {
        guard !sensors.isEmpty else { return }
        let named =
            sensors.prefix(5).joined(separator: ", ") + (sensors.count > 5 ? " and \(sensors.count - 5) more" : "")
        notes.append("\(severity): \(named): \(text)")
    }
}
