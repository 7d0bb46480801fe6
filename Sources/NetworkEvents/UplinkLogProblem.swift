public import JSONLines
public import PayloadCodec

/// What is wrong with one line of an uplink log.
public struct UplinkLogProblem: Error, Hashable, Sendable {
    /// The line, from 1.
    public var line: Int

    /// The column in characters (Unicode scalars), from 1, where it is known.
    public var column: Int?

    /// What is wrong.
    public var fault: UplinkLogFault

    /// A problem from its parts.
    public init(line: Int, column: Int? = nil, fault: UplinkLogFault) {
        self.line = line
        self.column = column
        self.fault = fault
    }
}

extension UplinkLogProblem: CustomStringConvertible {
    /// `3:14: not JSON: …`.
    public var description: String {
        "\(line)\(column.map { ":\($0)" } ?? ""): \(fault)"
    }
}

/// Why a line gives no uplink.
public enum UplinkLogFault: Error, Hashable, Sendable {
    /// The line is no JSON text.
    case json(JSONFault)

    /// The line is JSON, but not one object.
    case notAnObject

    /// The line is longer than so many bytes.
    case lineTooLong(limit: Int)

    /// A member is missing.
    case missing(member: String, NetworkServer)

    /// A member is given twice; which of the two counts nobody could know.
    case duplicate(member: String)

    /// A member has a value of another type, and this is the right one.
    case wrongType(member: String, expected: String)

    /// A time cannot be read.
    case time(member: String, text: String, InvalidTime)

    /// A time lies where no sensor of this kind can have sent anything: see ``UplinkLogReader/times``.
    case unlikelyTime(unix: Int)

    /// A time is yet to come, by the clock of who reads: see ``SiteLog/latestArrival``.
    case futureTime(unix: Int)

    /// A device EUI cannot be read.
    case deviceEUI(member: String, text: String)

    /// A payload in hexadecimal digits cannot be read.
    case hexadecimal(member: String, HexadecimalFault)

    /// A payload in base64 cannot be read.
    case base64(member: String)

    /// The event has decoded values without the bytes that the device sent.
    case decodedOnly(NetworkServer)

    /// The object is no event of a server that is known here.
    case unknownEvent(members: [String])

    /// The bytes that the device sent are not as the guide has them.
    case payload(PayloadProblem)
}

extension UplinkLogFault {
    /// The stable name of the fault, in kebab-case.
    public var code: String {
        switch self {
        case .json, .notAnObject: "syntax"
        case .lineTooLong: "too-long"
        case .missing: "missing-key"
        case .duplicate: "duplicate-key"
        case .wrongType: "wrong-type"
        case .time: "time-format"
        case .unlikelyTime, .futureTime: "out-of-range"
        case .deviceEUI: "dev-eui-format"
        case .hexadecimal: "not-hex"
        case .base64: "not-base64"
        case .decodedOnly: "decoded-only"
        case .unknownEvent: "unknown-event"
        case .payload(let problem): problem.code.rawValue
        }
    }

    /// Whether all of the line was understood though something about it is doubtful.
    public var isWarning: Bool {
        if case .payload(let problem) = self { problem.severity == .warning } else { false }
    }
}

extension UplinkLogFault: CustomStringConvertible {
    /// What is wrong and what would be right, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .json(.unexpected): "not JSON from here on; a line is one JSON object"
        case .json(.tooDeep): "objects and arrays nest deeper than \(JSONTape.depthLimit) levels"
        case .notAnObject: "a line is one JSON object, {…}"
        case .lineTooLong(let limit): "the line is longer than \(limit) bytes and was skipped"
        case .missing(let member, let server): "\"\(member)\" is missing (read as an event of: \(server.title))"
        case .duplicate(let member): "\"\(member)\" is given twice; leave the wrong one out"
        case .wrongType(let member, let expected): "\"\(member)\" must be \(expected)"
        case .time(let member, let text, let fault): "\"\(member)\": \"\(text)\" \(fault)"
        case .unlikelyTime(let unix):
            "the time \(RFC3339.text(unix)) is not between 2000 and 2100, where uplinks come from; the line was skipped"
        case .futureTime(let unix):
            "the time \(RFC3339.text(unix)) is yet to come by the clock of this machine; the line was skipped"
        case .deviceEUI(let member, let text): "\"\(member)\": \"\(text)\" is not 16 hexadecimal digits"
        case .hexadecimal(let member, .oddLength(let count)):
            "\"\(member)\" has \(count) hexadecimal digits, an odd number; a byte has two"
        case .hexadecimal(let member, .notADigit(let offset)):
            "\"\(member)\": character \(offset + 1) is not a hexadecimal digit"
        case .base64(let member): "\"\(member)\" is not base64"
        case .decodedOnly(let server):
            "the event has decoded values but not the bytes (\(server.title)): \(server.rawPayloadAdvice)"
        case .unknownEvent(let members):
            "not an uplink event that is known here (members: \(members.joined(separator: ", "))); "
                + "a plain line is {\"time\":…,\"devEUI\":…,\"payload\":…}"
        case .payload(let problem): "payload, byte \(problem.offset): \(problem.message)"
        }
    }
}
