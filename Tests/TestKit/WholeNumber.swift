/// A whole number of any size, slow and obvious, to check fast arithmetic against.
public struct WholeNumber: Sendable {
    private var isNegative: Bool

    /// Digits in base 2³², the lowest first, without leading zeros.
    private var digits: [UInt32]

    /// A number from one that fits a word.
    public init(_ value: Int) {
        isNegative = value < 0
        digits = [UInt32(truncatingIfNeeded: value.magnitude), UInt32(truncatingIfNeeded: value.magnitude >> 32)]
        trim()
    }

    private init(isNegative: Bool, digits: [UInt32]) {
        self.isNegative = isNegative
        self.digits = digits
        trim()
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { isNegative = false }
    }

    /// 2 to that power.
    public static func power(ofTwo exponent: Int) -> WholeNumber {
        WholeNumber(
            isNegative: false, digits: Array(repeating: 0, count: exponent / 32) + [1 << UInt32(exponent % 32)])
    }

    /// −1, 0 or 1.
    public var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

    /// The opposite number.
    public static prefix func - (number: WholeNumber) -> WholeNumber {
        WholeNumber(isNegative: !number.isNegative, digits: number.digits)
    }

    /// The sum.
    public static func + (lhs: WholeNumber, rhs: WholeNumber) -> WholeNumber {
        if lhs.isNegative == rhs.isNegative {
            return WholeNumber(isNegative: lhs.isNegative, digits: sum(lhs.digits, rhs.digits))
        }
        return isSmaller(lhs.digits, rhs.digits)
            ? WholeNumber(isNegative: rhs.isNegative, digits: difference(rhs.digits, lhs.digits))
            : WholeNumber(isNegative: lhs.isNegative, digits: difference(lhs.digits, rhs.digits))
    }

    /// The difference.
    public static func - (lhs: WholeNumber, rhs: WholeNumber) -> WholeNumber { lhs + -rhs }

    /// The product.
    public static func * (lhs: WholeNumber, rhs: WholeNumber) -> WholeNumber {
        var product = [UInt32](repeating: 0, count: lhs.digits.count + rhs.digits.count)
        for (index, digit) in lhs.digits.enumerated() {
            var carry: UInt64 = 0
            for (offset, other) in rhs.digits.enumerated() {
                let sum = UInt64(digit) * UInt64(other) + UInt64(product[index + offset]) + carry
                product[index + offset] = UInt32(truncatingIfNeeded: sum)
                carry = sum >> 32
            }
            product[index + rhs.digits.count] = UInt32(carry)
        }
        return WholeNumber(isNegative: lhs.isNegative != rhs.isNegative, digits: product)
    }

    private static func sum(_ lhs: [UInt32], _ rhs: [UInt32]) -> [UInt32] {
        var sum: [UInt32] = []
        var carry: UInt64 = 0
        for index in 0..<max(lhs.count, rhs.count) {
            let digit =
                UInt64(index < lhs.count ? lhs[index] : 0) + UInt64(index < rhs.count ? rhs[index] : 0) + carry
            sum.append(UInt32(truncatingIfNeeded: digit))
            carry = digit >> 32
        }
        return sum + [UInt32(carry)]
    }

    private static func difference(_ larger: [UInt32], _ smaller: [UInt32]) -> [UInt32] {
        var difference = larger
        var borrow: Int64 = 0
        for index in larger.indices {
            let digit = Int64(larger[index]) - Int64(index < smaller.count ? smaller[index] : 0) - borrow
            difference[index] = UInt32(truncatingIfNeeded: digit)
            borrow = digit < 0 ? 1 : 0
        }
        return difference
    }

    private static func isSmaller(_ lhs: [UInt32], _ rhs: [UInt32]) -> Bool {
        if lhs.count != rhs.count { return lhs.count < rhs.count }
        return lhs.reversed().lexicographicallyPrecedes(rhs.reversed())
    }
}
