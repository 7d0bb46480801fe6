/// Boxes of a page by the cells of a grid in which they lie, so that a look at a place looks at near boxes only.
///
/// Boxes and places outside of the grid belong to its outermost cells: every answer is that of looking at all boxes.
struct BoxGrid {
    /// The boxes in the order in which they were added.
    private(set) var boxes: [PageBounds] = []

    private let left: Double
    private let top: Double
    private let columns: Int
    private let rows: Int

    /// The last entry of every cell, row by row; below zero for none.
    private var heads: [Int32]

    /// A box in a cell, and the entry of the same cell before it.
    private struct Entry {
        var box: Int32
        var next: Int32
    }

    private var entries: [Entry] = []

    /// The side of a cell in millimetres, about as large as a desk's label.
    private static let side = 16.0

    /// An empty grid over a part of a page.
    init(over field: PageBounds) {
        (left, top) = (field.left, field.top)
        func count(_ length: Double) -> Int { Int(min(max(length / BoxGrid.side, 0), 200)) + 1 }
        (columns, rows) = (count(field.width), count(field.height))
        heads = Array(repeating: -1, count: columns * rows)
    }

    /// A grid of these boxes.
    init(_ boxes: [PageBounds]) {
        self.init(over: boxes.first.map { first in boxes.dropFirst().reduce(first) { $0.union($1) } } ?? .zero)
        self.boxes.reserveCapacity(boxes.count)
        entries.reserveCapacity(boxes.count * 2)
        for box in boxes { append(box) }
    }

    private func column(_ x: Double) -> Int { Int(min(max((x - left) / BoxGrid.side, 0), Double(columns - 1))) }

    private func row(_ y: Double) -> Int { Int(min(max((y - top) / BoxGrid.side, 0), Double(rows - 1))) }

    /// Adds a box.
    mutating func append(_ box: PageBounds) {
        let index = Int32(boxes.count)
        boxes.append(box)
        let (first, last) = (column(box.left), column(box.right))
        for row in row(box.top)...row(box.bottom) {
            for cell in (row * columns + first)...(row * columns + last) {
                entries.append(Entry(box: index, next: heads[cell]))
                heads[cell] = Int32(entries.count - 1)
            }
        }
    }

    /// Whether one of the boxes that share area with `area` satisfies a condition; it may be asked twice of one box.
    @inline(__always)
    func contains(overlapping area: PageBounds, where condition: (Int) -> Bool = { _ in true }) -> Bool {
        for row in row(area.top)...row(area.bottom) {
            for column in column(area.left)...column(area.right) {
                var entry = heads[row * columns + column]
                while entry >= 0 {
                    let box = Int(entries[Int(entry)].box)
                    if boxes[box].overlaps(area), condition(box) { return true }
                    entry = entries[Int(entry)].next
                }
            }
        }
        return false
    }
}

extension PageBounds {
    fileprivate static let zero = PageBounds(left: 0, top: 0, right: 0, bottom: 0)
}
