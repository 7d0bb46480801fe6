internal import PayloadCodec

/// Dates as the axis of a timeline prints them.
enum CalendarWords {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// The days from 1970-01-01 to the date.
    static func day(_ date: UTCTime) -> Int {
        UTCTime.daysSince1970(year: date.year, month: date.month, day: date.day)
    }

    /// The number of the date's week (ISO 8601): week 1 holds the year's first Thursday.
    static func week(_ date: UTCTime) -> Int {
        let thursday = day(date) - date.weekday + 4
        let year = UTCTime(unix: thursday * 86_400).year
        return (thursday - UTCTime.daysSince1970(year: year, month: 1, day: 1)) / 7 + 1
    }

    /// What the bare number of a date counts, where it may need to be said.
    static func name(_ unit: TimeAxis.Unit) -> String {
        switch unit {
        case .day: "day"
        case .week: "week"
        case .month: "month"
        case .year: "year"
        }
    }

    /// How a date can be written, from the longest; the last is a bare number.
    static func texts(_ date: UTCTime, _ unit: TimeAxis.Unit) -> [String] {
        let (name, month) = (days[date.weekday - 1], months[date.month - 1])
        let (shortName, shortMonth) = (name.prefix(3), month.prefix(3))
        switch unit {
        case .day:
            return [
                "\(name) \(date.day) \(month) \(date.year)", "\(shortName) \(date.day) \(shortMonth) \(date.year)",
                "\(shortName) \(date.day) \(shortMonth)", "\(shortName) \(date.day)", "\(date.day)",
            ]
        case .week:
            let week = CalendarWords.week(date)
            return [
                "Week \(week), from \(date.day) \(month) \(date.year)",
                "Week \(week), \(date.day) \(shortMonth)",
                "Week \(week)", "W\(week)", "\(week)",
            ]
        case .month:
            return ["\(month) \(date.year)", "\(shortMonth) \(date.year)", "\(shortMonth)", "\(date.month)"]
        case .year: return ["\(date.year)"]
        }
    }
}
