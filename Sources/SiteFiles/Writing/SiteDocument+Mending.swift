public import SiteModel

extension SiteDocument {
    /// The text of the file with the fixes of a mending, and how it differs from the file as it is.
    ///
    /// - Throws: ``SiteRewriteError`` where something in the file would be lost.
    public func rewritten(with mending: SiteMending, discardingComments: Bool = false) throws(SiteRewriteError)
        -> String
    {
        try rewritten(
            with: mending.site, regionOrigins: mending.regionOrigins, discardingComments: discardingComments)
    }

    /// How the file would change, as `diff -u` prints it; nothing where no fix was made. Comments are shown as lost.
    public func difference(with mending: SiteMending) throws(SiteRewriteError) -> String {
        if mending.fixes.isEmpty { return "" }
        let new = try rewritten(with: mending, discardingComments: true)
        return UnifiedDiff.text(from: sourceText, to: new, file: file)
    }
}
