import Findings

/// `setting-range`: a number that the guide does not allow for its setting.
enum SettingRangeRule {
    static let rule = Rule(
        "setting-range", .error,
        summary: "A setting lies outside the range that the guide prints.",
        help: """
            The reporting interval is 2 to 1440 minutes and the detection interval 2 to 60 (guide 4.2.3 and 5.2.1), the \
            intervals of retransmission and of stored data 30 to 1200 seconds (5.2.1 and 5.2.5), the application port 1 \
            to 223 (5.2.3), the control time of a D2D rule 1 to 1440 minutes (4.4.2), a light threshold 0 to 65535 lux. \
            The device refuses everything else, so no downlink is made of it.
            """)

    /// The numbers of settings, with what the guide allows and its unit.
    private static let numbers:
        [(key: SettingKey, range: ClosedRange<Int>, unit: String, value: @Sendable (SensorSettings) -> Int)] = [
            (.reportingInterval, 2...1440, "minutes", { $0.reporting.minutes }),
            (.detectionInterval, 2...60, "minutes", { $0.detection.minutes }),
            (.timeZone, -12 * 60...14 * 60, "minutes east of UTC", { $0.clock.zoneMinutes }),
            (.daylightSavingBias, -1439...1439, "minutes", { $0.clock.daylightBiasMinutes }),
            (.brightAbove, 0...65_535, "lux", { $0.illuminance.brightAboveLux }),
            (.dimBelow, 0...65_535, "lux", { $0.illuminance.dimBelowLux }),
            (.minimumIlluminance, 0...65_535, "lux", { $0.illuminance.minimumDetectableLux }),
            (.retransmissionInterval, 30...1200, "seconds", { $0.storage.retransmissionSeconds }),
            (.retrievalInterval, 30...1200, "seconds", { $0.storage.retrievalSeconds }),
            (.applicationPort, 1...223, "", { $0.lorawan.port }),
            // The guide prints no range; below zero no number of packets is one.
            (.rejoinPackets, 0...255, "packets", { $0.lorawan.rejoinPackets }),
        ]

    static func findings(_ check: SettingsCheck) -> [Finding] {
        var findings: [Finding] = []
        for (key, range, unit, value) in numbers where check.concerns(key) {
            let number = value(check.settings)
            if !range.contains(number) {
                findings.append(finding(key.row.title, number, range, unit, check.place(key)))
            }
        }
        findings += thresholds(check) + rules(check) + changes(check)
        return findings
    }

    private static func finding(
        _ title: String, _ number: Int, _ range: ClosedRange<Int>, _ unit: String, _ path: FindingPath
    ) -> Finding {
        let unit = unit.isEmpty ? "" : " " + unit
        return rule.finding("\(title) is \(range.lowerBound) to \(range.upperBound)\(unit), not \(number)", path: path)
    }

    /// Thresholds travel in 16 bits: tenths of a degree with a sign, halves of a percent without.
    private static func thresholds(_ check: SettingsCheck) -> [Finding] {
        let settings = check.settings
        var findings: [Finding] = []
        let temperatures = [settings.temperature.min, settings.temperature.max]
        if check.concerns(.temperatureThreshold), !temperatures.allSatisfy((-32_768...32_767).contains) {
            findings.append(
                rule.finding(
                    "a temperature threshold is -3276.8 to 3276.7 °C, the 16 bits that carry it",
                    path: check.place(.temperatureThreshold)))
        }
        // More than 100 % never happens, so such a bound is a slip.
        if check.concerns(.humidityThreshold),
            ![settings.humidity.min, settings.humidity.max].allSatisfy((0...200).contains)
        {
            findings.append(
                rule.finding("a humidity threshold is 0 to 100 %", path: check.place(.humidityThreshold)))
        }
        return findings
    }

    private static func rules(_ check: SettingsCheck) -> [Finding] {
        guard check.concerns(.d2dRules) else { return [] }
        return check.settings.d2d.rules.enumerated().compactMap { index, rule in
            (1...1440).contains(rule.minutes)
                ? nil
                : finding(
                    "the control time of a D2D rule", rule.minutes, 1...1440, "minutes",
                    check.place(.d2dRules).appending(index).appending("minutes"))
        }
    }

    private static func changes(_ check: SettingsCheck) -> [Finding] {
        let clock = check.settings.clock
        let changes = [(SettingKey.daylightSavingStart, clock.daylightStart), (.daylightSavingEnd, clock.daylightEnd)]
        return changes.flatMap { key, change -> [Finding] in
            guard check.concerns(key) else { return [] }
            let parts = [
                ("month", change.month, 1...12), ("week", change.week, 1...5), ("weekday", change.weekday, 1...7),
            ]
            return parts.compactMap { name, number, range in
                range.contains(number)
                    ? nil : finding("the \(name)", number, range, "", check.place(key).appending(name))
            }
        }
    }
}
