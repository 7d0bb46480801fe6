import Findings
import PlaneGeometry

/// `sensor-outside-room`: a sensor that does not hang in its room.
enum SensorOutsideRoomRule {
    static let rule = Rule(
        "sensor-outside-room", .error,
        summary: "The sensor does not hang inside its room.",
        help: """
            Its place lies outside the room's outline; exactly on the wall is still inside. Check the room that it names, \
            and whether x and y are swapped.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.sensors.compactMap { sensor in
            guard let room = check.room(of: sensor), let outline = room.outline.polygon,
                outline.location(of: sensor.sensor.position) == .outside
            else { return nil }
            return rule.finding(
                "sensor \(sensor.sensor.id) at \(Words.place(sensor.sensor.position)) is outside room \(room.room.id)",
                path: sensor.path.appending("at"))
        }
    }
}
