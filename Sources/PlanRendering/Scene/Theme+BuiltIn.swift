extension Theme {
    /// The themes by the names that the command line and theme files use.
    public static let builtIn: [(name: String, theme: Theme)] = [
        ("colour", .standard), ("black-and-white", .blackAndWhite), ("dark", .dark),
    ]

    /// The built-in theme of that name, or `nil`.
    public init?(named name: String) {
        guard let entry = Theme.builtIn.first(where: { $0.name == name }) else { return nil }
        self = entry.theme
    }

    /// Dark on white, for screens and paper. The hues are Okabe and Ito's, which colour-blind eyes tell apart.
    public static let standard = Theme(
        paper: Color(0xFFFFFF), floor: Color(0xF7F7F5), ink: Color(0x1A1A1A), muted: Color(0x595959),
        faint: Color(0x8A8A88), keepOut: Color(0xEFEFEB), sensor: Color(0x0072B2), coverage: Color(0x5694BF),
        region: Color(0xFFFFFF), overlap: Color(0xC1272D),
        overlapFill: Color(0xC1272D).tint(0.12, on: Color(0xFFFFFF)), warning: Color(0xE69F00),
        warningInk: Color(0x1A1A1A),
        taken: StateLook(fill: .solid(Color(0xB34700)), name: Color(0xFFFFFF), word: Color(0xFFFFFF)),
        free: StateLook(
            fill: .solid(Color(0x009E73).tint(0.14, on: Color(0xF7F7F5))),
            stroke: Stroke(Color(0x007F5C), width: 0.5), name: Color(0x004D38), word: Color(0x004D38)),
        unknown: StateLook(
            fill: .hatch(Hatch(Color(0x8A8A88), spacing: 1.7, width: 0.3, background: Color(0xF1F1EF))),
            stroke: Stroke(Color(0x6B6B6B), width: 0.35, dash: [1.4, 0.9]), name: Color(0x1A1A1A),
            word: Color(0x1A1A1A), plate: Color(0xFFFFFF)),
        notMonitored: StateLook(
            stroke: Stroke(Color(0x808080), width: 0.4, dash: [0, 1.1], isRound: true), name: Color(0x666666),
            word: Color(0x666666)))

    /// Black ink on white paper and nothing between: for laser printers, copiers and fax.
    public static let blackAndWhite: Theme = {
        let (black, white) = (Color(0x000000), Color(0xFFFFFF))
        return Theme(
            paper: white, floor: white, ink: black, muted: black, faint: black, keepOut: white, sensor: black,
            coverage: black, region: white, overlap: black, overlapFill: white, warning: white, warningInk: black,
            taken: StateLook(fill: .solid(black), name: white, word: white),
            free: StateLook(
                fill: .solid(white), stroke: Stroke(black, width: 0.5), name: black, word: black),
            unknown: StateLook(
                fill: .hatch(Hatch(black, spacing: 1.9, width: 0.2, background: white)),
                stroke: Stroke(black, width: 0.35, dash: [1.4, 0.9]), name: black, word: black, plate: white),
            notMonitored: StateLook(
                stroke: Stroke(black, width: 0.4, dash: [0, 1.1], isRound: true), name: black, word: black),
            isBlackAndWhite: true)
    }()

    /// Light on near-black, for a screen on a wall. Taken places are the brightest thing on it.
    public static let dark = Theme(
        paper: Color(0x121416), floor: Color(0x1B1E22), ink: Color(0xF2F2F0), muted: Color(0xB4B8BC),
        faint: Color(0x7D8388), keepOut: Color(0x24282D), sensor: Color(0x56B4E9), coverage: Color(0x4A8DB8),
        region: Color(0x24282D), overlap: Color(0xFF7A80),
        overlapFill: Color(0xFF7A80).tint(0.16, on: Color(0x121416)), warning: Color(0xE69F00),
        warningInk: Color(0x121416),
        taken: StateLook(fill: .solid(Color(0xEE7B30)), name: Color(0x140A04), word: Color(0x140A04)),
        free: StateLook(
            fill: .solid(Color(0x009E73).tint(0.2, on: Color(0x1B1E22))),
            stroke: Stroke(Color(0x2DBE92), width: 0.5), name: Color(0x9BEBD0), word: Color(0x9BEBD0)),
        unknown: StateLook(
            fill: .hatch(Hatch(Color(0x858A90), spacing: 1.7, width: 0.3, background: Color(0x24282D))),
            stroke: Stroke(Color(0xA0A5AA), width: 0.35, dash: [1.4, 0.9]), name: Color(0xF2F2F0),
            word: Color(0xF2F2F0), plate: Color(0x121416)),
        notMonitored: StateLook(
            stroke: Stroke(Color(0x858A90), width: 0.4, dash: [0, 1.1], isRound: true), name: Color(0xA8ADB2),
            word: Color(0xA8ADB2)))
}
