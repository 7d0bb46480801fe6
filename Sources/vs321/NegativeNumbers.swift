/// Negative numbers on the command line, which the parser of arguments would take for options.
enum NegativeNumbers {
    /// Whether a word begins like a negative number: `-1`, `-0.5,2`, `-.5`. No option does.
    static func begins(_ word: String) -> Bool {
        let characters = Array(word.utf8.prefix(3))
        guard characters.first == UInt8(ascii: "-") else { return false }
        return characters.dropFirst().drop { $0 == UInt8(ascii: ".") }.first.map {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        } ?? false
    }

    /// The words, in which a number behind the name of an option belongs to it: `--background-origin=-1,2`.
    ///
    /// What follows `--` stays as it is.
    static func joined(_ words: [String]) -> [String] {
        var joined: [String] = []
        for (index, word) in words.enumerated() {
            if word == "--" { return joined + words[index...] }
            if begins(word), let option = joined.last, option.hasPrefix("--"), !option.contains("=") {
                joined[joined.count - 1] += "=" + word
            } else {
                joined.append(word)
            }
        }
        return joined
    }
}
