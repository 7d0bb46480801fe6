internal import Synchronization

/// Measures lines of text, each string once in a process: a text's width grows exactly with its size.
final class TextMeasurer {
    private var typesetter: Typesetter?

    fileprivate struct Key: Hashable {
        var string: String
        var weight: SceneText.Weight
    }

    /// The width of a line at that font size, in millimetres.
    func width(of string: String, size: Double, weight: SceneText.Weight = .regular) -> Double {
        let key = Key(string: string, weight: weight)
        return (KnownWidths.shared[key] ?? measure(key)) * size
    }

    private func measure(_ key: Key) -> Double {
        // Made only where something new is to be measured: it costs more than measuring.
        let typesetter = typesetter ?? Typesetter()
        self.typesetter = typesetter
        let width = typesetter.width(of: key.string.onOneLine, weight: key.weight)
        KnownWidths.shared[key] = width
        return width
    }
}

/// The widths that were measured in this process: the next picture of a floor has the same names.
private final class KnownWidths: Sendable {
    static let shared = KnownWidths()

    private let widths = Mutex<[TextMeasurer.Key: Double]>([:])

    /// Names of a large site, in all their pieces; then it begins anew.
    private static let limit = 20_000

    subscript(key: TextMeasurer.Key) -> Double? {
        get { widths.withLock { $0[key] } }
        set {
            widths.withLock { widths in
                if widths.count >= Self.limit { widths.removeAll() }
                widths[key] = newValue
            }
        }
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
