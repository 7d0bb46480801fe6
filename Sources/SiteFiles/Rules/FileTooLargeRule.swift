import Findings

/// `file-too-large`: more than a site can sensibly hold.
enum FileTooLargeRule {
    static let rule = Rule(
        "file-too-large", .error,
        summary: "The file is larger, deeper or more repetitive than any site.",
        help: """
            A site file has at most 16 MB and 1,000 levels of nesting, and its aliases expand to at most a million \
            values. A building of five thousand desks takes half a megabyte. Check that this is the right file; if it \
            is, write one file for each floor.
            """)

    static let tooManyBytes = rule.finding("the file has more than 16 MB; write one site file for each floor")
    static let tooDeep = rule.finding(
        "the file is nested more than 1,000 levels deep here; a site needs fewer than ten")
    static let tooManyNodes = rule.finding(
        "the aliases of the file expand to more than a million values; write them out")
}
