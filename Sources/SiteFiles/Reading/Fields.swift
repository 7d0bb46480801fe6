import Findings

/// The keys and values of one element of the file, with its path.
struct Fields {
    /// The element as messages call it: `a room`.
    let owner: String

    /// Where the element stands.
    let path: FindingPath

    /// Where the element begins.
    let position: FilePosition

    /// Known keys that somebody tried to write; that they are missing has been said already.
    let misspelt: Set<String>

    private let values: [String: FileNode]
    private let keyPositions: [String: FilePosition]

    init(owner: String, path: FindingPath, position: FilePosition, entries: [FileNode.Entry], misspelt: Set<String>) {
        self.owner = owner
        self.misspelt = misspelt
        self.path = path
        self.position = position
        values = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
        keyPositions = Dictionary(entries.map { ($0.key, $0.keyPosition) }) { first, _ in first }
    }

    /// The value of a key; `nil` where the key or its value is absent.
    subscript(key: String) -> FileNode? {
        guard let node = values[key], !node.isNull else { return nil }
        return node
    }

    /// The value of a key where `Null` is a value like others; `nil` where the key is absent or nothing stands behind it.
    func literal(_ key: String) -> FileNode? {
        guard let node = values[key] else { return nil }
        if case .scalar("", isPlain: true) = node.content { return nil }
        return node
    }

    /// Where a key stands.
    func keyPosition(_ key: String) -> FilePosition? { keyPositions[key] }
}

extension SiteReader {
    /// The fields of an element, its unknown keys reported; `nil`, reported, where it is no mapping.
    mutating func fields(_ node: FileNode, _ path: FindingPath, of owner: String, keys: [String]) -> Fields? {
        guard case .mapping(let entries) = node.content else {
            report(
                WrongTypeRule.finding(owner, is: "keys with values, such as \(keys[0]): …", not: node), path,
                node.position)
            return nil
        }
        var misspelt = Set<String>()
        for entry in entries where !entry.key.hasPrefix("x-") && !keys.contains(entry.key) {
            if let meant = NearestName.of(entry.key, in: keys) { misspelt.insert(meant) }
            report(
                UnknownKeyRule.finding(entry.key, of: owner, known: keys), path.appending(entry.key), entry.keyPosition)
        }
        return Fields(owner: owner, path: path, position: node.position, entries: entries, misspelt: misspelt)
    }

    /// Reports that a key is missing where it is; an element that lacks one cannot be read.
    mutating func require(_ fields: Fields, _ key: String, example: String) -> FileNode? {
        if let node = fields[key] { return node }
        if fields.misspelt.contains(key) { return nil }
        report(
            MissingKeyRule.finding(key, of: fields.owner, example: example), fields.path,
            fields.keyPosition(key) ?? fields.position)
        return nil
    }

    /// The elements of a list with their paths; none where the key is absent.
    mutating func list(_ fields: Fields, _ key: String, of elements: String) -> Reading<[(FileNode, FindingPath)]> {
        guard let node = fields[key] else { return .absent }
        let path = fields.path.appending(key)
        guard case .sequence(let nodes) = node.content else {
            report(WrongTypeRule.finding(key, is: "a list of \(elements)", not: node), path, node.position)
            return .faulty
        }
        return .value(nodes.enumerated().map { ($1, path.appending($0)) })
    }
}
