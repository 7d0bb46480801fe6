extension String {
    /// The text on one line without characters that steer a terminal: control characters, line separators and marks that turn
    /// the direction of writing are written as `\u{1b}`.
    package var printable: String {
        guard mayBeSteering, unicodeScalars.contains(where: \.isSteering) else { return self }
        var text = ""
        for scalar in unicodeScalars {
            if scalar.isSteering {
                text += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Whether some byte could belong to what matters: nearly every text is known to be plain from one walk over its bytes.
    private var mayBeSteering: Bool {
        var previous: UInt8 = 0
        for byte in utf8 {
            if byte < 0x20 || byte == 0x7f { return true }
            // U+0080...U+009F, and U+2000...U+207F.
            if (previous == 0xc2 && byte < 0xa0) || (previous == 0xe2 && byte < 0x82) { return true }
            previous = byte
        }
        return false
    }
}

extension Unicode.Scalar {
    /// Whether it moves the cursor, breaks the line or turns the direction of writing instead of being seen.
    package var isSteering: Bool {
        switch value {
        case 0..<0x20, 0x7f...0x9f, 0x2028...0x202e, 0x2066...0x2069: true
        default: false
        }
    }
}
