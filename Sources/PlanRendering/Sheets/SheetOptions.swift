/// How sheets are made.
public struct SheetOptions: Hashable, Sendable {
    /// The paper.
    public var paper: Paper

    /// The scale of all drawings; `nil` takes the largest standard one that fits each of them.
    public var scale: DrawingScale?

    /// The date in the title block, in whatever form; `nil` leaves it out, so that the same site gives the same bytes
    /// on any day.
    public var date: String?

    /// The colours.
    public var theme: Theme

    /// Options from their parts.
    public init(
        paper: Paper = .a4, scale: DrawingScale? = nil, date: String? = nil, theme: Theme = .standard
    ) {
        self.paper = paper
        self.scale = scale
        self.date = date
        self.theme = theme
    }
}

/// Why sheets were not made.
public enum SheetError: Error, Hashable, Sendable {
    /// A drawing would need more sheets than ``mostSheets`` at the scale asked for.
    case tooManySheets(subject: String, count: Int, scale: DrawingScale)

    /// The most sheets that one drawing may spread over.
    public static let mostSheets = 100
}

extension SheetError: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .tooManySheets(let subject, let count, let scale):
            "\(subject) would need \(count) sheets at \(scale), \(SheetError.mostSheets) are allowed: choose a smaller "
                + "scale, a larger paper, or leave the scale out"
        }
    }
}
