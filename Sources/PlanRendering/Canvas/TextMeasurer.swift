/// Measures lines of text, each string once: a text's width grows exactly with its size.
final class TextMeasurer {
    private let typesetter = Typesetter()
    private var widths: [Key: Double] = [:]

    private struct Key: Hashable {
        var string: String
        var weight: SceneText.Weight
    }

    /// The width of a line at that font size, in millimetres.
    func width(of string: String, size: Double, weight: SceneText.Weight = .regular) -> Double {
        let key = Key(string: string, weight: weight)
        if let known = widths[key] { return known * size }
        let width = typesetter.width(of: string.onOneLine, weight: weight)
        widths[key] = width
        return width * size
    }
}

/// The proportions of a line of text, as shares of its font size; enough for every glyph of the pinned families.
enum LineMetrics {
    /// From the baseline up to the top of the line.
    static let ascent = 0.93

    /// From the baseline down to the bottom of the line.
    static let descent = 0.24

    /// From the top of a line to its bottom.
    static let height = ascent + descent

    /// The height of capital letters and digits above the baseline.
    static let capital = 0.73
}
