import Findings

extension SiteReader {
    /// Reads a theme file.
    mutating func themeFile(
        _ root: FileNode, names: [String], bases: [String]
    ) -> (base: String?, colors: [String: UInt32]) {
        var groups: [(name: String, members: [String])] = []
        var plain: [String] = []
        for name in names {
            let parts = name.split(separator: ".").map(String.init)
            if parts.count < 2 {
                plain.append(name)
            } else if let index = groups.firstIndex(where: { $0.name == parts[0] }) {
                groups[index].members.append(parts[1])
            } else {
                groups.append((parts[0], [parts[1]]))
            }
        }
        let keys = ["version", "name", "base"] + plain + groups.map(\.name)
        guard let fields = fields(root, FindingPath(), of: "a theme", keys: keys) else { return (nil, [:]) }
        if let node = require(fields, "version", example: "version: 1"),
            let version = integer(fields, "version").value, version != 1
        {
            report(
                NumberRangeRule.finding("version \(version) of the theme is not known; write version: 1"),
                FindingPath().appending("version"), node.position)
        }
        _ = text(fields, "name")
        let base = parsed(fields, "base", is: Self.list(bases)) { bases.contains($0) ? $0 : nil }
        var colors: [String: UInt32] = [:]
        for key in plain { colors[key] = color(fields, key) }
        for (name, members) in groups {
            guard let group = group(fields, name, members) else { continue }
            for member in members { colors["\(name).\(member)"] = color(group, member) }
        }
        return (base, colors)
    }

    /// A colour as style sheets write it, or `nil`, reported where it is something else.
    private mutating func color(_ fields: Fields, _ key: String) -> UInt32? {
        let expected = "a colour in quotes, such as \"#B34700\""
        if fields[key] == nil, let position = fields.keyPosition(key) {
            // Without quotes YAML takes it for a comment.
            report(
                WrongTypeRule.finding("\(key) is \(expected), not nothing; without quotes # begins a comment"),
                fields.path.appending(key), position)
            return nil
        }
        return parsed(fields, key, is: expected) { text in
            let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
            guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit) else { return nil }
            return UInt32(digits, radix: 16)
        }
    }

    private static func list(_ words: [String]) -> String {
        words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    }
}
