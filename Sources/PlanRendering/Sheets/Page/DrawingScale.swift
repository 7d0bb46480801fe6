/// How much smaller than the floor a drawing is: 1:50 draws a wall of 10 m as 200 mm.
public struct DrawingScale: Hashable, Sendable {
    /// What follows the colon.
    public let denominator: Int

    /// The denominators that a scale may have.
    public static let denominators = 1...100_000

    /// A scale of one to some number, or `nil` where that is not in ``denominators``.
    public init?(oneTo denominator: Int) {
        guard DrawingScale.denominators.contains(denominator) else { return nil }
        self.denominator = denominator
    }

    private init(unchecked denominator: Int) {
        self.denominator = denominator
    }
}

extension DrawingScale {
    /// The scales that are chosen from where none is asked for, the largest first.
    public static let standard = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000].map {
        DrawingScale(unchecked: $0)
    }

    /// The scales of details, the largest first.
    static let details = [2, 5, 10, 20, 50].map { DrawingScale(unchecked: $0) }

    /// The smallest scale on which somebody can still find a place on a ceiling; below it a floor had better go on
    /// several sheets.
    static let smallestLegible = DrawingScale(unchecked: 200)

    /// Millimetres of paper for one of the floor.
    var factor: Double { 1 / Double(denominator) }
}

extension DrawingScale: CustomStringConvertible {
    /// "1:50".
    public var description: String { "1:\(denominator)" }
}
