import Findings

/// `d2d-data-rate`: D2D over a slow second window.
enum D2DDataRateRule {
    static let rule = Rule(
        "d2d-data-rate", .warning,
        summary: "D2D is on while RX2 is not between SF7 and SF10.",
        help: """
            D2D commands go out at the data rate and frequency of the second receive window. The guide recommends SF7 to \
            SF10 for better performance, and a frequency of their own (4.4.2). The plan's own RX2 rate is often SF12, so \
            say which one it is: lorawan: {rx2: {spreadingFactor: 9}}.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        guard check.settings.d2d.isEnabled, check.concerns(.d2dEnabled, .rx2SpreadingFactor) else { return [] }
        let path = check.place(.rx2SpreadingFactor, .d2dEnabled)
        guard let factor = check.settings.lorawan.rx2SpreadingFactor else {
            return [rule.finding("D2D works best with RX2 between SF7 and SF10; nothing says what it is", path: path)]
        }
        guard !(7...10).contains(factor) else { return [] }
        return [rule.finding("D2D works best with RX2 between SF7 and SF10, not SF\(factor)", path: path)]
    }
}
