import PayloadCodec
import SensorModel

/// The text of an item of one kind, prepared from the table of channels so that only values are left to write.
///
/// The pieces are made once and live as long as the process, which makes sharing them safe; to copy them counts nothing.
struct PayloadJSONPlan: @unchecked Sendable {
    /// `{"kind":"batteryLevel"`
    let opening: ByteWriter.Piece

    /// One for each field of the row.
    let members: UnsafeBufferPointer<Member>

    /// How many bytes an object can have at most, whatever its numbers.
    let longest: Int

    private init(_ kind: ItemKind) {
        let row = (ChannelTable.uplink + ChannelTable.downlink).first { $0.kind == kind }
        opening = ByteWriter.Piece(#"{"kind":"\#(kind.name)""#)
        members = immortal((row?.fields ?? []).map(Member.init))
        longest = opening.count + members.reduce(1) { $0 + $1.longest }
    }
}

extension PayloadJSONPlan {
    /// The plans of all kinds.
    struct All: @unchecked Sendable {
        private let plans: UnsafeBufferPointer<PayloadJSONPlan>

        /// How many bytes an item can have at most, with the answer around a setting and a comma.
        let longestItem: Int

        fileprivate init() {
            plans = immortal(ItemKind.allCases.map(PayloadJSONPlan.init))
            longestItem = 80 + (plans.map(\.longest).max() ?? 0)
        }

        @inline(__always)
        subscript(kind: ItemKind) -> PayloadJSONPlan { plans[Int(kind.rawValue)] }
    }

    static let all = All()
}

extension ByteWriter {
    /// Writes an item as an object, for which ``PayloadJSONPlan/longest`` bytes are enough.
    @inline(__always)
    mutating func append(_ plan: PayloadJSONPlan, _ slots: Slots) {
        append(plan.opening)
        for index in plan.members.indices { append(plan.members[index], slots[index]) }
        append(UInt8(ascii: "}"))
    }

    @inline(__always)
    private mutating func append(_ member: PayloadJSONPlan.Member, _ value: Int) {
        append(member.key)
        switch member.form {
        case .number: append(value)
        case .tenths: append(tenths: value, member)
        case .halves: append(halves: value, member)
        case .choice: append(member.names[value])
        case .flag: append(member.names[value & 1])
        case .regions: append(regions: value)
        case .timestamp: append(timestamp: value, member)
        case .hexadecimalBytes, .hexadecimalNumber, .version: append(rare: value, member)
        }
    }

    @inline(__always)
    private mutating func append(tenths value: Int, _ member: PayloadJSONPlan.Member) {
        guard value != noReadingSlot else { return append(member.names[0]) }
        let (whole, tenth) = value.magnitude.quotientAndRemainder(dividingBy: 10)
        if value < 0 { append(UInt8(ascii: "-")) }
        append(digitsOf: whole)
        if tenth != 0 { append(decimal: tenth) }
    }

    @inline(__always)
    private mutating func append(halves value: Int, _ member: PayloadJSONPlan.Member) {
        guard value != noReadingSlot else { return append(member.names[0]) }
        if value < 0 { append(UInt8(ascii: "-")) }
        append(digitsOf: value.magnitude / 2)
        if value & 1 != 0 { append(decimal: 5) }
    }

    @inline(__always)
    private mutating func append(decimal digit: UInt) {
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
    }

    private mutating func append(timestamp value: Int, _ member: PayloadJSONPlan.Member) {
        append(value)
        append(member.names[0])
        // A frame has 32 bits of seconds, so the year has four digits.
        let time = UTCTime(unix: Int(UInt32(truncatingIfNeeded: value)))
        append(twoDigits: time.year / 100)
        append(twoDigits: time.year % 100)
        append(UInt8(ascii: "-"))
        append(twoDigits: time.month)
        append(UInt8(ascii: "-"))
        append(twoDigits: time.day)
        append(UInt8(ascii: "T"))
        append(twoDigits: time.hour)
        append(UInt8(ascii: ":"))
        append(twoDigits: time.minute)
        append(UInt8(ascii: ":"))
        append(twoDigits: time.second)
        append(member.names[1])
    }

    private mutating func append(rare value: Int, _ member: PayloadJSONPlan.Member) {
        let count = member.bits / 8
        for index in 0..<count {
            let place = member.form == .hexadecimalNumber ? count - 1 - index : index
            let byte = UInt8(truncatingIfNeeded: value >> (8 * place))
            if member.form == .version {
                // One number a byte, in hexadecimal digits without a leading zero.
                if index > 0 { append(UInt8(ascii: ".")) }
                if byte < 16 {
                    append(byte < 10 ? UInt8(ascii: "0") + byte : UInt8(ascii: "a") - 10 + byte)
                } else {
                    append(hexadecimal: byte)
                }
            } else {
                append(hexadecimal: byte)
            }
        }
        append(UInt8(ascii: "\""))
    }
}
