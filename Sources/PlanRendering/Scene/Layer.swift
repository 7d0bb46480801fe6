/// The layers of a scene, from the bottom up.
public enum Layer: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// The floor, keep-outs, and whatever else lies under everything.
    case floor
    /// The insides of regions and the states of places.
    case regions
    /// Detection areas.
    case coverage
    /// Walls and what stands between floor and ceiling.
    case building
    /// Desks.
    case furniture
    /// The outlines and vertices of regions.
    case outlines
    /// What is wrong: shared areas of overlaps.
    case findings
    /// Sensors.
    case sensors
    /// Labels and their leader lines.
    case labels
    /// Title, legend and scale bar.
    case annotation

    /// Whether a layer lies under another.
    public static func < (lhs: Layer, rhs: Layer) -> Bool { lhs.rawValue < rhs.rawValue }
}
