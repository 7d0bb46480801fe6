/// A number as JSON writes it, exact however many digits it has.
struct DecimalNumber: Hashable {
    /// Whether it is below zero; zero is not, however it is written.
    let isNegative: Bool

    /// The digits without zeros at either end, none for zero.
    let digits: [UInt8]

    /// The number is the digits as a whole number times ten to this power.
    let exponent: Int

    /// So many zeros are written out at the end of a number; of more an exponent tells.
    private static let zerosAtMost = 30

    /// Reads a number by the grammar of JSON.
    ///
    /// An exponent beyond ±10¹⁷ is cut: no line has the digits to make it good.
    init(_ text: ArraySlice<UInt8>) {
        let isNegative = text.first == UInt8(ascii: "-")
        let unsigned = isNegative ? text.dropFirst() : text
        let mantissa = unsigned.prefix { $0 | 0x20 != UInt8(ascii: "e") }
        let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
        let fraction = mantissa.dropFirst(whole.count + 1)
        var digits = Array((whole + fraction).drop { $0 == UInt8(ascii: "0") })
        let zeros = digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeLast(zeros)
        let power = Self.exponent(unsigned.dropFirst(mantissa.count + 1))
        self.init(
            isNegative: isNegative && !digits.isEmpty, digits: digits,
            exponent: digits.isEmpty ? 0 : power - fraction.count + zeros)
    }

    private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.exponent = exponent
    }

    private static func exponent(_ text: ArraySlice<UInt8>) -> Int {
        let isNegative = text.first == UInt8(ascii: "-")
        let digits = isNegative || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
        let value = digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 100_000_000_000_000_000) }
        return isNegative ? -value : value
    }
}

extension DecimalNumber {
    /// Whether it has no fraction.
    var isWhole: Bool { exponent >= 0 }

    /// The number times ten to a power: 3 makes millimetres of metres, −3 metres of millimetres.
    func scaled(byTenTo power: Int) -> DecimalNumber {
        digits.isEmpty
            ? self : DecimalNumber(isNegative: isNegative, digits: digits, exponent: exponent + power)
    }

    /// Appends it as JSON, in the one way that depends on nothing but its value: "0", "-1.6", "1600", "1e400".
    func append(to text: inout [UInt8]) {
        if digits.isEmpty { return text.append(UInt8(ascii: "0")) }
        if isNegative { text.append(UInt8(ascii: "-")) }
        let zero = UInt8(ascii: "0")
        switch exponent {
        case 0...Self.zerosAtMost:
            text += digits
            text += repeatElement(zero, count: exponent)
        case -(digits.count - 1)..<0:
            text += digits.dropLast(-exponent)
            text.append(UInt8(ascii: "."))
            text += digits.suffix(-exponent)
        case -(digits.count + Self.zerosAtMost)..<0:
            text += [zero, UInt8(ascii: ".")]
            text += repeatElement(zero, count: -exponent - digits.count)
            text += digits
        default:
            text += digits
            text.append(UInt8(ascii: "e"))
            text += String(exponent).utf8
        }
    }
}
