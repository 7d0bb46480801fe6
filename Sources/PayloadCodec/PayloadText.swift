/// How a payload's bytes are written as text.
public enum PayloadText: String, Hashable, Sendable, CaseIterable {
    /// Two hexadecimal digits a byte, of either case.
    case hexadecimal

    /// Base64 of either alphabet, with or without its padding.
    case base64
}

extension PayloadText {
    /// The bytes that a text stands for. White space may stand anywhere.
    ///
    /// - Throws: `not-hex` or `not-base64` with the character that is wrong, or `empty`.
    public func bytes(_ text: some StringProtocol) throws(PayloadProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        let characters = Array(text.utf8)
        if let problem = read(characters.span, into: &bytes) { throw problem }
        return bytes
    }

    /// Reads a text in UTF-8 into `bytes`, whose former content is dropped, or says what is wrong with it.
    public func read(_ text: Span<UInt8>, into bytes: inout [UInt8]) -> PayloadProblem? {
        bytes.removeAll(keepingCapacity: true)
        let detail =
            switch self {
            case .hexadecimal: readHexadecimal(text, into: &bytes)
            case .base64: readBase64(text, into: &bytes)
            }
        if let detail { return PayloadProblem(.error, at: 0, detail) }
        return bytes.isEmpty ? PayloadProblem(.error, at: 0, .empty) : nil
    }
}

/// What a byte of text stands for: a digit's value, white space, or nothing.
///
/// The 256 values are written once and live as long as the process; that makes sharing them safe.
private struct Alphabet: @unchecked Sendable {
    static let blank: UInt8 = 0xfe
    static let none: UInt8 = 0xff

    static let hexadecimal = Alphabet(digits: ["0123456789abcdef", "0123456789ABCDEF"])
    private static let common = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    static let base64 = Alphabet(digits: [common + "+/", common + "-_"])

    private let values: UnsafeBufferPointer<UInt8>

    subscript(byte: UInt8) -> UInt8 { values[Int(byte)] }

    private init(digits: [String]) {
        var values = [UInt8](repeating: Alphabet.none, count: 256)
        for byte in " \t\r\n".utf8 { values[Int(byte)] = Alphabet.blank }
        for digits in digits {
            for (value, byte) in digits.utf8.enumerated() { values[Int(byte)] = UInt8(value) }
        }
        self.values = immortal(values)
    }
}

private func readHexadecimal(_ text: Span<UInt8>, into bytes: inout [UInt8]) -> PayloadProblem.Detail? {
    if readPlainHexadecimal(text, into: &bytes) { return nil }
    bytes.removeAll(keepingCapacity: true)
    let values = Alphabet.hexadecimal
    var high: UInt8?
    for index in text.indices {
        let value = values[text[index]]
        if value < 16 {
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        } else if value != Alphabet.blank {
            let (scalar, position) = scalar(in: text, at: index)
            return .notHexadecimal(scalar, position: position)
        }
    }
    return high == nil ? nil : .oddDigits(count: bytes.count * 2 + 1)
}

/// Reads an even number of digits with nothing between them, as logs have it; false for all else.
private func readPlainHexadecimal(_ text: Span<UInt8>, into bytes: inout [UInt8]) -> Bool {
    let values = Alphabet.hexadecimal
    let count = text.count / 2
    guard text.count % 2 == 0 else { return false }
    var seen: UInt8 = 0
    bytes.append(addingCapacity: count) { output in
        for index in 0..<count {
            let high = values[text[2 &* index]]
            let low = values[text[2 &* index &+ 1]]
            seen |= high | low
            output.append(high << 4 | low & 15)
        }
    }
    // What is no digit has its upper bits set.
    return seen < 16
}

private func readBase64(_ text: Span<UInt8>, into bytes: inout [UInt8]) -> PayloadProblem.Detail? {
    let values = Alphabet.base64
    var word: UInt32 = 0
    var digits = 0
    var padding = 0
    var last = 0
    for index in text.indices {
        let value = values[text[index]]
        if value == Alphabet.blank { continue }
        if text[index] == UInt8(ascii: "="), digits % 4 >= 2, padding < 2 {
            padding += 1
            continue
        }
        guard value < 64, padding == 0 else {
            let (scalar, position) = scalar(in: text, at: index)
            return .notBase64(scalar, position: position)
        }
        word = word << 6 | UInt32(value)
        digits += 1
        last = index
        if digits % 4 == 0 {
            for shift in [UInt32(16), 8, 0] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
    }
    guard padding == 0 || (digits + padding) % 4 == 0 else { return .unfinishedBase64(count: digits + padding) }
    // Six bits a digit: two digits leave four bits over, three leave two, which must be zero.
    let excess: UInt32 = digits % 4 == 2 ? 0b1111 : digits % 4 == 3 ? 0b11 : 0
    guard word & excess == 0 else {
        let (scalar, position) = scalar(in: text, at: last)
        return .excessBase64(scalar, position: position)
    }
    switch digits % 4 {
    case 0: break
    case 2: bytes.append(UInt8(truncatingIfNeeded: word >> 4))
    case 3:
        bytes.append(UInt8(truncatingIfNeeded: word >> 10))
        bytes.append(UInt8(truncatingIfNeeded: word >> 2))
    default: return .unfinishedBase64(count: digits)
    }
    return nil
}

/// The character at a byte, and its position from 1 in characters.
private func scalar(in text: Span<UInt8>, at index: Int) -> (Unicode.Scalar, position: Int) {
    var position = 1
    for i in 0..<index where text[i] & 0xc0 != 0x80 { position += 1 }
    var rest: [UInt8] = []
    for i in index..<min(index + 4, text.count) { rest.append(text[i]) }
    let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first
    return (scalar ?? "\u{fffd}", position)
}
