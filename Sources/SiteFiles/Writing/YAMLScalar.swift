/// Text as a YAML scalar: without quotes where every reader takes it for text, else in double quotes.
enum YAMLScalar {
    /// Some text. What prefers to stand without quotes does so even if other readers may take it for something else,
    /// as with a device EUI such as 24E1240000160001.
    static func text(_ text: String, prefersPlain: Bool, inFlow: Bool) -> String {
        guard canStandPlain(text, inFlow: inFlow), !isAbsent(text), prefersPlain || !looksTyped(text) else {
            return quoted(text)
        }
        return text
    }

    /// What stood without quotes, and still does where it can.
    static func plain(_ text: String, inFlow: Bool) -> String {
        if text.isEmpty { return "null" }
        return canStandPlain(text, inFlow: inFlow) ? text : quoted(text)
    }

    /// Whether a reader gets the same text back when it stands there without quotes.
    private static func canStandPlain(_ text: String, inFlow: Bool) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, first != " ", last != " ", last != ":" else {
            return false
        }
        // Document marks, and what begins something else than text.
        if text == "---" || text == "..." || text.hasPrefix("--- ") || text.hasPrefix("... ") { return false }
        if "!\"#%&'*,>@[]`{|}".unicodeScalars.contains(first) { return false }
        if "-:?".unicodeScalars.contains(first) {
            guard scalars.count > 1, scalars[1] != " ", first == "-" || !inFlow else { return false }
        }
        for (index, scalar) in scalars.enumerated() {
            guard isPlainCharacter(scalar) else { return false }
            if inFlow, ",[]{}?:".unicodeScalars.contains(scalar) { return false }
            if scalar == ":", index + 1 < scalars.count, scalars[index + 1] == " " { return false }
            if scalar == "#", index > 0, scalars[index - 1] == " " { return false }
        }
        return true
    }

    private static func isPlainCharacter(_ scalar: Unicode.Scalar) -> Bool {
        isPrintable(scalar) && scalar != "\t" && !(scalar.properties.isWhitespace && scalar != " ")
    }

    /// Whether a character may stand in the file as itself, within a line.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7e, 0xa0...0x2027, 0x202a...0xd7ff, 0xe000...0xfefe, 0xff00...0xfffd, 0x10000...0x10ffff: true
        default: false
        }
    }

    /// Whether it reads as no value at all.
    private static func isAbsent(_ text: String) -> Bool { ["", "~", "null", "Null", "NULL"].contains(text) }

    /// Whether readers of YAML take it for a number, a truth value or a date.
    private static func looksTyped(_ text: String) -> Bool {
        let words = ["true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf", "-.inf", "+.inf", "=", "<<"]
        if words.contains(text.lowercased()) { return true }
        guard let first = text.unicodeScalars.first else { return false }
        let digits = "0123456789".unicodeScalars
        let second = text.unicodeScalars.dropFirst().first
        let beginsNumber =
            digits.contains(first)
            || ("+-.".unicodeScalars.contains(first) && second.map { digits.contains($0) || $0 == "." } ?? false)
        // Hexadecimal, octal, sexagesimal numbers and dates are made of these.
        return beginsNumber
            && text.unicodeScalars.allSatisfy { "0123456789abcdefABCDEFxXoOtTzZ_+-.: ".unicodeScalars.contains($0) }
    }

    /// The text in double quotes, on one line, as JSON and YAML both understand it.
    static func quoted(_ text: String) -> String {
        var line = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": line += "\\\""
            case "\\": line += "\\\\"
            case "\n": line += "\\n"
            case "\t": line += "\\t"
            case "\r": line += "\\r"
            default: line += isPrintable(scalar) ? String(scalar) : escaped(scalar)
            }
        }
        return line + "\""
    }

    /// A character below 10000 (hexadecimal) by its code, as JSON and YAML both understand it.
    static func escaped(_ scalar: Unicode.Scalar) -> String {
        let code = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    }
}
