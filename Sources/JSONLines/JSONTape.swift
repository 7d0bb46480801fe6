/// One JSON text as a flat list of its values, in the order in which they stand.
///
/// Reading is total, without recursion and without a library, because uplink logs have millions of lines: nothing is
/// converted before somebody asks for it, and the storage is used again for the next text. Of two members of the same
/// name the first counts.
package struct JSONTape: Sendable {
    /// What a value is.
    package enum Kind: Sendable {
        case object, array, string, number, yes, no, null
    }

    /// A value: its kind, its bytes (of a string those between the quotes), and the node that follows all within it.
    package struct Node: Sendable {
        package var kind: Kind
        package var isEscaped = false
        package var start: Int
        package var end: Int
        package var next: Int
    }

    /// How deep objects and arrays may nest, unless told otherwise.
    package static let depthLimit = 512

    /// The text.
    package private(set) var bytes: [UInt8] = []

    /// The values; the members of an object are keys and values in turn.
    package private(set) var nodes: [Node] = []

    /// Whether any string, names included, is written with an escape.
    package private(set) var hasEscapes = false

    private let depthLimit: Int
    private var open: [Int] = []
    private var offset = 0

    /// A tape without a text.
    package init(depthLimit: Int = depthLimit) {
        self.depthLimit = depthLimit
    }

    /// Reads one text, which must be one value and nothing else but space.
    package mutating func read(_ text: Span<UInt8>) throws(JSONFault) {
        bytes.removeAll(keepingCapacity: true)
        text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        nodes.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        hasEscapes = false
        offset = 0
        var state = State.value
        while true {
            skipSpace()
            switch state {
            case .value: state = try readValue()
            case .firstElement: state = peek == UInt8(ascii: "]") ? close() : try readValue()
            case .firstKey: state = peek == UInt8(ascii: "}") ? close() : try readKey()
            case .key: state = try readKey()
            case .afterValue:
                guard let container = open.last else {
                    guard offset == bytes.count else { throw .unexpected(at: offset) }
                    return
                }
                state = try readSeparator(in: nodes[container].kind)
            }
        }
    }

    private enum State {
        case value, firstElement, firstKey, key, afterValue
    }
}

/// Why a text is no JSON, and at which byte.
public enum JSONFault: Error, Hashable, Sendable {
    /// A byte that cannot stand there, the end of the text included.
    case unexpected(at: Int)

    /// Objects and arrays nest deeper than is read.
    case tooDeep(at: Int)

    /// The byte concerned, from 0.
    public var offset: Int {
        switch self {
        case .unexpected(let offset), .tooDeep(let offset): offset
        }
    }
}

// The grammar (RFC 8259), one function a rule.
extension JSONTape {
    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): offset += 1
            default: return
            }
        }
    }

    private mutating func readValue() throws(JSONFault) -> State {
        switch peek {
        case UInt8(ascii: "{"):
            try openContainer(.object)
            return .firstKey
        case UInt8(ascii: "["):
            try openContainer(.array)
            return .firstElement
        case UInt8(ascii: "\""): try readString()
        case UInt8(ascii: "t"): try readWord("true", as: .yes)
        case UInt8(ascii: "f"): try readWord("false", as: .no)
        case UInt8(ascii: "n"): try readWord("null", as: .null)
        default: try readNumber()
        }
        return .afterValue
    }

    private mutating func openContainer(_ kind: Kind) throws(JSONFault) {
        guard open.count < depthLimit else { throw .tooDeep(at: offset) }
        open.append(nodes.count)
        nodes.append(Node(kind: kind, start: offset, end: offset, next: nodes.count + 1))
        offset += 1
    }

    private mutating func close() -> State {
        offset += 1
        if let container = open.popLast() {
            nodes[container].end = offset
            nodes[container].next = nodes.count
        }
        return .afterValue
    }

    private mutating func readKey() throws(JSONFault) -> State {
        guard peek == UInt8(ascii: "\"") else { throw .unexpected(at: offset) }
        try readString()
        skipSpace()
        guard peek == UInt8(ascii: ":") else { throw .unexpected(at: offset) }
        offset += 1
        return .value
    }

    private mutating func readSeparator(in container: Kind) throws(JSONFault) -> State {
        let isObject = container == .object
        switch peek {
        case UInt8(ascii: ","):
            offset += 1
            return isObject ? .key : .value
        case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject: return close()
        default: throw .unexpected(at: offset)
        }
    }

    private mutating func readWord(_ word: StaticString, as kind: Kind) throws(JSONFault) {
        let start = offset
        let matches = word.withUTF8Buffer { bytes[start...].starts(with: $0) }
        guard matches else { throw .unexpected(at: start) }
        offset += word.utf8CodeUnitCount
        nodes.append(Node(kind: kind, start: start, end: offset, next: nodes.count + 1))
    }

    private mutating func readString() throws(JSONFault) {
        offset += 1
        var node = Node(kind: .string, start: offset, end: offset, next: nodes.count + 1)
        while true {
            offset = endOfPlainText(from: offset)
            guard let byte = peek, byte >= 0x20 else { throw .unexpected(at: offset) }
            if byte == UInt8(ascii: "\"") { break }
            offset += 1
            node.isEscaped = true
            hasEscapes = true
            try readEscape()
        }
        node.end = offset
        offset += 1
        nodes.append(node)
    }

    /// The first byte from there on that ends a stretch of plain text: a quotation mark, a backslash, a control character.
    private func endOfPlainText(from start: Int) -> Int {
        let text = bytes.span
        var index = start
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            index += 1
        }
        return index
    }

    private mutating func readEscape() throws(JSONFault) {
        switch peek {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            offset += 1
        case UInt8(ascii: "u"):
            offset += 1
            for _ in 0..<4 {
                guard let byte = peek, hexadecimalDigit(byte) != nil else { throw .unexpected(at: offset) }
                offset += 1
            }
        default: throw .unexpected(at: offset)
        }
    }

    private mutating func readNumber() throws(JSONFault) {
        let start = offset
        if peek == UInt8(ascii: "-") { offset += 1 }
        if peek == UInt8(ascii: "0") {
            offset += 1
        } else {
            try readDigits()
        }
        if peek == UInt8(ascii: ".") {
            offset += 1
            try readDigits()
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            offset += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
            try readDigits()
        }
        nodes.append(Node(kind: .number, start: start, end: offset, next: nodes.count + 1))
    }

    private mutating func readDigits() throws(JSONFault) {
        guard let byte = peek, isDecimalDigit(byte) else { throw .unexpected(at: offset) }
        while let byte = peek, isDecimalDigit(byte) { offset += 1 }
    }
}
