import PayloadCodec
import SensorModel

/// The text of an item of one kind, prepared from the table of channels so that only values are left to write.
///
/// The pieces are made once and live as long as the process, which makes sharing them safe; to copy them counts nothing.
struct PayloadJSONPlan: @unchecked Sendable {
    typealias Piece = UnsafeBufferPointer<UInt8>

    /// `{"kind":"batteryLevel"`
    let opening: Piece

    /// One for each field of the row.
    let members: UnsafeBufferPointer<Member>

    /// One for each kind.
    static func of(_ kind: ItemKind) -> PayloadJSONPlan { byKind.plans[Int(kind.rawValue)] }

    private struct Plans: @unchecked Sendable {
        let plans: UnsafeBufferPointer<PayloadJSONPlan>
    }

    private static let byKind = Plans(plans: immortal(ItemKind.allCases.map(PayloadJSONPlan.init)))

    private init(_ kind: ItemKind) {
        let row = (ChannelTable.uplink + ChannelTable.downlink).first { $0.kind == kind }
        opening = immortal(Array(#"{"kind":"\#(kind.name)""#.utf8))
        members = immortal((row?.fields ?? []).map(Member.init))
    }
}

extension PayloadJSONPlan {
    /// One member of the object.
    struct Member {
        /// `,"percent":` and, where the value is a text, its quotation mark.
        let key: Piece
        let form: Form
        let bits: Int
        /// The names of a choice with the quotation mark at their end.
        let names: UnsafeBufferPointer<Piece>

        /// A field's form without what it holds.
        enum Form {
            case number, tenths, halves, choice, flag, regions, timestamp, hexadecimalBytes, hexadecimalNumber, version
        }

        init(_ field: ChannelField) {
            bits = field.bits
            var choices: [String] = []
            switch field.form {
            case .number, .unixTime: form = .number
            case .tenths: form = .tenths
            case .halves: form = .halves
            case .choice(let names): (form, choices) = (.choice, names)
            case .flag: form = .flag
            case .regions: form = .regions
            case .timestamp: form = .timestamp
            case .hexadecimalBytes: form = .hexadecimalBytes
            case .hexadecimalNumber: form = .hexadecimalNumber
            case .version: form = .version
            }
            names = immortal(choices.map { immortal(Array(($0 + "\"").utf8)) })
            let isText = [.choice, .hexadecimalBytes, .hexadecimalNumber, .version].contains(form)
            key = immortal(Array(#","\#(field.member)":\#(isText ? "\"" : "")"#.utf8))
        }

        @inline(__always)
        func append(_ value: Int, to text: inout [UInt8]) {
            JSONBytes.append(key, to: &text)
            switch form {
            case .number: JSONBytes.append(value, to: &text)
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
