import DetectionRegions
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
        return SiteDocument(text: text, file: document.file)
    }
}
