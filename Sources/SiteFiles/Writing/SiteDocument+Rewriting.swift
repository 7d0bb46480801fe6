public import SiteModel

extension SiteDocument {
    /// The text of this file with another site in place of the one that was read.
    ///
    /// The order of keys and elements, keys that begin with `x-`, elements that could not be read, and the way in which
    /// numbers and desks are written stay as they are where the site did not change. Spacing and quotes get one form, so
    /// that a text written by this function and read again is written as the same bytes. Rooms, desks and sensors are
    /// recognised by their ids, regions by likeness: first the same region, then one of the same outline, number or desk.
    ///
    /// - Parameters:
    ///   - site: What the file is to hold.
    ///   - format: The form of the text; without one that of this file.
    ///   - discardingComments: Whether comments may be lost.
    /// - Throws: ``SiteRewriteError`` where something in the file would be lost.
    public func rewritten(
        with site: Site, format: SiteFormat? = nil, discardingComments: Bool = false
    ) throws(SiteRewriteError) -> String {
        try rewritten(with: site, regionOrigins: [:], format: format, discardingComments: discardingComments)
    }

    /// The same, told which of the old sensor's regions each region was, for some sensors by their index in the new site.
    package func rewritten(
        with site: Site, regionOrigins: [Int: [Int?]], format: SiteFormat? = nil, discardingComments: Bool = false
    ) throws(SiteRewriteError) -> String {
        if let firstComment, !discardingComments { throw .losesComments(file: file, at: firstComment) }
        guard let root, isWhole, case .mapping = root.content else { throw .unreadable(file: file) }
        let writing = SiteWriting(root: root, old: self.site, origin: origin, site: site, regionOrigins: regionOrigins)
        let target = format ?? self.format
        guard target != .geojson || origin.omissions.isEmpty else { throw .unreadable(file: file) }
        return writing.text(target)
    }

    /// The form in which the file is written: as its name says, else as it is written now.
    public var format: SiteFormat {
        if let format = SiteFormat(fileName: file) { return format }
        if isGeoJSON { return .geojson }
        let first = text(ofLine: 1)?.first { !$0.isWhitespace }
        return first == "{" ? .json : .yaml
    }
}

extension Site {
    /// The text of a new file that holds this site: one form for one site.
    public func text(_ format: SiteFormat = .yaml) -> String {
        SiteWriting(root: nil, old: Site(), origin: SiteOrigin(), site: self).text(format)
    }
}
