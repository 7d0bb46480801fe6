import Foundation
import JSONLines
import TestKit
import Testing

@Suite struct JSONTextTests {
    @Test(
        arguments: [
            ("", #""""#), ("Desk 1", #""Desk 1""#), ("a\"b\\c", #""a\"b\\c""#), ("a\nb\rc\td", #""a\nb\rc\td""#),
            ("\u{0}\u{1b}\u{1f}", #""\u0000\u001b\u001f""#), ("二楼 é 😀", #""二楼 é 😀""#), ("\u{7f}/", "\"\u{7f}/\""),
        ])
    func `a string has its escapes and no others`(text: String, expected: String) {
        #expect(JSONText.quoted(text) == expected)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `another reader gets back what was quoted`(seed: UInt64) throws {
        var source = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let ranges: [ClosedRange<UInt32>] = [0...0x7f, 0x80...0xd7ff, 0xe000...0x10ffff]
            let scalars = (0..<12).compactMap { _ in
                ranges.randomElement(using: &source).flatMap {
                    Unicode.Scalar(UInt32.random(in: $0, using: &source))
                }
            }
            let text = String(String.UnicodeScalarView(scalars))
            let json = Data("[\(JSONText.quoted(text))]".utf8)
            let read = try #require(JSONSerialization.jsonObject(with: json) as? [String])
            #expect(read.first.map { Array($0.unicodeScalars) } == scalars)
        }
    }

    @Test(arguments: [(0.0, "0"), (80_000, "80000"), (1234.5, "1234.5"), (0.1, "0.1"), (-2, "-2"), (1e21, "1e+21")])
    func `a number is written in its shortest exact form`(value: Double, expected: String) {
        #expect(JSONText.number(value) == expected)
        #expect(Double(JSONText.number(value)) == value)
    }

    @Test func `arrays and objects keep their order`() {
        let object = JSONText.object([("b", "1"), ("a\"", JSONText.array(["2", "null"]))])
        #expect(object == #"{"b":1,"a\"":[2,null]}"#)
    }
}
