/// The crossings of neighbours to which the line of a sweep has yet to come, the first first.
///
/// A crossing mostly lies between whole points. All that is to be known is before which vertex it comes, so it is kept at the first
/// whole point, by x and then by y, that does not lie before it.
struct PendingCrossings {
    /// A crossing and when it comes.
    struct Entry {
        /// The first whole point that does not lie before the crossing.
        var at: Point

        /// Whether the crossing is that point.
        var isExact: Bool

        /// The edge that is below before the crossing, and the one above.
        var lower: Int32
        var upper: Int32
    }

    /// A heap: no entry comes before the one at half its index.
    private var entries: [Entry] = []

    /// The entry that comes first.
    var first: Entry? { entries.first }

    /// Takes in a crossing.
    mutating func insert(_ entry: Entry) {
        var index = entries.count
        entries.append(entry)
        while index > 0, entry.at < entries[(index - 1) / 2].at {
            entries[index] = entries[(index - 1) / 2]
            index = (index - 1) / 2
        }
        entries[index] = entry
    }

    /// Takes out the entry that comes first.
    mutating func removeFirst() {
        guard let last = entries.popLast(), !entries.isEmpty else { return }
        var index = 0
        while true {
            var child = 2 * index + 1
            if child >= entries.count { break }
            if child + 1 < entries.count, entries[child + 1].at < entries[child].at { child += 1 }
            guard entries[child].at < last.at else { break }
            entries[index] = entries[child]
            index = child
        }
        entries[index] = last
    }
}

extension PendingCrossings.Entry {
    /// The crossing of two edges, or `nil` where they do not cross, or the first is not below the other before they do.
    init?(of lower: Int, below upper: Int, in edges: SweptEdges) {
        let (a, b) = (edges.low(lower), edges.high(lower))
        let (c, d) = (edges.low(upper), edges.high(upper))
        let (start, end) = (turn(c, d, a), turn(c, d, b))
        guard start < 0, end > 0, turn(a, b, c) > 0, turn(a, b, d) < 0 else { return nil }
        // The crossing is a + (b − a) · part / whole; both are at most 8·10¹⁸, their products with a length fit `Int128`.
        let (part, whole) = (Int128(0 &- start), Int128(end &- start))
        let (dx, restX) = (Int128(b.x &- a.x) &* part).quotientAndRemainder(dividingBy: whole)
        if restX != 0 {
            at = Point(x: a.x &+ Int(dx) &+ 1, y: -Point.limit)
            isExact = false
        } else {
            let (dy, restY) = (Int128(b.y &- a.y) &* part).quotientAndRemainder(dividingBy: whole)
            at = Point(x: a.x &+ Int(dx), y: a.y &+ Int(dy) &+ (restY > 0 ? 1 : 0))
            isExact = restY == 0
        }
        self.lower = Int32(lower)
        self.upper = Int32(upper)
    }
}
