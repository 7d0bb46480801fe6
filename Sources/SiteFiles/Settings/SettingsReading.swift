import DeviceSettings
import Findings
import PlaneGeometry
import SensorModel

extension SiteReader {
    /// A reader of a file that is no site.
    init() {}

    /// The groups of settings, in the order of the guide.
    private static let groups = [
        "reporting", "detection", "regions", "hibernation", "time", "illuminance", "storage", "thresholds", "lorawan",
        "d2d",
        "bluetooth",
    ]

    /// Reads a settings file.
    ///
    /// - Parameter old: What the devices have already.
    mutating func settingsFile(
        _ root: FileNode, _ old: SettingsDocument?
    ) -> (template: GivenSettings, devices: [(device: TemplateDevice, index: Int)]) {
        let keys = ["version", "name", "model"] + SiteReader.groups + ["devices"]
        guard let fields = fields(root, FindingPath(), of: "a settings file", keys: keys) else {
            return (GivenSettings(), [])
        }
        if let node = require(fields, "version", example: "version: 1"),
            let version = integer(fields, "version").value, version != 1
        {
            report(
                NumberRangeRule.finding("version \(version) of the settings file is not known; write version: 1"),
                FindingPath().appending("version"), node.position)
        }
        _ = text(fields, "name")
        checkModel(fields)
        var template = GivenSettings(old?.common.settings ?? .standard)
        readGroups(fields, &template)
        template.nameTriggers(knowing: old?.common)
        var devices: [(device: TemplateDevice, index: Int)] = []
        for (node, path) in list(fields, "devices", of: "devices, each beginning with \"- \"").value ?? [] {
            guard var device = templateDevice(node, path, template) else { continue }
            // What neither the template nor the device says stays as this device has it.
            if let had = old?.settings(of: device) {
                device.settings.settings = had.settings.overlaid(device.settings.keys, from: device.settings.settings)
            }
            device.settings.nameTriggers(knowing: old?.settings(of: device))
            devices.append((device, SiteReader.index(of: path)))
        }
        checkIdentities(devices, root)
        return (template, devices)
    }

    private mutating func templateDevice(
        _ node: FileNode, _ path: FindingPath, _ template: GivenSettings
    ) -> TemplateDevice? {
        let keys = ["name", "model", "band", "serialNumber"] + SiteReader.groups
        guard let fields = fields(node, path, of: "a device", keys: keys) else { return nil }
        checkModel(fields)
        var device = TemplateDevice(name: text(fields, "name").value, settings: template)
        device.serialNumber = parsed(fields, "serialNumber", is: "16 hexadecimal digits") {
            Hexadecimal.value($0, digits: 16, as: UInt64.self)
        }
        let before = device.settings.settings.lorawan.plan
        readGroups(fields, &device.settings)
        let plan = device.settings.settings.lorawan.plan
        let band = text(fields, "band").value.map { FrequencyPlan($0) }
        let other = band ?? plan
        if template.keys.contains(.frequencyPlan), other != before {
            let place = fields["band"] ?? fields["lorawan"] ?? node
            report(
                SettingsFileRules.band.finding(
                    "\(device.name ?? "the device") works in \(other.name), the template in \(before.name)"),
                path.appending(band == nil ? "lorawan" : "band"), place.position)
        }
        return device
    }

    /// Devices must be told apart: by an EUI or a name that no other has.
    private mutating func checkIdentities(_ devices: [(device: TemplateDevice, index: Int)], _ root: FileNode) {
        var (names, euis): ([String: Int], [DeviceEUI: Int]) = ([:], [:])
        for (device, index) in devices {
            let path = FindingPath().appending("devices").appending(index)
            let eui = device.settings.settings.lorawan.deviceEUI
            if device.name == nil, eui == nil {
                report(
                    MissingKeyRule.finding("name", of: "a device", example: "name: or lorawan: {devEUI: …}"), path,
                    root.position(of: path))
            }
            if let name = device.name {
                if let first = names[name] {
                    report(
                        SettingsFileRules.name.finding(
                            "line \(line(of: first, root)) names a device \(FileNode.quoted(name)) as well"),
                        path.appending("name"),
                        root.position(of: path.appending("name")))
                } else {
                    names[name] = index
                }
            }
            if let eui {
                let place = path.appending("lorawan").appending("devEUI")
                if let first = euis[eui] {
                    report(
                        SettingsFileRules.device.finding(
                            "the device in line \(line(of: first, root)) has the EUI \(eui) as well"), place,
                        root.position(of: place))
                } else {
                    euis[eui] = index
                }
            }
        }
    }

    private func line(of device: Int, _ root: FileNode) -> Int {
        root.position(of: FindingPath().appending("devices").appending(device)).line
    }

