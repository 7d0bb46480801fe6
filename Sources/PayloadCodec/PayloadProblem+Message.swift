import SensorModel

extension PayloadProblem {
    /// What is wrong, in one sentence without a full stop.
    public var message: String {
        switch detail {
        case .notHexadecimal(let scalar, let position):
            "character \(position) is \(shown(scalar)), which is not a hexadecimal digit"
        case .oddDigits(let count): "\(count) hexadecimal digits, but a byte takes two: one is missing"
        case .notBase64(let scalar, let position):
            "character \(position) is \(shown(scalar)), which Base64 has not here"
        case .unfinishedBase64(let count): "\(count) characters of Base64 do not make whole bytes"
        case .excessBase64(let scalar, let position):
            "character \(position) is \(shown(scalar)), whose last bits belong to no byte: something is cut off or changed"
        case .empty: "the payload is empty"
        case .tooLong(let limit): "the line has more than \(limit) bytes, so it is no payload"
        case .missingType(let channel):
            "the payload ends after channel \(hexadecimal(channel)), where its type belongs"
        case .missingData(let channel, let type, let needed, let left):
            "channel \(hexadecimal(channel)) \(hexadecimal(type)) takes \(needed) data \(bytes(needed)), but \(left) "
                + (left == 1 ? "is left" : "are left")
        case .unknownChannel(let channel, let type):
            "channel \(hexadecimal(channel)) \(hexadecimal(type)) "
                + (ChannelTable.home(of: channel, type) ?? "is not in the guide, so its length is unknown")
        case .outOfRange(let kind, let member, let value, let allowed):
            "\(kind.name): \(member) is \(value), the guide allows \(allowed)"
        case .unlisted(let kind, let member, let value, let allowed):
            "\(kind.name): \(member) is \(hexadecimal(value)), the guide lists \(allowed)"
        case .unlistedSelector(let channel, let type, let value):
            "channel \(hexadecimal(channel)) \(hexadecimal(type)): the guide does not list the selector "
                + "\(hexadecimal(value)), only \(ChannelTable.selectors(of: channel, type))"
        case .wrongOrder(let kind, let lower, let lowerValue, let upper, let upperValue):
            "\(kind.name): \(lower) \(lowerValue) is greater than \(upper) \(upperValue)"
        case .intervals(let reporting, let detection):
            "reportingInterval: minutes \(reporting) is less than the \(detection) minutes of detectionInterval"
        case .reservedBits(let kind, let bytes):
            (kind.map { "\($0.name): " } ?? "") + bytes.map(\.description).joined(separator: "; ")
        case .occupiedButDisabled(let regions):
            "\(regions.count == 1 ? "region" : "regions") \(list(regions.map(\.value))) "
                + (regions.count == 1 ? "is" : "are") + " occupied but not enabled"
        case .noReading(let kind): "\(kind.name): the sensor has no reading"
        }
    }
}

extension PayloadProblem: CustomStringConvertible {
    /// Severity, message, code and place.
    public var description: String { "\(severity.rawValue): \(message) [\(code.rawValue)] at byte \(offset)" }
}

/// Two lower-case hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

private func bytes(_ count: Int) -> String { count == 1 ? "byte" : "bytes" }

private func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }

/// The character in quotes where it can be seen, else its number.
private func shown(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        ? "U+" + String(repeating: "0", count: max(0, 4 - String(scalar.value, radix: 16).count))
            + String(scalar.value, radix: 16, uppercase: true)
        : "'\(scalar)'"
}
