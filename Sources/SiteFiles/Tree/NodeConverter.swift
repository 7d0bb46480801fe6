import Findings
import Yams

/// Turns Yams' nodes into the file's tree: aliases expanded within bounds, duplicate keys found, marks removed.
struct NodeConverter {
    /// How many levels deep a file may be.
    static let maximumDepth = 1000

    /// To how many nodes the aliases of a file may expand.
    static let maximumNodes = 1_000_000

    /// What was wrong on the way.
    private(set) var faults: [(finding: Finding, position: FilePosition)] = []

    private let text: PatchedText
    private let marks: KeyMarks?
    private let limitsNodes: Bool
    private var count = 0
    private var isStopped = false

    init(text: PatchedText, marks: KeyMarks?, limitsNodes: Bool) {
        self.text = text
        self.marks = marks
        self.limitsNodes = limitsNodes
    }

    /// The tree, or `nil` where it is too large.
    mutating func convert(_ node: Node) -> FileNode? {
        let root = convert(node, depth: 1)
        return isStopped ? nil : root
    }

    private mutating func convert(_ node: Node, depth: Int) -> FileNode {
        let position = position(of: node)
        let empty = FileNode(content: .scalar("", isPlain: true), position: position)
        guard !isStopped else { return empty }
        count += 1
        if limitsNodes, count > NodeConverter.maximumNodes {
            return stop(FileTooLargeRule.tooManyNodes, position, empty)
        }
        if depth > NodeConverter.maximumDepth { return stop(FileTooLargeRule.tooDeep, position, empty) }
        switch node {
        case .scalar(let scalar):
            return FileNode(
                content: .scalar(unmarked(scalar.string), isPlain: scalar.style == .plain), position: position)
        case .sequence(let sequence):
            return FileNode(content: .sequence(sequence.map { convert($0, depth: depth + 1) }), position: position)
        case .mapping(let mapping):
            return FileNode(content: .mapping(entries(mapping, depth: depth)), position: position)
        case .alias:
            // Parsing replaces every alias; only programs make such nodes.
            return empty
        }
    }

    /// How many characters a key has at most as it is written, with quotes and escapes: YAML reads no more than 1,024 before a
    /// colon (YAML 1.2.2, section 7.4.2).
    private static let longestKey = 1_000

    private static let tooLongKey =
        "a key has at most 1,000 characters, and one that needs an escape counts as up to six"

    private mutating func entries(_ mapping: Node.Mapping, depth: Int) -> [FileNode.Entry] {
        var entries: [FileNode.Entry] = []
        var firstPositions: [String: FilePosition] = [:]
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                // The outline refuses such keys before the parser sees them; where it errs, the value is left out.
                faults.append((SyntaxRule.finding("a key is a plain name here"), position(of: key)))
                continue
            }
            let name = unmarked(scalar.string)
            let place = position(of: key)
            if name.utf8.count > NodeConverter.longestKey / 6,
                YAMLScalar.quoted(name).unicodeScalars.count > NodeConverter.longestKey
            {
                faults.append((SyntaxRule.finding(NodeConverter.tooLongKey), place))
                continue
            }
            let converted = convert(value, depth: depth + 1)
            if let first = firstPositions[name] {
                faults.append((DuplicateKeyRule.finding(key: name, first: first), place))
            } else {
                firstPositions[name] = place
                entries.append(FileNode.Entry(key: name, keyPosition: place, value: converted))
            }
        }
        return entries
    }

    private mutating func stop(_ finding: Finding, _ position: FilePosition, _ node: FileNode) -> FileNode {
        isStopped = true
        faults.append((finding, position))
        return node
    }

    private func position(of node: Node) -> FilePosition {
        guard let mark = node.mark else { return .start }
        return text.sourcePosition(line: mark.line, column: mark.column)
    }

    private func unmarked(_ string: String) -> String { marks?.removed(from: string) ?? string }
}
