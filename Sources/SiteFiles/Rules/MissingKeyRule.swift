import Findings

/// `missing-key`: something that must be said is not.
enum MissingKeyRule {
    static let rule = Rule(
        "missing-key", .error,
        summary: "A key that must be there is missing.",
        help: """
            A site needs version and rooms; a room id, ceiling and outline; a desk id, and either outline or at with \
            size; a sensor id, room, at and mode; a region number and outline. All else may be left out. What lacks a \
            key is left out of the rest of the check.
            """)

    static func finding(_ key: String, of owner: String, example: String) -> Finding {
        rule.finding("\(owner) needs \(key); add \(example)")
    }
}
