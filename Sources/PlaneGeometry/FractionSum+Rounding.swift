extension FractionSum {
    /// The nearest whole number, for a sum that is known to be one.
    var knownWhole: Int128 {
        // Off by less than cuts · 2⁻⁶⁴, far below a half.
        whole &+ (places &+ (Int128(1) << 63)) >> 64
    }

    /// The sum rounded to the nearest double, ties to even, or `nil` where 64 places do not decide it.
    ///
    /// - Precondition: The true sum is above zero and below 2⁶³.
    var rounded: Double? {
        let lower = whole << 64 &+ places
        guard lower >= 0 else { return nil }
        let nearest = nearestDouble(to: lower.magnitude, exponent: -64)
        if cuts == 0 { return nearest }
        return nearest == nearestDouble(to: lower.magnitude &+ UInt128(cuts), exponent: -64) ? nearest : nil
    }

    /// The same, with as many places as it takes.
    ///
    /// Between two doubles lies one midpoint. When both ends of the interval in which the sum lies round to the same double,
    /// that is the answer. A sum that is a midpoint itself never gets there; but two different fractions with the divisors at
    /// hand differ by at least one over their product, so once the interval is narrower, the sum is the midpoint.
    func roundedWithMorePlaces() -> Double {
        var rest = remainders ?? []
        var digits = [places]
        // Twice the product of the divisors, and the places of a midpoint of the smallest possible sum.
        let decisive = rest.reduce(256) { $0 + 2 * (128 - $1.divisor.leadingZeroBitCount) }
        while true {
            let (lower, upper) = (carried(digits, adding: 0), carried(digits, adding: rest.count))
            if let lower, let upper {
                let (low, high) = (nearestDouble(to: lower), nearestDouble(to: upper))
                if low == high { return low }
                if 64 * digits.count > decisive { return low.significandBitPattern & 1 == 0 ? low : high }
            }
            var sum: Int128 = 0
            for index in rest.indices { sum += Int128(rest[index].nextPlaces()) }
            rest.removeAll { $0.remainder == 0 }
            digits.append(sum)
        }
    }

    /// The whole part and the digits below it, base 2⁶⁴, with all carries done; `nil` where that is below zero.
    private func carried(_ digits: [Int128], adding cuts: Int) -> [UInt64]? {
        var words: [UInt64] = []
        var carry = Int128(cuts)
        for digit in digits.reversed() {
            let sum = digit + carry
            words.append(UInt64(truncatingIfNeeded: sum))
            carry = sum >> 64
        }
        guard whole + carry >= 0 else { return nil }
        words.append(UInt64(truncatingIfNeeded: whole + carry))
        return words.reversed()
    }
}

/// The nearest double to a number written in base 2⁶⁴, the first word being its whole part, ties to even.
private func nearestDouble(to words: [UInt64]) -> Double {
    guard let first = words.firstIndex(where: { $0 != 0 }) else { return 0 }
    let next = first + 1 < words.count ? words[first + 1] : 0
    let isCut = words.dropFirst(first + 2).contains { $0 != 0 }
    // A lowest bit that stands for everything below it keeps a tie from looking like one.
    let bits = UInt128(words[first]) << 64 | UInt128(next | (isCut ? 1 : 0))
    return nearestDouble(to: bits, exponent: -64 * (first + 1))
}

/// The nearest double to bits · 2^exponent, ties to even.
private func nearestDouble(to bits: UInt128, exponent: Int) -> Double {
    if bits == 0 { return 0 }
    let shift = bits.leadingZeroBitCount
    let aligned = bits << UInt128(shift)
    let isCut = UInt64(truncatingIfNeeded: aligned) != 0
    let leading = UInt64(truncatingIfNeeded: aligned >> 64) | (isCut ? 1 : 0)
    // 64 bits convert with one correct rounding, and the scale is a power of two far from the ends of the range.
    return Double(sign: .plus, exponent: 64 - shift + exponent, significand: Double(leading))
}
