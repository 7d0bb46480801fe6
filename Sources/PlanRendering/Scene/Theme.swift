/// The colours of the drawings, each with the one thing that it means: the one place of colours.
///
/// Text must stand at 4.5:1 and shapes at 3:1 from what lies under them; ``contrastFaults`` tells where they do not.
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
    /// Errors: the area that two regions share but may not, and outlines that the device refuses.
    public var overlap: Color
    /// What lies under the hatch of an error.
    public var overlapFill: Color
    /// Warnings: a filled sign with ``ink`` around it.
    public var warning: Color
    /// The mark in a warning's sign.
    public var warningInk: Color
    /// A place where somebody is.
    public var taken: StateLook
    /// A place where nobody is.
    public var free: StateLook
    /// A place of which nobody can say.
    public var unknown: StateLook
    /// A place that no sensor watches.
    public var notMonitored: StateLook
    /// Whether nothing lies between black and white: what elsewhere are shades are hatches then.
    public var isBlackAndWhite = false

    /// What lies around leader lines where a state's fill may be as dark as they are; `nil` for none.
    var leaderCasing: Color? { isBlackAndWhite ? paper : nil }
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
