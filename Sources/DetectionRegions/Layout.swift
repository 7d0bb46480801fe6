public import SensorModel

/// A legal layout: at most ten regions with different numbers, and what they mean together is what the device accepts.
///
/// The only way to one is through a verdict, see ``RawLayout/verdict(measuring:)``. It is a value of fixed size without storage on
/// the heap, but for long names.
public struct Layout: Sendable {
    /// What the sensor reports; in desk occupancy no two regions overlap.
    public let function: DetectionFunction

    /// How many regions the layout has, 0...10.
    public let regionCount: Int

    private let storage: InlineArray<10, Region?>

    /// A layout of regions that were judged legal together.
    package init(unchecked function: DetectionFunction, regionCount: Int, region: (Int) -> Region?) {
        assert(regionCount <= RegionNumber.count)
        self.function = function
        self.regionCount = regionCount
        storage = InlineArray { index in index < regionCount ? region(index) : nil }
    }
}

extension Layout {
    /// The regions in the order given.
    public var regions: [Region] { (0..<regionCount).compactMap { storage[$0] } }

    /// The region of that number, if it is drawn.
    public subscript(number: RegionNumber) -> Region? {
        for index in 0..<regionCount {
            if let region = storage[index], region.number == number { return region }
        }
        return nil
    }

    /// The numbers of all regions.
    public var numbers: RegionMask { RegionMask(regions.map(\.number)) }

    /// The layout as raw input, to be changed and judged again; without detection areas.
    public var raw: RawLayout { RawLayout(function: function, regions: regions.map(\.raw)) }
}

extension Layout: Hashable {
    /// Equal in function and regions, in the same order.
    public static func == (lhs: Layout, rhs: Layout) -> Bool {
        lhs.function == rhs.function && lhs.regionCount == rhs.regionCount
            && (0..<lhs.regionCount).allSatisfy { lhs.storage[$0] == rhs.storage[$0] }
    }

    /// Feeds function and regions.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(function)
        hasher.combine(regionCount)
        for index in 0..<regionCount { hasher.combine(storage[index]) }
    }
}
