/// The parser's complaint in words for people who have never heard of scanners.
struct SyntaxMessage {
    /// One sentence that says what is wrong and what would be right.
    let text: String

    /// Where the eye should go: where the fault began if the parser only noticed it later.
    let position: FilePosition

    /// The sentence for a complaint of libyaml's.
    ///
    /// - Parameters:
    ///   - opening: Where the collection or quote that is being read began.
    ///   - line: The text of the line at `place`.
    init(problem: String, context: String?, opening: FilePosition?, place: FilePosition, line: String) {
        let isLate = ["could not find expected ':'", "found unexpected end of stream"].contains(problem)
        position = isLate ? opening ?? place : place
        let found = SyntaxMessage.character(at: place.column, of: line)
        let since = opening.map { $0 == place ? "" : " that begins in line \($0.line), column \($0.column)" } ?? ""
        text =
            switch problem {
            case "did not find expected ',' or ']'":
                "the list\(since) needs a comma or a closing ] before this"
            case "did not find expected ',' or '}'":
                "the { }\(since) needs a comma or a closing } before this"
            case "did not find expected key":
                "this does not line up with the keys of the block\(since); check the indentation and the quotes above"
            case "did not find expected '-' indicator":
                "this does not line up with the list\(since); begin the line with \"- \" or indent it further"
            case "could not find expected ':'":
                "a key needs a colon and a space after it: key: value"
            case "mapping values are not allowed in this context":
                "a colon with a space makes a key, and none can stand here; check the indentation, or put the text in quotes"
            case "block sequence entries are not allowed in this context":
                "a list cannot begin here; put \"- \" on a line of its own"
            case "found unexpected end of stream":
                "this quote is never closed; add the closing quote"
            case "found undefined alias":
                "this alias has no anchor before it; names that begin with * need quotes"
            case "found unknown escape character":
                "in double quotes a backslash begins an escape; write \\\\ for a backslash"
            case "found invalid Unicode character escape code":
                "this escape is no character; half of a \\ud83d\\ude00 pair is missing"
            case "expected a single document in the stream", "but found another document":
                "a second document begins here; keep one site in a file"
            case "found a tab character that violates indentation",
                "found a tab character where an indentation space is expected":
                "a tab indents this line; YAML wants spaces"
            case "found character that cannot start any token" where found == "\t":
                "a tab indents this line; YAML wants spaces"
            case "found character that cannot start any token":
                "text cannot begin with \(found.map(String.init) ?? "this"); put it in quotes"
            case "did not find expected node content", "did not find expected <document start>":
                found.map { "\($0) makes no sense here; check the brackets and commas before it" }
                    ?? "the file ends in the middle of a value"
            case "found unexpected document indicator":
                "the document ends inside quoted text\(since); add the closing quote"
            default:
                context.map { "\(problem) \($0)" } ?? problem
            }
    }

    private static func character(at column: Int, of line: String) -> Character? {
        line.unicodeScalars.dropFirst(column - 1).first.map(Character.init)
    }
}
