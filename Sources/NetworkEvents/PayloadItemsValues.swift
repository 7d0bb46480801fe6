import JSONLines
import PayloadCodec
import SensorModel

extension JSONTape {
    /// The number of a field that a JSON value stands for; its range is not looked at.
    func slot(
        _ node: Int, _ field: ChannelField, of item: ItemKind, _ index: Int, _ path: String
    ) throws(PayloadItemsFault) -> Int {
        if kind(of: node) == .null, field.none != nil { return noReadingSlot }
        if let slot = slotIfSound(node, field) { return slot }
        if let value = valueOutOfRange(node, field) {
            let detail = PayloadProblem.Detail.outOfRange(
                item, member: field.member, value: value, allowed: field.allowedInJSON)
            throw .refused(.refused(index: index, detail))
        }
        throw .wrongType(path: path, expected: field.expected)
    }

    /// A value of the right type that no range could hold: a name that is not listed, a region that there is not, a number
    /// with more digits than any item has.
    private func valueOutOfRange(_ node: Int, _ field: ChannelField) -> String? {
        switch field.form {
        case .choice: return kind(of: node) == .string ? JSONText.quoted(excerpt(at: node)) : nil
        case .regions:
            let numbers = elements(of: node).map { kind(of: $0) == .number ? integer(at: $0) : nil }
            guard let all = numbers as? [Int], Set(all).count == all.count else { return nil }
            return all.first { RegionNumber($0) == nil }.map(String.init)
        case .number, .unixTime, .timestamp, .tenths, .halves:
            guard kind(of: node) == .number, let value = Double(excerpt(at: node)), value.magnitude > 1e12 else {
                return nil
            }
            return excerpt(at: node)
        default: return nil
        }
    }

    private func slotIfSound(_ node: Int, _ field: ChannelField) -> Int? {
        switch field.form {
        case .number, .unixTime, .timestamp: return tenths(node).flatMap { $0 % 10 == 0 ? $0 / 10 : nil }
        case .tenths: return tenths(node)
        case .halves: return tenths(node).flatMap { $0 % 5 == 0 ? $0 / 5 : nil }
        case .choice(let names):
            guard let text = text(at: node) else { return nil }
            return names.firstIndex { $0.utf8.elementsEqual(text) }
        case .flag: return kind(of: node) == .yes ? 1 : kind(of: node) == .no ? 0 : nil
        case .regions: return regions(node)
        case .hexadecimalBytes: return hexadecimal(node, digits: field.bits / 4).map { slot(bigEndian: $0, field) }
        case .hexadecimalNumber:
            return hexadecimal(node, digits: field.bits / 4).map { Int(truncatingIfNeeded: $0) }
        case .version: return version(node, field.bits / 8)
        }
    }

    /// Ten times a number, exactly, or `nil` where that is no whole number or far outside every range.
    private func tenths(_ node: Int) -> Int? {
        guard kind(of: node) == .number else { return nil }
        var digits = 0
        var exponent = 1
        var isFraction = false
        var index = nodes[node].start
        let end = nodes[node].end
        let isNegative = bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        while index < end, bytes[index] | 0x20 != UInt8(ascii: "e") {
            defer { index += 1 }
            if bytes[index] == UInt8(ascii: ".") {
                isFraction = true
                continue
            }
            if isFraction { exponent -= 1 }
            let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
            // Longer fractions end in zeros or are no multiple of a step.
            guard !overflow, product < Int.max - 9 else { return nil }
            digits = product + Int(bytes[index] - UInt8(ascii: "0"))
        }
        if index < end {
            guard let power = Int(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)), power.magnitude < 1_000
            else { return digits == 0 ? 0 : nil }
            exponent += power
        }
        guard digits != 0 else { return 0 }
        while exponent < 0 {
            guard digits % 10 == 0 else { return nil }
            digits /= 10
            exponent += 1
        }
        while exponent > 0 {
            guard digits < Int.max / 10 else { return nil }
            digits *= 10
            exponent -= 1
        }
        return isNegative ? -digits : digits
    }

    /// The mask of a list of regions. Their order says nothing, so any is taken; a region given twice is a slip.
    private func regions(_ node: Int) -> Int? {
        guard kind(of: node) == .array else { return nil }
        var regions: [RegionNumber] = []
        for element in elements(of: node) {
            guard kind(of: element) == .number, let number = integer(at: element), let region = RegionNumber(number),
                !regions.contains(region)
            else { return nil }
            regions.append(region)
        }
        return Int(RegionMask(regions).rawValue)
    }

    private func hexadecimal(_ node: Int, digits: Int) -> UInt64? {
        guard let text = text(at: node), text.count == digits else { return nil }
        var number: UInt64 = 0
        for byte in text {
            guard let digit = hexadecimalDigit(byte) else { return nil }
            number = number << 4 | UInt64(digit)
        }
        return number
    }

    /// The pattern whose lowest byte is the first to be sent.
    private func slot(bigEndian number: UInt64, _ field: ChannelField) -> Int {
        Int(Int64(bitPattern: number.byteSwapped >> UInt64(64 - field.bits)))
    }

    private func version(_ node: Int, _ count: Int) -> Int? {
        guard let text = text(at: node) else { return nil }
        let parts = String(decoding: text, as: UTF8.self).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == count else { return nil }
        var slot = 0
        for (index, part) in parts.enumerated() {
            guard part.utf8.allSatisfy({ hexadecimalDigit($0) != nil }), let byte = UInt8(part, radix: 16) else {
                return nil
            }
            slot |= Int(byte) << (8 * index)
        }
        return slot
    }
}

extension ChannelField {
    /// What the guide allows, as JSON names it.
    fileprivate var allowedInJSON: String {
        if case .choice(let names) = form { names.joined(separator: ", ") } else { allowed }
    }

    /// What a value must be, for people.
    fileprivate var expected: String {
        let or = none == nil ? "" : ", or null for \"no reading\","
        switch form {
        case .number: return "a whole number"
        case .tenths: return "a number in steps of 0.1\(or)"
        case .halves: return "a number in steps of 0.5\(or)"
        case .choice(let names): return "one of " + names.joined(separator: ", ")
        case .flag: return "true or false"
        case .regions: return "a list of region numbers, 1 to 10, each at most once,"
        case .unixTime, .timestamp: return "a whole number of seconds since 1970"
        case .hexadecimalBytes, .hexadecimalNumber: return "\(bits / 4) hexadecimal digits as text"
        case .version:
            return bits == 8
                ? #"a version such as "1""# : #"a version such as "1.0", two numbers of hexadecimal digits,"#
        }
    }
}
