import Findings
public import SiteModel
public import VirtualSensor

/// A scenario file that was read, and all that is wrong with it.
public struct ScenarioDocument: Sendable {
    /// The file as the caller named it.
    public let file: String

    /// What could be read.
    public let scenario: Scenario

    /// What is wrong, in the order of the file.
    public let findings: [LocatedFinding]

    /// The document of a text, for a site whose desks, rooms and sensors it names.
    public init(text: String, file: String, site: Site) {
        self.init(bytes: Array(text.utf8), file: file, site: site)
    }

    /// The document of a file's bytes, for a site whose desks, rooms and sensors it names.
    public init(bytes: [UInt8], file: String, site: Site) {
        self.file = file
        let tree = LooseTree(bytes: bytes, beginning: "a scenario begins with version: 1 and, say, people:")
        guard let root = tree.root else {
            scenario = Scenario()
            findings = LocatedFinding.inOrder(tree.faults, file: file)
            return
        }
        var reader = SiteReader()
        scenario = reader.scenario(root, site)
        findings = LocatedFinding.inOrder(tree.faults + reader.findings, file: file)
    }

    /// Reads a scenario file, or standard input for `-`.
    ///
    /// - Throws: ``SiteFileError`` where there is nothing to read.
    public static func read(path: String, site: Site) throws(SiteFileError) -> ScenarioDocument {
        // A file over the limit is refused by its size alone.
        let bytes = try FileBytes.read(path) ?? [UInt8](repeating: 0x20, count: FileBytes.limit + 1)
        return ScenarioDocument(bytes: bytes, file: path == "-" ? "<stdin>" : path, site: site)
    }

    /// Whether nothing of severity error was found.
    public var isSound: Bool { !findings.contains { $0.finding.severity == .error } }
}
