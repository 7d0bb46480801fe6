/// A set of region numbers as the device sends it: bit n − 1 is region n (guide 5.1.2).
///
/// Bits 15 to 10 are always zero in a mask; ``init(rawValue:)`` drops them. Iteration runs in ascending order.
public struct RegionMask: RawRepresentable, Hashable, Sendable {
    /// The ten bits.
    public let rawValue: UInt16

    /// All ten regions.
    public static let all = RegionMask(rawValue: 0x03ff)

    /// The regions of the lower ten bits; the others are dropped.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue & 0x03ff
    }

    /// The mask of these regions.
    public init(_ regions: some Sequence<RegionNumber>) {
        rawValue = regions.reduce(0) { $0 | 1 << UInt16($1.value - 1) }
    }

    /// Whether the region is in the set.
    public func contains(_ region: RegionNumber) -> Bool {
        rawValue >> UInt16(region.value - 1) & 1 == 1
    }

    /// The regions of both sets.
    public func union(_ other: RegionMask) -> RegionMask { RegionMask(rawValue: rawValue | other.rawValue) }

    /// The regions that both sets have.
    public func intersection(_ other: RegionMask) -> RegionMask { RegionMask(rawValue: rawValue & other.rawValue) }

    /// The regions of this set that the other has not.
    public func subtracting(_ other: RegionMask) -> RegionMask { RegionMask(rawValue: rawValue & ~other.rawValue) }
}

extension RegionMask: Sequence {
    /// Walks through the regions in ascending order.
    public struct Iterator: IteratorProtocol {
        private var rest: UInt16

        fileprivate init(rest: UInt16) {
            self.rest = rest
        }

        /// The next region number, or `nil` after the last.
        public mutating func next() -> RegionNumber? {
            guard rest != 0 else { return nil }
            let bit = rest.trailingZeroBitCount
            rest &= rest - 1
            return RegionNumber(unchecked: bit + 1)
        }
    }

    /// Walks through the regions in ascending order.
    public func makeIterator() -> Iterator { Iterator(rest: rawValue) }

    /// How many regions the set has.
    public var count: Int { rawValue.nonzeroBitCount }

    /// Whether the set has no region.
    public var isEmpty: Bool { rawValue == 0 }

    /// The number of regions, exactly.
    public var underestimatedCount: Int { count }
}

extension RegionMask: ExpressibleByArrayLiteral {
    /// The mask of these regions.
    public init(arrayLiteral elements: RegionNumber...) {
        self.init(elements)
    }
}
