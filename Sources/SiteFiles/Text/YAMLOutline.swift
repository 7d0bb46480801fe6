/// What a quick walk over YAML or JSON text finds that the parser would not say, or would say too late.
///
/// It knows quotes, comments, block scalars and flow collections, and nothing of what they mean. It judges nothing that
/// the parser judges: on text that is no YAML its answers are merely useless.
struct YAMLOutline {
    /// Where the text of each plain or quoted key ends (before its closing quote).
    private(set) var keyEnds: [Int] = []

    /// Where a key is a collection or an alias. Such keys are refused: comparing them can take exponential time.
    private(set) var complexKey: Int?

    /// Where two JSON escapes (`\ud83d\ude00`) make one character, which YAML does not know.
    private(set) var surrogatePairs: [(offset: Int, scalar: Unicode.Scalar)] = []

    /// Where the first comment begins.
    private(set) var firstComment: Int?

    /// Whether an alias occurs.
    private(set) var hasAliases = false

    private let bytes: [UInt8]
    private var offset = 0
    private var flowDepth = 0
    /// Whether a quote, bracket or indicator here would begin a token.
    private var atTokenStart = true
    private var last = LastToken.none
    private var line = LineShape()

    /// What stands before a colon.
    private enum LastToken {
        case none
        case text(end: Int)
        case collectionOrAlias(Int)
    }

    /// How the current line began; needed to know where a block scalar ends.
    private struct LineShape {
        var start = 0
        var firstToken: Int?
        var lastDash: Int?
        var hasKey = false

        /// The column that the lines of a block scalar must exceed.
        var parentColumn: Int {
            if hasKey, let firstToken { return firstToken - start }
            if let lastDash { return lastDash - start }
            return (firstToken ?? start) - start - 1
        }
    }

    /// Walks over the text once.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while offset < bytes.count { step() }
    }
}

extension YAMLOutline {
    private mutating func step() {
        let byte = bytes[offset]
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            beginLine(at: offset + 1)
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            offset += 1
        case UInt8(ascii: "#") where isBlank(at: offset - 1):
            firstComment = firstComment ?? offset
            skipToLineEnd()
        case UInt8(ascii: ":") where endsKey():
            endKey()
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
            if flowDepth > 0 { flowPunctuation(byte) } else { plain() }
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            if flowDepth > 0 || atTokenStart { openFlow() } else { plain() }
        default:
            if atTokenStart { beginToken(byte) } else { plain() }
        }
    }

    private mutating func beginToken(_ byte: UInt8) {
        if line.firstToken == nil, byte != UInt8(ascii: "-") || !isBlank(at: offset + 1) { line.firstToken = offset }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            quoted(by: byte)
        case UInt8(ascii: "-") where flowDepth == 0 && isBlank(at: offset + 1):
            line.lastDash = offset
            offset += 1
        case UInt8(ascii: "-") where isDocumentStart():
            offset += 3
        case UInt8(ascii: "?") where isBlank(at: offset + 1):
            complexKey = complexKey ?? offset
            offset += 1
        case UInt8(ascii: "&"), UInt8(ascii: "!"):
            skipWord()
        case UInt8(ascii: "*"):
            hasAliases = true
            last = .collectionOrAlias(offset)
            skipWord()
            atTokenStart = false
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            if flowDepth == 0 { skipBlockScalar() } else { plain() }
        default:
            plain()
        }
    }

    private mutating func plain() {
        if line.firstToken == nil { line.firstToken = offset }
        offset += 1
        atTokenStart = false
        last = .text(end: offset)
    }

    private mutating func openFlow() {
        if line.firstToken == nil { line.firstToken = offset }
        flowDepth += 1
        offset += 1
        atTokenStart = true
        last = .none
    }

    private mutating func flowPunctuation(_ byte: UInt8) {
        if byte == UInt8(ascii: ",") {
            last = .none
            atTokenStart = true
        } else {
            flowDepth -= 1
            last = .collectionOrAlias(offset)
            atTokenStart = false
        }
        offset += 1
    }
}

extension YAMLOutline {
    /// Whether the colon here ends a key: a blank follows, or in a flow collection punctuation or the end of a quote.
    private func endsKey() -> Bool {
        if isBlank(at: offset + 1) { return true }
        guard flowDepth > 0 else { return false }
        if ",[]{}".utf8.contains(bytes[offset + 1]) { return true }
        switch last {
        case .text(let end): return end < bytes.count && (bytes[end] == 0x22 || bytes[end] == 0x27)
        case .collectionOrAlias: return true
        case .none: return false
        }
    }

    private mutating func endKey() {
        switch last {
        case .text(let end): keyEnds.append(end)
        case .collectionOrAlias(let place): complexKey = complexKey ?? place
        case .none: break
        }
        line.hasKey = true
        last = .none
        atTokenStart = true
        offset += 1
    }

    private mutating func quoted(by quote: UInt8) {
        offset += 1
        while offset < bytes.count {
            if bytes[offset] == quote {
                // In single quotes a doubled quote is one quote: the text goes on.
                guard quote == UInt8(ascii: "'"), offset + 1 < bytes.count, bytes[offset + 1] == quote else { break }
                offset += 1
            } else if quote == UInt8(ascii: "\""), bytes[offset] == UInt8(ascii: "\\") {
                if let scalar = surrogatePair(at: offset) {
                    surrogatePairs.append((offset, scalar))
                    offset += 10
                }
                offset += 1
            }
            offset += 1
        }
        last = .text(end: min(offset, bytes.count))
        atTokenStart = false
        offset += 1
    }

    private func surrogatePair(at place: Int) -> Unicode.Scalar? {
        guard let high = escapedCode(at: place), 0xd800..<0xdc00 ~= high, let low = escapedCode(at: place + 6),
            0xdc00..<0xe000 ~= low
        else { return nil }
        return Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
    }

    private func escapedCode(at place: Int) -> UInt32? {
        guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
            return nil
        }
        return UInt32(String(decoding: bytes[place + 2..<place + 6], as: UTF8.self), radix: 16)
    }
}

extension YAMLOutline {
    /// Whether a space, a tab or a line's end stands there; both ends of the text count.
    private func isBlank(at place: Int) -> Bool {
        guard bytes.indices.contains(place) else { return true }
        return " \t\n\r".utf8.contains(bytes[place])
    }

    private func isDocumentStart() -> Bool {
        offset == line.start && bytes[offset...].starts(with: "---".utf8) && isBlank(at: offset + 3)
    }

    private mutating func beginLine(at start: Int) {
        offset = start
        line = LineShape(start: start)
        atTokenStart = true
    }

    private mutating func skipToLineEnd() {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\r") {
            offset += 1
        }
    }

    private mutating func skipWord() {
        while !isBlank(at: offset), flowDepth == 0 || !",[]{}".utf8.contains(bytes[offset]) { offset += 1 }
    }

    /// Skips the header and all lines that are blank or further in than the scalar's parent.
    private mutating func skipBlockScalar() {
        let parent = line.parentColumn
        skipToLineEnd()
        while offset < bytes.count {
            let start = offset + 1
            var text = start
            while text < bytes.count, bytes[text] == UInt8(ascii: " ") { text += 1 }
            let isEmpty = text == bytes.count || bytes[text] == UInt8(ascii: "\n") || bytes[text] == UInt8(ascii: "\r")
            guard isEmpty || text - start > parent else { break }
            offset = min(text, bytes.count)
            skipToLineEnd()
        }
        last = .none
    }
}
