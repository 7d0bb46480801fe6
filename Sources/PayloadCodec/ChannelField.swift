/// One value in the data of a channel: its bits, what the guide allows, and how people and JSON read it.
package struct ChannelField: Hashable, Sendable {
    /// How the number in the bits is to be read.
    package enum Form: Hashable, Sendable {
        /// A whole number.
        case number
        /// Tenths of the unit.
        case tenths
        /// Halves of the unit.
        case halves
        /// One of these names, by value from 0.
        case choice([String])
        /// 01 is true, 00 is false.
        case flag
        /// A set of region numbers.
        case regions
        /// Seconds since 1970.
        case unixTime
        /// Seconds since 1970 that JSON repeats as a date.
        case timestamp
        /// Hexadecimal digits in the order of transmission.
        case hexadecimalBytes
        /// A number in hexadecimal digits.
        case hexadecimalNumber
        /// One number a byte, joined by points.
        case version
    }

    /// Its name in JSON.
    package let member: String

    /// How to read it.
    package let form: Form

    /// How many bits it has; none where the channel and type already say it.
    package let bits: Int

    /// The unit for people, or nothing.
    package var unit = ""

    /// How many bits above it must be zero.
    package var reserved = 0

    /// Whether the number is a two's complement.
    package var isSigned = false

    /// What the guide allows, in the steps of the frame.
    package let range: ClosedRange<Int>

    /// The number that means "no reading".
    package var none: Int?

    /// The value that channel and type already say.
    package var constant: Int?

    /// Whether nothing can be made of a value outside the range.
    package var isEnumeration: Bool {
        switch form {
        case .choice, .flag: true
        default: false
        }
    }
}

extension ChannelField {
    static func number(_ member: String, bits: Int, _ range: ClosedRange<Int>? = nil, unit: String = "") -> Self {
        Self(member: member, form: .number, bits: bits, unit: unit, range: range ?? 0...(1 << bits - 1))
    }

    static func celsius(_ member: String, none: Int? = nil) -> Self {
        Self(
            member: member, form: .tenths, bits: 16, unit: "°C", isSigned: true, range: -0x8000...0x7fff, none: none)
    }

    static func halfPercent(_ member: String, bits: Int, none: Int? = nil) -> Self {
        Self(member: member, form: .halves, bits: bits, unit: "%RH", range: 0...((none ?? 1 << bits) - 1), none: none)
    }

    static func choice(_ member: String, bits: Int = 8, _ names: [String]) -> Self {
        Self(member: member, form: .choice(names), bits: bits, range: 0...(names.count - 1))
    }

    static func constant(_ member: String, _ names: [String], _ value: Int) -> Self {
        Self(member: member, form: .choice(names), bits: 0, range: value...value, constant: value)
    }

    static func flag(_ member: String) -> Self {
        Self(member: member, form: .flag, bits: 8, range: 0...1)
    }

    static func regions(_ member: String) -> Self {
        Self(member: member, form: .regions, bits: 10, reserved: 6, range: 0...0x3ff)
    }

    static func time(_ member: String, _ form: Form = .unixTime) -> Self {
        Self(member: member, form: form, bits: 32, range: 0...0xffff_ffff)
    }

    /// All 64 bits are allowed; the number is their pattern.
    static func digits(_ member: String) -> Self {
        Self(member: member, form: .hexadecimalBytes, bits: 64, range: Int.min...Int.max)
    }

    static func version(bits: Int) -> Self {
        Self(member: "version", form: .version, bits: bits, range: 0...(1 << bits - 1))
    }
}
