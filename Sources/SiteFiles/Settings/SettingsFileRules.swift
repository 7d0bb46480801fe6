public import Findings

/// The rules of settings files that concern their devices.
public enum SettingsFileRules {
    /// The rules, each once.
    public static let all: [Rule] = [model, band]

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
}
