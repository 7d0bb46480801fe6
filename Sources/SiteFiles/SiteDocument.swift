public import Findings
import PlaneGeometry
public import SiteModel

/// A site file that was read: the site in it, all that is wrong with either, and where everything stands.
///
/// Reading never stops at a fault. What can be read is read and checked; an element that cannot be is left out of
/// ``site``, and nothing complains that it is missing. YAML and JSON are read alike, and so is
/// GeoJSON whose lengths are marked as metres.
public struct SiteDocument: Sendable {
    /// The file as the caller named it.
    public let file: String

    /// What could be read.
    public let site: Site

    /// What is wrong, in the order of the file; at one place by code, then as it was found.
    public let findings: [LocatedFinding]

    /// Where the first comment is, if the file has any. A rewrite would lose it.
    public let firstComment: FilePosition?

    /// Where in the file each sensor of ``site`` stands, in their order.
    public let sensorPaths: [FindingPath]

    /// The file's tree, if it has one.
    let root: FileNode?

    /// Where the elements of the site stand in the tree.
    package let origin: SiteOrigin

    /// Whether the tree holds all that the file does.
    let isWhole: Bool

    /// Whether the file is a collection of GeoJSON, from which the tree was made.
    let isGeoJSON: Bool

    private let source: SourceText?

    /// The document of a text.
    ///
    /// - Parameters:
    ///   - text: YAML, JSON or GeoJSON.
    ///   - file: How findings name the file.
    public init(text: String, file: String) {
        self.init(bytes: Array(text.utf8), file: file)
    }

    /// The document of a file's bytes; those of a text that is not UTF-8 give a finding.
    public init(bytes: [UInt8], file: String) {
        guard bytes.count <= FileBytes.limit else {
            self.init(file: file, faults: [(FileTooLargeRule.tooManyBytes, .start)])
            return
        }
        let source: SourceText
        do throws(SourceText.Fault) {
            source = try SourceText(bytes)
        } catch {
            self.init(file: file, faults: [(SyntaxRule.finding(error.message), error.position)])
            return
        }
        let tree = TreeComposer(source)
        guard let root = tree.root else {
            self.init(file: file, faults: tree.faults, source: source, firstComment: tree.firstComment)
            return
        }
        if GeoJSONReading.isCollection(root) {
            let reading = GeoJSONReading(root)
            self.init(file: file, tree: tree, root: reading.root, geoJSON: reading.faults, source: source)
        } else if let fault = GeoJSONReading.fault(of: root, file: file) {
            self.init(file: file, faults: tree.faults + [(fault, root.position)], source: source)
        } else {
            self.init(file: file, tree: tree, root: root, geoJSON: nil, source: source)
        }
    }

    /// The document of a tree; `geoJSON` has what was wrong with a collection that it was made from.
    private init(
        file: String, tree: TreeComposer, root: FileNode, geoJSON: [(finding: Finding, position: FilePosition)]?,
        source: SourceText
    ) {
        let reader = SiteReader(root)
        let faults = tree.faults + (geoJSON ?? [])
        let checked = reader.site.findings(reader.origin).map { ($0, root.position(of: $0.path)) }
        self.init(
            file: file, faults: faults + reader.findings + checked, site: reader.site, root: root,
            origin: reader.origin, isWhole: faults.isEmpty, isGeoJSON: geoJSON != nil, source: source,
            firstComment: tree.firstComment)
    }

    private init(
        file: String, faults: [(finding: Finding, position: FilePosition)], site: Site = Site(), root: FileNode? = nil,
        origin: SiteOrigin = SiteOrigin(), isWhole: Bool = false, isGeoJSON: Bool = false,
        source: SourceText? = nil, firstComment: FilePosition? = nil
    ) {
        self.file = file
        self.site = site
        self.root = root
        self.origin = origin
        self.isWhole = isWhole
        self.isGeoJSON = isGeoJSON
        self.source = source
        self.firstComment = firstComment
        sensorPaths = origin.sensors.map { FindingPath().appending("sensors").appending($0.index) }
        // Sorting by offset as well keeps the order in which equals were found.
        findings = faults.enumerated()
            .sorted {
                ($0.element.position, $0.element.finding.code, $0.offset)
                    < ($1.element.position, $1.element.finding.code, $1.offset)
            }
            .map { LocatedFinding(finding: $0.element.finding, file: file, position: $0.element.position) }
    }
}

extension SiteDocument {
    /// Reads a site file, or standard input for `-`.
    ///
    /// - Throws: ``SiteFileError`` where there is nothing to read. A file that is no site, or too large to be one, gives
    ///   findings instead.
    public static func read(path: String) throws(SiteFileError) -> SiteDocument {
        let file = path == "-" ? "<stdin>" : path
        guard let bytes = try FileBytes.read(path) else {
            return SiteDocument(file: file, faults: [(FileTooLargeRule.tooManyBytes, .start)])
        }
        return SiteDocument(bytes: bytes, file: file)
    }

    /// Where a value stands, or the nearest element around it that the file has; `nil` where nothing could be read.
    public func position(of path: FindingPath) -> FilePosition? { root?.position(of: path) }

    /// The text of a line counted from 1, or `nil` where the file has no such line or is no text.
    public func text(ofLine line: Int) -> String? { source?.text(ofLine: line) }

    /// The text of the file, without a byte order mark; empty where it is no text.
    var sourceText: String { source.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "" }

    /// Whether nothing of severity error was found.
    public var isSound: Bool { !findings.contains { $0.finding.severity == .error } }
}
