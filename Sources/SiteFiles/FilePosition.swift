/// A place in a text file, both counted from 1; the column in characters (Unicode scalars).
public struct FilePosition: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int

    /// The column, from 1.
    public var column: Int

    /// A position from its parts.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension FilePosition: Comparable {
    /// Reading order.
    public static func < (lhs: FilePosition, rhs: FilePosition) -> Bool {
        (lhs.line, lhs.column) < (rhs.line, rhs.column)
    }

    /// Where every file begins.
    public static let start = FilePosition(line: 1, column: 1)
}
