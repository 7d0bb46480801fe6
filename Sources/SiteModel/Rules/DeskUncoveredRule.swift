import Findings
import PlaneGeometry

/// `desk-uncovered`: a desk that no sensor sees well.
enum DeskUncoveredRule {
    static let rule = Rule(
        "desk-uncovered", .warning,
        summary: "No sensor has all of a desk in its optimal detection area.",
        help: """
            The guide promises reliable detection in the optimal area only (3.2.2), and no single sensor of the room has \
            all of this desk in its own. Move or turn a sensor, add one, or let vs321 plan find the places. Rooms without \
            sensors are not judged.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        zip(check.rooms, check.sights).flatMap { room, sight -> [Finding] in
            // Where a sensor's area is unknown, nobody can say what is uncovered.
            guard !sight.sensors.isEmpty, !check.lost(.sensor, in: room.room.id),
                sight.sensors.allSatisfy({ $0.optimalArea != nil })
            else { return [] }
            return zip(room.desks, sight.seeing).compactMap { desk, seeing in
                guard let seeing, seeing.isEmpty else { return nil }
                return rule.finding(
                    "no sensor of the room has all of desk \(desk.desk.id) in its optimal area", path: desk.path)
            }
        }
    }
}
