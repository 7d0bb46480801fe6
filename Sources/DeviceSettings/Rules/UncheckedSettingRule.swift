import Findings

/// `unchecked-setting`: a value that is passed on as it is, and that looks odd.
enum UncheckedSettingRule {
    static let rule = Rule(
        "unchecked-setting", .note,
        summary: "A value is carried unchecked, because the guide prints no range.",
        help: """
            The guide lists no levels of sensitivity and no transmit power, and no channels of plans other than EU868, US915 \
            and AU915. What is written there is put on the checklist as it is: see whether the app offers it. LoRaWAN has the \
            spreading factors 7 to 12.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        let settings = check.settings
        var findings: [Finding] = []
        func note(_ key: SettingKey, _ value: String, if isOdd: Bool, _ reason: String) {
            guard isOdd, check.concerns(key) else { return }
            findings.append(
                rule.finding("\(key.row.title) \(value) is carried unchecked: \(reason)", path: check.place(key)))
        }
        let sensitivity = settings.detection.sensitivity
        note(
            .detectionSensitivity, "\"\(sensitivity.printable)\"",
            if: !["high", "medium", "low"].contains(sensitivity.lowercased()),
            "the guide lists no levels and shows High")
        for (key, factor) in [
            (SettingKey.spreadingFactor, settings.lorawan.spreadingFactor),
            (.rx2SpreadingFactor, settings.lorawan.rx2SpreadingFactor),
        ] {
            if let factor {
                note(
                    key, "\(factor)", if: !(7...12).contains(factor),
                    "the guide prints no range; LoRaWAN has SF7 to SF12")
            }
        }
        if let power = settings.lorawan.transmitPower {
            note(.transmitPower, "\"\(power.printable)\"", if: true, "the guide lists none")
        }
        let plan = settings.lorawan.plan
        note(
            .frequencyPlan, "\"\(plan.name.printable)\"", if: plan.channelIndices == nil && plan.listedKilohertz == nil,
            "the guide shows EU868, US915 and AU915, and channels of other plans are unchecked as well")
        if let name = settings.bluetoothName {
            note(
                .bluetoothName, "\"\"", if: name.isEmpty,
                "the guide prints no limits, but a name without letters is none")
        }
        return findings
    }
}
