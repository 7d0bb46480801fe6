/// Why a payload cannot be written: the guide does not allow what it would say.
public enum PayloadEncodingError: Error, Hashable, Sendable {
    /// There is no item.
    case noItems

    /// An item, counted from 0, says what the guide does not allow.
    case refused(index: Int, PayloadProblem.Detail)

    /// A number that would be read as "no reading".
    case wouldBeNoReading(index: Int, ItemKind, member: String, value: String)

    /// The device does not answer the setting so, as far as known.
    case noSuchReply(index: Int, ItemKind, SettingResult)

    /// More bytes than a LoRaWAN frame carries.
    case tooLong(count: Int)

    /// How many bytes a LoRaWAN frame carries at most.
    public static let longest = 242
}

extension PayloadEncodingError: CustomStringConvertible {
    /// What is wrong and what would be right, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .noItems: "there is no item to encode"
        case .refused(let index, let detail):
            "items[\(index)]: \(PayloadProblem(.error, at: 0, detail).message)"
        case .wouldBeNoReading(let index, let kind, let member, let value):
            "items[\(index)]: \(kind.name): \(member) is \(value), whose bytes mean \"no reading\": write null for that"
        case .noSuchReply(let index, let kind, let result):
            "items[\(index)]: settingReply: \(kind.name) is not answered by \(result.rawValue)"
        case .tooLong(let count):
            "the payload would have \(count) bytes; a LoRaWAN frame carries at most \(PayloadEncodingError.longest)"
        }
    }
}
