import Findings

/// `hibernation-all-day`: a device that never wakes.
enum HibernationAllDayRule {
    static let rule = Rule(
        "hibernation-all-day", .error,
        summary: "The hibernate period covers the whole day.",
        help: """
            During hibernation the device neither detects nor reports (guide 4.2.3). A period that ends when it begins \
            leaves no time between: the device would be silent for ever. Give it hours awake, or switch hibernation off.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        let hibernation = check.settings.hibernation
        guard hibernation.isEnabled, hibernation.start == hibernation.end,
            check.concerns(.hibernationFrom, .hibernationTo, .hibernationEnabled)
        else { return [] }
        guard check.knows(.hibernationFrom, .hibernationTo) else {
            let finding = rule.finding(
                "hibernation would cover the whole day if it began and ended at \(hibernation.start); say both from and to",
                path: check.place(.hibernationTo, .hibernationFrom, .hibernationEnabled))
            return [finding.asWarning]
        }
        return [
            rule.finding(
                "hibernation from \(hibernation.start) to \(hibernation.end) covers the whole day; the device would never "
                    + "detect nor report", path: check.place(.hibernationTo, .hibernationFrom, .hibernationEnabled))
        ]
    }
}
