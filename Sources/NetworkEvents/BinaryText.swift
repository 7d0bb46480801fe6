import JSONLines

/// Why a text is not bytes in hexadecimal digits.
public enum HexadecimalFault: Error, Hashable, Sendable {
    /// That many digits: half a byte is missing.
    case oddLength(Int)

    /// The character at that place, from 0, is no hexadecimal digit.
    case notADigit(at: Int)
}

/// The bytes of hexadecimal digits of either case, two a byte, with nothing between them.
func bytes(hexadecimal text: ArraySlice<UInt8>) throws(HexadecimalFault) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 2)
    var high: UInt8?
    for index in text.indices {
        guard let digit = hexadecimalDigit(text[index]) else { throw .notADigit(at: index - text.startIndex) }
        if let upper = high {
            result.append(upper << 4 | digit)
            high = nil
        } else {
            high = digit
        }
    }
    guard high == nil else { throw .oddLength(text.count) }
    return result
}

/// The bytes of a base64 text (RFC 4648, either alphabet, padding may be absent), or `nil` where it is none.
func bytes(base64 text: ArraySlice<UInt8>) -> [UInt8]? {
    var digits = text
    while digits.last == UInt8(ascii: "="), text.count - digits.count < 2 { digits.removeLast() }
    let padding = text.count - digits.count
    // One digit alone is no byte; padding, if there, fills up the group of four.
    guard digits.count % 4 != 1, padding == 0 || text.count % 4 == 0 else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(digits.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in digits {
        guard let digit = base64Digit(byte) else { return nil }
        bits = bits << 6 | UInt32(digit)
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    // The bits that are left over belong to no byte and must be zero.
    guard bits & (1 << UInt32(count) - 1) == 0 else { return nil }
    return result
}

private func base64Digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
}

/// The bytes in base64 with padding (RFC 4648).
func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        bits <<= UInt32(8 * (3 - group.count))
        for digit in 0..<4 {
            let isPadding = digit > group.count
            text.append(isPadding ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * digit)) & 63])
        }
    }
    return String(decoding: text, as: UTF8.self)
}

/// The bytes in lower-case hexadecimal digits.
func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
