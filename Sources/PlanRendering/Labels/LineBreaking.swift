/// Breaks and shortens lines of text to a width.
struct LineBreaking {
    let measurer: TextMeasurer
    let size: Double
    let weight: SceneText.Weight

    /// Whether a hyphen says that a word goes on in the next line: in names, but not in what is copied letter by letter.
    var hyphenates = false

    /// A text in lines.
    struct Lines {
        var lines: [String] = []

        /// Whether nothing was cut off.
        var isWhole = true

        /// Whether a word was broken that its script does not let break.
        var breaksWords = false

        /// Where each line begins in the text.
        fileprivate var starts: [String.Index] = []

        fileprivate mutating func add(_ line: String, at start: String.Index) {
            lines.append(line)
            starts.append(start)
        }
    }

    private func fits(_ text: String, _ width: Double) -> Bool {
        measurer.width(of: text, size: size, weight: weight) <= width
    }

    /// The text in lines no wider than `width`: broken at spaces, and inside a word only where it alone is too wide.
    ///
    /// Chinese, Japanese and Korean break between any two characters. A single character may stay wider.
    func lines(of text: String, width: Double) -> Lines {
        let isPlain = text.hasSingleBlanksOnly
        if isPlain, fits(text, width) { return Lines(lines: text.isEmpty ? [] : [text]) }
        var result = Lines()
        var (line, start) = ("", text.startIndex)
        let words =
            isPlain
            ? text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
            : text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{a0}" })
        for word in words {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if fits(longer, width) {
                if line.isEmpty { start = word.startIndex }
                line = longer
                continue
            }
            // The break says what a dot between readings or counts says.
            if line.hasSuffix(" ·") || line.hasSuffix("\u{a0}·") { line.removeLast(2) }
            if !line.isEmpty { result.add(line, at: start) }
            var rest = word
            // A hyphen of ours in an identifier would be taken for its own.
            let isIdentifier = word.contains { $0 == "-" || $0 == "_" || $0.isNumber }
            while !fits(String(rest), width), rest.count > 1 {
                let (head, hyphen) = torn(rest, width: width, hyphenates: hyphenates && !isIdentifier)
                result.breaksWords = result.breaksWords || !(head.last?.breaksAfter ?? false)
                result.add(head + hyphen, at: rest.startIndex)
                rest = rest[head.endIndex...]
            }
            (line, start) = (String(rest), rest.startIndex)
        }
        if !line.isEmpty { result.add(line, at: start) }
        return result
    }

    /// As much of a word as fits, and the hyphen where that parts letters.
    private func torn(_ word: Substring, width: Double, hyphenates: Bool) -> (head: Substring, hyphen: String) {
        let head = longestPrefix(of: word, width: width, tail: "")
        guard hyphenates, let last = head.last, let next = word[head.endIndex...].first, last.isLetter, next.isLetter,
            !last.breaksAfter
        else { return (head, "") }
        let fitting = longestPrefix(of: word, width: width, tail: "-")
        // A hyphen that leaves less than three letters on a side helps nobody.
        let shorter = word.prefix(max(0, min(fitting.count, word.count - Self.leastPart)))
        guard let last = shorter.last, last.isLetter, !last.breaksAfter, shorter.count >= Self.leastPart else {
            return (head, "")
        }
        return (shorter, "-")
    }

    private static let leastPart = 3

    /// The text in at most `limit` lines, the last one ending in an ellipsis where that is not all of it.
    func lines(of text: String, width: Double, limit: Int) -> Lines {
        var result = lines(of: text, width: width)
        guard result.lines.count > limit, limit > 0 else { return result }
        let rest = text[result.starts[limit - 1]...].split(whereSeparator: { $0.isWhitespace && $0 != "\u{a0}" })
            .joined(separator: " ")
        result.lines = result.lines.prefix(limit - 1) + [shortened(rest, width: width)]
        result.isWhole = false
        return result
    }

    /// The text, or as much of its beginning as fits before an ellipsis.
    func shortened(_ text: String, width: Double) -> String {
        guard !fits(text, width) else { return text }
        let head = longestPrefix(of: text[...], width: width, tail: "…")
        return head.trimmingTrailingSpaces + "…"
    }

    /// At least one character, so that breaking ends.
    private func longestPrefix(of text: Substring, width: Double, tail: String) -> Substring {
        var (low, high) = (1, text.count)
        while low < high {
            let middle = (low + high + 1) / 2
            if fits(text.prefix(middle) + tail, width) { low = middle } else { high = middle - 1 }
        }
        return text.prefix(low)
    }
}

extension String {
    /// Whether all its white space is single blanks between words, as far as the bytes tell at once; where it is false,
    /// that may be so all the same.
    fileprivate var hasSingleBlanksOnly: Bool {
        let blank = UInt8(ascii: " ")
        var previous = blank
        for byte in utf8 {
            // Other white space is a control character or begins with one of these bytes (U+0085, U+1680, U+2000, U+3000).
            guard byte >= blank, byte != 0xe1, byte != 0xe2, byte != 0xe3 else { return false }
            if byte == 0x85, previous == 0xc2 { return false }
            // After a blank comes a word; what combines with the blank itself begins with other bytes.
            if previous == blank, byte == blank || (byte > 0x7f && byte != 0xc2) { return false }
            previous = byte
        }
        return previous != blank || utf8.isEmpty
    }
}

extension Character {
    /// Whether a line may end after it without a space: hyphens, slashes, and the scripts from CJK radicals to Hangul.
    fileprivate var breaksAfter: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        return scalar == "-" || scalar == "/" || (0x2e80...0xd7af).contains(scalar.value)
            || (0xf900...0xfaff).contains(scalar.value) || (0x20000...0x3ffff).contains(scalar.value)
    }
}

extension Substring {
    fileprivate var trimmingTrailingSpaces: String {
        var text = self
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