    private mutating func checkModel(_ fields: Fields) {
        guard let model = text(fields, "model").value, model != "VS321", let node = fields["model"] else { return }
        report(
            SettingsFileRules.model.finding("\(FileNode.quoted(model)) is another model; this is for the VS321"),
            fields.path.appending("model"), node.position)
    }

    /// Reads whatever groups of settings the element has.
    mutating func readGroups(_ top: Fields, _ given: inout GivenSettings) {
        readReporting(top, &given)
        readDetection(top, &given)
        readRegions(top, &given)
        readHibernation(top, &given)
        readTime(top, &given)
        readIlluminance(top, &given)
        readStorage(top, &given)
        readThresholds(top, &given)
        readLoRaWAN(top, &given)
        readD2D(top, &given)
        if let fields = group(top, "bluetooth", ["name"]) {
            take(text(fields, "name").map { $0 }, .bluetoothName, \.bluetoothName, &given)
        }
    }
}

extension SiteReader {
    /// The fields of a group of settings; `nil` where it is absent or no group.
    mutating func group(_ fields: Fields, _ key: String, _ keys: [String]) -> Fields? {
        guard let node = fields[key] else { return nil }
        return self.fields(node, fields.path.appending(key), of: key, keys: keys)
    }

    /// Sets what was read, and notes that somebody wrote it.
    func take<Value>(
        _ reading: Reading<Value>, _ key: SettingKey, _ member: WritableKeyPath<SensorSettings, Value>,
        _ given: inout GivenSettings
    ) {
        guard let value = reading.value else { return }
        given.settings[keyPath: member] = value
        given.keys.insert(key)
    }

    /// The same for a setting that may be absent.
    func take<Value>(
        _ reading: Reading<Value>, _ key: SettingKey, _ member: WritableKeyPath<SensorSettings, Value?>,
        _ given: inout GivenSettings
    ) {
        guard let value = reading.value else { return }
        given.settings[keyPath: member] = value
        given.keys.insert(key)
    }

    /// true or false.
    mutating func flag(_ fields: Fields, _ key: String) -> Reading<Bool> {
        guard let node = fields[key] else { return .absent }
        if case .scalar(let text, isPlain: true) = node.content, text == "true" || text == "false" {
            return .value(text == "true")
        }
        report(WrongTypeRule.finding(key, is: "true or false", not: node), fields.path.appending(key), node.position)
        return .faulty
    }

    /// A text in a form of its own.
    ///
    /// - Parameter isSecret: Whether a message must not repeat the text.
    mutating func reading<Value>(
        _ fields: Fields, _ key: String, is expected: String, isSecret: Bool = false, _ parse: (String) -> Value?
    ) -> Reading<Value> {
        guard let node = fields[key] else { return .absent }
        if case .scalar(let text, _) = node.content, let value = parse(text) { return .value(value) }
        let finding: Finding
        if isSecret, case .scalar(let text, _) = node.content {
            finding = WrongTypeRule.finding(
                "\(key) is \(expected), not \(text.count) characters that are something else")
        } else {
            finding = WrongTypeRule.finding(key, is: expected, not: node)
        }
        report(finding, fields.path.appending(key), node.position)
        return .faulty
    }

    /// A text in a form of its own, or `nil`, reported where it is something else.
    mutating func parsed<Value>(
        _ fields: Fields, _ key: String, is expected: String, _ parse: (String) -> Value?
    ) -> Value? {
        reading(fields, key, is: expected, parse).value
    }

    /// A decimal number in so many steps to the unit.
    mutating func steps(_ fields: Fields, _ key: String, perUnit: Int, _ expected: String) -> Reading<Int> {
        // As with whole numbers, a number in quotes is a text.
        if let node = fields[key], case .scalar(_, isPlain: false) = node.content {
            report(WrongTypeRule.finding(key, is: expected, not: node), fields.path.appending(key), node.position)
            return .faulty
        }
        return reading(fields, key, is: expected) { text in
            // Metres have three decimals, which is all that is wanted of them here.
            guard let thousandths = try? Metres.millimetres(text), thousandths % (1000 / perUnit) == 0 else {
                return nil
            }
            return thousandths / (1000 / perUnit)
        }
    }
}

extension GivenSettings {
    /// Gives bare bytes of D2D triggers their meaning, where the function is known; else the bytes are kept.
    fileprivate mutating func nameTriggers(knowing old: GivenSettings?) {
        guard keys.contains(.detectionFunction) || old?.keys.contains(.detectionFunction) ?? false else { return }
        settings.d2d.nameTriggers(for: settings.detection.function)
    }
}
