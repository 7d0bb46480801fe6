import SensorModel

extension ChannelField {
    /// The number as JSON writes it, without quotation marks and brackets.
    package func text(_ value: Int) -> String {
        if value == noReadingSlot, none != nil { return "null" }
        switch form {
        case .number, .unixTime, .timestamp: return String(value)
        case .tenths: return decimal(value, steps: 10)
        case .halves: return decimal(value, steps: 2)
        case .choice(let names): return names.indices.contains(value) ? names[value] : String(value)
        case .flag: return value == 0 ? "false" : "true"
        case .regions:
            return RegionMask(rawValue: UInt16(truncatingIfNeeded: value)).map(\.description).joined(separator: ", ")
        case .hexadecimalBytes: return bytes(value).map(hexadecimal).joined()
        case .hexadecimalNumber: return bytes(value).reversed().map(hexadecimal).joined()
        case .version: return ChannelField.version(value, bits: bits)
        }
    }

    /// A version, one number a byte; as the vendor prints them the numbers are hexadecimal, so that 10 follows 0f.
    package static func version(_ value: Int, bits: Int) -> String {
        (0..<(bits / 8)).map { String(UInt8(truncatingIfNeeded: value >> (8 * $0)), radix: 16) }.joined(separator: ".")
    }

    /// What the guide allows, for people.
    package var allowed: String {
        switch form {
        case .choice(let names):
            return names.enumerated().map { "\(hexadecimal(UInt8(truncatingIfNeeded: $0))) (\($1))" }
                .joined(separator: ", ")
        case .flag: return "00 (false), 01 (true)"
        case .regions: return "region numbers 1…10"
        case .hexadecimalBytes, .hexadecimalNumber: return "\(bits / 4) hexadecimal digits"
        default: return "\(text(range.lowerBound))…\(text(range.upperBound))"
        }
    }

    /// Why that number is refused.
    package func outOfRange(_ value: Int, in kind: ItemKind) -> PayloadProblem.Detail {
        isEnumeration
            ? .unlisted(kind, member: member, value: UInt8(truncatingIfNeeded: value), allowed: allowed)
            : .outOfRange(kind, member: member, value: text(value), allowed: allowed)
    }

    /// The bytes of the number, the lowest first.
    private func bytes(_ value: Int) -> [UInt8] {
        (0..<(bits / 8)).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private func decimal(_ value: Int, steps: Int) -> String {
        let size = value.magnitude
        let rest = size % UInt(steps) * (10 / UInt(steps))
        return (value < 0 ? "-" : "") + String(size / UInt(steps)) + (rest == 0 ? "" : ".\(rest)")
    }
}

extension ChannelRow {
    /// What two of the values say against each other, if anything.
    func contradiction(_ slots: Slots) -> PayloadProblem.Detail? {
        let fields = fields
        switch rule {
        case .none: return nil
        case .ascending(let a, let b):
            guard slots[a] > slots[b] else { return nil }
            return .wrongOrder(
                kind, lower: fields[a].member, lowerValue: fields[a].text(slots[a]), upper: fields[b].member,
                upperValue: fields[b].text(slots[b]))
        case .subset(let a, let b):
            let extra = RegionMask(rawValue: UInt16(truncatingIfNeeded: slots[b] & ~slots[a]))
            return extra.isEmpty ? nil : .occupiedButDisabled(extra)
        }
    }
}
