import JSONLines
import TestKit
import Testing

@Suite struct LineSplitterTests {
    /// The lines of a text that arrives in pieces of the given sizes; `nil` is a line over the limit.
    private func lines(_ text: String, pieces: [Int] = [.max], limit: Int = 1 << 20) -> [String?] {
        var splitter = LineSplitter(limit: limit)
        var found: [String?] = []
        var numbers: [Int] = []
        let body: (Span<UInt8>?, Int) throws(Never) -> Void = { line, number in
            numbers.append(number)
            if let line {
                found.append(line.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
            } else {
                found.append(nil)
            }
        }
        var rest = Array(text.utf8)[...]
        var next = 0
        while !rest.isEmpty {
            let piece = Array(rest.prefix(pieces[next % pieces.count]))
            rest = rest.dropFirst(piece.count)
            next += 1
            splitter.feed(piece.span, body)
        }
        splitter.finish(body)
        #expect(numbers == Array(1..<(numbers.count + 1)))
        return found
    }

    @Test(
        arguments: [
            ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb\r\n", ["a", "b"]), ("\n\n", ["", ""]),
            ("a\n\nb", ["a", "", "b"]), ("\u{feff}a\n\u{feff}b", ["a", "\u{feff}b"]), ("a\rb\n", ["a\rb"]),
            ("\r\n", [""]),
        ] as [(String, [String])])
    func `a text is cut at its line feeds`(text: String, expected: [String]) {
        #expect(lines(text) == expected)
        #expect(lines(text, pieces: [1]) == expected)
    }

    @Test(arguments: [[1], [3], [100]]) func `a line over the limit is dropped and the next is read`(pieces: [Int]) {
        let text = "12345\n123456\n12345\r\n1234567890123\nz"
        #expect(lines(text, pieces: pieces, limit: 5) == ["12345", nil, "12345", nil, "z"])
        #expect(lines("123456", pieces: pieces, limit: 5) == [nil])
    }

    @Test(arguments: [[1], [3], [100]]) func `a line over the limit that is all space is an empty one`(pieces: [Int]) {
        let text = "         \n       x \n\t \t \t \t \t\r\nz"
        #expect(lines(text, pieces: pieces, limit: 5) == ["", nil, "", "z"])
        #expect(lines("         ", pieces: pieces, limit: 5) == [""])
    }

    @Test(arguments: 0..<30) func `how the bytes arrive does not matter`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let alphabet: [Character] = ["a", "ü", "\n", "\n", "\r", "\u{feff}"]
        let text = String((0..<80).compactMap { _ in alphabet.randomElement(using: &generator) })
        let pieces = (0..<7).map { _ in Int.random(in: 1..<9, using: &generator) }
        #expect(lines(text, pieces: pieces, limit: 12) == lines(text, limit: 12))
    }
}
