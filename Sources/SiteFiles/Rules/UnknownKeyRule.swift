import Findings

/// `unknown-key`: a key that means nothing where it stands.
enum UnknownKeyRule {
    static let rule = Rule(
        "unknown-key", .error,
        summary: "A key means nothing where it stands.",
        help: """
            A misspelt key would be ignored in silence, and with it what you meant, so every key must be one of those \
            known at its place. For notes of your own begin the key with x-, such as x-floor-box: such keys are kept \
            and never judged.
            """)

    static func finding(_ key: String, of owner: String, known: [String]) -> Finding {
        let near = NearestName.of(key, in: known).map { "; did you mean \($0)?" }
        return rule.finding("\(FileNode.quoted(key)) is no key of \(owner)\(near ?? "; it has \(list(known))")")
    }

    static func finding(_ message: String) -> Finding { rule.finding(message) }

    private static func list(_ keys: [String]) -> String {
        guard let last = keys.last, keys.count > 1 else { return keys.joined() }
        return keys.dropLast().joined(separator: ", ") + " and " + last
    }
}
