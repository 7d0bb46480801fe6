import Findings

/// `syntax`: the file is neither YAML nor JSON.
enum SyntaxRule {
    static let rule = Rule(
        "syntax", .error,
        summary: "The file is neither YAML nor JSON.",
        help: """
            The text breaks a rule of the format at the place shown, so nothing can be read from it. The usual causes are \
            a missing comma, bracket or quote a little before that place, a line that is not indented like its \
            neighbours, a tab where YAML wants spaces, and text that begins with @, `, % or *, which needs quotes.
            """)

    static func finding(_ message: String) -> Finding { rule.finding(message) }
}
