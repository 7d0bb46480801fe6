import Findings
public import SiteModel

/// What came of reading a file that is not a site: a table of desks or a drawing.
public struct SiteImport: Hashable, Sendable {
    /// What could be read.
    public var site: Site

    /// What is wrong with the file, in its order.
    public var findings: [LocatedFinding]

    /// What was left out or assumed, one sentence each, with counts.
    public var remarks: [String]

    /// An import from its parts.
    public init(site: Site = Site(), findings: [LocatedFinding] = [], remarks: [String] = []) {
        self.site = site
        self.findings = findings
        self.remarks = remarks
    }
}

extension SiteImport {
    /// Whether nothing of severity error was found.
    public var isSound: Bool { !findings.contains { $0.finding.severity == .error } }
}
