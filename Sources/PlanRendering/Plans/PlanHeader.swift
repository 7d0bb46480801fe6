/// Title, sentence and moment at the top of a plan.
struct PlanHeader {
    struct Texts {
        var title: String
        /// The names that the title consists of.
        var names: [String] = []
        var sentence: String
        /// The moment of the data, where there is one.
        var moment: String?
    }

    private var lines: [(string: String, size: Double, weight: SceneText.Weight, isMuted: Bool, top: Double)] = []
    private(set) var height = 0.0

    /// Whether nothing was cut off.
    private(set) var isWhole = true

    /// The texts in lines no wider than `width`: the title shrinks before it wraps, the sentence wraps.
    ///
    /// - Parameter enlarged: How much larger than on paper all type is. In the narrow column of a kiosk the title takes two
    ///   lines before it becomes smaller than the sentence.
    init(_ texts: Texts, width: Double, measurer: TextMeasurer, enlarged: Double = 1) {
        let title = texts.title.onOneLine
        let sizes = [7.0, 5, 3.5].map { $0 * enlarged }
        let size =
            sizes.first { size in
                guard enlarged > 1 else { return measurer.width(of: title, size: size, weight: .bold) <= width }
                let broken = LineBreaking(measurer: measurer, size: size, weight: .bold).lines(of: title, width: width)
                return broken.lines.count <= 2 && !broken.breaksWords
            } ?? sizes[2]
        let isCut = enlarged == 1 && measurer.width(of: title, size: size, weight: .bold) > 2 * width
        if isCut, texts.names.count > 1 {
            // So long that one name would push the other off: each has lines of its own.
            for name in texts.names {
                add(name.onOneLine, size: size, weight: .bold, gap: lines.isEmpty ? 0 : 1, limit: 12, width, measurer)
            }
        } else {
            add(title, size: size, weight: .bold, limit: enlarged > 1 ? 4 : 12, width, measurer)
        }
        if !texts.sentence.isEmpty {
            let limit = enlarged > 1 ? 8 : 4
            let breaking = LineBreaking(measurer: measurer, size: sizes[1], weight: .regular)
            let sentence =
                PlanHeader.waysToBreak(texts.sentence) { measurer.width(of: $0, size: sizes[1]) <= width }
                .first { breaking.lines(of: $0, width: width, limit: limit).isWhole } ?? texts.sentence
            add(sentence, size: sizes[1], gap: 2.2, limit: limit, width, measurer)
        }
        if let moment = texts.moment {
            add(moment, size: sizes[2], gap: 1.8, isMuted: true, limit: 2, width, measurer)
        }
    }

    /// The sentence with the parts between its dots unbroken, as far as they fit on a line, and of longer ones those between
    /// commas, so that no number stands without its noun; then, as these take more lines, only those between dots.
    private static func waysToBreak(_ sentence: String, fits: (String) -> Bool) -> [String] {
        // What does not wrap stays as it is written, to be found in a document.
        guard !fits(sentence) else { return [] }
        func unbroken(_ part: Substring) -> String? {
            fits(part + " ·") ? String(part.replacing(" ", with: "\u{a0}")) : nil
        }
        let parts = sentence.split(separator: " · ")
        let ways = [
            parts.map { part in
                unbroken(part) ?? part.split(separator: ", ").map { unbroken($0) ?? String($0) }.joined(separator: ", ")
            },
            parts.map { unbroken($0) ?? String($0) },
        ]
        return ways.map { $0.joined(separator: "\u{a0}· ") }
    }

    private mutating func add(
        _ text: String, size: Double, weight: SceneText.Weight = .regular, gap: Double = 0, isMuted: Bool = false,
        limit: Int, _ width: Double, _ measurer: TextMeasurer
    ) {
        height += gap
        let breaking = LineBreaking(measurer: measurer, size: size, weight: weight)
        let broken = breaking.lines(of: text, width: width, limit: limit)
        isWhole = isWhole && broken.isWhole && !broken.breaksWords
        for line in broken.lines {
            lines.append((line, size, weight, isMuted, height))
            height += size * LineMetrics.height
        }
    }

    func element(upperLeft: PagePoint, theme: Theme) -> Scene.Element {
        Scene.Element(
            .annotation,
            parts: lines.map { line in
                .text(
                    SceneText(
                        line.string, at: upperLeft.offset(0, line.top + line.size * LineMetrics.ascent),
                        size: line.size, weight: line.weight, color: line.isMuted ? theme.muted : theme.ink))
            })
    }
}
