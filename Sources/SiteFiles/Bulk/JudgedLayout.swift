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
            text += Self.json(located.finding).utf8
        }
        text += "]}\n".utf8
    }

    private static func json(_ finding: Finding) -> String {
        func list(_ numbers: [Int]) -> String { JSONText.array(numbers.map(String.init)) }
        var text = #"{"code":"\#(finding.code)","severity":"\#(finding.severity.rawValue)","#
        text += #""regions":\#(list(finding.regions))"#
        if finding.isAboutOutline {
            text += #","vertices":\#(list(finding.vertices)),"edges":\#(list(finding.edges))"#
        }
        if let area = finding.areaSquareMillimetres { text += #","areaSquareMillimetres":\#(JSONText.number(area))"# }
        if let at = finding.at { text += ",\"at\":[\(at.x),\(at.y)]" }
        text += #","message":\#(JSONText.quoted(finding.message))}"#
        return text
    }
}
