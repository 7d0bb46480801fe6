import Findings

/// `illuminance-order`: light that is bright and dim at once.
enum IlluminanceOrderRule {
    static let rule = Rule(
        "illuminance-order", .error,
        summary: "Light would be called bright and dim at once.",
        help: """
            Above the light threshold it is bright, below the dark threshold dim, and between the two it stays what it was \
            (guide 4.2.3). With the dark threshold above the light threshold some light would be both.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        let light = check.settings.illuminance
        guard light.dimBelowLux > light.brightAboveLux, check.concerns(.dimBelow, .brightAbove) else { return [] }
        return [
            rule.finding(
                "dim below \(light.dimBelowLux) lux and bright above \(light.brightAboveLux) lux contradict each other",
                path: check.place(.dimBelow, .brightAbove))
        ]
    }
}
