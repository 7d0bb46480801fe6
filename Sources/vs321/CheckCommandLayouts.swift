import ArgumentParser
import Findings
import SiteFiles

/// `check --layouts`: the layouts of a bulk file, line by line as they come.
struct LayoutStream {
    let path: String
    let format: CheckFormat

    /// Judges every line, prints, and gives whether no finding was an error.
    func run() throws(CommandFailure) -> Bool {
        let name = path == "-" ? "<stdin>" : path
        var input = try InputLines(
            path == "-" ? .standardInput : .file(path: path), longestLine: LayoutLineJudge.longestLine)
        var judge = LayoutLineJudge(file: name)
        var tally = LayoutTally()
        let text = DiagnosticText(isColourful: StandardError.isColourful)
        var json: [UInt8] = []
        if format == .sarif { StandardOutput.shared.write(CheckSARIF.head) }
        try input.forEach { line, number in
            guard let judged = judge.judge(line, number: number) else { return }
            switch format {
            case .text:
                guard !judged.findings.isEmpty else { break }
                var source: [Unicode.Scalar] = []
                if let line {
                    source = line.withUnsafeBufferPointer { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) }
                }
                StandardError.write(judged.findings.map { text.text(of: $0, source: source) }.joined())
            case .json:
                json.removeAll(keepingCapacity: true)
                judged.appendJSON(to: &json)
                StandardOutput.shared.write(contentsOf: json)
            case .sarif:
                for located in judged.findings {
                    StandardOutput.shared.write((tally.hasFindings ? "," : "") + CheckSARIF.result(located))
                    tally.hasFindings = true
                }
            case .github:
                StandardOutput.shared.write(judged.findings.map(CheckGitHub.line).joined())
            }
            tally.add(judged)
        } pause: { () throws(CommandFailure) in
            try StandardOutput.shared.flush()
        }
        if format == .sarif { StandardOutput.shared.write(CheckSARIF.tail + "\n") }
        if format == .text { StandardOutput.shared.write("\(name): \(tally)\n") }
        return tally.invalid == 0
    }
}

/// What a bulk file held.
private struct LayoutTally: CustomStringConvertible {
    var layouts = 0
    var invalid = 0
    var hasFindings = false

    mutating func add(_ judged: JudgedLayout) {
        layouts += 1
        if !judged.isValid { invalid += 1 }
    }

    var description: String {
        "\(Counted.text(layouts, "layout")), \(layouts - invalid) valid, \(invalid) not"
    }
}
