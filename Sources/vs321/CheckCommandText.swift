import Findings
import SiteFiles

/// Findings as compilers print them: a line for each, the source line, and a caret under the place.
struct DiagnosticText {
    /// Whether to colour for a terminal.
    let isColourful: Bool

    /// So many characters of a source line are shown at most.
    private static let widest = 120

    /// The findings of a document, or those that are asked for, in the order of the file.
    func diagnostics(of document: SiteDocument, _ isShown: (LocatedFinding) -> Bool = { _ in true }) -> String {
        // A JSON file may be one line of a megabyte with a thousand findings: it is taken apart once.
        var current: (number: Int, scalars: [Unicode.Scalar]) = (0, [])
        return document.findings.filter(isShown).map { located in
            if located.position.line != current.number {
                let source = document.text(ofLine: located.position.line) ?? ""
                current = (located.position.line, Array(source.unicodeScalars))
            }
            return text(of: located, source: current.scalars)
        }.joined()
    }

    /// A finding, and the line of the file in which it stands.
    func text(of located: LocatedFinding, source: [Unicode.Scalar]) -> String {
        let (finding, place) = (located.finding, located.position)
        let severity = coloured(finding.severity.rawValue, colour(of: finding.severity))
        var text =
            "\(coloured("\(located.file):\(place.line):\(place.column):", "1")) \(severity): \(finding.message) "
            + "[\(finding.code)]\n"
        if source.contains(where: { !$0.properties.isWhitespace }) {
            let (shown, caret) = excerpt(source, place.column)
            text += "  \(shown)\n  \(coloured(caret, colour(of: finding.severity)))\n"
        }
        return text
    }

    /// A line, cut to a window around the column where it is long, and a second one with a caret below the column.
    private func excerpt(_ line: [Unicode.Scalar], _ column: Int) -> (line: String, caret: String) {
        let place = min(max(column - 1, 0), line.count)
        let start = line.count <= Self.widest ? 0 : max(0, min(place - Self.widest / 2, line.count - Self.widest))
        let end = min(line.count, start + Self.widest)
        var shown = start > 0 ? "…" : ""
        for scalar in line[start..<end] {
            // What would steer the terminal is shown as unknown; a tab is as wide in both lines.
            shown.unicodeScalars.append(scalar.isSteering && scalar != "\t" ? "\u{fffd}" : scalar)
        }
        if end < line.count { shown += "…" }
        var caret = start > 0 ? " " : ""
        for scalar in line[start..<place] { caret += Self.blank(as: scalar) }
        return (shown, caret + "^")
    }

    /// Blanks as wide as a character on a terminal.
    private static func blank(as scalar: Unicode.Scalar) -> String {
        if scalar == "\t" { return "\t" }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return ""
        default: break
        }
        let wide: [ClosedRange<UInt32>] = [
            0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff00...0xff60,
            0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd,
        ]
        return wide.contains { $0.contains(scalar.value) } ? "  " : " "
    }

    private func colour(of severity: Severity) -> String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        }
    }

    private func coloured(_ text: String, _ code: String) -> String {
        isColourful ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
    }
}
