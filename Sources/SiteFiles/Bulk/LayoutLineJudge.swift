import DetectionRegions
import Findings
import JSONLines

/// Judges the layouts of a bulk file, one JSON object a line, with no more memory than a line takes.
///
/// Coordinates are whole millimetres; a line is
/// `{"id":…,"mode":…,"area":[[x,y],[x,y]],"regions":[{"number":…,"outline":…}]}`
/// with `id`, `area` and a region's `name` left out at will. A member that stands twice makes the line no layout; one that means
/// nothing is warned of, unless its name begins with `x-`.
public struct LayoutLineJudge: Sendable {
    /// The longest line that is read, in bytes.
    public static let longestLine = 16 << 20

    /// How findings name the file.
    public let file: String

    private var tape = JSONTape()

    /// A judge for a file.
    public init(file: String) {
        self.file = file
    }

    /// What is to be said of a line, or `nil` where it is blank. A line that was too long to be read is `nil` bytes.
    public mutating func judge(_ line: Span<UInt8>?, number: Int) -> JudgedLayout? {
        guard let line else {
            return noLayout(
                number, "the line is longer than \(Self.longestLine >> 20) MB and was passed over", column: 1)
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
            return noLayout(number, message, column: column(of: error.offset))
        }
        do {
            _ = try UTF8Span(validating: line)
        } catch {
            return noLayout(number, "not UTF-8 from here on", column: column(of: error.byteOffsets.lowerBound))
        }
        do {
            let layout = try LayoutLine(tape)
            let findings = layout.findings()
            // Most lines have nothing to be placed.
            if findings.isEmpty { return JudgedLayout(line: number, id: layout.id, findings: []) }
            let places = LayoutLinePlaces(tape)
            let located = findings.map { finding in
                LocatedFinding(
                    finding: finding, file: file,
                    position: FilePosition(line: number, column: places.column(of: finding.path)))
            }
            return JudgedLayout(
                line: number, id: layout.id, findings: located, written: layout.written(for: findings, places))
        } catch {
            return noLayout(number, error.message, column: column(of: error.offset))
        }
    }

    private func noLayout(_ number: Int, _ message: String, column: Int) -> JudgedLayout {
        let place = FilePosition(line: number, column: column)
        let finding = LocatedFinding(finding: SyntaxRule.finding(message), file: file, position: place)
        return JudgedLayout(line: number, id: nil, findings: [finding])
    }

    /// The column in characters of a byte of the line.
    private func column(of offset: Int) -> Int {
        // Bytes that go on with a character (0b10……) are not the start of one.
        1 + tape.bytes.prefix(max(offset, 0)).count { $0 & 0xc0 != 0x80 }
    }
}
