import Findings
import SensorModel

/// `reporting-interval`: an interval that the device does not accept.
enum ReportingIntervalRule {
    static let rule = Rule(
        "reporting-interval", .error,
        summary: "The reporting interval is not one that the device accepts.",
        help: """
            The device reports every 2 to 1440 whole minutes (guide 4.2.3), 10 unless told otherwise. Shorter intervals \
            cost battery; the picture of a live floor takes a region as unknown after twice the interval.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.sensors.compactMap { sensor in
            guard let minutes = sensor.sensor.reportingMinutes, !ReportingInterval.range.contains(minutes) else {
                return nil
            }
            let range = ReportingInterval.range
            return rule.finding(
                "a reporting interval is \(range.lowerBound) to \(range.upperBound) minutes, not \(minutes)",
                path: sensor.path.appending("reportingInterval"))
        }
    }
}
