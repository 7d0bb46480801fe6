public import Findings

extension Site {
    /// All that is wrong with the site, by path.
    public func findings() -> [Finding] {
        findings(SiteOrigin(whole: self))
    }

    /// All that is wrong with a site of which a file may have lost some elements; paths count as the file does.
    package func findings(_ origin: SiteOrigin) -> [Finding] {
        []
    }
}
