import Findings
import JSONLines

/// Reads the lines of a bulk file, one after the other, into the same storage.
struct LayoutLineReader: Sendable {
    /// The longest line that is read, in bytes.
    static let longestLine = 16 << 20

    /// The line that was read last.
    private(set) var tape = JSONTape()

    /// The layout of a line, or `nil` where it is blank. A line that was too long to be read is `nil` bytes.
    mutating func read(_ line: Span<UInt8>?) throws(LayoutLineFault) -> LayoutLine? {
        guard let line else {
            throw LayoutLineFault(
                message: "the line is longer than \(Self.longestLine >> 20) MB and was passed over", offset: 0)
        }
        guard !line.holdsSpaceOnly else { return nil }
        do {
            try tape.read(line)
        } catch {
            let message =
                switch error {
                case .unexpected: "not JSON from here on; a line is one JSON object"
                case .tooDeep: "lists and objects nest deeper than \(JSONTape.depthLimit) levels"
                }
            throw LayoutLineFault(message: message, offset: error.offset)
        }
        do {
            _ = try UTF8Span(validating: line)
        } catch {
            throw LayoutLineFault(message: "not UTF-8 from here on", offset: error.byteOffsets.lowerBound)
        }
        return try LayoutLine(tape)
    }

    /// The finding of a fault in the line that was read last.
    func finding(_ fault: LayoutLineFault, file: String, line: Int) -> LocatedFinding {
        // Bytes that go on with a character (0b10……) are not the start of one.
        let column = 1 + tape.bytes.prefix(max(fault.offset, 0)).count { $0 & 0xc0 != 0x80 }
        return LocatedFinding(
            finding: SyntaxRule.finding(fault.message), file: file, position: FilePosition(line: line, column: column))
    }
}
