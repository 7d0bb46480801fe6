import DetectionRegions
import Findings
import JSONLines

/// Judges the layouts of a bulk file, one JSON object a line, with no more memory than a line takes.
///
/// Coordinates are whole millimetres; a line is
/// `{"id":…,"mode":…,"area":[[x,y],[x,y]],"regions":[{"number":…,"outline":…}]}`
/// with `id`, `area` and a region's `name` left out at will. Other members are passed over.
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
        guard !isBlank(line) else { return nil }
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
            let layout = try LayoutLine(tape)
            let findings = layout.layout.verdict().findings
            return JudgedLayout(line: number, id: layout.id, findings: findings.map { located($0, number) })
        } catch {
            return noLayout(number, error.message, column: column(of: error.offset))
        }
    }

    private func isBlank(_ line: Span<UInt8>) -> Bool {
        for index in line.indices where !(line[index] == 0x20 || (0x09...0x0d).contains(line[index])) { return false }
        return true
    }

    private func noLayout(_ number: Int, _ message: String, column: Int) -> JudgedLayout {
        let place = FilePosition(line: number, column: column)
        let finding = LocatedFinding(finding: SyntaxRule.finding(message), file: file, position: place)
        return JudgedLayout(line: number, id: nil, findings: [finding])
    }

    private func located(_ finding: Finding, _ number: Int) -> LocatedFinding {
        let column = column(of: tape.startOfValue(node(at: finding.path)))
        return LocatedFinding(finding: finding, file: file, position: FilePosition(line: number, column: column))
    }

    /// The value at a path, or the last one on the way that the line has.
    private func node(at path: FindingPath) -> Int {
        var node = 0
        for step in path.steps {
            switch step {
            case .key("regions"): node = tape.member("regions", of: node) ?? node
            case .key("outline"): node = tape.member("outline", of: node) ?? node
            case .key("number"): node = tape.member("number", of: node) ?? node
            case .key("area"): node = tape.member("area", of: node) ?? node
            case .key("mode"): node = tape.member("mode", of: node) ?? node
            case .key: return node
            case .index(let index):
                let elements = tape.elements(of: node)
                guard elements.indices.contains(index) else { return node }
                node = elements[index]
            }
        }
        return node
    }

    /// The column in characters of a byte of the line.
    private func column(of offset: Int) -> Int {
        // Bytes that go on with a character (0b10……) are not the start of one.
        1 + tape.bytes.prefix(max(offset, 0)).count { $0 & 0xc0 != 0x80 }
    }
}
