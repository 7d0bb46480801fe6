/// What a code means: the one place where its words stand.
///
/// Every rule of the validator is such a value beside the check that enforces it; `vs321 explain` prints it.
public struct Rule: Hashable, Sendable {
    /// The code of the findings that the rule makes.
    public let code: FindingCode

    /// The severity of the findings that the rule makes.
    public let severity: Severity

    /// What is wrong, in one sentence with a full stop.
    public let summary: String

    /// Why it matters and how to mend it, in a short paragraph.
    public let help: String

    /// A rule from its words.
    public init(_ code: String, _ severity: Severity, summary: String, help: String) {
        self.code = FindingCode(rawValue: code)
        self.severity = severity
        self.summary = summary
        self.help = help
    }
}

extension Rule {
    /// A finding of this rule, with its code and severity.
    public func finding(_ message: String, path: FindingPath = FindingPath()) -> Finding {
        Finding(code: code, severity: severity, message: message, path: path)
    }
}
