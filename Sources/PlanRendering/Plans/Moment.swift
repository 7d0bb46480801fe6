internal import PayloadCodec

/// A moment of the data as the drawings print it.
enum Moment {
    /// "Mon 5 Jan 2026, 11:00 UTC"; seconds do not matter on a floor.
    static func text(unix: Int) -> String {
        let time = UTCTime(unix: unix)
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(days[time.weekday - 1]) \(time.day) \(months[time.month - 1]) \(time.year), "
            + "\(two(time.hour)):\(two(time.minute)) UTC"
    }
}
