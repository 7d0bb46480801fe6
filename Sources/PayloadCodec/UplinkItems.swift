/// The items of an uplink, in its order; sixteen of them need no heap allocation.
public struct UplinkItems: Sendable {
    // Concrete and plain: a generic list costs a metadata look-up with each copy, twenty times the decoding itself.
    private var first = InlineArray<16, PlacedItem<UplinkItem>>(
        repeating: PlacedItem(.powerOn, offset: 0, length: 0))
    private var more: [PlacedItem<UplinkItem>] = []
    private var firstCount = 0

    /// No items.
    public init() {}

    @inline(__always)
    mutating func append(_ item: PlacedItem<UplinkItem>) {
        if firstCount < 16 {
            first[firstCount] = item
            firstCount &+= 1
        } else {
            more.append(item)
        }
    }

    @inline(__always)
    mutating func removeAll() {
        // What stands beyond `firstCount` is never read.
        firstCount = 0
        if !more.isEmpty { more.removeAll(keepingCapacity: true) }
    }
}

extension UplinkItems: RandomAccessCollection {
    /// Where the items begin: 0.
    public var startIndex: Int { 0 }

    /// How many items there are.
    public var endIndex: Int { firstCount + more.count }

    /// The item at that place, counted from 0.
    public subscript(position: Int) -> PlacedItem<UplinkItem> {
        precondition(position >= 0 && position < endIndex, "there is no item at \(position)")
        return position < 16 ? first[position] : more[position - 16]
    }

    /// The items without their places.
    public var values: [UplinkItem] { map(\.value) }
}

extension UplinkItems: Hashable {
    /// Whether both have the same items at the same places.
    public static func == (lhs: UplinkItems, rhs: UplinkItems) -> Bool { lhs.elementsEqual(rhs) }

    /// Feeds every item to the hasher.
    public func hash(into hasher: inout Hasher) {
        for item in self { hasher.combine(item) }
    }
}
