/// The table of channels laid out for reading: flat, without references, found by channel and type at once.
///
/// The buffers are filled once, never written again and live as long as the process; that makes sharing them safe.
/// Every index in them was made together with what it points to.
struct CompiledTable: @unchecked Sendable {
    /// How a channel and type are answered for.
    struct Entry {
        /// The variants of this channel and type.
        var firstRow: Int
        var endRow: Int
        /// The lengths of the data of the shortest and the longest variant, without a result byte.
        var shortest: Int
        var longest: Int
        var reply: Reply
    }

    /// Whether the rows stand for themselves or for the answer to a setting.
    enum Reply {
        case none
        case echo
        case result
    }

    /// A row's bits; the source row holds the words.
    struct Row {
        var kind: ItemKind
        var length: Int
        var selectorMask = DataWord()
        var selector = DataWord()
        var fixedMask = DataWord()
        var fixed = DataWord()
        var firstField: Int
        var fieldCount: Int
        var rule: ChannelRow.Rule
    }

    /// A field's bits.
    struct Field {
        var shift: UInt8
        var bits: UInt8
        var isSigned: Bool
        var isEnumeration: Bool
        var min: Int
        var max: Int
        /// The number that means "no reading", or `Int.max`, which no field that has one can hold.
        var none: Int
        /// The value that channel and type already say, or -1.
        var constant: Int
    }

    /// By channel · 256 + type: one more than the index of the entry, or zero.
    let lookup: UnsafeBufferPointer<UInt8>
    let entries: UnsafeBufferPointer<Entry>
    let rows: UnsafeBufferPointer<Row>
    let fields: UnsafeBufferPointer<Field>

    /// The rows that `rows` were made of, index by index.
    let sources: UnsafeBufferPointer<ChannelRow>

    static let uplink = CompiledTable(ChannelTable.uplink, answering: ChannelTable.downlink)
    static let vendorUplink = CompiledTable(
        ChannelTable.uplink.filter { $0.type != 0xce } + ChannelTable.vendorRecords, answering: ChannelTable.downlink)
    static let downlink = CompiledTable(ChannelTable.downlink, answering: [])

    private init(_ own: [ChannelRow], answering settings: [ChannelRow]) {
        var builder = Builder()
        for row in own { builder.add(row, on: row.channel, .none) }
        for row in settings {
            switch row.answer {
            case .none: break
            case .echo:
                builder.add(row, on: 0xfe, .echo)
                builder.add(row, on: 0xff, .echo)
            case .result:
                builder.add(row, on: 0xf9, .echo)
                builder.add(row, on: 0xf8, .result)
            }
        }
        var lookup = [UInt8](repeating: 0, count: 0x10000)
        var entries: [Entry] = []
        for group in builder.groups {
            let first = builder.rows.count
            for row in group.rows { builder.compile(row) }
            entries.append(
                Entry(
                    firstRow: first, endRow: builder.rows.count, shortest: group.rows.map(\.length).min() ?? 0,
                    longest: group.rows.map(\.length).max() ?? 0, reply: group.reply))
            lookup[group.key] = UInt8(entries.count)
        }
        self.lookup = immortal(lookup)
        self.entries = immortal(entries)
        rows = immortal(builder.rows)
        fields = immortal(builder.fields)
        sources = immortal(builder.sources)
    }
}

/// A copy that is never freed.
package func immortal<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = buffer.initialize(from: elements)
    return UnsafeBufferPointer(buffer)
}

/// Gathers rows by channel and type.
private struct Builder {
    struct Group {
        var key: Int
        var reply: CompiledTable.Reply
        var rows: [ChannelRow]
    }

    var groups: [Group] = []
    var rows: [CompiledTable.Row] = []
    var fields: [CompiledTable.Field] = []
    var sources: [ChannelRow] = []

    mutating func add(_ row: ChannelRow, on channel: UInt8, _ reply: CompiledTable.Reply) {
        let key = Int(channel) << 8 | Int(row.type)
        if let index = groups.firstIndex(where: { $0.key == key }) {
            groups[index].rows.append(row)
        } else {
            groups.append(Group(key: key, reply: reply, rows: [row]))
        }
    }

    mutating func compile(_ source: ChannelRow) {
        var row = CompiledTable.Row(
            kind: source.kind, length: source.length, firstField: fields.count, fieldCount: 0, rule: source.rule)
        var shift = 0
        for part in source.parts {
            switch part {
            case .fixed(let value, let bits):
                row.fixedMask |= DataWord(mask(bits) << shift)
                row.fixed |= DataWord(UInt128(value) << shift)
            case .selector(let value, let bits):
                row.selectorMask |= DataWord(mask(bits) << shift)
                row.selector |= DataWord(UInt128(value) << shift)
            case .field(let field):
                row.fixedMask |= DataWord(mask(field.reserved) << (shift + field.bits))
                row.fieldCount += 1
                fields.append(
                    CompiledTable.Field(
                        shift: UInt8(shift), bits: UInt8(field.bits), isSigned: field.isSigned,
                        isEnumeration: field.isEnumeration, min: field.range.lowerBound, max: field.range.upperBound,
                        none: field.none ?? Int.max, constant: field.constant ?? -1))
            }
            shift += part.bits
        }
        rows.append(row)
        sources.append(source)
    }
}

private func mask(_ bits: Int) -> UInt128 { 1 << UInt128(bits) - 1 }
