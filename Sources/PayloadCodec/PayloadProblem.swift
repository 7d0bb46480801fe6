public import SensorModel

/// Something wrong in a payload: what, how bad, and where.
public struct PayloadProblem: Error, Hashable, Sendable {
    /// How bad a problem is.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// Something of the payload is lost.
        case error

        /// The item is there, but the guide does not allow what it says.
        case warning
    }

    /// The stable name of a kind of problem.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Not an even number of hexadecimal digits.
        case notHex = "not-hex"

        /// Not Base64.
        case notBase64 = "not-base64"

        /// Nothing.
        case empty

        /// A text far longer than any payload.
        case tooLong = "too-long"

        /// The payload ends within an item; decoding stops.
        case truncated

        /// A channel and type that the guide does not list; decoding stops.
        case unknownChannel = "unknown-channel"

        /// A value that the guide does not allow.
        case outOfRange = "out-of-range"

        /// Bits that the guide prints as fixed have another value.
        case reservedBits = "reserved-bits"

        /// A region is taken but not enabled.
        case occupiedButDisabled = "occupied-but-disabled"

        /// The sensor reports that it has no reading.
        case noReading = "no-reading"
    }

    /// How bad it is.
    public let severity: Severity

    /// Where the item begins that it is about, in bytes from the start of the payload.
    public let offset: Int

    /// What it is, with the values that matter.
    public let detail: Detail

    /// A problem from its parts.
    public init(_ severity: Severity, at offset: Int, _ detail: Detail) {
        self.severity = severity
        self.offset = offset
        self.detail = detail
    }
}

extension PayloadProblem {
    /// What is wrong, with the values that matter.
    public enum Detail: Hashable, Sendable {
        /// A character that is no digit, with its position from 1.
        case notHexadecimal(Unicode.Scalar, position: Int)

        /// A number of digits that is not even.
        case oddDigits(count: Int)

        /// A character that Base64 has not, with its position from 1.
        case notBase64(Unicode.Scalar, position: Int)

        /// A number of characters that Base64 cannot have.
        case unfinishedBase64(count: Int)

        /// A last character, with its position from 1, that says more than the last byte holds.
        case excessBase64(Unicode.Scalar, position: Int)

        /// Nothing at all.
        case empty

        /// A line longer than so many bytes.
        case tooLong(limit: Int)

        /// One byte is left where a channel and a type belong.
        case missingType(channel: UInt8)

        /// Fewer bytes are left than the item has.
        case missingData(channel: UInt8, type: UInt8, needed: Int, left: Int)

        /// A channel and type that are not in the guide.
        case unknownChannel(channel: UInt8, type: UInt8)

        /// A number outside its range; range and number read as in JSON.
        case outOfRange(ItemKind, member: String, value: String, allowed: String)

        /// A byte that is not in an enumeration; the names that are, are listed.
        case unlisted(ItemKind, member: String, value: UInt8, allowed: String)

        /// A byte that selects none of the variants of a channel and type.
        case unlistedSelector(channel: UInt8, type: UInt8, value: UInt8)

        /// Two values in the wrong order.
        case wrongOrder(ItemKind, lower: String, lowerValue: String, upper: String, upperValue: String)

        /// A reporting interval shorter than the detection interval, in minutes.
        case intervals(reporting: Int, detection: Int)

        /// Fixed bits with another value, in an item of that kind; `nil` where the bytes select no kind.
        case reservedBits(ItemKind?, bytes: [FixedByte])

        /// Regions that are taken but not enabled.
        case occupiedButDisabled(RegionMask)

        /// No reading.
        case noReading(ItemKind)
    }

    /// The stable name of its kind.
    public var code: Code {
        switch detail {
        case .notHexadecimal, .oddDigits: .notHex
        case .notBase64, .unfinishedBase64, .excessBase64: .notBase64
        case .empty: .empty
        case .tooLong: .tooLong
        case .missingType, .missingData: .truncated
        case .unknownChannel: .unknownChannel
        case .outOfRange, .unlisted, .unlistedSelector, .wrongOrder, .intervals: .outOfRange
        case .reservedBits: .reservedBits
        case .occupiedButDisabled: .occupiedButDisabled
        case .noReading: .noReading
        }
    }
}
