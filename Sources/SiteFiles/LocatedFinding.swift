public import Findings

/// A finding with its place in a file.
public struct LocatedFinding: Hashable, Sendable {
    /// What is wrong. Its path counts elements as the file does.
    public var finding: Finding

    /// The file as the caller named it.
    public var file: String

    /// Where in the file it lies.
    public var position: FilePosition

    /// A finding at a place.
    public init(finding: Finding, file: String, position: FilePosition) {
        self.finding = finding
        self.file = file
        self.position = position
    }
}

extension LocatedFinding: CustomStringConvertible {
    /// The diagnostic as compilers print it: `FILE:LINE:COLUMN: severity: message [code]`.
    public var description: String {
        "\(file):\(position.line):\(position.column): \(finding.severity.rawValue): \(finding.message) [\(finding.code)]"
    }
}
