internal import DetectionRegions
internal import Glibc
internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// The site as a sensor sees it: the lens at the origin, its long side along x.
///
/// Seen from below the ceiling as a plan is, x grows to the right along the long side and y up across it. Turned by a
/// quarter everything stays exact; turned otherwise it is rounded to whole millimetres.
struct LensFrame {
    let sensor: PlacedSensor
    private let sine: Double
    private let cosine: Double

    init(_ sensor: PlacedSensor) {
        self.sensor = sensor
        if let turns = sensor.rotation.quarterTurns {
            (sine, cosine) = [(0, 1), (1, 0), (0, -1), (-1, 0)][turns]
        } else {
            let angle = fmod(sensor.rotation.degrees, 360) * Double.pi / 180
            (sine, cosine) = (sin(angle), cos(angle))
        }
    }

    /// A point of the site, in millimetres from the lens.
    func point(_ point: RawPoint) -> RawPoint {
        let (x, y) = (Double(point.x) - Double(sensor.position.x), Double(point.y) - Double(sensor.position.y))
        // What strays this far is no length of a building, and drops out of every drawing.
        func whole(_ value: Double) -> Int { Int(min(1e15, max(-1e15, value.rounded()))) }
        return RawPoint(x: whole(x * cosine + y * sine), y: whole(y * cosine - x * sine))
    }

    private func point(_ point: Point) -> Point {
        let raw = self.point(RawPoint(point))
        func bounded(_ value: Int) -> Int { min(Point.limit, max(-Point.limit, value)) }
        return Point(x: bounded(raw.x), y: bounded(raw.y))
    }

    /// The room and its sensor in the sensor's frame.
    func floor(_ floor: Floor) -> Floor {
        var turned = sensor
        turned.position = Point(x: 0, y: 0)
        turned.rotation = .none
        turned.heightMM = floor.heightMM(of: sensor)
        for index in turned.regions.indices {
            turned.regions[index].region.outline = sensor.regions[index].region.outline.map(point)
        }
        let rooms = floor.rooms.filter { $0.id == sensor.room }.prefix(1).map(room)
        return Floor(Site(name: floor.site.name, rooms: Array(rooms), sensors: [turned]))
    }

    private func room(_ room: Room) -> Room {
        var turned = room
        turned.outline = room.outline.map(point)
        for index in room.obstacles.indices {
            turned.obstacles[index].outline = room.obstacles[index].outline.map(point)
        }
        for index in room.desks.indices { turned.desks[index].outline = room.desks[index].outline.map(point) }
        for index in room.keepOuts.indices {
            switch room.keepOuts[index].extent {
            case .outline(let points): turned.keepOuts[index].extent = .outline(points.map(point))
            case .segment(let segment, let clearanceMM):
                let segment = Segment(from: point(segment.start), to: point(segment.end))
                turned.keepOuts[index].extent = .segment(segment, clearanceMM: clearanceMM)
            }
        }
        return turned
    }

    /// Where north is on the sheet, in degrees anticlockwise from the right.
    var north: Double { 90 - fmod(sensor.rotation.degrees, 360) }
}
