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
        let number = DecimalNumber(text)
        guard number.isWhole else { return nil }
        guard number.digits.count + number.exponent <= 18 else {
            self = .far(isNegative: number.isNegative)
            return
        }
        var value = number.digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        for _ in 0..<number.exponent { value *= 10 }
        self = .near(number.isNegative ? -value : value)
    }
}
