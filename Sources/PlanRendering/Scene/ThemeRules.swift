public import Findings

/// The rules of themes.
public enum ThemeRules {
    /// The rules, each once.
    public static let all: [Rule] = [lowContrast]

    /// `low-contrast`: two colours that lie on each other and are too much alike.
    public static let lowContrast = Rule(
        "low-contrast", .error,
        summary: "Two colours that lie on each other are too much alike.",
        help: """
            On a drawing text must stand at a contrast of 4.5:1 from what lies under it, and shapes at 3:1, as the Web \
            Content Accessibility Guidelines ask: else part of the people in the room cannot read it. Taken lies on free on \
            a timeline, so these two must stand at 3:1 as well; where they do so to most eyes, but not to those with \
            protanopia or deuteranopia, it is a warning: plans have marks that tell them apart. Make one of the two \
            darker or the other lighter.
            """)
}

extension ContrastFault {
    /// The finding of this fault, at the colour's place in a theme file.
    public var finding: Finding {
        let finding = ThemeRules.lowContrast.finding(description, path: color.path)
        return vision == .usual ? finding : finding.asWarning
    }
}

extension ThemeColor {
    /// The place of this colour in a theme file.
    public var path: FindingPath {
        rawValue.split(separator: ".").reduce(FindingPath()) { $0.appending(String($1)) }
    }
}
