/// A path with how its inside and its line look.
public struct Shape: Hashable, Sendable {
    /// The line.
    public var path: Path

    /// How the inside looks; `nil` leaves it open.
    public var fill: Fill?

    /// How the line looks; `nil` draws none.
    public var stroke: Stroke?

    /// Nothing is drawn outside of all these paths; without any, nothing is cut off.
    public var clips: [Path]

    /// A shape from its parts.
    public init(_ path: Path, fill: Fill? = nil, stroke: Stroke? = nil, clips: [Path] = []) {
        self.path = path
        self.fill = fill
        self.stroke = stroke
        self.clips = clips
    }
}

/// How the inside of a shape looks.
public enum Fill: Hashable, Sendable {
    /// One flat colour.
    case solid(Color)

    /// Diagonal lines.
    case hatch(Hatch)
}

/// Parallel lines at 45°, rising to the right, in step over the whole page.
public struct Hatch: Hashable, Sendable {
    /// The colour of the lines.
    public var color: Color

    /// The distance from line to line, in millimetres.
    public var spacing: Double

    /// The width of the lines, in millimetres.
    public var width: Double

    /// What lies under the lines; `nil` lets through what was drawn before.
    public var background: Color?

    /// A hatch from its parts, in millimetres.
    public init(_ color: Color, spacing: Double, width: Double, background: Color? = nil) {
        self.color = color
        self.spacing = spacing
        self.width = width
        self.background = background
    }
}

/// How a line looks.
public struct Stroke: Hashable, Sendable {
    /// The colour.
    public var color: Color

    /// The width in millimetres.
    public var width: Double

    /// The lengths of dashes and gaps in turn, in millimetres; empty for a solid line.
    public var dash: [Double]

    /// How far into ``dash`` the line begins, in millimetres.
    public var dashOffset = 0.0

    /// Whether ends and dashes are round; else they are cut square.
    public var isRound: Bool

    /// A stroke from its parts, in millimetres.
    public init(_ color: Color, width: Double, dash: [Double] = [], isRound: Bool = false) {
        self.color = color
        self.width = width
        self.dash = dash
        self.isRound = isRound
    }
}
