import DetectionRegions
import Findings
import JSONLines
import PlaneGeometry

/// One line of a bulk file, judged: what is wrong with its layout, and where in the file.
public struct JudgedLayout: Sendable {
    /// The line, from 1.
    public let line: Int

    /// The layout's id as JSON text, if it has one and the line is a layout.
    public let id: String?

    /// All findings in the order of the contract: by region, by code, then pairs; a line that is no layout has one `syntax`.
    public let findings: [LocatedFinding]

    /// What the line has in the place of numbers that no finding can hold.
    private let written: WrittenNumbers

    /// A judgement from its parts.
    init(line: Int, id: String?, findings: [LocatedFinding], written: WrittenNumbers = WrittenNumbers()) {
        self.line = line
        self.id = id
        self.findings = findings
        self.written = written
    }

    /// Whether no finding is an error.
    public var isValid: Bool { !findings.contains { $0.finding.severity == .error } }
}

extension JudgedLayout {
    /// Adds the line of JSON that the contract prints for a layout, with its line feed.
    public func appendJSON(to text: inout [UInt8]) {
        text += #"{"id":"#.utf8
        text += (id ?? "null").utf8
        text += #","line":"#.utf8
        text += String(line).utf8
        text += (isValid ? #","valid":true,"findings":["# : #","valid":false,"findings":["#).utf8
        for (index, located) in findings.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            text += json(located).utf8
        }
        text += "]}\n".utf8
    }

    private func json(_ located: LocatedFinding) -> String {
        let finding = located.finding
        func list(_ numbers: [Int]) -> String { JSONText.array(numbers.map(String.init)) }
        var text = #"{"code":"\#(finding.code)","severity":"\#(finding.severity.rawValue)","#
        text += #""regions":\#(JSONText.array(finding.regions.map(written.number)))"#
        if finding.isAboutOutline {
            text += #","vertices":\#(list(finding.vertices)),"edges":\#(list(finding.edges))"#
        }
        if let area = finding.areaSquareMillimetres { text += #","areaSquareMillimetres":\#(JSONText.number(area))"# }
        if let at = finding.at { text += ",\"at\":\(written.point(at, of: finding))" }
        text += #","message":\#(JSONText.quoted(finding.message)),"column":\#(located.position.column)"#
        if !finding.path.steps.isEmpty { text += #","path":\#(JSONText.quoted(finding.path.description))"# }
        text += "}"
        return text
    }
}

/// Numbers of a line that are too large for a finding, as they are written.
struct WrittenNumbers: Sendable {
    /// The numbers of regions, by what stands for them.
    var numbers: [Int: String] = [:]

    /// The points at paths of findings.
    var points: [FindingPath: String] = [:]

    func number(_ number: Int) -> String { numbers[number] ?? String(number) }

    func point(_ point: RawPoint, of finding: Finding) -> String {
        points[finding.path] ?? "[\(point.x),\(point.y)]"
    }
}

extension LayoutLine {
    /// Whether a finding is at a place that its point cannot hold.
    fileprivate static func isFar(_ finding: Finding) -> Bool {
        finding.at.map { max($0.x.magnitude, $0.y.magnitude) >= farthest.magnitude } ?? false
    }

    /// What the line has in the place of what findings cannot hold.
    func written(for findings: [Finding], _ places: LayoutLinePlaces) -> WrittenNumbers {
        var written = WrittenNumbers(numbers: farNumbers)
        for finding in findings where Self.isFar(finding) {
            written.points[finding.path] = places.writtenPoint(at: finding.path)
        }
        return written
    }
}

extension LayoutLinePlaces {
    /// The finding, its sentence naming the place with all the digits that it has in the line.
    func withFarPlace(_ finding: Finding) -> Finding {
        guard LayoutLine.isFar(finding), let at = finding.at, let place = place(at: finding.path) else {
            return finding
        }
        var finding = finding
        finding.message = finding.message.replacing(PlainWords.place(at), with: place)
        return finding
    }
}
