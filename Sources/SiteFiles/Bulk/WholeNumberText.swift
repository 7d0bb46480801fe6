/// A number as JSON writes it, if it is whole.
enum WholeNumberText: Hashable {
    /// Up to eighteen digits.
    case near(Int)

    /// More.
    case far(isNegative: Bool)

    /// Reads the digits themselves, so that no fraction is lost: `4.9999999999999999999` and `1e-999` are not whole, `5.0` and
    /// `50e-1` are 5.
    ///
    /// - Parameter text: A number by the grammar of JSON.
    init?(_ text: ArraySlice<UInt8>) {
        let isNegative = text.first == UInt8(ascii: "-")
        let unsigned = isNegative ? text.dropFirst() : text
        let mantissa = unsigned.prefix { $0 | 0x20 != UInt8(ascii: "e") }
        let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
        let fraction = mantissa.dropFirst(whole.count + 1)
        var digits = (whole + fraction).drop { $0 == UInt8(ascii: "0") }
        var exponent = Self.exponent(unsigned.dropFirst(mantissa.count + 1)) - fraction.count
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty {
            self = .near(0)
            return
        }
        guard exponent >= 0 else { return nil }
        guard digits.count + exponent <= 18 else {
            self = .far(isNegative: isNegative)
            return
        }
        var value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        for _ in 0..<exponent { value *= 10 }
        self = .near(isNegative ? -value : value)
    }

    /// The number behind the e, cut where it is beyond what any line's digits could make good.
    private static func exponent(_ text: ArraySlice<UInt8>) -> Int {
        let isNegative = text.first == UInt8(ascii: "-")
        let digits = isNegative || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
        let value = digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1 << 40) }
        return isNegative ? -value : value
    }
}
