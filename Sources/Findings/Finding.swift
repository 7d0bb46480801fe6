public import PlaneGeometry

/// One thing that is wrong, or worth knowing, with its place.
///
/// A finding is a value: two checks of the same input give equal findings in the same order.
public struct Finding: Hashable, Sendable {
    /// What kind of fault it is.
    public var code: FindingCode

    /// How much it matters.
    public var severity: Severity

    /// What is wrong and what would be right, in one sentence without a full stop.
    public var message: String

    /// Where in the site or layout it lies.
    public var path: FindingPath

    /// The numbers of the regions concerned, as written, so not always in 1...10.
    public var regions: [Int]

    /// The vertices concerned, from 0, of the one outline that the finding is about.
    public var vertices: [Int]

    /// The edges concerned, from 0; edge i runs from vertex i to the next.
    public var edges: [Int]

    /// A point where it is wrong, in millimetres, rounded to the nearest where it lies between.
    public var at: RawPoint?

    /// The area shared by two overlapping outlines, in mm², rounded once to the nearest double.
    public var areaSquareMillimetres: Double?

    /// A finding with whatever places are known.
    ///
    /// Names in the message may hold anything; what would steer a terminal is written as `\u{1b}`.
    public init(
        code: FindingCode, severity: Severity, message: String, path: FindingPath = FindingPath(), regions: [Int] = [],
        vertices: [Int] = [], edges: [Int] = [], at: RawPoint? = nil, areaSquareMillimetres: Double? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message.printable
        self.path = path
        self.regions = regions
        self.vertices = vertices
        self.edges = edges
        self.at = at
        self.areaSquareMillimetres = areaSquareMillimetres
    }
}

extension Finding {
    /// Whether it is about one outline, so that ``vertices`` and ``edges`` belong to what it says, none included.
    public var isAboutOutline: Bool { areaSquareMillimetres == nil && path.steps.contains(.key("outline")) }
}

extension Finding {
    /// The finding as a warning, where it is a fault to some alone or one side of it is not known.
    package var asWarning: Finding {
        var finding = self
        finding.severity = .warning
        return finding
    }
}
