import Findings
import JSONLines
import SiteFiles

/// Judges any bytes as the lines of a bulk file; what is said of a line must be JSON, the same each time, and point into it. What
/// is a layout must come back from GeoJSON as the same one.
@_cdecl("LLVMFuzzerTestOneInput")
public func readLayoutLines(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var judge = LayoutLineJudge(file: "fuzz")
    for (index, slice) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
        let line = Array(slice)
        guard let judged = judge.judge(line.span, number: index + 1) else { continue }
        for located in judged.findings {
            precondition(located.position.line == index + 1 && (1...line.count + 1).contains(located.position.column))
        }
        let text = json(of: judged)
        var tape = JSONTape()
        // The line feed at the end is no part of the value.
        let value = Array(text.dropLast())
        let isJSON: Void? = try? tape.read(value.span)
        precondition(isJSON != nil, String(decoding: text, as: UTF8.self))
        var other = LayoutLineJudge(file: "fuzz")
        let again = other.judge(line.span, number: index + 1).map(json)
        precondition(again == text)
        goThroughGeoJSON(line, isLayout: !judged.findings.contains { $0.finding.code.rawValue == "syntax" })
    }
    return 0
}

/// The line that comes back is in canonical form: what comes of it must be the same as what came of the one given.
private func goThroughGeoJSON(_ line: [UInt8], isLayout: Bool) {
    guard let written = features(of: line) else { return precondition(!isLayout) }
    precondition(isLayout)
    let collection = LayoutCollection(bytes: written, file: "fuzz")
    precondition(collection.findings.isEmpty && collection.lines.count == 1, "\(collection.findings)")
    precondition(features(of: Array(collection.lines[0].dropLast())) == written)
}

private func json(of judged: JudgedLayout) -> [UInt8] {
    var text: [UInt8] = []
    judged.appendJSON(to: &text)
    return text
}

private func features(of line: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    var writer = LayoutFeatureWriter(file: "fuzz")
    guard writer.append(line.span, number: 1, to: &text) == nil else { return nil }
    writer.finish(&text)
    return text
}
