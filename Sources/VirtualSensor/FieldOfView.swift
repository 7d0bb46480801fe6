public import DetectionRegions
public import PlaneGeometry
import SensorModel
public import SiteModel

/// What a device looks down on: its detection areas, and the regions drawn in them, all in site coordinates.
public struct FieldOfView: Hashable, Sendable {
    /// Where it notices people at all; `nil` is everywhere.
    public var effectiveArea: Polygon?

    /// Where it notices them well; `nil` is everywhere.
    public var optimalArea: Polygon?

    /// The regions that are drawn, in the order given.
    public var regions: [Region]

    /// A view from its parts.
    public init(effectiveArea: Polygon? = nil, optimalArea: Polygon? = nil, regions: [Region] = []) {
        self.effectiveArea = effectiveArea
        self.optimalArea = optimalArea
        self.regions = regions
    }

    /// The view of a placed sensor. Regions that the device would not accept are left out, and so are areas at a height
    /// that the guide's table does not have.
    ///
    /// - Parameters:
    ///   - sensor: The sensor with its regions.
    ///   - ceilingMM: The ceiling of its room in millimetres, where it has no height of its own.
    public init(_ sensor: PlacedSensor, ceilingMM: Int?) {
        let coverage = (sensor.heightMM ?? ceilingMM).flatMap { try? Coverage(heightMM: $0) }
        func area(_ size: AreaSize?) -> Polygon? {
            size.flatMap { DetectionArea(center: sensor.position, size: $0, rotation: sensor.rotation) }
                .flatMap { try? Polygon($0.outline) }
        }
        let raw = RawLayout(function: sensor.function, regions: sensor.regions.map(\.region))
        self.init(
            effectiveArea: area(coverage?.effective), optimalArea: area(coverage?.optimal),
            regions: raw.verdict().layout?.regions ?? [])
    }
}

extension FieldOfView {
    /// Whether the device notices somebody there; the border belongs to the area.
    public func sees(_ point: Point) -> Bool {
        guard let effectiveArea else { return true }
        return effectiveArea.bounds.contains(point) && effectiveArea.location(of: point) != .outside
    }

    /// Whether it does so well.
    public func seesWell(_ point: Point) -> Bool {
        guard let optimalArea else { return true }
        return optimalArea.bounds.contains(point) && optimalArea.location(of: point) != .outside
    }
}
