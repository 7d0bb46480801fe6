import SensorModel

/// Walks through a payload, item by item, and notes what is wrong.
///
/// Reading is total: whatever the bytes are, each one is part of an item or of a problem, and nothing is read outside.
struct FrameReader {
    /// One item as the table reads it.
    struct Reading {
        var kind = ItemKind.powerOn
        /// Those beyond the row's fields are left over from items before.
        var slots = Slots(repeating: 0)
        var offset = 0
        var length = 0
        var reply: SettingResult?
    }

    private(set) var problems: [PayloadProblem] = []
    private let table: CompiledTable
    private var offset = 0
    private var reporting: (minutes: Int, offset: Int)?
    private var detection: Int?

    init(_ table: CompiledTable) {
        self.table = table
    }

    /// Reads the next item of which something can be made; false at the end or where nothing further can be understood.
    ///
    /// The reading is written in place: to hand its numbers over by value costs as much as the rest.
    @inline(__always)
    mutating func next(in bytes: RawSpan, _ reading: inout Reading) -> Bool {
        while offset < bytes.byteCount {
            let start = offset
            let left = bytes.byteCount &- start &- 2
            guard left >= 0 else {
                return stop(bytes, .missingType(channel: byte(bytes, start)))
            }
            let channel = byte(bytes, start)
            let type = byte(bytes, start &+ 1)
            // The table has an element for every pair of bytes.
            let found = table.lookup[Int(channel) &<< 8 | Int(type)]
            guard found != 0 else { return stop(bytes, .unknownChannel(channel: channel, type: type)) }
            let entry = table.entries[Int(found) &- 1]
            let trailer = entry.reply == .result ? 1 : 0
            guard left >= entry.shortest &+ trailer else {
                return stop(bytes, missing(bytes, entry.shortest &+ trailer))
            }
            let word = DataWord(bytes, at: start &+ 2, count: left)
            guard let index = variant(entry, word) else {
                guard left >= entry.longest &+ trailer else {
                    return stop(bytes, missing(bytes, entry.longest &+ trailer))
                }
                noteSelector(entry, word, bytes)
                offset = start &+ 2 &+ entry.longest &+ trailer
                continue
            }
            let row = table.rows[index]
            let length = row.length &+ trailer
            guard left >= length else { return stop(bytes, missing(bytes, length)) }
            offset = start &+ 2 &+ length
            reading.kind = row.kind
            reading.offset = start
            reading.length = length &+ 2
            reading.reply = entry.reply == .none ? nil : .echo
            if read(row, index, word, &reading), entry.reply != .result || readResult(bytes, row, &reading) {
                return true
            }
        }
        return false
    }

    /// Looks across items; to be called once, after the last.
    @inline(__always)
    mutating func finish() {
        if let reporting, let detection, reporting.minutes < detection {
            let detail = PayloadProblem.Detail.intervals(reporting: reporting.minutes, detection: detection)
            let place = problems.firstIndex { $0.offset > reporting.offset } ?? problems.endIndex
            problems.insert(PayloadProblem(.warning, at: reporting.offset, detail), at: place)
        }
    }
}

extension FrameReader {
    /// Fills the slots; false where no item can be made of them.
    @inline(__always)
    private mutating func read(
        _ row: CompiledTable.Row, _ index: Int, _ word: DataWord, _ reading: inout Reading
    ) -> Bool {
        var isClean = word & row.fixedMask == row.fixed
        // Rows have at most six fields, a table's own property that the tests check.
        for i in 0..<row.fieldCount {
            let field = table.fields[row.firstField &+ i]
            let value = extract(field, word)
            reading.slots[i] = value
            isClean = isClean && value >= field.min && value <= field.max && value != field.none
        }
        switch row.rule {
        case .none: break
        case .ascending(let a, let b): isClean = isClean && reading.slots[a] <= reading.slots[b]
        case .subset(let a, let b): isClean = isClean && reading.slots[b] & ~reading.slots[a] == 0
        }
        guard isClean || diagnose(index, word, &reading) else { return false }
        if row.kind == .reportingInterval { reporting = (reading.slots[0], reading.offset) }
        if row.kind == .detectionInterval { detection = reading.slots[0] }
        return true
    }

