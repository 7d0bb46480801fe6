import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel

/// A placed sensor with its areas, as far as they are known.
struct CheckedSensor {
    let sensor: PlacedSensor
    let path: FindingPath

    /// The paths of the regions, in their order.
    let regionPaths: [FindingPath]

    /// The mounting height in millimetres; unknown in a room that is unknown.
    let heightMM: Int?

    /// The effective area; unknown outside the guide's table.
    let effectiveArea: DetectionArea?

    /// The optimal area; unknown outside the guide's table.
    let optimalArea: DetectionArea?

    /// The optimal area as a polygon, where it is turned.
    private let turnedOptimalArea: Polygon?

    init(_ sensor: PlacedSensor, _ origin: SiteOrigin.Sensor, room: Room?) {
        self.sensor = sensor
        let path = FindingPath().appending("sensors").appending(origin.index)
        self.path = path
        regionPaths = origin.regions.map { path.appending("regions").appending($0) }
        heightMM = sensor.heightMM ?? room?.ceilingMM
        let coverage = heightMM.flatMap { try? Coverage(heightMM: $0) }
        func area(_ size: AreaSize?) -> DetectionArea? {
            size.flatMap { DetectionArea(center: sensor.position, size: $0, rotation: sensor.rotation) }
        }
        effectiveArea = area(coverage?.effective)
        optimalArea = area(coverage?.optimal)
        turnedOptimalArea = optimalArea.flatMap { $0.bounds == nil ? try? Polygon($0.outline) : nil }
    }
}

extension CheckedSensor {
    /// Whether the optimal area holds all of an outline; its border belongs to it.
    func sees(_ polygon: Polygon) -> Bool {
        if let bounds = optimalArea?.bounds { return bounds.contains(polygon.bounds) }
        guard let area = turnedOptimalArea, area.bounds.contains(polygon.bounds) else { return false }
        return area.contains(polygon)
    }

    /// The ids of the desks that its regions serve.
    var servedDesks: Set<String> { Set(sensor.regions.compactMap(\.desk)) }
}
