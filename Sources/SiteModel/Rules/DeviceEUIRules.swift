import Findings
import SensorModel

/// `dev-eui-format`: something that is no device EUI.
enum DevEUIFormatRule {
    static let rule = Rule(
        "dev-eui-format", .error,
        summary: "A device EUI is not 16 hexadecimal digits.",
        help: """
            The device EUI is printed on the device and on its box: 16 digits of 0-9 and A-F, without dashes, colons or \
            spaces. The letter O is not a digit; capital and small letters are alike.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.sensors.compactMap { sensor in
            guard let text = sensor.sensor.devEUI, DeviceEUI(text) == nil else { return nil }
            let digits = text.filter { !"-: .".contains($0) }
            let advice =
                DeviceEUI(digits).map { "; write \($0)" }
                ?? "; write its 16 digits (0-9 and A-F), this has \(text.count) characters"
            return rule.finding("\(text) is no device EUI\(advice)", path: sensor.path.appending("devEUI"))
        }
    }
}

/// `duplicate-dev-eui`: one device in two places.
enum DuplicateDevEUIRule {
    static let rule = Rule(
        "duplicate-dev-eui", .error,
        summary: "Two sensors have the same device EUI.",
        help: """
            A device EUI belongs to one device, and what it reports could not be told apart. Read both from the devices \
            themselves; often a line was copied and not changed.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        var first: [DeviceEUI: String] = [:]
        return check.sensors.compactMap { sensor in
            guard let eui = sensor.sensor.deviceEUI else { return nil }
            guard let earlier = first[eui] else {
                first[eui] = sensor.sensor.id
                return nil
            }
            return rule.finding(
                "device EUI \(eui) is already that of sensor \(earlier)", path: sensor.path.appending("devEUI"))
        }
    }
}
