import SensorModel

/// Walks through a payload, item by item, and notes what is wrong.
///
/// Reading is total: whatever the bytes are, each one is part of an item or of a problem, and nothing is read outside.
struct FrameReader {
    /// What is wrong, by place.
    private(set) var problems: [PayloadProblem] = []
    private var reporting: (minutes: Int, offset: Int)?
    private var detection: Int?

    /// Hands on each item of which something can be made, up to the end or to where nothing further can be understood.
    @inline(__always)
    mutating func read(_ bytes: RawSpan, _ table: CompiledTable, _ take: (FrameItem) -> Void) {
        let all = CompiledTable.all
        let count = bytes.byteCount
        var offset = 0
        while offset < count {
            let left = count &- offset &- 2
            guard left >= 0 else { return stop(bytes, offset) }
            let key = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self).littleEndian
            // The look-up has an element for every pair of bytes, and every index in it is a row's.
            var index = table.lookup[Int(key)]
            guard index != CompiledTable.nothing else { return stop(bytes, offset) }
            var row = all.rows + Int(index)
            guard left >= row.pointee.shortest else { return stop(bytes, offset, row.pointee.shortest) }
            let word = DataWord(bytes, at: offset &+ 2, count: left)
            while word.low & row.pointee.selectorMask != row.pointee.selector {
                index = row.pointee.next
                guard index != CompiledTable.nothing else { break }
                row = all.rows + Int(index)
            }
            guard index != CompiledTable.nothing else {
                guard left >= row.pointee.longest else { return stop(bytes, offset, row.pointee.longest) }
                noteSelector(bytes, offset, row.pointee)
                offset = offset &+ 2 &+ row.pointee.longest
                continue
            }
            guard left >= row.pointee.length else { return stop(bytes, offset, row.pointee.length) }
            let start = offset
            offset = offset &+ 2 &+ row.pointee.length
            var result: UInt8 = 0
            if !row.pointee.isClean(word) || row.pointee.isCareful {
                if row.pointee.reply == .result { result = byte(bytes, offset &- 1) }
                guard examine(Int(index), word, start, result) else { continue }
            }
            take(FrameItem(row: index, offset: start, word: word, result: result))
        }
    }

    /// Looks across items; to be called once, after the last.
    @inline(__always)
    mutating func finish() {
        if let reporting, let detection, reporting.minutes < detection { noteIntervals(reporting, detection) }
    }

    private mutating func noteIntervals(_ reporting: (minutes: Int, offset: Int), _ detection: Int) {
        let detail = PayloadProblem.Detail.intervals(reporting: reporting.minutes, detection: detection)
        let place = problems.firstIndex { $0.offset > reporting.offset } ?? problems.endIndex
        problems.insert(PayloadProblem(.warning, at: reporting.offset, detail), at: place)
    }
}

extension CompiledTable.Row {
    /// Whether nothing that every row is asked speaks against the data.
    @inline(__always)
    fileprivate func isClean(_ word: DataWord) -> Bool {
        let fixedBits = (word.low & fixedMask.low ^ fixed.low) | (word.high & fixedMask.high ^ fixed.high)
        let extraRegions = word.bits(from: subsetShift) & ~word.bits(from: supersetShift) & subsetMask
        let value = word.bits(from: checkShift) & checkMask
        return fixedBits | extraRegions == 0 && value &- checkMin <= checkSpan
    }
}

@inline(__always)
private func byte(_ bytes: RawSpan, _ offset: Int) -> UInt8 {
    bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt8.self)
}

// What is seldom, and so need not be fast.
extension FrameReader {
    /// Notes where decoding ends; `needed` is how many bytes the data takes, or `nil` for an unknown channel and type.
    @inline(never)
    private mutating func stop(_ bytes: RawSpan, _ offset: Int, _ needed: Int? = nil) {
        let channel = byte(bytes, offset)
        let detail: PayloadProblem.Detail
        if offset + 1 == bytes.byteCount {
            detail = .missingType(channel: channel)
        } else if let needed {
            detail = .missingData(
                channel: channel, type: byte(bytes, offset + 1), needed: needed, left: bytes.byteCount - offset - 2)
        } else {
            detail = .unknownChannel(channel: channel, type: byte(bytes, offset + 1))
        }
        problems.append(PayloadProblem(.error, at: offset, detail))
    }

