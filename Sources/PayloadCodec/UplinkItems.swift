/// The items of an uplink, in its order; sixteen of them need no heap allocation.
///
/// They are kept as the frame has them and become values when they are asked for: what is never looked at costs nothing.
public struct UplinkItems: Sendable {
    @usableFromInline private(set) var first = InlineArray<16, FrameItem>(repeating: .nothing)
    @usableFromInline private(set) var more: [FrameItem] = []
    @usableFromInline private(set) var firstCount = 0

    /// No items.
    public init() {}

    @inline(__always)
    mutating func append(_ item: FrameItem) {
        if firstCount < 16 {
            first[firstCount] = item
            firstCount &+= 1
        } else {
            appendMore(item)
        }
    }

    @inline(never)
    private mutating func appendMore(_ item: FrameItem) {
        if more.isEmpty { more.reserveCapacity(16) }
        more.append(item)
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
    @inlinable public var startIndex: Int { 0 }

    /// How many items there are.
    @inlinable public var endIndex: Int { firstCount + more.count }

    /// The item at that place, counted from 0.
    @inlinable
    public subscript(position: Int) -> PlacedItem<UplinkItem> { ItemMaker().item(frameItem(position)) }

    /// The items without their places.
    public var values: [UplinkItem] {
        let all = CompiledTable.all
        var values: [UplinkItem] = []
        values.reserveCapacity(count)
        for position in 0..<endIndex { values.append(UplinkItem(frameItem(position), all)) }
        return values
    }

    /// The kind and the numbers of an item, those of the setting where it is the answer to one.
    package func fields(at position: Int) -> (kind: ItemKind, slots: Slots, reply: SettingResult?) {
        let item = frameItem(position)
        let all = CompiledTable.all
        return (item.kind(in: all), item.slots(in: all), item.reply(in: all))
    }

    @inlinable
    @inline(__always)
    func frameItem(_ position: Int) -> FrameItem {
        precondition(position >= 0 && position < endIndex, "there is no item at \(position)")
        return position < 16 ? first[position] : more[position - 16]
    }
}

extension UplinkItems: Hashable {
    /// Whether both have the same items at the same places.
    public static func == (lhs: UplinkItems, rhs: UplinkItems) -> Bool { lhs.elementsEqual(rhs) }

    /// Feeds every item to the hasher.
    public func hash(into hasher: inout Hasher) {
        for item in self { hasher.combine(item) }
    }
}

extension UplinkItems: Sequence {
    /// Walks through the items of an uplink in their order.
    @frozen
    public struct Iterator: IteratorProtocol {
        @usableFromInline let items: UplinkItems
        @usableFromInline let maker: ItemMaker
        @usableFromInline var position = 0

        @inlinable
        init(_ items: UplinkItems) {
            self.items = items
            maker = ItemMaker()
        }

        /// The next item, or `nil` after the last.
        @inlinable
        public mutating func next() -> PlacedItem<UplinkItem>? {
            guard position < items.endIndex else { return nil }
            defer { position &+= 1 }
            return maker.item(items.frameItem(position))
        }
    }

    /// Walks through the items in their order.
    @inlinable
    public func makeIterator() -> Iterator { Iterator(self) }
}

/// Makes values of what the frame has; to ask for the tables once is to ask for them a dozen times less.
@frozen
@usableFromInline
struct ItemMaker: Sendable {
    private let all: CompiledTable.All

    @usableFromInline
    init() {
        all = CompiledTable.all
    }

    @usableFromInline
    func item(_ item: FrameItem) -> PlacedItem<UplinkItem> {
        PlacedItem(UplinkItem(item, all), offset: item.offset, length: item.length(in: all))
    }
}

extension UplinkItem {
    @inline(__always)
    fileprivate init(_ item: FrameItem, _ all: CompiledTable.All) {
        if let reply = item.reply(in: all) {
            self.init(item, all, answering: reply)
        } else {
            self.init(own: item.kind(in: all), item.slots(in: all))
        }
    }

    @inline(never)
    private init(_ item: FrameItem, _ all: CompiledTable.All, answering reply: SettingResult) {
        guard let setting = Setting(item.kind(in: all), item.slots(in: all)) else {
            preconditionFailure("\(item.kind(in: all).name) is no setting")
        }
        self = .settingReply(reply, setting)
    }
}
