import PlaneGeometry
import SiteModel

extension Room {
    /// The room with all that is in it, moved so that the lower left corner of its outline is the origin, and where that
    /// corner was.
    func atOrigin() throws(PlanningError) -> (Room, Point) {
        guard let bounds = Bounds(around: outline), outline.count >= 3 else {
            throw .unsoundOutline(what: "room \(title)")
        }
        let all = outline + obstacles.flatMap(\.outline) + desks.flatMap(\.outline) + keepOuts.flatMap(\.points)
        let (origin, limit) = (bounds.min, SensorPlanner.largestRoomMM)
        for point in all where abs(point.x - origin.x) > limit || abs(point.y - origin.y) > limit { throw .tooLarge }
        for case .segment(_, let clearance) in keepOuts.map(\.extent) where clearance > limit { throw .tooLarge }
        func moved(_ point: Point) -> Point { Point(x: point.x - origin.x, y: point.y - origin.y) }
        var room = self
        room.outline = outline.map(moved)
        for index in obstacles.indices { room.obstacles[index].outline = obstacles[index].outline.map(moved) }
        for index in desks.indices { room.desks[index].outline = desks[index].outline.map(moved) }
        for (index, keepOut) in keepOuts.enumerated() {
            switch keepOut.extent {
            case .outline(let outline): room.keepOuts[index].extent = .outline(outline.map(moved))
            case .segment(let segment, let clearance):
                room.keepOuts[index].extent = .segment(
                    Segment(from: moved(segment.start), to: moved(segment.end)), clearanceMM: clearance)
            }
        }
        return (room, origin)
    }
}

extension Room {
    /// - Throws: ``PlanningError/unsoundOutline(what:)`` for the first outline that is not sound.
    func requireSoundOutlines() throws(PlanningError) {
        func require(_ outline: [Point], _ what: String) throws(PlanningError) {
            do { _ = try Polygon(outline) } catch { throw .unsoundOutline(what: what) }
        }
        try require(outline, "room \(title)")
        for (index, obstacle) in obstacles.enumerated() {
            try require(obstacle.outline, "obstacle \(obstacle.name ?? "\(index + 1)")")
        }
        for (index, keepOut) in keepOuts.enumerated() {
            if case .outline(let outline) = keepOut.extent {
                try require(outline, "keep-out \(index + 1) (\(keepOut.kind))")
            }
        }
        for desk in desks { try require(desk.outline, "desk \(desk.title)") }
    }
}

extension KeepOut {
    fileprivate var points: [Point] {
        switch extent {
        case .outline(let outline): outline
        case .segment(let segment, _): [segment.start, segment.end]
        }
    }
}
