public import Findings

/// The rules of reading a site file.
public enum FileRules {
    /// Every rule of reading, by code.
    public static let all: [Rule] = [
        DuplicateKeyRule.rule, FileTooLargeRule.rule, MissingKeyRule.rule, NumberRangeRule.rule, SubMillimetreRule.rule,
        SyntaxRule.rule, UnknownKeyRule.rule, WrongTypeRule.rule,
    ]
}
