import Findings
import PlaneGeometry

/// `desk-uncovered`: a desk that no sensor sees well.
enum DeskUncoveredRule {
    static let rule = Rule(
        "desk-uncovered", .warning,
        summary: "A desk lies wholly in no sensor's optimal detection area.",
        help: """
            The guide promises reliable detection in the optimal area only (3.2.2), and no single sensor of the room has \
            all of this desk in its own. Move or turn a sensor, add one, or let vs321 plan find the places. Rooms without \
            sensors are not judged.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.rooms.flatMap { room -> [Finding] in
            let sensors = check.sensors(in: room)
            // Where a sensor's area is unknown, nobody can say what is uncovered.
            guard !sensors.isEmpty, !check.lost(.sensor, in: room.room.id),
                sensors.allSatisfy({ $0.optimalArea != nil })
            else { return [] }
            return room.desks.compactMap { desk in
                guard let outline = desk.outline.polygon, !sensors.contains(where: { $0.sees(outline) }) else {
                    return nil
                }
                return rule.finding("desk \(desk.desk.id) lies wholly in no sensor's optimal area", path: desk.path)
            }
        }
    }
}
