/// An item with its place in the payload.
@frozen
public struct PlacedItem<Item: Hashable & Sendable>: Hashable, Sendable {
    /// What is said.
    public let value: Item

    @usableFromInline let byteLength: UInt8
    @usableFromInline let byteOffset: UInt32

    /// An item at `offset`, of `length` bytes with its channel and type.
    @inlinable
    public init(_ value: Item, offset: Int, length: Int) {
        self.value = value
        byteLength = UInt8(clamping: length)
        byteOffset = UInt32(clamping: offset)
    }

    /// Where its channel stands, in bytes from the start of the payload.
    @inlinable public var offset: Int { Int(byteOffset) }

    /// How many bytes it has, with channel and type.
    @inlinable public var length: Int { Int(byteLength) }
}

/// The items of a payload, in its order; sixteen of them need no heap allocation.
@frozen
public struct ItemList<Item: Hashable & Sendable>: Sendable {
    @usableFromInline var first: InlineArray<16, PlacedItem<Item>?>
    @usableFromInline var more: [PlacedItem<Item>]
    @usableFromInline var firstCount: Int

    /// No items.
    @inlinable
    public init() {
        first = InlineArray(repeating: nil)
        more = []
        firstCount = 0
    }

    @inlinable
    mutating func append(_ item: PlacedItem<Item>) {
        if firstCount < 16 {
            first[firstCount] = item
            firstCount &+= 1
        } else {
            more.append(item)
        }
    }

    @inlinable
    mutating func removeAll() {
        // What stands beyond `firstCount` is never read.
        firstCount = 0
        if !more.isEmpty { more.removeAll(keepingCapacity: true) }
    }
}

extension ItemList: RandomAccessCollection {
    /// Where the items begin: 0.
    @inlinable public var startIndex: Int { 0 }

    /// How many items there are.
    @inlinable public var endIndex: Int { firstCount + more.count }

    /// The item at that place, counted from 0.
    @inlinable public subscript(position: Int) -> PlacedItem<Item> {
        if position < firstCount, let item = first[position] { return item }
        return more[position - 16]
    }

    /// The items without their places.
    @inlinable public var values: [Item] { map(\.value) }
}

extension ItemList: Hashable {
    /// Whether both have the same items at the same places.
    public static func == (lhs: ItemList, rhs: ItemList) -> Bool { lhs.elementsEqual(rhs) }

    /// Feeds every item to the hasher.
    public func hash(into hasher: inout Hasher) {
        for item in self { hasher.combine(item) }
    }
}
