/// An exact fraction, slow and obvious, to check fast arithmetic against.
public struct Fraction: Sendable, Comparable {
    private let numerator: WholeNumber

    /// Above zero.
    private let denominator: WholeNumber

    /// A whole number.
    public init(_ value: Int) {
        self.init(value, over: 1)
    }

    /// A fraction with a denominator that is not zero.
    public init(_ numerator: Int, over denominator: Int) {
        self.init(WholeNumber(numerator), over: WholeNumber(denominator))
    }

    /// Exactly the double, which is finite.
    public init(_ value: Double) {
        if value == 0 {
            self.init(0)
            return
        }
        let exponent = Int(value.exponent) - 52
        let whole = WholeNumber(Int(value.significand * 0x1p52) * (value < 0 ? -1 : 1))
        self.init(
            exponent > 0 ? whole * .power(ofTwo: exponent) : whole,
            over: exponent < 0 ? .power(ofTwo: -exponent) : WholeNumber(1))
    }

    private init(_ numerator: WholeNumber, over denominator: WholeNumber) {
        self.numerator = denominator.sign < 0 ? -numerator : numerator
        self.denominator = denominator.sign < 0 ? -denominator : denominator
    }

    /// The sum.
    public static func + (lhs: Fraction, rhs: Fraction) -> Fraction {
        Fraction(
            lhs.numerator * rhs.denominator + rhs.numerator * lhs.denominator, over: lhs.denominator * rhs.denominator)
    }

    /// The difference.
    public static func - (lhs: Fraction, rhs: Fraction) -> Fraction {
        Fraction(
            lhs.numerator * rhs.denominator - rhs.numerator * lhs.denominator, over: lhs.denominator * rhs.denominator)
    }

    /// The product.
    public static func * (lhs: Fraction, rhs: Fraction) -> Fraction {
        Fraction(lhs.numerator * rhs.numerator, over: lhs.denominator * rhs.denominator)
    }

    /// The quotient, for a divisor that is not zero.
    public static func / (lhs: Fraction, rhs: Fraction) -> Fraction {
        Fraction(lhs.numerator * rhs.denominator, over: lhs.denominator * rhs.numerator)
    }

    /// By value.
    public static func < (lhs: Fraction, rhs: Fraction) -> Bool { (lhs - rhs).numerator.sign < 0 }

    /// By value.
    public static func == (lhs: Fraction, rhs: Fraction) -> Bool { (lhs - rhs).numerator.sign == 0 }

    /// Whether the double, at least zero, is the nearest to this fraction, with ties to even.
    public func rounds(to value: Double) -> Bool {
        let (twice, own) = (self + self, Fraction(value))
        let (above, below) = (own + Fraction(value.nextUp), own + Fraction(value.nextDown))
        if value.significandBitPattern & 1 == 0 { return below <= twice && twice <= above }
        return below < twice && twice < above
    }
}
