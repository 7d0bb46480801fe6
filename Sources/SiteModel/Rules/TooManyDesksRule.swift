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
        check.rooms.flatMap { room -> [Finding] in
            let sensors = check.sensors(in: room).filter { $0.sensor.function == .deskOccupancy }
            var desks = sensors.map(\.servedDesks)
            if !check.lost(.sensor, in: room.room.id) {
                for desk in room.desks {
                    guard let outline = desk.outline.polygon else { continue }
                    let seeing = sensors.indices.filter { sensors[$0].sees(outline) }
                    if seeing.count == 1, let only = seeing.first { desks[only].insert(desk.desk.id) }
                }
            }
            return zip(sensors, desks).compactMap { finding($0, count: $1.count) }
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