    @inline(__always)
    private func extract(_ field: CompiledTable.Field, _ word: DataWord) -> Int {
        guard field.bits != 0 else { return field.constant }
        let raw = word.bits(from: UInt64(field.shift))
        let unused = UInt64(64 &- field.bits)
        return field.isSigned
            ? Int(Int64(bitPattern: raw &<< unused) &>> Int64(unused))
            : Int(Int64(bitPattern: (raw &<< unused) &>> unused))
    }

    @inline(__always)
    private func variant(_ entry: CompiledTable.Entry, _ word: DataWord) -> Int? {
        for index in entry.firstRow..<entry.endRow
        where word & table.rows[index].selectorMask == table.rows[index].selector {
            return index
        }
        return nil
    }

    @inline(__always)
    private func byte(_ bytes: RawSpan, _ offset: Int) -> UInt8 {
        bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt8.self)
    }
}

extension FrameReader {
    @inline(never)
    private mutating func stop(_ bytes: RawSpan, _ detail: PayloadProblem.Detail) -> Bool {
        problems.append(PayloadProblem(.error, at: offset, detail))
        offset = bytes.byteCount
        return false
    }

    private func missing(_ bytes: RawSpan, _ needed: Int) -> PayloadProblem.Detail {
        .missingData(
            channel: byte(bytes, offset), type: byte(bytes, offset &+ 1), needed: needed,
            left: bytes.byteCount - offset - 2)
    }

    @inline(never)
    private mutating func noteSelector(_ entry: CompiledTable.Entry, _ word: DataWord, _ bytes: RawSpan) {
        let mask = table.rows[entry.firstRow].selectorMask.wide
        let selected = word.wide &>> UInt128(mask.trailingZeroBitCount & ~7)
        // The selector of `ff 06` is spread over bits 5 to 0 of its byte; the others take a whole one.
        let value = UInt8(truncatingIfNeeded: selected) & (mask & 0xff == 0 || mask & 0xff == 0xff ? 0xff : 0x3f)
        problems.append(
            PayloadProblem(
                .error, at: offset,
                .unlistedSelector(channel: byte(bytes, offset), type: byte(bytes, offset &+ 1), value: value)))
    }

    /// The byte that follows a setting on channel `f8`; false where it is not in the list.
    private mutating func readResult(_ bytes: RawSpan, _ row: CompiledTable.Row, _ reading: inout Reading) -> Bool {
        let value = byte(bytes, reading.offset + 2 + row.length)
        switch value {
        case 0: reading.reply = .success
        case 1: reading.reply = .forbidden
        case 2: reading.reply = .invalidParameter
        default:
            let allowed = "00 (success), 01 (forbidden), 02 (invalid-parameter)"
            problems.append(
                PayloadProblem(
                    .error, at: reading.offset,
                    .unlisted(.settingReply, member: "result", value: value, allowed: allowed)))
            return false
        }
        return true
    }

    /// Notes what is wrong with an item; false where none can be made of it.
    @inline(never)
    private mutating func diagnose(_ index: Int, _ word: DataWord, _ reading: inout Reading) -> Bool {
        let source = table.sources[index]
        let row = table.rows[index]
        var canBeMade = true
        for (i, field) in source.fields.enumerated() {
            let value = reading.slots[i]
            if value == field.none {
                reading.slots[i] = noReadingSlot
                note(.warning, reading, .noReading(row.kind))
            } else if !field.range.contains(value) {
                note(field.isEnumeration ? .error : .warning, reading, field.outOfRange(value, in: row.kind))
                canBeMade = canBeMade && !field.isEnumeration
            }
        }
        let different = (word.wide ^ row.fixed.wide) & row.fixedMask.wide
        if different != 0 {
            let bytes = (0..<row.length).filter { different >> (8 * $0) & 0xff != 0 }
            note(.warning, reading, .reservedBits(row.kind, bytes: bytes.map { $0 + 1 }))
        }
        if let detail = source.contradiction(reading.slots) { note(.warning, reading, detail) }
        return canBeMade
    }

    private mutating func note(
        _ severity: PayloadProblem.Severity, _ reading: Reading, _ detail: PayloadProblem.Detail
    ) {
        problems.append(PayloadProblem(severity, at: reading.offset, detail))
    }
}
