internal import Occupancy
internal import PayloadCodec

/// Where moments stand along a timeline: as far apart as they are in time, without what lies between slots.
struct TimeAxis {
    let slots: TimeSlots
    let zone: ZoneOffsets
    let left: Double
    let width: Double
    private let before: [Int]

    init(slots: TimeSlots, zone: ZoneOffsets, left: Double, width: Double) {
        (self.slots, self.zone, self.left, self.width) = (slots, zone, left, width)
        var sum = 0
        before = slots.map { slot in
            defer { sum += slot.count }
            return sum
        }
        seconds = sum
    }

    private let seconds: Int
    var right: Double { left + width }
    private var scale: Double { seconds > 0 ? width / Double(seconds) : 0 }

    /// Where a slot begins and ends.
    func extent(slot: Int) -> (left: Double, right: Double) {
        (left + Double(before[slot]) * scale, left + Double(before[slot] + slots[slot].count) * scale)
    }

    /// Where a moment stands; `nil` where no slot holds it or ends with it.
    func x(_ moment: Int) -> Double? {
        var (low, high) = (0, slots.count)
        while low < high {
            let middle = (low + high) / 2
            if slots[middle].upperBound < moment { low = middle + 1 } else { high = middle }
        }
        guard low < slots.count, slots[low].lowerBound <= moment else { return nil }
        return left + Double(before[low] + moment - slots[low].lowerBound) * scale
    }

    /// Slots in a row that share a date, a week, a month or a year.
    struct Group {
        /// The date of its first slot.
        var date: UTCTime
        var left: Double
        var right: Double
        var width: Double { right - left }
    }

    enum Unit {
        case day
        case week
        case month
        case year
    }

    func groups(by unit: Unit) -> [Group] {
        var groups: [Group] = []
        var last: Int?
        for (index, slot) in slots.enumerated() {
            let date = zone.local(slot.lowerBound)
            let (left, right) = extent(slot: index)
            let key = key(date, unit)
            if key == last {
                groups[groups.count - 1].right = right
            } else {
                groups.append(Group(date: date, left: left, right: right))
                last = key
            }
        }
        return groups
    }

    private func key(_ date: UTCTime, _ unit: Unit) -> Int {
        switch unit {
        case .day: CalendarWords.day(date)
        case .week: (CalendarWords.day(date) + 3) / 7
        case .month: date.year * 12 + date.month
        case .year: date.year
        }
    }

    /// Where the clocks show multiples of so many minutes, with what they show, in minutes after midnight.
    func times(step minutes: Int) -> [(x: Double, minute: Int)] {
        var times: [(x: Double, minute: Int)] = []
        var dates: Set<Int> = []
        for slot in slots {
            let first = CalendarWords.day(zone.local(slot.lowerBound))
            let last = CalendarWords.day(zone.local(slot.upperBound))
            for date in first...last where dates.insert(date).inserted {
                for minute in stride(from: 0, to: 1_440, by: minutes) {
                    let moment = zone.moment(local: date * 86_400 + minute * 60)
                    let clock = zone.local(moment)
                    // A time that clocks pass over has no place of its own.
                    guard clock.hour * 60 + clock.minute == minute, let x = x(moment) else { continue }
                    if let last = times.last, x - last.x < 1e-9 { continue }
                    times.append((x, minute))
                }
            }
        }
        return times
    }
}

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

    /// How a date can be written, from the longest.
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
