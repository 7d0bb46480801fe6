import JSONLines
import PayloadCodec

/// Reading a moment as the network servers and logs write it (RFC 3339), such as `2026-01-05T10:00:00.25+01:00`.
///
/// Years reach from 0000 to 9999. `T` and `Z` may be small, and a space may stand for `T`. A fraction of a second, of any
/// length, is floored. A second of 60 is taken at 23:59 UTC, where leap seconds are, and counts as the second after.
public enum RFC3339 {
    /// The seconds since 1970 of a text.
    public static func seconds(_ text: some StringProtocol) throws(InvalidTime) -> Int {
        try seconds(Array(text.utf8)[...])
    }

    /// The text of a moment in UTC, such as `2026-01-05T09:00:00Z`.
    public static func text(_ seconds: Int) -> String { UTCTime(unix: seconds).description }

    /// The seconds since 1970 of a text in UTF-8.
    static func seconds(_ text: ArraySlice<UInt8>) throws(InvalidTime) -> Int {
        var reader = Reader(rest: text)
        let year = try reader.number(digits: 4)
        try reader.mark("-", "-")
        let month = try reader.number(digits: 2)
        try reader.mark("-", "-")
        let day = try reader.number(digits: 2)
        if reader.rest.first == UInt8(ascii: " ") {
            reader.rest.removeFirst()
        } else {
            try reader.mark("T", "t")
        }
        let hour = try reader.number(digits: 2)
        try reader.mark(":", ":")
        let minute = try reader.number(digits: 2)
        try reader.mark(":", ":")
        let second = try reader.number(digits: 2)
        try reader.skipFraction()
        let offset = try reader.offset()
        guard reader.rest.isEmpty else { throw .malformed }
        let wholeSecond = min(second, 59)
        guard second <= 60,
            let time = UTCTime(
                year: year, month: month, day: day, hour: hour, minute: minute, second: wholeSecond)
        else { throw .noSuchTime }
        let seconds = time.unix - offset
        if second == 60 {
            let utc = UTCTime(unix: seconds)
            guard utc.hour == 23, utc.minute == 59 else { throw .noSuchTime }
        }
        return seconds + second - wholeSecond
    }
}

/// Why a text is no moment.
public enum InvalidTime: Error, Hashable, Sendable {
    /// It does not have the form.
    case malformed

    /// It ends without `Z` or an offset from UTC, so that nobody knows which moment it is.
    case noOffset

    /// It has the form, but the calendar or the clock has no such time.
    case noSuchTime
}

extension InvalidTime: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .malformed: "is not a time as in 2026-01-05T09:00:00Z (RFC 3339)"
        case .noOffset: "does not say its offset from UTC: end it with Z or, for instance, +01:00"
        case .noSuchTime: "is a time that no calendar or clock shows"
        }
    }
}

extension RFC3339 {
    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func number(digits: Int) throws(InvalidTime) -> Int {
            var number = 0
            for _ in 0..<digits {
                guard let byte = rest.popFirst(), isDecimalDigit(byte) else { throw .malformed }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return number
        }

        mutating func mark(_ mark: Unicode.Scalar, _ other: Unicode.Scalar) throws(InvalidTime) {
            guard let byte = rest.popFirst(), byte == UInt8(ascii: mark) || byte == UInt8(ascii: other) else {
                throw .malformed
            }
        }

        mutating func skipFraction() throws(InvalidTime) {
            guard rest.first == UInt8(ascii: ".") else { return }
            rest.removeFirst()
            let digits = rest.prefix(while: isDecimalDigit).count
            guard digits > 0 else { throw .malformed }
            rest.removeFirst(digits)
        }

        mutating func offset() throws(InvalidTime) -> Int {
            let sign: Int
            switch rest.popFirst() {
            case UInt8(ascii: "Z"), UInt8(ascii: "z"): return 0
            case UInt8(ascii: "+"): sign = 1
            case UInt8(ascii: "-"): sign = -1
            case nil: throw .noOffset
            default: throw .malformed
            }
            let hours = try number(digits: 2)
            try mark(":", ":")
            let minutes = try number(digits: 2)
            guard hours < 24, minutes < 60 else { throw .noSuchTime }
            return sign * (hours * 3_600 + minutes * 60)
        }
    }
}