    @inline(never)
    private mutating func noteSelector(_ bytes: RawSpan, _ offset: Int, _ row: CompiledTable.Row) {
        let mask = row.selectorMask
        let selector = byte(bytes, offset + 2 + mask.trailingZeroBitCount / 8)
        // The selector of `ff 06` is spread over bits 5 to 0 of its byte; the others take a whole one.
        let value = selector & (mask & 0xff == 0 || mask & 0xff == 0xff ? 0xff : 0x3f)
        problems.append(
            PayloadProblem(
                .error, at: offset,
                .unlistedSelector(channel: byte(bytes, offset), type: byte(bytes, offset + 1), value: value)))
        if value != selector {
            let fixed = FixedByte(number: 1, value: selector, mask: 0xc0, expected: 0)
            problems.append(PayloadProblem(.warning, at: offset, .reservedBits(nil, bytes: [fixed])))
        }
    }

    /// Looks at all that a row asks, and notes what is wrong; false where no item can be made of it.
    @inline(never)
    private mutating func examine(_ index: Int, _ word: DataWord, _ offset: Int, _ result: UInt8) -> Bool {
        let all = CompiledTable.all
        let row = all.rows[index]
        var numbers = Slots(repeating: 0)
        var isClean = row.isClean(word)
        for i in 0..<row.fieldCount {
            let field = all.fields[row.firstField + i]
            numbers[i] = field.number(word)
            isClean = isClean && numbers[i] >= field.min && numbers[i] <= field.max && numbers[i] != field.none
        }
        if case .ascending(let a, let b) = all.sources[index].rule { isClean = isClean && numbers[a] <= numbers[b] }
        guard isClean || diagnose(index, word, numbers, offset) else { return false }
        if row.kind == .reportingInterval { reporting = (numbers[0], offset) }
        if row.kind == .detectionInterval { detection = numbers[0] }
        guard row.reply != .result || SettingResult(byte: result) != nil else {
            let allowed = "00 (success), 01 (forbidden), 02 (invalid-parameter)"
            note(.error, offset, .unlisted(.settingReply, member: "result", value: result, allowed: allowed))
            return false
        }
        return true
    }

    private mutating func diagnose(_ index: Int, _ word: DataWord, _ numbers: Slots, _ offset: Int) -> Bool {
        let source = CompiledTable.all.sources[index]
        let row = CompiledTable.all.rows[index]
        var canBeMade = true
        var slots = numbers
        for (i, field) in source.fields.enumerated() {
            let value = numbers[i]
            if value == field.none {
                slots[i] = noReadingSlot
                note(.warning, offset, .noReading(row.kind))
            } else if !field.range.contains(value) {
                note(field.isEnumeration ? .error : .warning, offset, field.outOfRange(value, in: row.kind))
                canBeMade = canBeMade && !field.isEnumeration
            }
        }
        let bytes = source.otherFixedBytes(word)
        if !bytes.isEmpty { note(.warning, offset, .reservedBits(row.kind, bytes: bytes)) }
        if let detail = source.contradiction(slots) { note(.warning, offset, detail) }
        return canBeMade
    }

    private mutating func note(_ severity: PayloadProblem.Severity, _ offset: Int, _ detail: PayloadProblem.Detail) {
        problems.append(PayloadProblem(severity, at: offset, detail))
    }
}

extension ChannelRow {
    /// The bytes of the data in which bits that the guide prints as fixed have another value.
    fileprivate func otherFixedBytes(_ word: DataWord) -> [FixedByte] {
        var (fixed, expected): (UInt128, UInt128) = (0, 0)
        var shift = 0
        for part in parts {
            let (value, bits, start) =
                switch part {
                case .fixed(let value, let bits): (value, bits, shift)
                case .field(let field): (0, field.reserved, shift + field.bits)
                case .selector: (0, 0, shift)
                }
            fixed |= (1 << UInt128(bits) - 1) << start
            expected |= UInt128(value) << start
            shift += part.bits
        }
        func byte(_ wide: UInt128, _ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: wide >> (8 * index)) }
        return (0..<length).map { index in
            FixedByte(
                number: index + 1, value: byte(word.wide, index), mask: byte(fixed, index),
                expected: byte(expected, index))
        }
        .filter { $0.value & $0.mask != $0.expected }
    }
}
