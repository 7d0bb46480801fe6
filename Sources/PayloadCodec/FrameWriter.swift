/// Writes items into a payload from the rows of the table.
struct FrameWriter {
    private(set) var bytes: [UInt8] = []
    private var count = 0
    private var reporting: (minutes: Int, index: Int)?
    private var detection: Int?

    mutating func append(_ kind: ItemKind, _ slots: Slots, reply: SettingResult? = nil) throws(PayloadEncodingError) {
        let index = count
        count += 1
        guard let row = ChannelTable.row(of: kind, slots) else {
            preconditionFailure("\(kind.name) has no row in the table of channels")
        }
        let channel = try channel(row, reply, index)
        bytes.append(channel)
        bytes.append(row.type)
        var word: UInt128 = 0
        var shift = 0
        var slot = 0
        for part in row.parts {
            switch part {
            case .fixed(let value, _), .selector(let value, _): word |= UInt128(value) << shift
            case .field(let field):
                word |= try FrameWriter.pattern(of: slots[slot], field, kind, index) << shift
                slot += 1
            }
            shift += part.bits
        }
        if case .ascending = row.rule, let detail = row.contradiction(slots) {
            throw .refused(index: index, detail)
        }
        for i in 0..<row.length { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * i))) }
        if channel == 0xf8, let reply { bytes.append(reply == .success ? 0 : reply == .forbidden ? 1 : 2) }
        if kind == .reportingInterval { reporting = (slots[0], index) }
        if kind == .detectionInterval { detection = slots[0] }
    }

    /// Looks across items and at the whole; to be called once, after the last.
    func finish() throws(PayloadEncodingError) {
        guard count > 0 else { throw .noItems }
        if let reporting, let detection, reporting.minutes < detection {
            throw .refused(index: reporting.index, .intervals(reporting: reporting.minutes, detection: detection))
        }
        guard bytes.count <= PayloadEncodingError.longest else { throw .tooLong(count: bytes.count) }
    }

    /// The bits of a number, refused outside what the guide allows.
    private static func pattern(
        of value: Int, _ field: ChannelField, _ kind: ItemKind, _ index: Int
    ) throws(PayloadEncodingError) -> UInt128 {
        let raw: Int
        if let none = field.none, value == noReadingSlot {
            raw = none
        } else if value == field.none, field.isSigned {
            throw .wouldBeNoReading(index: index, kind, member: field.member, value: field.text(value))
        } else if !field.range.contains(value) || value == field.none {
            throw .refused(index: index, field.outOfRange(value, in: kind))
        } else {
            raw = value
        }
        return UInt128(UInt64(bitPattern: Int64(raw))) & (1 << UInt128(field.bits) - 1)
    }

    private func channel(
        _ row: ChannelRow, _ reply: SettingResult?, _ index: Int
    ) throws(PayloadEncodingError) -> UInt8 {
        switch (reply, row.answer) {
        case (nil, _): return row.channel
        case (.echo, .echo): return 0xfe
        case (.echo, .result): return 0xf9
        case (_, .result): return 0xf8
        default: throw .noSuchReply(index: index, row.kind, reply ?? .echo)
        }
    }
}

extension Uplink {
    /// The bytes of an uplink that says these items, in their order.
    ///
    /// The echo of a setting of channel `ff` or `fd` is written on channel `fe`.
    ///
    /// - Throws: What the guide does not allow, with the member and its range.
    public static func encode(_ items: some Sequence<UplinkItem>) throws(PayloadEncodingError) -> [UInt8] {
        var writer = FrameWriter()
        for item in items {
            if case .settingReply(let result, let setting) = item {
                let (kind, slots) = setting.fields
                try writer.append(kind, slots, reply: result)
            } else {
                let (kind, slots) = item.fields
                try writer.append(kind, slots)
            }
        }
        try writer.finish()
        return writer.bytes
    }
}

extension Downlink {
    /// The bytes of a downlink that says these settings, in their order.
    ///
    /// - Throws: What the guide does not allow, with the member and its range.
    public static func encode(_ settings: some Sequence<Setting>) throws(PayloadEncodingError) -> [UInt8] {
        var writer = FrameWriter()
        for setting in settings {
            let (kind, slots) = setting.fields
            try writer.append(kind, slots)
        }
        try writer.finish()
        return writer.bytes
    }
}
