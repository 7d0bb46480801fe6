/// A sum of fractions to 64 binary places, and how far it may be off.
///
/// Every fraction is cut downwards, so the true sum lies in value...value + cuts · 2⁻⁶⁴.
struct FractionSum {
    /// The whole part.
    private(set) var whole: Int128 = 0

    /// The binary places, not yet carried into the whole part.
    private(set) var places: Int128 = 0

    /// How many fractions were cut.
    private(set) var cuts: UInt64 = 0

    /// The fractions that were cut, for those who want more places.
    private(set) var remainders: [Remainder]?

    /// An empty sum; `keepingRemainders` makes it slower.
    init(keepingRemainders: Bool = false) {
        remainders = keepingRemainders ? [] : nil
    }

    /// Adds dividend / divisor, for a divisor above zero.
    mutating func add(_ dividend: Int128, over divisor: Int) {
        if let small = Int(exactly: dividend) {
            let (quotient, remainder) = small.quotientAndRemainder(dividingBy: divisor)
            let isBelow = remainder < 0
            whole &+= Int128(isBelow ? quotient &- 1 : quotient)
            addCut((isBelow ? remainder &+ divisor : remainder).magnitude, over: divisor.magnitude)
        } else {
            let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: Int128(divisor))
            let isBelow = remainder < 0
            whole &+= isBelow ? quotient &- 1 : quotient
            addCut((isBelow ? remainder &+ Int128(divisor) : remainder).magnitude, over: UInt128(divisor))
        }
    }

    /// Adds ± side² · factor / (divisor · secondDivisor).
    ///
    /// The side is at most 2⁶², the factors at most 2³¹ and 2⁶³ and the quotient at most 2⁶³, so the dividend needs 155 bits.
    mutating func add(
        square side: UInt, times factor: UInt, over divisor: UInt, times secondDivisor: UInt, isNegative: Bool
    ) {
        let divisor = UInt128(divisor) &* UInt128(secondDivisor)
        let dividend = (UInt128(side) &* UInt128(side)).multipliedFullWidth(by: UInt128(factor))
        let (quotient, remainder): (UInt128, UInt128)
        if dividend.high == 0 {
            (quotient, remainder) = dividend.low.quotientAndRemainder(dividingBy: divisor)
        } else {
            (quotient, remainder) = divisor.dividingFullWidth((dividend.high, dividend.low))
        }
        if !isNegative {
            whole &+= Int128(quotient)
            addCut(remainder, over: divisor)
        } else if remainder == 0 {
            whole &-= Int128(quotient)
        } else {
            whole &-= Int128(quotient) &+ 1
            addCut(divisor &- remainder, over: divisor)
        }
    }

    private mutating func addCut(_ remainder: UInt128, over divisor: UInt128) {
        if let small = UInt(exactly: divisor) {
            addCut(UInt(truncatingIfNeeded: remainder), over: small)
            return
        }
        guard remainder != 0 else { return }
        var rest = Remainder(remainder: remainder, divisor: divisor)
        places &+= Int128(rest.nextPlaces())
        keep(rest)
    }

    private mutating func addCut(_ remainder: UInt, over divisor: UInt) {
        guard remainder != 0 else { return }
        let (next, rest) = divisor.dividingFullWidth((remainder, 0))
        places &+= Int128(next)
        keep(Remainder(remainder: UInt128(rest), divisor: UInt128(divisor)))
    }

    private mutating func keep(_ rest: Remainder) {
        guard rest.remainder != 0 else { return }
        cuts &+= 1
        remainders?.append(rest)
    }
}

/// What is left of a fraction, below one, after some of its binary places were taken.
struct Remainder {
    /// Below the divisor.
    private(set) var remainder: UInt128

    /// At most 2⁹⁴.
    let divisor: UInt128

    /// Takes the next 64 binary places.
    mutating func nextPlaces() -> UInt64 {
        var places: UInt64 = 0
        for _ in 0..<2 {
            let (quotient, rest) = (remainder << 32).quotientAndRemainder(dividingBy: divisor)
            places = places << 32 | UInt64(truncatingIfNeeded: quotient)
            remainder = rest
        }
        return places
    }

    /// The fraction remainder / divisor.
    init(remainder: UInt128, divisor: UInt128) {
        self.remainder = remainder
        self.divisor = divisor
    }
}
