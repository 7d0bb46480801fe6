import Findings
import SiteFiles
import SiteModel

/// Reads any bytes as a site; what it holds must come back from every form in which it is written, and a text that was written
/// must be written again as the same bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func readSite(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let document = SiteDocument(bytes: Array(UnsafeBufferPointer(start: start, count: count)), file: "fuzz")
    for located in document.findings {
        precondition(located.position.line >= 1 && located.position.column >= 1)
        precondition(!located.finding.message.isEmpty)
    }
    guard let text = try? document.rewritten(with: document.site, discardingComments: true) else { return 0 }
    let again = SiteDocument(text: text, file: "fuzz")
    precondition(again.site == document.site, text)
    guard let same = try? again.rewritten(with: again.site) else { preconditionFailure(text) }
    precondition(same == text, text + "\n-----\n" + same)
    guard document.isSound else { return 0 }
    for format in SiteFormat.allCases {
        let other = SiteDocument(text: document.site.text(format), file: "fuzz." + format.rawValue)
        precondition(other.isSound && other.site == document.site, document.site.text(format))
    }
    return 0
}
