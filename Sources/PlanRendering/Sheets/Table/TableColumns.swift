/// A narrow table in columns of the page, as newspapers set them.
struct TableColumns {
    let table: SheetTable
    private let count: Int

    private static let gap = 8.0

    /// As many columns as the width has room for; `make` gives the table for the width of one.
    init(width: Double, leastWidth: Double, make: (Double) -> SheetTable) {
        count = max(1, Int(min(12, ((width + TableColumns.gap) / (leastWidth + TableColumns.gap)).rounded(.down))))
        table = make((width - TableColumns.gap * Double(count - 1)) / Double(count))
    }

    /// The least height in which all of it stands, in millimetres.
    var height: Double { leastHeight(from: 0, atMost: .infinity) ?? 0 }

    /// The rows of each column, from `start` on, in columns of that height.
    private func ranges(from start: Int, height: Double, must: Bool) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var next = start
        while ranges.count < count, next < table.rows.count {
            let range = table.rows(from: next, height: height, must: must && ranges.isEmpty)
            guard !range.isEmpty else { break }
            ranges.append(range)
            next = range.upperBound
        }
        return ranges
    }

    /// The least height at which the rest fits, or `nil` where it does not even fit into the most.
    private func leastHeight(from start: Int, atMost most: Double) -> Double? {
        let rest = table.height(start..<table.rows.count)
        var height = rest / Double(count)
        while height <= min(most, rest) {
            if ranges(from: start, height: height, must: false).last?.upperBound == table.rows.count { return height }
            height += 1
        }
        return count == 1 && rest <= most ? rest : rest <= most ? rest : nil
    }

    /// As much of the table, from a row on, as an area holds, in columns of equal height, and the row that comes next.
    func pour(from start: Int, into area: PageBounds, must: Bool) -> (elements: [Scene.Element], next: Int) {
        let height = leastHeight(from: start, atMost: area.height) ?? area.height
        var elements: [Scene.Element] = []
        var next = start
        for (column, range) in ranges(from: start, height: height, must: must).enumerated() {
            let left = area.left + Double(column) * (table.width + TableColumns.gap)
            elements += table.draw(range, upperLeft: PagePoint(x: left, y: area.top)).elements
            next = range.upperBound
        }
        return (elements, next)
    }
}
