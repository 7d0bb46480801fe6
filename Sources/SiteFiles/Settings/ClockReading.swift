import DeviceSettings
import Findings

extension SiteReader {
    /// A time of day.
    mutating func clockTime(_ fields: Fields, _ key: String) -> Reading<ClockTime> {
        reading(fields, key, is: "a time of day, such as \"09:00\"") { ClockTime($0) }
    }

    /// A time zone as its distance from UTC.
    mutating func timeZone(_ fields: Fields, _ key: String) -> Reading<Int> {
        reading(fields, key, is: "a distance from UTC, such as \"+08:00\"", ClockNames.zoneMinutes)
    }

    mutating func readTime(_ top: Fields, _ given: inout GivenSettings) {
        guard let fields = group(top, "time", ["zone", "daylightSaving"]) else { return }
        take(timeZone(fields, "zone"), .timeZone, \.clock.zoneMinutes, &given)
        guard let saving = group(fields, "daylightSaving", ["enabled", "start", "end", "bias"]) else { return }
        take(flag(saving, "enabled"), .daylightSavingEnabled, \.clock.keepsDaylightSaving, &given)
        take(clockChange(saving, "start"), .daylightSavingStart, \.clock.daylightStart, &given)
        take(clockChange(saving, "end"), .daylightSavingEnd, \.clock.daylightEnd, &given)
        take(integer(saving, "bias", unit: "minutes"), .daylightSavingBias, \.clock.daylightBiasMinutes, &given)
    }

    private mutating func clockChange(_ top: Fields, _ key: String) -> Reading<ClockChange> {
        guard top[key] != nil else { return .absent }
        guard let fields = group(top, key, ["month", "week", "weekday", "at"]) else { return .faulty }
        for (name, example) in [("month", "month: march"), ("week", "week: 2"), ("weekday", "weekday: sunday")] {
            _ = require(fields, name, example: example)
        }
        let month = parsed(fields, "month", is: "a month, such as march or 3") {
            ClockNames.number($0, ClockNames.months)
        }
        let week = integer(fields, "week").value
        let weekday = parsed(fields, "weekday", is: "a weekday, such as sunday, or 1 for Monday to 7") {
            ClockNames.number($0, ClockNames.weekdays)
        }
        let time = clockTime(fields, "at")
        guard let month, let week, let weekday, !time.isFaulty, let midnight = ClockTime(hour: 0, minute: 0) else {
            return .faulty
        }
        return .value(ClockChange(month: month, week: week, weekday: weekday, time: time.value ?? midnight))
    }
}

/// Months, weekdays and time zones as people write them.
enum ClockNames {
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// The number, from 1, of a name, of its first three letters, or of a text that is a number already.
    static func number(_ text: String, _ names: [String]) -> Int? {
        if DecimalText.isInteger(text) { return Int(text) }
        let word = text.lowercased().filter { $0 != "." }
        return names.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
    }

    /// The minutes of `+08:00`, `-3`, `UTC+5:30`, `UTC` or `Z`.
    static func zoneMinutes(_ text: String) -> Int? {
        var rest = text.uppercased()[...]
        if rest.hasPrefix("UTC") { rest = rest.dropFirst(3) }
        if rest.isEmpty && !text.isEmpty || rest == "Z" { return 0 }
        guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
        let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ DecimalText.isInteger(String($0)) && $0.count <= 2 }),
            let hours = Int(parts[0]), hours >= 0
        else { return nil }
        let minutes = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
        guard (0...59).contains(minutes) else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
    }
}
