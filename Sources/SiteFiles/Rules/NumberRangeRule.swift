import Findings

/// `out-of-range`: a number that is too large, too small or of the wrong sign for its key.
enum NumberRangeRule {
    static let rule = Rule(
        "out-of-range", .error,
        summary: "A number lies outside what its key allows.",
        help: """
            Coordinates lie within 1,000,000 m of the origin, and a layout with its detection area spans at most \
            1,048.575 m along each axis; sizes are above zero, clearances not below zero. Most often a length was \
            written in millimetres where metres are meant, or a drawing keeps the coordinates of the country's grid: \
            move its origin to a corner of the building. The line of a log that is dated before 2000 or after 2099 comes \
            from a clock that was never set: look at what wrote it.
            """)

    static func finding(_ message: String) -> Finding { rule.finding(message) }
}
