/// One row of the table of channels: what a channel and type mean, and where their values lie in the data.
package struct ChannelRow: Hashable, Sendable {
    /// A stretch of the data, lowest bit first.
    package enum Part: Hashable, Sendable {
        /// A value.
        case field(ChannelField)
        /// Bits that the guide prints as fixed.
        case fixed(Int, bits: Int = 8)
        /// Bits that tell this row from the others of the same channel and type.
        case selector(Int, bits: Int = 8)
    }

    /// Which values contradict each other.
    package enum Rule: Hashable, Sendable {
        /// None.
        case none
        /// The first field of the two may not be greater than the second.
        case ascending(Int, Int)
        /// The second field's regions should be among the first's.
        case subset(Int, Int)
    }

    /// How the device answers a setting.
    package enum Answer: Hashable, Sendable {
        /// Not at all, as far as known.
        case none
        /// By repeating it on channel `fe`, or on `ff`.
        case echo
        /// By repeating it on `f9`, or on `f8` with a byte for the result.
        case result
    }

    /// The channel's byte.
    package let channel: UInt8

    /// The type's byte.
    package let type: UInt8

    /// The guide's section.
    package let section: String

    /// The kind of item it makes.
    package let kind: ItemKind

    /// What it is called, for people.
    package let meaning: String

    /// The data, lowest bit of the first byte first.
    package let parts: [Part]

    /// Which values contradict each other.
    package let rule: Rule

    /// How the device answers it, for a setting.
    package let answer: Answer

    /// The row of that channel and type.
    init(
        _ channel: UInt8, _ type: UInt8, _ section: String, _ kind: ItemKind, _ meaning: String, _ parts: [Part],
        rule: Rule = .none, answer: Answer = .none
    ) {
        self.channel = channel
        self.type = type
        self.section = section
        self.kind = kind
        self.meaning = meaning
        self.parts = parts
        self.rule = rule
        self.answer = answer
    }
}

extension ChannelRow {
    /// The values, in the order of the data.
    package var fields: [ChannelField] {
        parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
    }

    /// How many bytes the data has.
    package var length: Int { parts.reduce(0) { $0 + $1.bits } / 8 }
}

extension ChannelRow.Part {
    /// How many bits the part takes, with the reserved ones above it.
    package var bits: Int {
        switch self {
        case .field(let field): field.bits + field.reserved
        case .fixed(_, let bits), .selector(_, let bits): bits
        }
    }
}
