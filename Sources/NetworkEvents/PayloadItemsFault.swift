import Findings
public import JSONLines
public import PayloadCodec

/// Why a line of JSON gives no payload.
public enum PayloadItemsFault: Error, Hashable, Sendable {
    /// The line is no JSON.
    case syntax(JSONFault)

    /// The line is no object with a list of items.
    case noItems

    /// The line is longer than any payload's could be.
    case tooLong(limit: Int)

    /// Something at that place is not what belongs there; `path` reads `items[0].percent`.
    case wrongType(path: String, expected: String)

    /// A member is missing.
    case missing(path: String, member: String)

    /// A member that is given twice; which of the two counts nobody could know.
    case duplicate(path: String, member: String)

    /// A member that the kind does not have.
    case unknown(path: String, member: String, known: [String])

    /// A kind that there is not, or not in that direction.
    case unknownKind(path: String, kind: String, PayloadDirection)

    /// The guide does not allow it.
    case refused(PayloadEncodingError)

    /// The stable name of the kind of fault.
    public var code: String {
        switch self {
        case .syntax: "syntax"
        case .noItems, .missing: "missing-key"
        case .tooLong: "too-long"
        case .wrongType: "wrong-type"
        case .duplicate: "duplicate-key"
        case .unknown: "unknown-key"
        case .unknownKind: "unknown-kind"
        case .refused(.noItems): "empty"
        case .refused: "out-of-range"
        }
    }
}

extension PayloadItemsFault: CustomStringConvertible {
    /// What is wrong and what would be right, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .syntax(.unexpected(let offset)): "this is no JSON from character \(offset + 1) on"
        case .syntax(.tooDeep(let offset)): "objects and lists nest too deep at character \(offset + 1)"
        case .noItems: #"this is no object with a list of items, as in {"items":[{"kind":"reboot"}]}"#
        case .tooLong(let limit): "the line has more than \(limit) bytes, so it is no payload"
        case .wrongType(let path, let expected): "\(path): \(expected) belongs here"
        case .missing(let path, let member): "\(path): the member \(member) is missing"
        case .duplicate(let path, let member):
            "\(path.isEmpty ? "" : "\(path): ")the member \(member) is given twice"
        case .unknown(let path, let member, let known):
            "\(path): there is no member \(member), only \(known.joined(separator: ", "))"
        case .unknownKind(let path, let kind, let direction):
            "\(path): '\(kind)' is no kind of \(direction.rawValue) item" + direction.hint(aboutKind: kind)
        case .refused(let error): error.description
        }
    }
}

extension PayloadDirection {
    /// What may have been meant by a kind that items of this direction do not have.
    fileprivate func hint(aboutKind kind: String) -> String {
        let uplinks = ChannelTable.uplink.map(\.kind.name) + [ItemKind.settingReply.name]
        let downlinks = ChannelTable.downlink.map(\.kind.name)
        let (own, others, other) =
            self == .uplink ? (uplinks, downlinks, PayloadDirection.downlink) : (downlinks, uplinks, .uplink)
        if others.contains(kind) { return "; it is an item of the direction \(other.rawValue)" }
        return NearestName.suggestion(for: kind, in: own)
    }
}
