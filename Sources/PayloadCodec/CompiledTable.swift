/// The table of channels laid out for reading: flat, without references, found by channel and type at once.
///
/// The buffers are filled once, never written again and live as long as the process; that makes sharing them safe.
/// Every index in them was made together with what it points to.
@usableFromInline
struct CompiledTable: @unchecked Sendable {
    /// Whether a row stands for itself or for the answer to a setting.
    enum Reply: UInt8 {
        case none
        case echo
        case result
    }

    /// A row's bits; the source row holds the words.
    ///
    /// A row is clean where its fixed bits are right, one value is in its range and one set of regions within another.
    /// All three are asked of every row, with masks of zero where there is nothing to ask, because a branch that depends
    /// on the row is dearer than the question. A row that needs more is `isCareful`.
    struct Row {
        var selectorMask: UInt64 = 0
        var selector: UInt64 = 0
        var fixedMask = DataWord()
        var fixed = DataWord()
        /// The value at `checkShift` minus `checkMin` is at most `checkSpan`.
        var checkShift: UInt64 = 0
        var checkMask: UInt64 = 0
        var checkMin: UInt64 = 0
        var checkSpan: UInt64 = 0
        var subsetShift: UInt64 = 0
        var supersetShift: UInt64 = 0
        var subsetMask: UInt64 = 0
        /// The bytes of the data, with the result byte of an answer.
        var length = 0
        /// The same of the shortest and of the longest row of this channel and type.
        var shortest = 0
        var longest = 0
        var isCareful = false
        /// The index of the next row of this channel and type, or ``CompiledTable/nothing``.
        var next = CompiledTable.nothing
        var kind: ItemKind
        var reply: Reply
        var firstField = 0
        var fieldCount = 0
        /// The first three fields once more: no item that the device sends of its own accord has more.
        var a = Field()
        var b = Field()
        var c = Field()
    }

    /// A field's bits.
    struct Field {
        var shift: UInt64 = 0
        var mask: UInt64 = 0
        /// The sign's bit, or zero for a number that has none.
        var sign: UInt64 = 0
        /// What channel and type already say, or zero.
        var constant = 0
        /// The number that means "no reading"; ``noReadingSlot`` where none does.
        var none = noReadingSlot
        var min = 0
        var max = 0
    }

    /// No row.
    static let nothing: UInt8 = 0xff

    /// By type · 256 + channel, as the two bytes stand in the payload: the index of a row.
    let lookup: UnsafePointer<UInt8>

    private init(lookup: UnsafePointer<UInt8>) {
        self.lookup = lookup
    }
}

extension CompiledTable {
    /// All tables and the rows that they share.
    @usableFromInline
    struct All: @unchecked Sendable {
        let uplink: CompiledTable
        let vendorUplink: CompiledTable
        let downlink: CompiledTable
        let rows: UnsafePointer<Row>
        let fields: UnsafePointer<Field>

        /// The rows that `rows` were made of, index by index.
        let sources: UnsafePointer<ChannelRow>

        fileprivate init() {
            var builder = CompiledTableBuilder()
            func table(_ own: [ChannelRow], answering settings: [ChannelRow]) -> CompiledTable {
                CompiledTable(lookup: immortal(builder.compile(own, answering: settings)))
            }
            uplink = table(ChannelTable.uplink, answering: ChannelTable.downlink)
            vendorUplink = table(
                ChannelTable.uplink.filter { $0.type != 0xce } + ChannelTable.vendorRecords,
                answering: ChannelTable.downlink)
            downlink = table(ChannelTable.downlink, answering: [])
            rows = immortal(builder.rows)
            fields = immortal(builder.fields)
            sources = immortal(builder.sources)
        }
    }

    static let all = All()
}

/// A copy that is never freed.
package func immortal<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(elements.count, 1))
    _ = buffer.initialize(from: elements)
    return UnsafeBufferPointer(rebasing: buffer[..<elements.count])
}

private func immortal<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    pointer.initialize(from: elements, count: elements.count)
    return UnsafePointer(pointer)
}
