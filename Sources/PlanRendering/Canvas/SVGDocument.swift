/// The text of an SVG document that Cairo wrote, and what it still lacks.
struct SVGDocument {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The document with its surfaces numbered by first appearance.
    ///
    /// Cairo numbers them through the life of the process, so that the second document of a run would differ.
    func renumbered() -> SVGDocument {
        var result = SVGDocument([])
        result.bytes.reserveCapacity(bytes.count)
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        let word = Array("surface".utf8)
        var copied = 0
        // A document has a hundred thousand bytes and few quotes and hash signs: those are found first.
        let starts = bytes.withUnsafeBufferPointer { buffer in
            buffer.indices.filter { index in
                // Ids stand after a quote or a hash sign; titles cannot hold either before the word unescaped.
                (buffer[index] == quote || buffer[index] == hash) && index + 1 < buffer.count
                    && buffer[index + 1] == word[0]
            }
        }
        for start in starts where bytes[(start + 1)...].starts(with: word) {
            let number = start + 1 + word.count
            let digits = bytes[number...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            let own = numbers[digits] ?? numbers.count
            numbers[digits] = own
            result.bytes += bytes[copied..<number]
            result.bytes += Array(String(own).utf8)
            copied = digits.endIndex
        }
        result.bytes += bytes[copied...]
        return result
    }

    /// The document with a title and a description for readers who cannot see it.
    func titled(_ title: String, _ summary: String) -> SVGDocument {
        let root = Array("<svg ".utf8)
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: root) }),
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
        else { return self }
        var text = "\n<title>\(title.escapedForXML)</title>"
        if !summary.isEmpty { text += "\n<desc>\(summary.escapedForXML)</desc>" }
        var result = self
        result.bytes.insert(contentsOf: Array(text.utf8), at: end + 1)
        return result
    }

    private var quote: UInt8 { UInt8(ascii: "\"") }
    private var hash: UInt8 { UInt8(ascii: "#") }
}

extension String {
    /// The text as it stands in XML, without the characters that XML 1.0 does not allow.
    var escapedForXML: String {
        var text = ""
        for scalar in onOneLine.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "#": text += "&#35;"
            case "\u{fffe}", "\u{ffff}": text += "\u{fffd}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
