/// The fields of an element as they are to be written: those of the file with what changed, in the file's order.
struct ElementFields {
    /// What kind of value a key has, which decides how one that is kept is written.
    enum Kind {
        case text, numbers
    }

    /// A field that is known to the site.
    private struct Known {
        let key: String
        let kept: (FileNode) -> WrittenNode
        let change: Change
    }

    private enum Change {
        case keep
        case set(WrittenNode?)
    }

    private let entries: [FileNode.Entry]
    private var known: [Known] = []

    /// Fields of an element of the file, or of a new one.
    init(_ node: FileNode?) {
        if case .mapping(let entries) = node?.content { self.entries = entries } else { entries = [] }
    }

    /// The value of a key in the file.
    subscript(key: String) -> FileNode? { entries.first { $0.key == key }?.value }

    /// Declares the next key, in the order in which new ones are written. What did not change stays as it stood.
    mutating func declare(_ key: String, _ kind: Kind, isSame: Bool, _ value: @autoclosure () -> WrittenNode?) {
        let kept: (FileNode) -> WrittenNode =
            switch kind {
            case .text: { WrittenNode(keepingText: $0) }
            case .numbers: { WrittenNode(keepingNumbers: $0) }
            }
        known.append(Known(key: key, kept: kept, change: isSame ? .keep : .set(value())))
    }

    /// Declares a key whose value is put together anew, keeping in it what the file has.
    mutating func declare(_ key: String, _ value: WrittenNode?) {
        known.append(Known(key: key, kept: WrittenNode.init(keeping:), change: .set(value)))
    }

    /// The element, on one line or on one for each key.
    func node(isInline: Bool) -> WrittenNode {
        var fields: [WrittenNode.Field] = []
        for entry in entries {
            guard let known = known.first(where: { $0.key == entry.key }) else {
                fields.append(WrittenNode.Field(key: entry.key, value: WrittenNode(keeping: entry.value)))
                continue
            }
            switch known.change {
            case .keep: fields.append(WrittenNode.Field(key: entry.key, value: known.kept(entry.value)))
            case .set(let value?): fields.append(WrittenNode.Field(key: entry.key, value: value))
            case .set(nil): continue
            }
        }
        insertNew(into: &fields)
        return WrittenNode(.fields(fields), isInline: isInline)
    }

    /// New keys stand behind the nearest key that is written before them in a new element.
    private func insertNew(into fields: inout [WrittenNode.Field]) {
        let present = Set(entries.map(\.key))
        for (rank, field) in known.enumerated() where !present.contains(field.key) {
            guard case .set(let value?) = field.change else { continue }
            let before = known[..<rank].last { earlier in fields.contains { $0.key == earlier.key } }
            let place = fields.firstIndex { $0.key == before?.key }.map { $0 + 1 } ?? 0
            fields.insert(WrittenNode.Field(key: field.key, value: value), at: place)
        }
    }
}
