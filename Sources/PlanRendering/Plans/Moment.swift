internal import PayloadCodec

/// A moment of the data as the drawings print it.
enum Moment {
    /// "Mon 5 Jan 2026, 11:00 UTC", or with an offset "12:00 UTC+1"; seconds do not matter on a floor.
    static func text(unix: Int, utcOffsetSeconds offset: Int = 0) -> String {
        let time = UTCTime(unix: unix + offset)
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(days[time.weekday - 1]) \(time.day) \(months[time.month - 1]) \(time.year), "
            + "\(two(time.hour)):\(two(time.minute)) \(zone(offset))"
    }

    /// "UTC", "UTC+1", "UTC-3:30".
    private static func zone(_ offset: Int) -> String {
        let minutes = (offset.magnitude + 30) / 60
        guard minutes > 0 else { return "UTC" }
        let rest = minutes % 60 == 0 ? "" : ":\(two(Int(minutes % 60)))"
        return "UTC\(offset < 0 ? "-" : "+")\(minutes / 60)\(rest)"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
