import SiteFiles
import SiteModel

/// Where a site is written that was read from a file: comments are lost only where somebody said so.
enum SiteOutput {
    /// The text of a document with another site in it, for a target that may be the file itself, another file, or `-`.
    ///
    /// - Throws: ``CommandFailure`` where the target's comments or an unread part of the document would be lost.
    static func text(
        _ document: SiteDocument, with site: Site, origins: [Int: [Int?]] = [:], format: SiteFormat?,
        for target: String,
        discardingComments: Bool
    ) throws(CommandFailure) -> String {
        if !discardingComments { try refuseToLoseComments(of: target) }
        do throws(SiteRewriteError) {
            // Comments of a file that stays as it is are not lost.
            return try document.rewritten(
                with: site, regionOrigins: origins, format: format, discardingComments: true)
        } catch {
            throw CommandFailure(error.description)
        }
    }

    /// Says that a copy has not the comments of the file that it was made from.
    static func noteMissingComments(_ document: SiteDocument, in target: String) {
        guard let place = document.firstComment, target != document.file else { return }
        let name = target == "-" ? "standard output" : target
        StandardError.write("\(document.file):\(place.line):\(place.column): note: its comments are not in \(name)\n")
    }

    /// Looks into the file that is to be written over.
    static func refuseToLoseComments(of target: String) throws(CommandFailure) {
        guard target != "-", SiteFormat(fileName: target) ?? .yaml == .yaml,
            let there = try? SiteDocument.read(path: target), let comment = there.firstComment
        else { return }
        throw CommandFailure(SiteRewriteError.losesComments(file: target, at: comment).description)
    }
}
