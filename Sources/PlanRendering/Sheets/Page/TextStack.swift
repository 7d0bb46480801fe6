/// Lines of text below each other, broken to a width.
struct TextStack {
    private struct Line {
        var string: String
        var size: Double
        var weight: SceneText.Weight
        var color: Color
        var indent: Double
        var top: Double
    }

    let measurer: TextMeasurer
    private var lines: [Line] = []

    /// The height of all lines, in millimetres.
    private(set) var height = 0.0

    /// What may be given in a site file may be of any length; no sheet has room for more.
    private static let longest = 2_000

    init(measurer: TextMeasurer) {
        self.measurer = measurer
    }

    /// Adds a text at the first of the sizes at which it fits on a line, or else in lines at the last; a marker stands
    /// at its left where it is indented.
    mutating func add(
        _ text: String, sizes: [Double], weight: SceneText.Weight = .regular, color: Color, width: Double,
        gap: Double = 0,
        limit: Int = 3, indent: Double = 0, marker: String? = nil
    ) {
        let text = String(text.onOneLine.prefix(TextStack.longest))
        guard let last = sizes.last, !text.isEmpty else { return }
        let room = width - indent
        let size = sizes.first { measurer.width(of: text, size: $0, weight: weight) <= room } ?? last
        if height > 0 { height += gap }
        if let marker {
            lines.append(Line(string: marker, size: size, weight: .bold, color: color, indent: 0, top: height))
        }
        let breaking = LineBreaking(measurer: measurer, size: size, weight: weight)
        for string in breaking.lines(of: text, width: room, limit: limit).lines {
            lines.append(
                Line(string: string, size: size, weight: weight, color: color, indent: indent, top: height))
            height += size * LineMetrics.height
        }
    }

    func parts(upperLeft: PagePoint) -> [Scene.Part] {
        lines.map { line in
            .text(
                SceneText(
                    line.string, at: upperLeft.offset(line.indent, line.top + line.size * LineMetrics.ascent),
                    size: line.size, weight: line.weight, color: line.color))
        }
    }
}
