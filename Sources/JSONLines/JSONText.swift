/// The pieces of JSON text (RFC 8259), for output that is made piece by piece.
package enum JSONText {
    /// A string with what must be escaped.
    package static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 2)
        appendQuoted(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a string with what must be escaped, and its quotation marks.
    package static func appendQuoted(_ string: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        appendEscaped(string, to: &text)
        text.append(UInt8(ascii: "\""))
    }

    /// Appends what stands between the quotation marks.
    package static func appendEscaped(_ string: String, to text: inout [UInt8]) {
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): text += #"\n"#.utf8
            case UInt8(ascii: "\r"): text += #"\r"#.utf8
            case UInt8(ascii: "\t"): text += #"\t"#.utf8
            case 0..<0x20:
                let code = String(byte, radix: 16)
                text += (#"\u"# + String(repeating: "0", count: 4 - code.count) + code).utf8
            default: text.append(byte)
            }
        }
    }

    /// A finite number in its shortest exact form.
    package static func number(_ value: Double) -> String {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// An array of texts that are JSON already.
    package static func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }

    /// An object of values that are JSON already, in this order.
    package static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }
}
