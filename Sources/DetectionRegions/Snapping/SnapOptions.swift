public import PlaneGeometry

/// To what a move snaps, and from how far.
public struct SnapOptions: Hashable, Sendable {
    /// From how far a target attracts, in millimetres, along each axis or to a point.
    public var reach: Int

    /// Whether vertices of other regions attract.
    public var vertices = true

    /// Whether edges of other regions attract: their points, and the lines of those parallel to an axis.
    public var edges = true

    /// The distance of the grid's lines in millimetres, counted from the origin; `nil` for no grid.
    public var grid: Int?

    /// Outlines of desks that attract, by their vertices and edges.
    public var desks: [[Point]] = []

    /// Whether the border of the effective area attracts.
    public var effectiveArea = true

    /// Whether the border of the optimal area attracts.
    public var optimalArea = true

    /// Options with everything on but a grid and desks.
    public init(reach: Int = 50) {
        self.reach = reach
    }
}

/// What something snapped to.
public enum SnapTarget: Hashable, Sendable {
    /// A vertex of a region, by their indices.
    case vertex(region: Int, vertex: Int)

    /// An edge of a region, by their indices.
    case edge(region: Int, edge: Int)

    /// A vertex or an edge of a desk, by its index in the options.
    case desk(Int)

    /// The border of the effective area.
    case effectiveArea

    /// The border of the optimal area.
    case optimalArea

    /// A line of the grid.
    case grid
}

/// A move after snapping, and to what it snapped.
public struct Snap: Hashable, Sendable {
    /// The move to make instead of the one that was wished.
    public let offset: Offset

    /// What set the move along x, if anything did.
    public let x: SnapTarget?

    /// What set the move along y, if anything did.
    public let y: SnapTarget?

    /// A snap from its parts.
    public init(offset: Offset, x: SnapTarget?, y: SnapTarget?) {
        self.offset = offset
        self.x = x
        self.y = y
    }

    /// Whether anything attracted it.
    public var isSnapped: Bool { x != nil || y != nil }
}
