internal import DetectionRegions
internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// The stretch of the site that a plan shows, in millimetres of the site; y grows up.
struct FloorExtent: Hashable {
    var minX: Double
    var maxX: Double
    var minY: Double
    var maxY: Double

    var width: Double { maxX - minX }
    var height: Double { maxY - minY }

    /// The smallest extent around all rooms, desks, sensors and regions, and around the detection areas if wanted; `nil`
    /// for a site with nothing on it.
    ///
    /// Where there is a room, things that lie farther outside than the rooms are large do not count: a slip of the
    /// pen may put a corner at the other end of the country, and the floor should still fill the page.
    init?(_ floor: Floor, withAreas: Bool) {
        let rooms = floor.rooms.flatMap(\.outline).map { (Double($0.x), Double($0.y)) }
        var others = floor.rooms.flatMap(\.desks).flatMap(\.outline).map { (Double($0.x), Double($0.y)) }
        for sensor in floor.sensors {
            others.append((Double(sensor.position.x), Double(sensor.position.y)))
            others += sensor.regions.flatMap(\.region.outline).map { (Double($0.x), Double($0.y)) }
            guard withAreas, let areas = DetectionAreas(of: sensor, on: floor) else { continue }
            others += areas.effective.map { (Double($0.x), Double($0.y)) }
        }
        let core = FloorExtent(around: rooms)
        if let core {
            // No less than the largest detection area of the guide.
            let reach = max(core.width, core.height, 11_000)
            others.removeAll {
                $0.0 < core.minX - reach || $0.0 > core.maxX + reach || $0.1 < core.minY - reach
                    || $0.1 > core.maxY + reach
            }
        }
        guard let extent = FloorExtent(around: rooms + others) else { return nil }
        self = extent
    }

    init(minX: Double, maxX: Double, minY: Double, maxY: Double) {
        (self.minX, self.maxX, self.minY, self.maxY) = (minX, maxX, minY, maxY)
    }

    init?(around points: [(Double, Double)]) {
        guard let first = points.first else { return nil }
        (minX, maxX, minY, maxY) = (first.0, first.0, first.1, first.1)
        for (x, y) in points {
            minX = min(minX, x)
            maxX = max(maxX, x)
            minY = min(minY, y)
            maxY = max(maxY, y)
        }
        // A lone point still needs a floor around it.
        if max(width, height) < 500 {
            (minX, maxX, minY, maxY) = (minX - 500, maxX + 500, minY - 500, maxY + 500)
        }
    }
}

/// The detection areas of a placed sensor, as outlines in millimetres of the site.
struct DetectionAreas {
    let coverage: Coverage
    let effective: [Point]
    let optimal: [Point]

    /// The areas, or `nil` where the height is unknown or outside the guide's table.
    init?(of sensor: PlacedSensor, on floor: Floor) {
        guard let heightMM = floor.heightMM(of: sensor), let coverage = try? Coverage(heightMM: heightMM),
            let effective = DetectionArea(
                center: sensor.position, size: coverage.effective, rotation: sensor.rotation),
            let optimal = DetectionArea(center: sensor.position, size: coverage.optimal, rotation: sensor.rotation)
        else { return nil }
        self.coverage = coverage
        self.effective = effective.outline
        self.optimal = optimal.outline
    }
}
