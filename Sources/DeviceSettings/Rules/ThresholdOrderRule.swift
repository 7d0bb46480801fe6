import Findings

/// `threshold-order`: a threshold whose minimum is above its maximum.
enum ThresholdOrderRule {
    static let rule = Rule(
        "threshold-order", .error,
        summary: "The minimum of a threshold is above its maximum.",
        help: """
            The downlink of a threshold carries a minimum and a maximum (guide 5.2.2). Swap them; where the condition needs \
            one of them alone, leave the other out.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        let thresholds = [
            (SettingKey.temperatureThreshold, check.settings.temperature),
            (.humidityThreshold, check.settings.humidity),
        ]
        return thresholds.compactMap { key, threshold in
            guard threshold.usesMin, threshold.usesMax, threshold.min > threshold.max, check.concerns(key) else {
                return nil
            }
            return rule.finding("the minimum of the \(key.row.title) is above its maximum", path: check.place(key))
        }
    }
}
