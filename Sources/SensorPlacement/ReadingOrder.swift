import PlaneGeometry

/// The indices of some bounds as a page is read: rows from the top down, each from left to right.
///
/// What reaches above the middle of the row's first stands in its row.
func readingOrder(_ items: [Bounds]) -> [Int] {
    var left = items.indices.sorted {
        (-items[$0].max.y, items[$0].min.x, $0) < (-items[$1].max.y, items[$1].min.x, $1)
    }
    var order: [Int] = []
    while let first = left.first {
        let middle = (items[first].min.y + items[first].max.y) / 2
        let row = left.filter { $0 == first || items[$0].max.y > middle }
        order += row.sorted { (items[$0].min.x, -items[$0].max.y, $0) < (items[$1].min.x, -items[$1].max.y, $1) }
        left.removeAll { row.contains($0) }
    }
    return order
}
