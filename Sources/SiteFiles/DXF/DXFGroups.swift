/// The groups of an ASCII DXF file: a code on one line and its value on the next.
///
/// Values are looked up in the bytes when they are asked for, so that a drawing of a hundred megabytes stays that size.
struct DXFGroups: Sendable {
    /// One group.
    struct Group: Sendable {
        let code: Int
        /// Where the value begins and ends in the bytes.
        let start: Int
        let end: Int
        /// The line of the value, from 1.
        let line: Int
    }

    /// A place where the file is no list of groups, and why.
    struct Fault: Error, Hashable {
        let line: Int
        let message: String
    }

    let bytes: [UInt8]
    private(set) var groups: [Group] = []

    /// In what the texts are, where that is neither UTF-8 nor Western.
    private var codePage: CodePage?

    init(_ bytes: [UInt8]) throws(Fault) {
        self.bytes = bytes
        if bytes.starts(with: Array("AutoCAD Binary DXF".utf8)) {
            throw Fault(line: 1, message: "this is a binary DXF; save it as ASCII DXF")
        }
        if bytes.starts(with: Array("AC10".utf8)) {
            throw Fault(line: 1, message: "this is a DWG; save it as ASCII DXF")
        }
        try split()
    }

    private mutating func split() throws(Fault) {
        var (offset, line) = (bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0, 0)
        while let code = nextLine(&offset) {
            line += 1
            let digits = trimmed(code)
            // Blank lines at the end are common and mean nothing.
            if digits.isEmpty, trimmed(offset..<bytes.count).isEmpty { break }
            guard let number = integer(digits) else {
                throw Fault(
                    line: line,
                    message: line == 1
                        ? "this is no DXF: the first line is not a group code; save the drawing as ASCII DXF"
                        : "a group code, a whole number, belongs here; the file is damaged")
            }
            guard let value = nextLine(&offset) else {
                throw Fault(line: line, message: "the file ends in the middle of a group; it is cut off")
            }
            line += 1
            let text = trimmed(value)
            groups.append(Group(code: number, start: text.lowerBound, end: text.upperBound, line: line))
        }
        if groups.isEmpty { throw Fault(line: 1, message: "the file is empty") }
    }

    /// The bytes of the line at the offset, which moves behind the line's end; `nil` at the end.
    private func nextLine(_ offset: inout Int) -> Range<Int>? {
        guard offset < bytes.count else { return nil }
        let start = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\r") {
            offset += 1
        }
        let end = offset
        if offset < bytes.count {
            let isPair =
                bytes[offset] == UInt8(ascii: "\r") && offset + 1 < bytes.count
                && bytes[offset + 1] == UInt8(ascii: "\n")
            offset += isPair ? 2 : 1
        }
        return start..<end
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    private func integer(_ range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count <= 6 else { return nil }
        return Int(String(decoding: bytes[range], as: UTF8.self))
    }
}

extension DXFGroups {
    /// Whether the value is just this word of ASCII.
    func isValue(_ index: Int, _ word: StaticString) -> Bool {
        let group = groups[index]
        guard group.end - group.start == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { buffer in
            for offset in 0..<buffer.count where bytes[group.start + offset] != buffer[offset] { return false }
            return true
        }
    }

    /// Takes texts for those of a code page, unless all of them are UTF-8: since 2007 drawings are, and others that
    /// name a code page too.
    mutating func use(_ page: CodePage?) {
        guard let page else { return }
        let isUTF8 = groups.allSatisfy { group in
            let value = bytes[group.start..<group.end]
            return value.allSatisfy { $0 < 0x80 } || String(validating: value, as: UTF8.self) != nil
        }
        codePage = isUTF8 ? nil : page
    }

    /// The value as text, its escapes undone.
    func text(_ group: Group) -> String {
        let value = bytes[group.start..<group.end]
        if let codePage, value.contains(where: { $0 >= 0x80 }), let text = codePage.text(of: value) {
            return DXFText.unescaped(text)
        }
        return DXFText.unescaped(TextDecoding.text(of: Array(value)))
    }

    /// The value as a finite number.
    func number(_ group: Group) -> Double? {
        guard let number = Double(String(decoding: bytes[group.start..<group.end], as: UTF8.self)), number.isFinite
        else { return nil }
        return number
    }

    /// The value as a whole number.
    func integer(_ group: Group) -> Int? { Int(String(decoding: bytes[group.start..<group.end], as: UTF8.self)) }
}
