import PlaneGeometry
import SensorModel

/// Which sensors of a room see which of its desks, each wholly in a sensor's optimal area.
struct RoomSight {
    /// The sensors that hang in the room, in the order of the site.
    let sensors: [CheckedSensor]

    /// For each desk of the room the indices of the sensors that see it, ascending; `nil` where its outline is not sound.
    let seeing: [[Int]?]

    /// - Complexity: O((*n* + *m*) log *m* + *k*) for *n* desks, *m* sensors, and *k* pairs that are close along x.
    init(_ room: CheckedRoom, sensors: [CheckedSensor]) {
        self.sensors = sensors
        let areas = sensors.indices
            .compactMap { index in
                sensors[index].optimalArea.flatMap { Bounds(around: $0.outline) }.map { (index, $0) }
            }
            .sorted { $0.1.min.x < $1.1.min.x }
        let widest = areas.map(\.1.width).max() ?? 0
        seeing = room.desks.map { desk in
            guard let polygon = desk.outline.polygon else { return nil }
            let bounds = polygon.bounds
            // An area that begins farther to the left ends before the desk does.
            var next = Self.firstIndex(in: areas, from: bounds.max.x - widest)
            var found: [Int] = []
            while next < areas.count, areas[next].1.min.x <= bounds.min.x {
                let (sensor, area) = areas[next]
                if area.contains(bounds), sensors[sensor].sees(polygon) { found.append(sensor) }
                next += 1
            }
            return found.sorted()
        }
    }

    /// The first of the areas that begins at x or farther to the right.
    private static func firstIndex(in areas: [(Int, Bounds)], from x: Int) -> Int {
        var (low, high) = (0, areas.count)
        while low < high {
            let middle = (low + high) / 2
            if areas[middle].1.min.x < x { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
