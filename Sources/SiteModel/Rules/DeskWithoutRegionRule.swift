import Findings
import SensorModel

/// `desk-without-region`: a desk whose occupancy nobody reports.
enum DeskWithoutRegionRule {
    static let rule = Rule(
        "desk-without-region", .warning,
        summary: "No region serves a desk.",
        help: """
            A sensor in desk occupancy reports its regions and nothing else, so a desk without a region is never known to \
            be taken or free. Add a region with desk: and the desk's id, or let vs321 plan draw the regions. Rooms whose \
            sensors only count people are not judged.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        let served = check.sensors.filter { $0.sensor.function == .deskOccupancy }
            .reduce(into: Set<String>()) { $0.formUnion($1.servedDesks) }
        return zip(check.rooms, check.sights).flatMap { room, sight -> [Finding] in
            guard sight.sensors.contains(where: { $0.sensor.function == .deskOccupancy }),
                !check.lost(.sensor, in: room.room.id), !check.lost(.region, in: room.room.id)
            else { return [] }
            return room.desks.filter { !served.contains($0.desk.id) }.map {
                rule.finding("no region serves desk \($0.desk.id)", path: $0.path)
            }
        }
    }
}
