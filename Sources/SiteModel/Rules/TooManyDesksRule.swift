import Findings
import SensorModel

/// `too-many-desks`: a sensor that has more desks to serve than it has regions.
enum TooManyDesksRule {
    static let rule = Rule(
        "too-many-desks", .error,
        summary: "A sensor has more desks to serve than it can.",
        help: """
            A sensor has ten regions, one for each desk, and the guide recommends it for 4 to 8 desks (3.1). Counted are the \
            desks that its regions serve and those that lie in its optimal area and in no other sensor's. Over ten is an \
            error, over eight a warning. Add a sensor, or move one so that they share the desks.
            """)

    /// How many desks a sensor should serve at most (guide 3.1).
    private static let recommended = 8

    static func findings(_ check: SiteCheck) -> [Finding] {
        zip(check.rooms, check.sights).flatMap { room, sight -> [Finding] in
            var desks = sight.sensors.map(\.servedDesks)
            let isCounted = sight.sensors.map { $0.sensor.function == .deskOccupancy }
            if !check.lost(.sensor, in: room.room.id) {
                for (desk, seeing) in zip(room.desks, sight.seeing) {
                    let counted = seeing?.filter { isCounted[$0] } ?? []
                    if counted.count == 1 { desks[counted[0]].insert(desk.desk.id) }
                }
            }
            return sight.sensors.indices.compactMap {
                isCounted[$0] ? finding(sight.sensors[$0], count: desks[$0].count) : nil
            }
        }
    }

    private static func finding(_ sensor: CheckedSensor, count: Int) -> Finding? {
        guard count > recommended else { return nil }
        guard count <= RegionNumber.count else {
            return rule.finding(
                "sensor \(sensor.sensor.id) has \(count) desks to serve and only \(RegionNumber.count) regions",
                path: sensor.path)
        }
        var finding = rule.finding(
            "sensor \(sensor.sensor.id) has \(count) desks to serve; the guide recommends at most \(recommended)",
            path: sensor.path)
        finding.severity = .warning
        return finding
    }
}
