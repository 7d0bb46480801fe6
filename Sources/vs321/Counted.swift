/// Numbers with their nouns.
enum Counted {
    /// "1 error", "2 errors".
    static func text(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// "1 more error", "2 more errors": what a list leaves out.
    static func more(_ number: Int, _ noun: String) -> String { text(number, "more \(noun)") }
}
