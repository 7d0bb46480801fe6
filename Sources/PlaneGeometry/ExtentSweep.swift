/// Finds the pairs of extents that meet without looking at all pairs.
///
/// A line moves over them in the direction in which it meets fewest at a time.
///
/// - Complexity: O(*n* log *n* + *p*) for *p* pairs that the line meets together; a step of *p* takes a few nanoseconds.
package struct ExtentSweep {
    private let extents: [Extent]
    private let direction: Int

    /// The indices of the extents in the order in which the line comes to them.
    private let order: [Int]

    /// A sweep over these extents.
    package init(_ extents: [Extent]) {
        self.extents = extents
        direction = ExtentSweep.bestDirection(extents)
        let keys = extents.map { [direction] in $0.low[direction] }
        order = extents.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }

    /// Calls `body` once for each pair of extents that meet, the lower index first, until it returns `false`.
    package func forEachPair(_ body: (Int, Int) -> Bool) {
        var open = OpenExtents(direction: direction)
        for index in order {
            let goesOn = open.forEach(meeting: extents[index]) { body(min(index, $0), max(index, $0)) }
            if !goesOn { return }
            open.append(index, extents[index])
        }
    }

    /// The direction in which the extents are shortest compared with all of them together.
    private static func bestDirection(_ extents: [Extent]) -> Int {
        guard let first = extents.first else { return 0 }
        var (low, high, lengths) = (first.low, first.high, SIMD4<Double>.zero)
        for extent in extents {
            low = pointwiseMin(low, extent.low)
            high = pointwiseMax(high, extent.high)
            lengths += SIMD4<Double>(extent.high &- extent.low)
        }
        let shares = lengths / pointwiseMax(SIMD4<Double>(high &- low), SIMD4(repeating: 1))
        return (0..<4).min { shares[$0] < shares[$1] } ?? 0
    }
}

/// The extents that the line has come to and not yet left.
private struct OpenExtents {
    let direction: Int
    private var entries: [(index: Int, extent: Extent)] = []

    init(direction: Int) {
        self.direction = direction
    }

    mutating func append(_ index: Int, _ extent: Extent) {
        entries.append((index, extent))
    }

    /// Calls `body` for those that meet the extent to which the line has come, and drops those that it has left.
    mutating func forEach(meeting extent: Extent, _ body: (Int) -> Bool) -> Bool {
        let line = extent.low[direction]
        var kept = 0
        for position in entries.indices {
            let entry = entries[position]
            if entry.extent.high[direction] < line { continue }
            if kept < position { entries[kept] = entry }
            kept += 1
            if entry.extent.meets(extent) && !body(entry.index) { return false }
        }
        entries.removeLast(entries.count - kept)
        return true
    }
}
