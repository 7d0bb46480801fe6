import PayloadCodec
import SensorModel

/// The text of an item of one kind, prepared from the table of channels so that only values are left to write.
struct PayloadJSONPlan {
    /// `{"kind":"batteryLevel"`
    let opening: [UInt8]

    /// One for each field of the row.
    let members: [Member]

    /// One for each kind, by its raw value.
    static let byKind: [PayloadJSONPlan] = ItemKind.allCases.map { kind in
        let row = (ChannelTable.uplink + ChannelTable.downlink).first { $0.kind == kind }
        return PayloadJSONPlan(
            opening: Array(#"{"kind":"\#(kind.name)""#.utf8), members: (row?.fields ?? []).map(Member.init))
    }
}

extension PayloadJSONPlan {
    /// One member of the object.
    struct Member {
        /// `,"percent":` and, where the value is a text, its quotation mark.
        let key: [UInt8]
        let form: ChannelField.Form
        let bits: Int
        /// The names of a choice with the quotation mark at their end.
        let names: [[UInt8]]

        init(_ field: ChannelField) {
            form = field.form
            bits = field.bits
            switch field.form {
            case .choice(let choice):
                key = Array(#","\#(field.member)":""#.utf8)
                names = choice.map { Array(($0 + "\"").utf8) }
            case .hexadecimalBytes, .hexadecimalNumber, .version:
                key = Array(#","\#(field.member)":""#.utf8)
                names = []
            default:
                key = Array(#","\#(field.member)":"#.utf8)
                names = []
            }
        }

        @inline(__always)
        func append(_ value: Int, to text: inout [UInt8]) {
            JSONBytes.append(key, to: &text)
            switch form {
            case .number, .unixTime: JSONBytes.append(value, to: &text)
            case .tenths, .halves:
                if value == noReadingSlot {
                    JSONBytes.append("null", to: &text)
                } else if form == .tenths {
                    JSONBytes.append(value, tenths: value.magnitude % 10, unit: 10, to: &text)
                } else {
                    JSONBytes.append(value, tenths: value.magnitude % 2 * 5, unit: 2, to: &text)
                }
            case .choice: JSONBytes.append(names[value], to: &text)
            case .flag: JSONBytes.append(value == 0 ? "false" : "true", to: &text)
            case .regions: append(regions: value, to: &text)
            case .timestamp:
                JSONBytes.append(value, to: &text)
                JSONBytes.append(#","utc":""#, to: &text)
                UTCTime(unix: value).append(to: &text)
                text.append(UInt8(ascii: "\""))
            case .hexadecimalBytes, .hexadecimalNumber:
                let count = bits / 8
                for index in 0..<count {
                    let byte = form == .hexadecimalBytes ? index : count - 1 - index
                    JSONBytes.append(hexadecimal: UInt8(truncatingIfNeeded: value >> (8 * byte)), to: &text)
                }
                text.append(UInt8(ascii: "\""))
            case .version:
                JSONBytes.append(ChannelField.version(value, bits: bits), to: &text)
                text.append(UInt8(ascii: "\""))
            }
        }

        @inline(__always)
        private func append(regions value: Int, to text: inout [UInt8]) {
            text.append(UInt8(ascii: "["))
            var isFirst = true
            for region in RegionMask(rawValue: UInt16(truncatingIfNeeded: value)) {
                if !isFirst { text.append(UInt8(ascii: ",")) }
                isFirst = false
                JSONBytes.append(region.value, to: &text)
            }
            text.append(UInt8(ascii: "]"))
        }
    }
}
