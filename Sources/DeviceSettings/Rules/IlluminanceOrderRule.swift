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
        let path = check.place(.dimBelow, .brightAbove)
        guard check.knows(.dimBelow, .brightAbove) else {
            let knowsDim = check.knows(.dimBelow)
            return [
                rule.finding(
                    knowsDim
                        ? "dim below \(light.dimBelowLux) lux wants bright above no less; one downlink sets both, so add brightAbove"
                        : "bright above \(light.brightAboveLux) lux wants dim below no more; one downlink sets both, so add dimBelow",
                    path: path)
            ]
        }
        return [
            rule.finding(
                "dim below \(light.dimBelowLux) lux and bright above \(light.brightAboveLux) lux contradict each other",
                path: path)
        ]
    }
}

/// `illuminance-pair`: one of two thresholds that only travel together.
enum IlluminancePairRule {
    static let rule = Rule(
        "illuminance-pair", .warning,
        summary: "One of the two light thresholds is set, and nothing says what the other is.",
        help: """
            One downlink carries both thresholds (guide 5.2.1), so the other one is sent as well: its default, 300 lux for dim and \
            700 for bright, whatever the device has. Write both.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        let (light, standard) = (check.settings.illuminance, IlluminanceSettings())
        guard check.concerns(.dimBelow, .brightAbove), check.knows(.dimBelow) != check.knows(.brightAbove),
            light.dimBelowLux <= light.brightAboveLux
        else { return [] }
        let message =
            check.knows(.dimBelow)
            ? "brightAbove is not written; the same downlink sets it to its default, \(standard.brightAboveLux) lux"
            : "dimBelow is not written; the same downlink sets it to its default, \(standard.dimBelowLux) lux"
        return [rule.finding(message, path: check.place(.dimBelow, .brightAbove))]
    }
}
