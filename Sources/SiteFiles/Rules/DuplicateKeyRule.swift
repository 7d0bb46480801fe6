import Findings

/// `duplicate-key`: a key stands twice in the same place.
enum DuplicateKeyRule {
    static let rule = Rule(
        "duplicate-key", .error,
        summary: "A key is given twice in the same place.",
        help: """
            Two values for one key contradict each other, and programs differ in which they believe. The first is used \
            for the rest of the check; keep the one you mean and remove the other. Often a "- " is missing before the \
            second, which should begin a new element.
            """)

    static func finding(_ message: String) -> Finding { rule.finding(message) }

    static func finding(key: String, first: FilePosition) -> Finding {
        rule.finding("\(FileNode.quoted(key)) is given twice, first in line \(first.line); keep one of them")
    }
}
