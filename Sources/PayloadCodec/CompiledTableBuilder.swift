/// Lays the table of channels out as ``CompiledTable`` reads it.
struct CompiledTableBuilder {
    private(set) var rows: [CompiledTable.Row] = []
    private(set) var fields: [CompiledTable.Field] = []
    private(set) var sources: [ChannelRow] = []

    private struct Group {
        var key: Int
        var reply: CompiledTable.Reply
        var rows: [ChannelRow]
    }

    /// The look-up of a table: its own rows, and the answers to settings.
    mutating func compile(_ own: [ChannelRow], answering settings: [ChannelRow]) -> [UInt8] {
        var groups: [Group] = []
        func add(_ row: ChannelRow, on channel: UInt8, _ reply: CompiledTable.Reply) {
            let key = Int(channel) | Int(row.type) << 8
            if let index = groups.firstIndex(where: { $0.key == key }) {
                groups[index].rows.append(row)
            } else {
                groups.append(Group(key: key, reply: reply, rows: [row]))
            }
        }
        for row in own { add(row, on: row.channel, .none) }
        for row in settings {
            switch row.answer {
            case .none: break
            case .echo:
                add(row, on: 0xfe, .echo)
                add(row, on: 0xff, .echo)
            case .result:
                add(row, on: 0xf9, .echo)
                add(row, on: 0xf8, .result)
            }
        }
        var lookup = [UInt8](repeating: CompiledTable.nothing, count: 0x10000)
        for group in groups {
            lookup[group.key] = UInt8(rows.count)
            append(group)
        }
        return lookup
    }

    private mutating func append(_ group: Group) {
        let trailer = group.reply == .result ? 1 : 0
        let lengths = group.rows.map { $0.length + trailer }
        for (index, source) in group.rows.enumerated() {
            var row = CompiledTable.Row(kind: source.kind, reply: group.reply)
            row.length = lengths[index]
            row.shortest = lengths.min() ?? 0
            row.longest = lengths.max() ?? 0
            if index + 1 < group.rows.count { row.next = UInt8(rows.count + 1) }
            let shifts = addFields(of: source, to: &row)
            addRule(source.rule, shifts, to: &row)
            // The reporting interval is compared with another item.
            let isAcrossItems = source.kind == .reportingInterval || source.kind == .detectionInterval
            row.isCareful = row.isCareful || isAcrossItems || group.reply == .result
            precondition(rows.count < Int(CompiledTable.nothing), "the table of channels has too many rows")
            rows.append(row)
            sources.append(source)
        }
    }

    /// Lays out the parts; returns where the fields begin.
    private mutating func addFields(of source: ChannelRow, to row: inout CompiledTable.Row) -> [Int] {
        row.firstField = fields.count
        var shifts: [Int] = []
        var shift = 0
        var checks = 0
        for part in source.parts {
            switch part {
            case .fixed(let value, let bits):
                row.fix(UInt128(value), mask: mask(bits), at: shift)
            case .selector(let value, let bits):
                row.selectorMask |= UInt64(mask(bits) << shift)
                row.selector |= UInt64(value) << UInt64(shift)
            case .field(let field):
                precondition(shift < 64 || field.bits == 0, "a field begins beyond the first eight bytes")
                row.fix(0, mask: mask(field.reserved), at: shift + field.bits)
                shifts.append(shift)
                fields.append(CompiledTable.Field(field, at: shift))
                if row.addCheck(of: field, at: shift) { checks += 1 }
            }
            shift += part.bits
        }
        row.fieldCount = shifts.count
        row.isCareful = checks > 1
        let own = fields[row.firstField...]
        row.a = own.first ?? row.a
        row.b = own.dropFirst().first ?? row.b
        row.c = own.dropFirst(2).first ?? row.c
        precondition(row.fieldCount <= Slots.count, "a row has too many fields")
        return shifts
    }

    private func addRule(_ rule: ChannelRow.Rule, _ shifts: [Int], to row: inout CompiledTable.Row) {
        switch rule {
        case .none: break
        case .ascending: row.isCareful = true
        case .subset(let superset, let subset):
            row.supersetShift = UInt64(shifts[superset])
            row.subsetShift = UInt64(shifts[subset])
            row.subsetMask = 0x3ff
        }
    }
}

extension CompiledTable.Row {
    fileprivate mutating func fix(_ value: UInt128, mask: UInt128, at shift: Int) {
        fixedMask = DataWord(fixedMask.wide | mask << shift)
        fixed = DataWord(fixed.wide | value << shift)
    }

    /// Asks that a value be in its range, with fixed bits where that says it; true where it takes the row's one check.
    ///
    /// A signed field has either all its numbers or all but −1, whose bits are the greatest of all.
    fileprivate mutating func addCheck(of field: ChannelField, at shift: Int) -> Bool {
        guard field.bits > 0, field.bits < 64 else { return false }
        let values = 1 << field.bits
        var lower = field.range.lowerBound
        var upper = field.range.upperBound
        if field.isSigned {
            precondition(lower == -values / 2 && upper == values / 2 - 1, "a signed field with a range of its own")
            (lower, upper) = (0, values - 1)
        }
        if let none = field.none {
            precondition(none & (values - 1) == values - 1, "no reading is not all bits set")
            upper = values - 2
        }
        if lower == 0, upper == values - 1 { return false }
        if lower == 0, upper & (upper + 1) == 0 {
            // The bits above the greatest value must be zero.
            let used = upper.nonzeroBitCount
            fix(0, mask: mask(field.bits - used), at: shift + used)
            return false
        }
        checkShift = UInt64(shift)
        checkMask = UInt64(values - 1)
        checkMin = UInt64(lower)
        checkSpan = UInt64(upper - lower)
        return true
    }
}

extension CompiledTable.Field {
    fileprivate init(_ field: ChannelField, at shift: Int) {
        self.shift = UInt64(Swift.min(shift, 63))
        mask = UInt64(truncatingIfNeeded: PayloadCodec.mask(field.bits))
        sign = field.isSigned ? 1 << UInt64(field.bits - 1) : 0
        constant = field.constant ?? 0
        none = field.none ?? noReadingSlot
        min = field.range.lowerBound
        max = field.range.upperBound
    }
}

private func mask(_ bits: Int) -> UInt128 { 1 << UInt128(bits) - 1 }
