public import PlaneGeometry
public import SensorModel

/// A layout as somebody wrote or drew it, before anybody judged it: any number of regions of any shape.
public struct RawLayout: Hashable, Sendable {
    /// What the sensor reports.
    public var function: DetectionFunction

    /// The regions in the order given.
    public var regions: [RawRegion]

    /// Where the sensor detects at all, if known; regions must lie in it, its border included.
    public var effectiveArea: LayoutArea?

    /// Where the sensor detects well, if known; regions had better lie in it, its border included.
    public var optimalArea: LayoutArea?

    /// A raw layout from its parts.
    public init(
        function: DetectionFunction, regions: [RawRegion], effectiveArea: LayoutArea? = nil,
        optimalArea: LayoutArea? = nil
    ) {
        self.function = function
        self.regions = regions
        self.effectiveArea = effectiveArea
        self.optimalArea = optimalArea
    }
}

/// An area in which regions may lie.
public enum LayoutArea: Hashable, Sendable {
    /// The axis-parallel rectangle between two opposite corners as somebody wrote them, in any order.
    case corners(RawPoint, RawPoint)

    /// The area under a placed sensor.
    case placed(DetectionArea)
}
