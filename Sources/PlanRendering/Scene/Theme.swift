/// The colours of the drawings, each with the one thing that it means.
///
/// The hues are Okabe and Ito's, which colour-blind eyes tell apart; the lightness keeps text at 4.5:1 and shapes at
/// 3:1 from what lies under them.
public struct Theme: Hashable, Sendable {
    /// The paper around the floor.
    public var paper: Color
    /// The floor inside the walls.
    public var floor: Color
    /// Walls, obstacles, titles and names.
    public var ink: Color
    /// Text that steps back, and leader lines.
    public var muted: Color
    /// Desks and keep-outs: lines that step back.
    public var faint: Color
    /// The inside of a keep-out.
    public var keepOut: Color
    /// Sensors and their areas.
    public var sensor: Color
    /// The areas where they step back behind states.
    public var coverage: Color
    /// The inside of a region where states are absent.
    public var region: Color
    /// The area that two regions share but may not.
    public var overlap: Color
    /// A place where somebody is.
    public var taken: StateLook
    /// A place where nobody is.
    public var free: StateLook
    /// A place of which nobody can say.
    public var unknown: StateLook
    /// A place that no sensor watches.
    public var notMonitored: StateLook

    /// Dark on white, for screens and paper.
    public static let standard = Theme(
        paper: Color(0xFFFFFF), floor: Color(0xF7F7F5), ink: Color(0x1A1A1A), muted: Color(0x595959),
        faint: Color(0x8A8A88), keepOut: Color(0xEFEFEB), sensor: Color(0x0072B2), coverage: Color(0x5694BF),
        region: Color(0xFFFFFF), overlap: Color(0xC1272D),
        taken: StateLook(fill: .solid(Color(0xB34700)), name: Color(0xFFFFFF), word: Color(0xFFFFFF)),
        free: StateLook(
            fill: .solid(Color(0x009E73).tint(0.14, on: Color(0xF7F7F5))),
            stroke: Stroke(Color(0x007F5C), width: 0.5), name: Color(0x004D38), word: Color(0x004D38)),
        unknown: StateLook(
            fill: .hatch(Hatch(Color(0x8E8E8C), spacing: 1.7, width: 0.3, background: Color(0xF1F1EF))),
            stroke: Stroke(Color(0x6B6B6B), width: 0.35, dash: [1.4, 0.9]), name: Color(0x1A1A1A),
            word: Color(0x1A1A1A), plate: Color(0xFFFFFF)),
        notMonitored: StateLook(
            stroke: Stroke(Color(0x808080), width: 0.4, dash: [0, 1.1], isRound: true), name: Color(0x666666),
            word: Color(0x666666)))
}

/// How a state looks.
public struct StateLook: Hashable, Sendable {
    /// The inside.
    public var fill: Fill?
    /// The border.
    public var stroke: Stroke?
    /// The colour of names and marks on the fill.
    public var name: Color
    /// The colour of the words below names.
    public var word: Color
    /// What lies under the text, where the fill would make it hard to read.
    public var plate: Color?

    /// A look from its parts.
    public init(fill: Fill? = nil, stroke: Stroke? = nil, name: Color, word: Color, plate: Color? = nil) {
        self.fill = fill
        self.stroke = stroke
        self.name = name
        self.word = word
        self.plate = plate
    }
}
