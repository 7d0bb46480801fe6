/// The lines of a label at definite sizes, centred below each other, with their measures.
struct LabelBlock {
    struct Line {
        var text: LabelText
        var string: String
        var size: Double
        var width: Double
    }

    var lines: [Line]
    /// A mark before the last line, and its side.
    var inlineMark: (mark: LabelMark, side: Double)?

    private static let markGap = 0.35
    private static let leading = 0.12

    private func lineWidth(_ index: Int) -> Double {
        let line = lines[index]
        guard index == lines.count - 1, let inlineMark else { return line.width }
        return line.width + inlineMark.side * (1 + LabelBlock.markGap)
    }

    private func lineHeight(_ index: Int) -> Double {
        let height = lines[index].size * LineMetrics.height
        guard index == lines.count - 1, let inlineMark else { return height }
        return max(height, inlineMark.side)
    }

    private func gap(above index: Int) -> Double { index == 0 ? 0 : lines[index].size * LabelBlock.leading }

    var width: Double { lines.indices.map(lineWidth).max() ?? 0 }

    var height: Double { lines.indices.reduce(0) { $0 + lineHeight($1) + gap(above: $1) } }

    func box(centeredAt center: PagePoint) -> PageBounds { PageBounds(center: center, width: width, height: height) }

    /// The block's shapes and texts.
    func parts(centeredAt center: PagePoint, outside: Bool) -> [Scene.Part] {
        var parts: [Scene.Part] = []
        var top = center.y - height / 2
        for (index, line) in lines.enumerated() {
            top += gap(above: index)
            let full = lineHeight(index)
            let slack = (full - line.size * LineMetrics.height) / 2
            let baseline = top + slack + line.size * LineMetrics.ascent
            var middle = center.x
            if index == lines.count - 1, let (mark, side) = inlineMark {
                let left = center.x - lineWidth(index) / 2
                // Marks stand in step with the capitals of their line.
                let markCenter = PagePoint(x: left + side / 2, y: baseline - line.size * LineMetrics.capital / 2)
                parts += mark.kind.parts(
                    in: PageBounds(center: markCenter, width: side, height: side),
                    ink: outside ? mark.outsideInk : mark.ink)
                middle = left + side * (1 + LabelBlock.markGap) + line.width / 2
            }
            parts.append(
                .text(
                    SceneText(
                        line.string, at: PagePoint(x: middle, y: baseline), alignment: .center, size: line.size,
                        weight: line.text.weight, color: outside ? line.text.outsideInk : line.text.ink)))
            top += full
        }
        return parts
    }
}

extension LabelBlock {
    /// Every text on one line, at one step of its sizes.
    init(_ texts: [LabelText], step: Int, measurer: TextMeasurer, inlineMark: (mark: LabelMark, side: Double)? = nil) {
        lines = texts.map { text in
            let size = text.sizes[step]
            let width = measurer.width(of: text.string, size: size, weight: text.weight)
            return Line(text: text, string: text.string, size: size, width: width)
        }
        self.inlineMark = inlineMark
    }

    /// Every text at its smallest size, in lines no wider than `width`, names in at most `limit` lines.
    static func wrapped(
        _ texts: [LabelText], width: Double, limit: Int, measurer: TextMeasurer,
        inlineMark: (mark: LabelMark, side: Double)? = nil
    ) -> Wrapped {
        var wrapped = Wrapped(block: LabelBlock(lines: [], inlineMark: inlineMark))
        for (index, text) in texts.enumerated() {
            let size = text.sizes[LabelText.steps - 1]
            let breaking = LineBreaking(measurer: measurer, size: size, weight: text.weight)
            let markWidth = index == texts.count - 1 ? (inlineMark?.side ?? 0) * (1 + markGap) : 0
            let broken = breaking.lines(
                of: text.string, width: max(size, width - markWidth), limit: text.mayBeCut ? limit : .max)
            wrapped.isWhole = wrapped.isWhole && broken.isWhole
            wrapped.breaksNames = wrapped.breaksNames || broken.breaksWords
            wrapped.breaksWords = wrapped.breaksWords || (broken.breaksWords && !text.mayBeCut)
            wrapped.block.lines += broken.lines.map {
                Line(
                    text: text, string: $0, size: size,
                    width: measurer.width(of: $0, size: size, weight: text.weight))
            }
        }
        return wrapped
    }

    /// A block whose texts were broken into lines.
    struct Wrapped {
        var block: LabelBlock

        /// Whether it holds all of every text.
        var isWhole = true

        /// Whether any text is broken inside a word.
        var breaksNames = false

        /// Whether a text that must stay whole is broken inside a word; such a block is of no use.
        var breaksWords = false
    }
}
