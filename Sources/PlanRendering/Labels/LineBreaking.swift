/// Breaks and shortens lines of text to a width.
struct LineBreaking {
    let measurer: TextMeasurer
    let size: Double
    let weight: SceneText.Weight

    /// A text in lines.
    struct Lines {
        var lines: [String] = []

        /// Whether nothing was cut off.
        var isWhole = true

        /// Whether a word was broken that its script does not let break.
        var breaksWords = false
    }

    private func fits(_ text: some StringProtocol, _ width: Double) -> Bool {
        measurer.width(of: String(text), size: size, weight: weight) <= width
    }

    /// The text in lines no wider than `width`: broken at spaces, and inside a word only where it alone is too wide.
    ///
    /// Chinese, Japanese and Korean break between any two characters; a break between two letters of a word has a
    /// hyphen. A single character may stay wider.
    func lines(of text: String, width: Double) -> Lines { broken(text, width: width).lines }

    /// The text in at most `limit` lines, the last one ending in an ellipsis where that is not all of it.
    func lines(of text: String, width: Double, limit: Int) -> Lines {
        var (result, rests) = broken(text, width: width)
        guard result.lines.count > limit, limit > 0 else { return result }
        result.lines = result.lines.prefix(limit - 1) + [shortened(String(rests[limit - 1]), width: width)]
        result.isWhole = false
        return result
    }

    /// The text in lines, and what of it is left where each line begins.
    private func broken(_ text: String, width: Double) -> (lines: Lines, rests: [Substring]) {
        let text =
            text.hasSingleBlanksOnly
            ? text
            : text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{a0}" }).joined(separator: " ")
        if fits(text, width) { return (Lines(lines: text.isEmpty ? [] : [text]), text.isEmpty ? [] : [text[...]]) }
        var (result, rests) = (Lines(), [Substring]())
        func add(_ line: Substring, _ hyphen: String = "") {
            guard !line.isEmpty else { return }
            var line = line
            // The break says what a dot between readings or counts says.
            if hyphen.isEmpty, line.hasSuffix(" ·") || line.hasSuffix("\u{a0}·") { line.removeLast(2) }
            result.lines.append(line + hyphen)
            rests.append(text[line.startIndex...])
        }
        var line = text[..<text.startIndex]
        for word in text.utf8.split(separator: UInt8(ascii: " ")) {
            let longer = text[line.startIndex..<word.endIndex]
            if fits(longer, width) {
                line = longer
                continue
            }
            add(line)
            line = text[word.startIndex..<word.endIndex]
            while !fits(line, width), line.count > 1 {
                let (head, hyphen) = wordPart(of: line, width: width)
                result.breaksWords = result.breaksWords || !(head.last?.breaksAfter ?? false)
                add(head, hyphen)
                line = text[head.endIndex..<word.endIndex]
            }
        }
        // What ends the text keeps its dot.
        if !line.isEmpty {
            result.lines.append(String(line))
            rests.append(text[line.startIndex...])
        }
        return (result, rests)
    }

    /// The text, or as much of its beginning as fits before an ellipsis; a number at its end stays, for it tells like
    /// names apart: "Window de… 12a".
    func shortened(_ text: String, width: Double) -> String {
        guard !fits(text, width) else { return text }
        if let number = text.closingNumber {
            let tail = "… " + number
            let head = longestPrefix(of: text[...], width: width, tail: tail)
            let short = head.trimmingTrailingSpaces + tail
            if fits(short, width), head.endIndex < text.index(text.endIndex, offsetBy: -number.count) { return short }
        }
        let head = longestPrefix(of: text[...], width: width, tail: "…")
        return head.trimmingTrailingSpaces + "…"
    }

    /// The beginning of a word that fits, and the hyphen behind it where it ends between letters; neither side of a hyphen
    /// has less than three characters.
    private func wordPart(of word: Substring, width: Double) -> (Substring, String) {
        let head = longestPrefix(of: word, width: width, tail: "")
        guard word.count >= 2 * Self.leastPart, word.hasLetters(around: head.endIndex) else { return (head, "") }
        let fitting = longestPrefix(of: word, width: width, tail: "-")
        let part = word.prefix(min(fitting.count, word.count - Self.leastPart))
        guard part.count >= Self.leastPart, word.hasLetters(around: part.endIndex), fits(part + "-", width) else {
            return (head, "")
        }
        return (part, "-")
    }

    private static let leastPart = 3

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

extension String {
    /// The last word, where it is a short one with a digit and stands behind others.
    fileprivate var closingNumber: String? {
        let words = split(whereSeparator: \.isWhitespace)
        guard words.count > 1, let last = words.last, last.count <= 6, last.contains(where: \.isNumber) else {
            return nil
        }
        return String(last)
    }
}

extension Substring {
    /// Whether two letters meet there, of a script that hyphenates.
    fileprivate func hasLetters(around place: Index) -> Bool {
        guard place > startIndex, place < endIndex else { return false }
        return [self[index(before: place)], self[place]].allSatisfy { $0.isLetter && $0.isCased }
    }

    fileprivate var trimmingTrailingSpaces: String {
        var text = self
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
