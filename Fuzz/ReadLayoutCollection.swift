import Findings
import SiteFiles

/// Reads any bytes as a collection of layouts; what comes of it must be lines that are layouts, and the same after a way there
/// and back.
@_cdecl("LLVMFuzzerTestOneInput")
public func readLayoutCollection(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let collection = LayoutCollection(bytes: bytes, file: "fuzz")
    for located in collection.findings {
        precondition(located.position.line >= 1 && located.position.column >= 1)
    }
    var judge = LayoutLineJudge(file: "fuzz")
    var writer = LayoutFeatureWriter(file: "fuzz")
    var text: [UInt8] = []
    for (index, line) in collection.lines.enumerated() {
        let judged = judge.judge(line.span.extracting(droppingLast: 1), number: index + 1)
        precondition(judged?.findings.contains { $0.finding.code.rawValue == "syntax" } == false)
        let fault = writer.append(line.span.extracting(droppingLast: 1), number: index + 1, to: &text)
        precondition(fault == nil)
    }
    writer.finish(&text)
    let again = LayoutCollection(bytes: text, file: "fuzz")
    precondition(again.findings.isEmpty, "\(again.findings)")
    precondition(again.lines == collection.lines)
    return 0
}
