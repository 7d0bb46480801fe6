// What messages say of a channel and type that decoding could not use.
extension ChannelTable {
    /// "belongs to downlinks …" for a channel and type that only the other direction has, or `nil` for one that has no home.
    static func home(of channel: UInt8, _ type: UInt8) -> String? {
        for (rows, direction) in [(downlink, "a downlink"), (uplink, "an uplink")] {
            guard let row = rows.first(where: { $0.channel == channel && $0.type == type }) else { continue }
            return "is part of \(direction) (\(row.meaning)); decode the payload as \(direction)"
        }
        return nil
    }

    /// The selectors that tell the rows of a channel and type apart: "00 (Retransmission interval), 01 (…)".
    static func selectors(of channel: UInt8, _ type: UInt8) -> String {
        (uplink + downlink).filter { $0.channel == channel && $0.type == type }
            .compactMap { row in row.selectorBytes.map { (bytes: $0, meaning: row.meaning) } }
            .sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
            .map { selector in
                let (first, last) = (hexadecimal(selector.bytes.lowerBound), hexadecimal(selector.bytes.upperBound))
                return (first == last ? first : "\(first)…\(last)") + " (\(selector.meaning))"
            }
            .joined(separator: ", ")
    }
}

extension ChannelRow {
    /// The values of the byte in which the selector lies that choose this row, its fixed bits aside.
    fileprivate var selectorBytes: ClosedRange<UInt8>? {
        var shift = 0
        // How many values the bits below the selector take within its byte.
        var below = 1
        for part in parts {
            if case .selector(let value, _) = part {
                let first = UInt8(truncatingIfNeeded: value << (shift % 8))
                return first...first + UInt8(truncatingIfNeeded: below - 1)
            }
            shift += part.bits
            below = if shift % 8 != 0, case .field(let field) = part { field.range.count } else { 1 }
        }
        return nil
    }
}
