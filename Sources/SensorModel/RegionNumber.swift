/// The number of a detection region, 1...10 (guide 4.2.1: up to 10 regions).
public struct RegionNumber: Hashable, Sendable {
    /// The number, 1...10.
    public let value: Int

    /// How many regions a sensor has at most (guide 4.2.1 and 4.2.2).
    public static let count = 10

    /// All region numbers in ascending order.
    public static let all: [RegionNumber] = (1...count).map(RegionNumber.init(unchecked:))

    /// The region number, or `nil` outside 1...10.
    public init?(_ value: Int) {
        guard (1...RegionNumber.count).contains(value) else { return nil }
        self.value = value
    }

    package init(unchecked value: Int) {
        assert((1...RegionNumber.count).contains(value))
        self.value = value
    }
}

extension RegionNumber: Comparable {
    /// Numeric order.
    public static func < (lhs: RegionNumber, rhs: RegionNumber) -> Bool { lhs.value < rhs.value }
}

extension RegionNumber: CustomStringConvertible {
    /// The number.
    public var description: String { String(value) }
}
