import Findings

/// A value of a file as it stands there, with its place; what type a scalar has is for its key to say.
struct FileNode: Hashable, Sendable {
    /// What the value is made of.
    enum Content: Hashable, Sendable {
        /// Text. Plain is what stood without quotes.
        case scalar(String, isPlain: Bool)

        /// Values one after the other.
        case sequence([FileNode])

        /// Values with keys in the order of the file. Keys are unique.
        case mapping([Entry])
    }

    /// A key with its value.
    struct Entry: Hashable, Sendable {
        let key: String
        let keyPosition: FilePosition
        let value: FileNode
    }

    /// What the value is made of.
    let content: Content

    /// Where it begins.
    let position: FilePosition
}

extension FileNode {
    /// Whether it is an absent value: nothing at all, `null` or `~`.
    var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// How a message calls it: `"text"`, `a list` or `keys with values`.
    var outline: String {
        switch content {
        case .scalar(let text, _): isNull ? "nothing" : FileNode.quoted(text)
        case .sequence: "a list"
        case .mapping: "keys with values"
        }
    }

    /// The text in quotes on one line, cut where it is long.
    static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let shown = scalars.count > 40 ? String(String.UnicodeScalarView(scalars.prefix(40))) + "…" : text
        var line = ""
        for scalar in shown.unicodeScalars {
            line += scalar.properties.isWhitespace || scalar.value < 0x20 ? " " : String(scalar)
        }
        return "\"\(line)\""
    }
}

extension FileNode {
    /// Where the value at a path stands, or the innermost value on the way to it.
    func position(of path: FindingPath) -> FilePosition {
        var node = self
        for step in path.steps {
            switch (step, node.content) {
            case (.key(let key), .mapping(let entries)):
                guard let entry = entries.first(where: { $0.key == key }) else { return node.position }
                node = entry.value
            case (.index(let index), .sequence(let nodes)) where nodes.indices.contains(index):
                node = nodes[index]
            default:
                return node.position
            }
        }
        return node.position
    }
}
