import DetectionRegions
import Findings

/// Judges the layouts of a bulk file, one JSON object a line, with no more memory than a line takes.
///
/// Coordinates are whole millimetres; a line is
/// `{"id":…,"mode":…,"area":[[x,y],[x,y]],"regions":[{"number":…,"outline":…}]}`
/// with `id`, `area` and a region's `name` left out at will. A member that stands twice makes the line no layout; one that means
/// nothing is warned of, unless its name begins with `x-`.
public struct LayoutLineJudge: Sendable {
    /// The longest line that is read, in bytes.
    public static let longestLine = LayoutLineReader.longestLine

    /// How findings name the file.
    public let file: String

    private var reader = LayoutLineReader()

    /// A judge for a file.
    public init(file: String) {
        self.file = file
    }

    /// What is to be said of a line, or `nil` where it is blank. A line that was too long to be read is `nil` bytes.
    public mutating func judge(_ line: Span<UInt8>?, number: Int) -> JudgedLayout? {
        do {
            guard let layout = try reader.read(line) else { return nil }
            let findings = layout.findings()
            // Most lines have nothing to be placed.
            if findings.isEmpty { return JudgedLayout(line: number, id: layout.id, findings: []) }
            let places = LayoutLinePlaces(reader.tape)
            let located = findings.map { finding in
                LocatedFinding(
                    finding: places.withFarPlace(finding), file: file,
                    position: FilePosition(line: number, column: places.column(of: finding.path)))
            }
            return JudgedLayout(
                line: number, id: layout.id, findings: located, written: layout.written(for: findings, places))
        } catch {
            return JudgedLayout(line: number, id: nil, findings: [reader.finding(error, file: file, line: number)])
        }
    }
}
