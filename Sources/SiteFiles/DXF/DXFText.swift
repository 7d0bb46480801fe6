/// Text as DXF writes it: ASCII, with `\U+XXXX` for a unit of UTF-16 that is not.
enum DXFText {
    /// The text in ASCII without line ends.
    static func escaped(_ text: String) -> String {
        var line = ""
        let units = Array(text.utf16)
        for (index, unit) in units.enumerated() {
            // A backslash, a percent sign and a caret begin escapes, and blanks at the ends get lost.
            let isEndingBlank = unit == 0x20 && (index == 0 || index == units.count - 1)
            if !isEndingBlank, (0x20..<0x7f).contains(unit), unit != 0x5c, unit != 0x25, unit != 0x5e,
                let scalar = Unicode.Scalar(unit)
            {
                line.unicodeScalars.append(scalar)
            } else {
                let digits = String(unit, radix: 16, uppercase: true)
                line += "\\U+" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return line
    }

    /// The text with `\U+XXXX` undone.
    static func unescaped(_ text: String) -> String {
        guard text.contains("\\U+") || text.contains("\\u+") else { return text }
        var units: [UInt16] = []
        var rest = Array(text.utf16)[...]
        while let unit = rest.first {
            if unit == 0x5c, rest.count >= 7, rest[rest.startIndex + 1] | 0x20 == 0x75,
                rest[rest.startIndex + 2] == 0x2b,
                let code = UInt16(
                    String(decoding: rest[(rest.startIndex + 3)..<(rest.startIndex + 7)], as: UTF16.self), radix: 16)
            {
                units.append(code)
                rest = rest.dropFirst(7)
            } else {
                units.append(unit)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// The words of a MTEXT or TEXT without formatting, on one line.
    static func plain(_ text: String) -> String {
        var words = ""
        var rest = Substring(text)
        while let character = rest.first {
            rest.removeFirst()
            switch character {
            case "{", "}": continue
            case "\\":
                guard let mark = rest.first else { continue }
                rest.removeFirst()
                switch mark {
                case "P", "~", "X": words += " "
                case "\\", "{", "}": words.append(mark)
                // These run to a semicolon: font, height, colour, width, tracking, slant, alignment, stacking.
                case "f", "F", "H", "h", "C", "c", "W", "w", "T", "Q", "q", "A", "a", "S", "p":
                    rest = rest.firstIndex(of: ";").map { rest[rest.index(after: $0)...] } ?? ""
                default: continue
                }
            case "%" where rest.hasPrefix("%"):
                rest.removeFirst()
                guard let mark = rest.first else { continue }
                rest.removeFirst()
                switch mark {
                case "d", "D": words += "°"
                case "p", "P": words += "±"
                case "c", "C": words += "⌀"
                case "%": words += "%"
                default: continue
                }
            default: words.append(character)
            }
        }
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
