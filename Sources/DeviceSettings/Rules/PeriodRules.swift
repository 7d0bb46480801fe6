import Findings

/// `hibernation-without-period`: sleep at hours that nobody named.
enum HibernationWithoutPeriodRule {
    static let rule = Rule(
        "hibernation-without-period", .warning,
        summary: "Hibernation is switched on, and nothing says from when to when.",
        help: """
            Hibernate mode stops detecting and reporting during its period (guide 4.2.3). The device keeps the period that \
            it has, of which the guide prints no default: say both from and to.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        guard check.settings.hibernation.isEnabled, check.concerns(.hibernationEnabled),
            !check.knows(.hibernationFrom, .hibernationTo)
        else { return [] }
        return [
            rule.finding(
                "hibernation is on, and nothing says from when to when; add from: and to:",
                path: check.place(.hibernationEnabled))
        ]
    }
}

/// `daylight-saving-without-dates`: a clock that changes on days that nobody named.
enum DaylightSavingWithoutDatesRule {
    static let rule = Rule(
        "daylight-saving-without-dates", .warning,
        summary: "Daylight saving time is switched on, and nothing says when it begins and ends.",
        help: """
            The device changes its clock on the days that it has been given (guide 4.2.3), of which the guide prints no \
            default: say both start and end.
            """)

    static func findings(_ check: SettingsCheck) -> [Finding] {
        guard check.settings.clock.keepsDaylightSaving, check.concerns(.daylightSavingEnabled),
            !check.knows(.daylightSavingStart, .daylightSavingEnd)
        else { return [] }
        return [
            rule.finding(
                "daylight saving time is on, and nothing says when it begins and ends; add start: and end:",
                path: check.place(.daylightSavingEnabled))
        ]
    }
}
