/// The lines of a label at definite sizes, centred below each other, with their measures.
struct LabelBlock {
    struct Line {
        var text: LabelText
        var string: String
        var size: Double
        var width: Double
    }

    let lines: [Line]

    /// A mark before the last line, and its side.
    let inlineMark: (mark: LabelMark, side: Double)?

    let width: Double
    let height: Double

    private static let markGap = 0.35
    private static let leading = 0.12

    init(lines: [Line], inlineMark: (mark: LabelMark, side: Double)? = nil) {
        (self.lines, self.inlineMark) = (lines, inlineMark)
        var extent = Extent()
        for (index, line) in lines.enumerated() {
            extent.add(size: line.size, width: line.width, markSide: index == lines.count - 1 ? inlineMark?.side : nil)
        }
        (width, height) = (extent.width, extent.height)
    }

    /// How large a block becomes, line by line.
    private struct Extent {
        private(set) var width = 0.0
        private(set) var height = 0.0
        private var isFirst = true

        mutating func add(size: Double, width: Double, markSide: Double?) {
            self.width = max(self.width, width + (markSide.map { $0 * (1 + LabelBlock.markGap) } ?? 0))
            height += max(size * LineMetrics.height, markSide ?? 0) + (isFirst ? 0 : size * LabelBlock.leading)
            isFirst = false
        }
    }

    /// How large a block of texts on one line each is, at one step of their sizes; without making it.
    static func extent(of texts: [LabelText], step: Int, measurer: TextMeasurer) -> (width: Double, height: Double) {
        var extent = Extent()
        for text in texts {
            extent.add(size: text.sizes[step], width: text.width(step: step, measurer), markSide: nil)
        }
        return (extent.width, extent.height)
    }

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

    func box(centeredAt center: PagePoint) -> PageBounds { PageBounds(center: center, width: width, height: height) }

    /// The block's shapes and texts.
    ///
    /// - Parameter isLeading: Whether the lines begin below each other, as a heading's do, and are not centred.
    func parts(centeredAt center: PagePoint, outside: Bool, isLeading: Bool = false) -> [Scene.Part] {
        var parts: [Scene.Part] = []
        var top = center.y - height / 2
        for (index, line) in lines.enumerated() {
            top += gap(above: index)
            let full = lineHeight(index)
            let slack = (full - line.size * LineMetrics.height) / 2
            let baseline = top + slack + line.size * LineMetrics.ascent
            var middle = isLeading ? center.x - (width - line.width) / 2 : center.x
            if index == lines.count - 1, let (mark, side) = inlineMark {
                let left = isLeading ? center.x - width / 2 : center.x - lineWidth(index) / 2
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
        let lines = texts.map { text in
            Line(text: text, string: text.string, size: text.sizes[step], width: text.width(step: step, measurer))
        }
        self.init(lines: lines, inlineMark: inlineMark)
    }

    /// Every text at its smallest size, in lines no wider than `width`, names in at most `limit` lines.
    static func wrapped(
        _ texts: [LabelText], width: Double, limit: Int, measurer: TextMeasurer,
        inlineMark: (mark: LabelMark, side: Double)? = nil
    ) -> Wrapped {
        var wrapped = Wrapped(block: LabelBlock(lines: []))
        var lines: [Line] = []
        for (index, text) in texts.enumerated() {
            let size = text.sizes.least
            let breaking = LineBreaking(
                measurer: measurer, size: size, weight: text.weight, hyphenates: text.mayBeCut)
            let markWidth = index == texts.count - 1 ? (inlineMark?.side ?? 0) * (1 + markGap) : 0
            let room = max(size, width - markWidth)
            var broken = breaking.lines(of: text.string, width: room, limit: text.mayBeCut ? limit : .max)
            if !broken.isWhole {
                wrapped.cut.append(CutName(text.string, reference: text.reference))
                broken = breaking.lines(of: text.cutString, width: room, limit: limit)
            }
            wrapped.breaksNames = wrapped.breaksNames || broken.breaksWords
            wrapped.breaksWords = wrapped.breaksWords || (broken.breaksWords && !text.mayBeCut)
            lines += broken.lines.map {
                Line(
                    text: text, string: $0, size: size,
                    width: measurer.width(of: $0, size: size, weight: text.weight))
            }
        }
        wrapped.block = LabelBlock(lines: lines, inlineMark: inlineMark)
        return wrapped
    }

    /// A block whose texts were broken into lines.
    struct Wrapped {
        var block: LabelBlock

        /// The texts of which it does not hold all.
        var cut: [CutName] = []

        /// Whether it holds all of every text.
        var isWhole: Bool { cut.isEmpty }

        /// Whether any text is broken inside a word.
        var breaksNames = false

        /// Whether a text that must stay whole is broken inside a word; such a block is of no use.
        var breaksWords = false
    }
}
