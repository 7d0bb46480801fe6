extension Segment {
    /// The point where the two cross inside both, each coordinate rounded to the nearest whole millimetre, a half up.
    ///
    /// `nil` where they do not cross: see ``relation(to:)``.
    public func crossing(with other: Segment) -> Point? {
        guard crosses(other) else { return nil }
        // The sides of the two ends are proportional to their distances from the other line; each is at most 4·10¹⁸, so
        // their difference fits `Int`, and its product with a length fits `Int128`.
        let fromStart = turn(other.start, other.end, start)
        let whole = fromStart &- turn(other.start, other.end, end)
        return Point(
            x: start.x &+ roundedQuotient(Int128(end.x &- start.x) * Int128(fromStart), Int128(whole)),
            y: start.y &+ roundedQuotient(Int128(end.y &- start.y) * Int128(fromStart), Int128(whole)))
    }
}

/// The nearest whole number to the quotient, a half up.
private func roundedQuotient(_ dividend: Int128, _ divisor: Int128) -> Int {
    // ⌊(2·dividend + divisor) / (2·divisor)⌋ with a divisor above zero; at most 2⁹⁵ in size.
    let sign: Int128 = divisor < 0 ? -1 : 1
    let (doubled, step) = (2 * dividend * sign + divisor * sign, 2 * divisor * sign)
    let (quotient, remainder) = doubled.quotientAndRemainder(dividingBy: step)
    return Int(remainder < 0 ? quotient - 1 : quotient)
}
