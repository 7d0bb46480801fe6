import PlaneGeometry

/// The stretch of a segment that lies strictly on the left of some lines: open at both ends, in exact fractions.
///
/// Its ends are fractions of the segment's length with numerators and denominators within 2⁴⁴ for points within 2²⁰ mm, so
/// that all products stay within `Int128`.
struct OpenStretch {
    private let segment: Segment
    private var low = Fraction(0, 1)
    private var high = Fraction(1, 1)

    /// All of the segment but its ends.
    init(of segment: Segment) { self.segment = segment }

    /// Whether nothing is left.
    var isEmpty: Bool { !(low < high) }

    /// Takes off what lies on the line through that directed segment or to the right of it.
    mutating func keep(leftOf line: Segment) {
        let first = SightLines.turn(line.start, line.end, segment.start)
        let last = SightLines.turn(line.start, line.end, segment.end)
        if first <= 0, last <= 0 {
            high = low
        } else if first < 0 || (first == 0 && last > 0) {
            low = max(low, Fraction(-first, last - first))
        } else if last <= 0 {
            high = min(high, Fraction(first, first - last))
        }
    }

    /// On which side of the line the stretch's middle lies: above zero on the left, zero on it.
    func side(of line: Segment) -> Int {
        let first = Int128(SightLines.turn(line.start, line.end, segment.start))
        let last = Int128(SightLines.turn(line.start, line.end, segment.end))
        // The middle of the two ends, as a fraction.
        let part = low.part * high.whole + high.part * low.whole
        let whole = 2 * low.whole * high.whole
        return Int((first * (whole - part) + last * part).signum())
    }

    private struct Fraction: Comparable {
        let part: Int128
        /// Above zero.
        let whole: Int128

        init(_ part: Int, _ whole: Int) { (self.part, self.whole) = (Int128(part), Int128(whole)) }

        static func < (a: Fraction, b: Fraction) -> Bool { a.part * b.whole < b.part * a.whole }
        static func == (a: Fraction, b: Fraction) -> Bool { a.part * b.whole == b.part * a.whole }
    }
}
