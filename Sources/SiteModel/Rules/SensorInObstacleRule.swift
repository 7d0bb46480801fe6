import Findings
import PlaneGeometry

/// `sensor-in-obstacle`: a sensor inside something that stands from floor to ceiling.
enum SensorInObstacleRule {
    static let rule = Rule(
        "sensor-in-obstacle", .error,
        summary: "The sensor's place is inside an obstacle.",
        help: """
            An obstacle stands from floor to ceiling, so nothing can be mounted inside it; exactly on its edge is fine. \
            Move the sensor, or make it a keep-out if it is only something that hangs from the ceiling.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.sensors.flatMap { sensor -> [Finding] in
            guard let room = check.room(of: sensor) else { return [] }
            return zip(room.room.obstacles, room.obstacles).compactMap { obstacle, outline in
                guard outline.polygon?.location(of: sensor.sensor.position) == .inside else { return nil }
                return rule.finding(
                    "sensor \(sensor.sensor.id) is inside \(obstacle.name.map { "the obstacle \($0)" } ?? "an obstacle")",
                    path: sensor.path.appending("at"))
            }
        }
    }
}
