/// A moment as the Gregorian calendar and the clock of UTC show it.
///
/// Seconds since 1970 count every day as 86,400 s, as POSIX does; leap seconds have no number of their own. The calendar
/// runs backwards without end, with a year 0 before year 1 (ISO 8601).
public struct UTCTime: Hashable, Sendable {
    /// The year; text with four digits reaches from 0 to 9999.
    public let year: Int

    /// The month, 1...12.
    public let month: Int

    /// The day of the month, 1...31.
    public let day: Int

    /// The hour, 0...23.
    public let hour: Int

    /// The minute, 0...59.
    public let minute: Int

    /// The second, 0...59.
    public let second: Int

    /// The moment that lies so many seconds after the start of 1970; any number has one.
    public init(unix: Int) {
        // Floored, so that the second of the day is never negative.
        let (quotient, remainder) = unix.quotientAndRemainder(dividingBy: 86_400)
        let days = remainder < 0 ? quotient - 1 : quotient
        let secondOfDay = remainder < 0 ? remainder + 86_400 : remainder
        (year, month, day) = UTCTime.date(daysSince1970: days)
        hour = secondOfDay / 3_600
        minute = secondOfDay / 60 % 60
        second = secondOfDay % 60
    }

    /// The moment of that date and time, or `nil` where the calendar or the clock has none.
    ///
    /// Years reach from −9999 to 9999. A second of 60 has no moment here.
    public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        guard (-9_999...9_999).contains(year), (1...12).contains(month),
            (1...UTCTime.daysInMonth(month, year: year)).contains(day),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
        (self.hour, self.minute, self.second) = (hour, minute, second)
    }
}

extension UTCTime {
    /// The seconds since the start of 1970; negative before.
    public var unix: Int {
        // Wrapping, because the first day of all begins before `Int.min` though its seconds that have a number do not.
        UTCTime.daysSince1970(year: year, month: month, day: day) &* 86_400 &+ (hour * 3_600 + minute * 60 + second)
    }

    /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int {
        // 1970-01-01 was a Thursday.
        let days = UTCTime.daysSince1970(year: year, month: month, day: day)
        return ((days + 3) % 7 + 7) % 7 + 1
    }
}

extension UTCTime: CustomStringConvertible {
    /// The moment as RFC 3339 writes it, `2026-01-05T09:00:00Z`.
    public var description: String {
        String(unsafeUninitializedCapacity: 32) { buffer in
            var text: [UInt8] = []
            append(to: &text)
            return buffer.update(fromContentsOf: text.prefix(32))
        }
    }

    /// Appends the moment as RFC 3339 writes it, `2026-01-05T09:00:00Z`: always 20 bytes for the years 0 to 9999.
    ///
    /// Earlier years get a minus, later ones as many digits as they need; RFC 3339 itself has neither.
    public func append(to text: inout [UInt8]) {
        if year < 0 { text.append(UInt8(ascii: "-")) }
        UTCTime.append(year.magnitude, digits: 4, to: &text)
        text.append(UInt8(ascii: "-"))
        UTCTime.append(month.magnitude, digits: 2, to: &text)
        text.append(UInt8(ascii: "-"))
        UTCTime.append(day.magnitude, digits: 2, to: &text)
        text.append(UInt8(ascii: "T"))
        UTCTime.append(hour.magnitude, digits: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        UTCTime.append(minute.magnitude, digits: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        UTCTime.append(second.magnitude, digits: 2, to: &text)
        text.append(UInt8(ascii: "Z"))
    }

    private static func append(_ number: UInt, digits: Int, to text: inout [UInt8]) {
        guard number >= 10 || digits > 1 else { return text.append(UInt8(ascii: "0") + UInt8(number)) }
        append(number / 10, digits: digits - 1, to: &text)
        text.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}

extension UTCTime {
    /// How many days the month has, for a month of 1...12.
    package static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// The days from 1970-01-01 to that date, negative before.
    package static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        // Years that begin in March have the leap day at their end, so that (153·m + 2)/5 counts the days before a month;
        // 400 years, an era, have 146,097 days (Howard Hinnant's method).
        let marchYear = month > 2 ? year : year - 1
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
