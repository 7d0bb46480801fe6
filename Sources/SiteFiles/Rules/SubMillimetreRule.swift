import Findings
import PlaneGeometry

/// `sub-millimetre`: a length with more than three decimals.
enum SubMillimetreRule {
    static let rule = Rule(
        "sub-millimetre", .error,
        summary: "A length has more than three decimals.",
        help: """
            All lengths are whole millimetres, so that every answer is exact; a fourth decimal of a metre cannot be \
            kept and is not rounded behind your back. Round it yourself: no tape measure and no ceiling is that exact. \
            Zeros at the end are fine.
            """)

    static func finding(_ text: String) -> Finding {
        rule.finding("\(text) is finer than a millimetre\(rounded(text).map { "; write \(Metres.text($0))" } ?? "")")
    }

    /// The nearest whole millimetre, halves away from zero; `nil` for a number with an exponent.
    private static func rounded(_ text: String) -> Int? {
        guard let dot = text.firstIndex(of: "."), !text.contains(where: { $0 == "e" || $0 == "E" }) else { return nil }
        let decimals = text[text.index(after: dot)...]
        guard let whole = try? Metres.millimetres(text[..<dot] + "." + decimals.prefix(3)), decimals.count > 3 else {
            return nil
        }
        let isUp = (decimals.dropFirst(3).first?.wholeNumberValue ?? 0) >= 5
        return whole + (isUp ? (text.hasPrefix("-") ? -1 : 1) : 0)
    }
}
