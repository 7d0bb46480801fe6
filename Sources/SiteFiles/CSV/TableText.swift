/// A table as spreadsheets write it: rows of cells, each with its place.
///
/// Cells stand between commas, semicolons, tabs or bars, whichever the first line has most of; a line `sep=;` before it
/// settles the question. A cell in double quotes may hold separators and line ends, and two quotes for one (RFC 4180).
struct TableText {
    /// One cell.
    struct Cell: Hashable {
        /// The text without quotes and blanks around it.
        var text: String
        var position: FilePosition
    }

    /// The rows that hold anything.
    private(set) var rows: [[Cell]] = []

    /// What separates the cells.
    let separator: Unicode.Scalar

    /// Where a quote was opened that nothing closes.
    private(set) var openQuote: FilePosition?

    init(_ text: String) {
        var scalars = Array(text.unicodeScalars)
        var line = 1
        let head = String(String.UnicodeScalarView(scalars.prefix { $0 != "\n" && $0 != "\r" })).lowercased()
        if head.hasPrefix("sep="), let named = head.unicodeScalars.dropFirst(4).first {
            separator = named
            let end = scalars.firstIndex(of: "\n") ?? scalars.endIndex - 1
            scalars.removeSubrange(...end)
            line = 2
        } else {
            separator = Self.commonest(in: scalars)
        }
        split(scalars, from: line)
    }

    private static func commonest(in scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in scalars.drop(while: { $0.properties.isWhitespace && $0 != "\t" }) {
            if scalar == "\"" { isQuoted.toggle() }
            if !isQuoted, scalar == "\n" || scalar == "\r" { break }
            if !isQuoted { counts[scalar, default: 0] += 1 }
        }
        let candidates: [Unicode.Scalar] = [",", ";", "\t", "|"]
        var best = candidates[0]
        for candidate in candidates where counts[candidate, default: 0] > counts[best, default: 0] { best = candidate }
        return best
    }

    private mutating func split(_ scalars: [Unicode.Scalar], from first: Int) {
        var (line, lineStart, index) = (first, 0, 0)
        var row: [Cell] = []
        while index < scalars.count {
            let place = FilePosition(line: line, column: index - lineStart + 1)
            var cell = String.UnicodeScalarView()
            while index < scalars.count, scalars[index] == " " { index += 1 }
            if index < scalars.count, scalars[index] == "\"" {
                index += 1
                var isClosed = false
                while index < scalars.count {
                    let scalar = scalars[index]
                    index += 1
                    if scalar == "\"" {
                        if index < scalars.count, scalars[index] == "\"" {
                            index += 1
                        } else {
                            isClosed = true
                            break
                        }
                    } else if scalar == "\n" {
                        (line, lineStart) = (line + 1, index)
                    }
                    cell.append(scalar)
                }
                if !isClosed { openQuote = place }
            }
            while index < scalars.count, scalars[index] != separator, scalars[index] != "\n", scalars[index] != "\r" {
                cell.append(scalars[index])
                index += 1
            }
            row.append(Cell(text: Self.trimmed(cell), position: place))
            let isRowEnd = index >= scalars.count || scalars[index] != separator
            if index < scalars.count, scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
                index += 1
            }
            index += 1
            if isRowEnd {
                finish(&row)
                (line, lineStart) = (line + 1, index)
            } else if index >= scalars.count {
                row.append(Cell(text: "", position: FilePosition(line: line, column: index - lineStart + 1)))
            }
        }
        finish(&row)
    }

    private mutating func finish(_ row: inout [Cell]) {
        if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
        row = []
    }

    private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
