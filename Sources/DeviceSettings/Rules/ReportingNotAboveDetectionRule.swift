import Findings

/// `reporting-not-above-detection`: reports that come more often than there is something new to report.
enum ReportingNotAboveDetectionRule {
    static let rule = Rule(
        "reporting-not-above-detection", .error,
        summary: "The reporting interval is not greater than the detection interval.",
        help: """
            The guide wants the reporting interval greater than the detection interval (4.2.3): results come at the end of \
            a detection interval, so shorter reports repeat old ones. Smaller is refused. Equal is a warning alone, \
            because the app itself offers 2 and 2 minutes.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        let (reporting, detection) = (check.settings.reporting.minutes, check.settings.detection.minutes)
        // An interval outside its range is judged by that alone.
        guard reporting <= detection, (2...1440).contains(reporting), (2...60).contains(detection),
            check.concerns(.reportingInterval, .detectionInterval)
        else { return [] }
        let path = check.place(.reportingInterval, .detectionInterval)
        if !check.knows(.reportingInterval) {
            return [unknown("detections every \(detection) min want reports more than \(detection) min apart", path)]
        }
        if !check.knows(.detectionInterval) {
            return [unknown("reports every \(reporting) min want detections less than \(reporting) min apart", path)]
        }
        var finding = rule.finding(
            "reports every \(reporting) min with detections every \(detection) min: the reporting interval should be "
                + "greater than the detection interval", path: path)
        if reporting == detection { finding.severity = .warning }
        return [finding]
    }

    /// The warning where just one of the intervals is given: what it asks of the other.
    private static func unknown(_ wish: String, _ path: FindingPath) -> Finding {
        rule.finding("\(wish), and nothing says how far they are", path: path).asWarning
    }
}
