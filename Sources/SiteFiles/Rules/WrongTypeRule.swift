import Findings

/// `wrong-type`: a value of another kind than its key wants.
enum WrongTypeRule {
    static let rule = Rule(
        "wrong-type", .error,
        summary: "A value is not of the kind that its key wants.",
        help: """
            Each key wants one kind of value: a length is a bare number of metres (2.8, not 2.8 m and not in quotes), a \
            point is [x, y], an outline is a list of points, a choice is one of the words listed. The message shows \
            what to write.
            """)

    /// A finding that `key` is `expected` and not what stands there.
    static func finding(_ key: String, is expected: String, not node: FileNode, advice: String = "") -> Finding {
        rule.finding("\(key) is \(expected), not \(node.outline)\(advice)")
    }

    static func finding(_ message: String) -> Finding { rule.finding(message) }
}
