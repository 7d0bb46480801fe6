/// Numbers with their units as the drawings print them: one space, and no digit that is not known or needed.
enum Measures {
    /// An area in m²: one decimal from 1 m², two below, and "< 0.01 m²" for the rest that is not nothing. Its space does not break.
    static func area(squareMillimetres: Double) -> String {
        let metres = squareMillimetres / 1e6
        guard metres >= 0.005 else { return "< 0.01\(noBreak)m²" }
        let places = metres >= 0.995 ? 1 : 2
        let unit = places == 1 ? 10.0 : 100.0
        let value = Int(min(metres * unit, 1e15).rounded())
        let (whole, rest) = value.quotientAndRemainder(dividingBy: Int(unit))
        let digits = String(rest)
        return "\(whole)." + String(repeating: "0", count: places - digits.count) + digits + "\(noBreak)m²"
    }

    /// A height in metres with two decimals: "2.80 m".
    static func height(millimetres: Int) -> String {
        let centimetres = (millimetres.magnitude + 5) / 10
        let digits = String(centimetres % 100)
        return (millimetres < 0 ? "-" : "") + "\(centimetres / 100)."
            + String(repeating: "0", count: 2 - digits.count) + digits + " m"
    }

    /// A distance that must not be promised longer than it is: metres with two decimals, rounded down, as "0.35 m".
    static func atLeast(millimetres: Int) -> String {
        height(millimetres: millimetres - (millimetres % 10 + 10) % 10)
    }

    /// An age: "45 s", "12 min", "1 h 20 min", "2 d 3 h"; a unit that is zero is left out. Its spaces do not break.
    static func age(seconds: Int) -> String {
        let seconds = max(0, seconds)
        func pair(_ large: Int, _ largeUnit: String, _ small: Int, _ smallUnit: String) -> String {
            let first = "\(large)\(noBreak)\(largeUnit)"
            return small == 0 ? first : "\(first)\(noBreak)\(small)\(noBreak)\(smallUnit)"
        }
        switch seconds {
        case ..<60: return pair(seconds, "s", 0, "")
        case ..<3600: return pair(seconds / 60, "min", 0, "")
        case ..<86_400: return pair(seconds / 3600, "h", seconds % 3600 / 60, "min")
        default: return pair(seconds / 86_400, "d", seconds % 86_400 / 3600, "h")
        }
    }

    /// "5.2 people": a mean with one decimal; what is not nothing is never written as such.
    static func mean(people: Double) -> String {
        if people > 0, people < 0.05 { return "< 0.1 people" }
        let tenths = Int(min(people * 10, 1e9).rounded())
        return "\(tenths / 10).\(tenths % 10) people"
    }

    private static let noBreak = "\u{a0}"

    /// "1 sensor", "3 sensors".
    static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        "\(number) " + (number == 1 ? noun : plural ?? noun + "s")
    }
}
