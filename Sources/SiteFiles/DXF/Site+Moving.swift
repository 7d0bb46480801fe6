import DetectionRegions
import PlaneGeometry
import SiteModel

extension Site {
    /// The site moved so that the lower left corner of all rooms is the origin; unmoved where that would leave the domain.
    func movedToOrigin() -> Site {
        guard let bounds = Bounds(around: rooms.flatMap(\.outline)) else { return self }
        let by = RawPoint(x: -bounds.min.x, y: -bounds.min.y)
        var leaves = false
        let move = { (point: Point) -> Point in
            guard let moved = Point(exactly: RawPoint(x: point.x + by.x, y: point.y + by.y)) else {
                leaves = true
                return point
            }
            return moved
        }
        var site = self
        for index in site.rooms.indices {
            site.rooms[index].outline = rooms[index].outline.map(move)
            for each in rooms[index].obstacles.indices {
                site.rooms[index].obstacles[each].outline = rooms[index].obstacles[each].outline.map(move)
            }
            for each in rooms[index].desks.indices {
                site.rooms[index].desks[each].outline = rooms[index].desks[each].outline.map(move)
            }
            for each in rooms[index].keepOuts.indices {
                switch rooms[index].keepOuts[each].extent {
                case .segment(let segment, let clearanceMM):
                    site.rooms[index].keepOuts[each].extent = .segment(
                        Segment(from: move(segment.start), to: move(segment.end)), clearanceMM: clearanceMM)
                case .outline(let points): site.rooms[index].keepOuts[each].extent = .outline(points.map(move))
                }
            }
        }
        for index in site.sensors.indices {
            site.sensors[index].position = move(sensors[index].position)
            for each in sensors[index].regions.indices {
                site.sensors[index].regions[each].region.outline = sensors[index].regions[each].region.outline.map {
                    RawPoint(x: $0.x + by.x, y: $0.y + by.y)
                }
            }
        }
        return leaves ? self : site
    }
}
