public import Findings

/// The rules of settings files that concern their devices.
public enum SettingsFileRules {
    /// The rules, each once.
    public static let all: [Rule] = [model, band, unusedBound, name, device]

    /// `template-model`: a device of another model than the template's.
    static let model = Rule(
        "template-model", .error,
        summary: "A device of the template is of another model.",
        help: """
            A template is for devices of one model (guide 4.5.1), and this program knows the VS321. Other models have other \
            settings under the same channels.
            """)

    /// `template-band`: a device of another frequency band than the template's.
    static let band = Rule(
        "template-band", .error,
        summary: "A device of the template works in another frequency band.",
        help: """
            A template is for devices of one LoRaWAN frequency band (guide 4.5.1): channels of one band mean nothing in \
            another. Write a template for each band.
            """)

    /// `threshold-unused-bound`: a bound that its condition does not use.
    static let unusedBound = Rule(
        "threshold-unused-bound", .warning,
        summary: "A threshold has a bound that its condition does not use.",
        help: """
            below compares with min alone and above with max alone (guide 5.2.2); within and outside use both. The bound that \
            means nothing is left out.
            """)

    /// `duplicate-id`: two devices of a template with one name.
    static let name = Rule(
        "duplicate-id", .error,
        summary: "Two devices of the template have one name.",
        help: "Names tell devices apart, for --device and for an old file. Give each its own.")

    /// `duplicate-dev-eui`: two devices of a template with one EUI.
    static let device = Rule(
        "duplicate-dev-eui", .error,
        summary: "Two devices of the template have one EUI.",
        help: "A device EUI belongs to one device in the world; it stands on the label. One of the two is mistyped.")
}
