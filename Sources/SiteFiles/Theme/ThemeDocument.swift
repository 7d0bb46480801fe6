public import Findings

/// A file of house colours that was read: which colours it gives by name, and all that is wrong with it.
///
/// What the names mean is for the caller: this reads `name: "#RRGGBB"` and `group: {name: "#RRGGBB"}`, and gives the
/// latter as `group.name`.
public struct ThemeDocument: Sendable {
    /// The file as the caller named it.
    public let file: String

    /// The theme that the colours change; `nil` where the file does not say.
    public let base: String?

    /// The colours by name, as `0xRRGGBB`.
    public let colors: [String: UInt32]

    /// What is wrong, in the order of the file.
    public let findings: [LocatedFinding]

    private let root: FileNode?

    /// The document of a file's bytes.
    ///
    /// - Parameters:
    ///   - bytes: YAML or JSON in UTF-8.
    ///   - file: How findings name the file.
    ///   - names: The names that colours may have.
    ///   - bases: The themes that may be changed.
    public init(bytes: [UInt8], file: String, names: [String], bases: [String]) {
        let tree = LooseTree(bytes: bytes, beginning: "a theme begins with version: 1 and, say, paper: \"#FFFFFF\"")
        guard let root = tree.root else {
            self.init(file, tree.faults)
            return
        }
        var reader = SiteReader()
        let (base, colors) = reader.themeFile(root, names: names, bases: bases)
        self.init(file, tree.faults + reader.findings, base: base, colors: colors, root: root)
    }

    private init(
        _ file: String, _ faults: [(finding: Finding, position: FilePosition)], base: String? = nil,
        colors: [String: UInt32] = [:], root: FileNode? = nil
    ) {
        self.file = file
        self.base = base
        self.colors = colors
        self.root = root
        findings = LocatedFinding.inOrder(faults, file: file)
    }

    /// Reads a theme file, or standard input for `-`.
    ///
    /// - Throws: ``SiteFileError`` where there is nothing to read.
    public static func read(
        path: String, names: [String], bases: [String]
    ) throws(SiteFileError) -> ThemeDocument {
        let file = path == "-" ? "<stdin>" : path
        guard let bytes = try FileBytes.read(path) else {
            return ThemeDocument(file, [(FileTooLargeRule.tooManyBytes, .start)])
        }
        return ThemeDocument(bytes: bytes, file: file, names: names, bases: bases)
    }

    /// A finding about the theme with its place: at the value of its path, or at the file's start.
    public func located(_ finding: Finding) -> LocatedFinding {
        LocatedFinding(finding: finding, file: file, position: root?.position(of: finding.path) ?? .start)
    }

    /// Whether nothing of severity error was found.
    public var isSound: Bool { !findings.contains { $0.finding.severity == .error } }
}
