import PayloadCodec

/// The hours of the week that count: some hours on some days, by the clocks of the place.
public struct WorkingHours: Hashable, Sendable {
    /// When they begin, in minutes after local midnight, 0...1439.
    public let startMinute: Int

    /// When they end, in minutes after the midnight of the day on which they began, up to 24 hours later.
    public let endMinute: Int

    /// The days on which they begin, 1 for Monday to 7 for Sunday, ascending.
    public let weekdays: [Int]

    /// All hours of all days.
    public static let always = WorkingHours(unchecked: 0, 1_440, Array(1...7))

    private init(unchecked startMinute: Int, _ endMinute: Int, _ weekdays: [Int]) {
        (self.startMinute, self.endMinute, self.weekdays) = (startMinute, endMinute, weekdays)
    }

    /// Hours and days as people write them; what is left out is every hour, or every day.
    ///
    /// Hours are two times with a hyphen, "09-18" or "8:30-17:15"; where the second is earlier than the first they end
    /// on the day after ("22-06"); the same time twice is refused, for it means nothing or a whole day. Days are three-letter English names, alone or from one to another, with commas:
    /// "mon-fri", "mon,wed-thu", "fri-mon".
    public init(hours: String? = nil, days: String? = nil) throws(InvalidWorkingHours) {
        (startMinute, endMinute) = try hours.map(WorkingHours.minutes) ?? (0, 1_440)
        weekdays = try days.map(WorkingHours.weekdays) ?? Array(1...7)
    }
}

/// Why a text is no hours, or no days.
public enum InvalidWorkingHours: Error, Hashable, Sendable {
    /// The text is no two times of day with a hyphen.
    case hours(String)

    /// The text is one time of day twice.
    case noDuration(String)

    /// The text names no days.
    case days(String)
}

extension InvalidWorkingHours: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .hours(let text): "'\(text)' is no span of hours: write 09-18 or 08:30-17:15"
        case .noDuration(let text):
            "'\(text)' ends when it begins: write 00-24 for the whole day, or a span such as 09-18"
        case .days(let text): "'\(text)' names no days: write mon-fri, or mon,wed,sat"
        }
    }
}

extension WorkingHours {
    /// Whether they are all hours of all days.
    public var isAlways: Bool { self == .always }

    /// The stretches of a period that count, ascending and apart, in seconds since 1970.
    public func stretches(in period: Range<Int>, zone: ZoneOffsets) -> [Range<Int>] {
        guard !period.isEmpty else { return [] }
        let day = 86_400
        func localDay(_ moment: Int) -> Int {
            let local = moment + zone.offset(at: moment)
            return local >= 0 ? local / day : -((-local + day - 1) / day)
        }
        var stretches: [Range<Int>] = []
        // Hours that began on the day before may reach into the period.
        for number in (localDay(period.lowerBound) - 1)...localDay(period.upperBound) {
            guard weekdays.contains(UTCTime(unix: number * day).weekday) else { continue }
            let start = zone.moment(local: number * day + startMinute * 60)
            let end = zone.moment(local: number * day + endMinute * 60)
            let from = max(start, period.lowerBound, stretches.last?.upperBound ?? .min)
            let until = min(end, period.upperBound)
            if from < until { stretches.append(from..<until) }
        }
        return stretches
    }

    private static func minutes(_ text: String) throws(InvalidWorkingHours) -> (Int, Int) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = minute(parts[0]), let end = minute(parts[1]), start < 1_440 else {
            throw .hours(text)
        }
        guard start != end else { throw .noDuration(text) }
        return (start, end > start ? end : end + 1_440)
    }

    /// The minutes of "9", "09" or "09:30"; 24 is the end of the day.
    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
            let isPlain = digits.contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return isPlain ? Int(text) : nil
        }
        guard (1...2).contains(parts.count), let hour = number(parts[0], digits: 1...2) else { return nil }
        guard let minute = parts.count == 2 ? number(parts[1], digits: 2...2) : 0, minute < 60 else { return nil }
        let total = hour * 60 + minute
        return total <= 1_440 ? total : nil
    }

    private static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static func weekdays(_ text: String) throws(InvalidWorkingHours) -> [Int] {
        var days: Set<Int> = []
        for part in text.lowercased().split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
                names.firstIndex(of: String($0))
            }
            guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil else {
                throw .days(text)
            }
            // From Friday to Monday leads over the weekend.
            let count = (last - first + 7) % 7
            for step in 0...count { days.insert((first + step) % 7 + 1) }
        }
        return days.sorted()
    }
}

extension WorkingHours: CustomStringConvertible {
    /// "Mon–Fri 09:00–18:00"; empty for all hours of all days.
    public var description: String {
        var parts: [String] = []
        if weekdays.count < 7 { parts.append(dayText) }
        if (startMinute, endMinute) != (0, 1_440) {
            func clock(_ minute: Int) -> String {
                let (hour, rest) = (minute > 1_440 ? minute - 1_440 : minute).quotientAndRemainder(dividingBy: 60)
                return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
            }
            parts.append("\(clock(startMinute))–\(clock(endMinute))")
        }
        return parts.joined(separator: " ")
    }

    private var dayText: String {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        var texts: [String] = []
        var index = 0
        while index < weekdays.count {
            var end = index
            while end + 1 < weekdays.count, weekdays[end + 1] == weekdays[end] + 1 { end += 1 }
            let (first, last) = (names[weekdays[index] - 1], names[weekdays[end] - 1])
            texts.append(end == index ? first : end == index + 1 ? "\(first), \(last)" : "\(first)–\(last)")
            index = end + 1
        }
        return texts.joined(separator: ", ")
    }
}
