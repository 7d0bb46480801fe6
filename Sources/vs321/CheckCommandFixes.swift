import DetectionRegions
import Findings
import SiteFiles
import SiteModel

/// What `check --fix` and `check --diff` do before they report.
struct CheckFixes {
    /// Whether fixes that move or trim regions are made as well.
    let includingUnsafe: Bool

    /// Whether comments may be lost.
    let discardingComments: Bool

    /// Shows on standard output how a file would be mended.
    func show(_ document: SiteDocument) throws(CommandFailure) {
        let mending = SiteMending(document.site, includingUnsafe: includingUnsafe)
        do throws(SiteRewriteError) {
            StandardOutput.shared.write(try document.difference(with: mending))
        } catch {
            throw CommandFailure(error.description)
        }
    }

    /// Mends a file and says what was done; the document of what the file holds now.
    func apply(_ document: SiteDocument, path: String) throws(CommandFailure) -> SiteDocument {
        let mending = SiteMending(document.site, includingUnsafe: includingUnsafe)
        if mending.fixes.isEmpty { return document }
        let text: String
        do throws(SiteRewriteError) {
            text = try document.rewritten(with: mending, discardingComments: discardingComments || path == "-")
        } catch {
            throw CommandFailure(error.description)
        }
        try OutputFile.write(Array(text.utf8), to: path)
        for (sensor, fix) in mending.fixes {
            StandardError.write("vs321: fixed: sensor \(document.site.sensors[sensor].id): \(fix.summary)\n")
        }
        let mended = SiteDocument(text: text, file: document.file)
        StandardError.write(MendedFile.notes(from: document, to: mended))
        return mended
    }
}

/// What is no longer wrong with a file because writing it gave it what it lacked.
enum MendedFile {
    /// A line for each finding about the file as such that is gone: "FILE:1:1: note: mended: a site needs version …".
    ///
    /// - Parameter told: Findings whose end is told of elsewhere: some codes are those of files and of layouts.
    static func notes(from old: SiteDocument, to new: SiteDocument, besides told: [Finding] = []) -> String {
        let codes = Set(FileRules.all.map(\.code))
        let left = Set((new.findings.map(\.finding) + told).map { [$0.code.rawValue, $0.message] })
        return old.findings.filter {
            codes.contains($0.finding.code) && !left.contains([$0.finding.code.rawValue, $0.finding.message])
        }
        .map { located in
            "\(new.file):\(located.position.line):\(located.position.column): note: mended: \(located.finding.message) "
                + "[\(located.finding.code)]\n"
        }
        .joined()
    }
}
