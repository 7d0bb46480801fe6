/// One line of text on the page.
public struct SceneText: Hashable, Sendable {
    /// The two weights of the drawings.
    public enum Weight: Hashable, Sendable {
        /// Book weight.
        case regular
        /// Bold weight.
        case bold
    }

    /// Which part of the text stands at its position.
    public enum Alignment: Hashable, Sendable {
        /// The left end, in scripts of either direction.
        case left
        /// The middle.
        case center
        /// The right end.
        case right
    }

    /// The characters; control characters have become spaces.
    public let string: String

    /// Where the text stands: on its baseline.
    public var position: PagePoint

    /// Which part of the text stands there.
    public var alignment: Alignment

    /// The font size in millimetres.
    public var size: Double

    /// The weight.
    public var weight: Weight

    /// The colour.
    public var color: Color

    /// A line of text; control characters, line breaks among them, become spaces.
    public init(
        _ string: String, at position: PagePoint, alignment: Alignment = .left, size: Double,
        weight: Weight = .regular, color: Color
    ) {
        self.string = string.onOneLine
        self.position = position
        self.alignment = alignment
        self.size = size
        self.weight = weight
        self.color = color
    }
}

extension String {
    /// The text with every control character and line break as a space, so that it draws as one line.
    var onOneLine: String {
        let breaks = unicodeScalars.contains { $0.isControlOrBreak }
        guard breaks else { return self }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars { text.append(scalar.isControlOrBreak ? " " : scalar) }
        return String(text)
    }
}

extension Unicode.Scalar {
    fileprivate var isControlOrBreak: Bool {
        value < 0x20 || (0x7f...0x9f).contains(value) || value == 0x2028 || value == 0x2029
    }
}
