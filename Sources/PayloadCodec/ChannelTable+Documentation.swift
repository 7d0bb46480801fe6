extension ChannelTable {
    /// The table of channels in Markdown, for the documentation.
    package static var markdown: String {
        "### Uplink\n\n" + table(uplink) + "\n### Downlink\n\n" + table(downlink)
    }

    private static func table(_ rows: [ChannelRow]) -> String {
        let head = "| Channel, type | Bytes | Guide | Meaning | Kind | Data |\n|---|---|---|---|---|---|\n"
        return head
            + rows.map { row in
                "| `\(hexadecimal(row.channel)) \(hexadecimal(row.type))` | \(row.length) | \(row.section) | "
                    + "\(row.meaning) | `\(row.kind.name)` | \(row.parts.map(text).joined(separator: "; ")) |\n"
            }.joined()
    }

    private static func text(_ part: ChannelRow.Part) -> String {
        switch part {
        case .fixed(let value, let bits): return "fixed \(digits(value, bits))"
        case .selector(let value, let bits): return "selector \(digits(value, bits))"
        case .field(let field):
            guard field.constant == nil else { return "\(field.member): said by the type" }
            let unit = field.unit.isEmpty ? "" : " \(field.unit)"
            let none = field.none.map { _ in "; all bits set: no reading" } ?? ""
            let bits = field.isEnumeration || field.form == .regions ? "" : unit
            return "\(field.member): \(size(field)), \(field.allowed)\(bits)\(none)"
        }
    }

    private static func size(_ field: ChannelField) -> String {
        switch field.form {
        case .number, .tenths, .halves, .unixTime, .timestamp:
            let step = field.form == .tenths ? " × 0.1" : field.form == .halves ? " × 0.5" : ""
            return "\(field.isSigned ? "INT" : "UINT")\(field.bits)\(step)"
        default: return field.reserved > 0 ? "\(field.bits) bits, \(field.reserved) zero" : "\(field.bits) bits"
        }
    }

    private static func digits(_ value: Int, _ bits: Int) -> String {
        guard bits % 8 == 0 else {
            let digits = String(value, radix: 2)
            return "`" + String(repeating: "0", count: max(0, bits - digits.count)) + digits + "` (\(bits) bits)"
        }
        return "`" + (0..<(bits / 8)).map { hexadecimal(UInt8(truncatingIfNeeded: value >> (8 * $0))) }.joined() + "`"
    }
}

extension ChannelTable {
    /// A frame of each row with each field at the lower and at the upper end of what the guide allows, by name.
    package static var seeds: [(name: String, bytes: [UInt8])] {
        (uplink + vendorRecords + downlink).enumerated().flatMap { index, row in
            [false, true].map { isUpper in
                ("\(row.kind.name)-\(index)-\(isUpper ? "upper" : "lower")", frame(row, isUpper))
            }
        }
    }

    private static func frame(_ row: ChannelRow, _ isUpper: Bool) -> [UInt8] {
        var word: UInt128 = 0
        var shift = 0
        for part in row.parts {
            switch part {
            case .fixed(let value, _), .selector(let value, _): word |= UInt128(value) << shift
            case .field(let field):
                let value = Int64(isUpper ? field.range.upperBound : field.range.lowerBound)
                let pattern = UInt128(UInt64(bitPattern: value)) & (1 << UInt128(field.bits) - 1)
                word |= pattern << shift
            }
            shift += part.bits
        }
        return [row.channel, row.type] + (0..<row.length).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
}
