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
