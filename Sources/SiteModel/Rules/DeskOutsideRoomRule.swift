import Findings
import PlaneGeometry

/// `desk-outside-room`: a desk that is not wholly in its room.
enum DeskOutsideRoomRule {
    static let rule = Rule(
        "desk-outside-room", .error,
        summary: "A desk is not wholly inside its room.",
        help: """
            Some part of the desk lies beyond the walls; flush with a wall is fine. Coordinates belong to the whole site \
            and do not start anew in each room. A turned desk is rounded outwards by a millimetre or two: leave it that.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.rooms.flatMap { room -> [Finding] in
            guard let walls = room.outline.polygon else { return [] }
            return room.desks.compactMap { desk in
                guard let outline = desk.outline.polygon, !walls.contains(outline) else { return nil }
                let isApart = !walls.bounds.intersects(outline.bounds)
                return rule.finding(
                    "desk \(desk.desk.id) is \(isApart ? "outside" : "partly outside") room \(room.room.id)",
                    path: desk.path)
            }
        }
    }
}
