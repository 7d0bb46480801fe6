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
        var index = 0
        while index < bytes.count {
            // Ids stand after a quote or a hash sign; titles cannot hold either before the word unescaped.
            let isStart =
                bytes[index] == word[0] && index > 0 && (bytes[index - 1] == quote || bytes[index - 1] == hash)
            guard isStart, bytes[index...].starts(with: word) else {
                result.bytes.append(bytes[index])
                index += 1
                continue
            }
            let digits = bytes[(index + word.count)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            let number = numbers[digits] ?? numbers.count
            numbers[digits] = number
            result.bytes += word + Array(String(number).utf8)
            index = digits.endIndex
        }
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
