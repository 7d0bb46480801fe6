import PlaneGeometry

/// An outline seen column by column: which lattice points of a vertical line it holds.
///
/// Vertices are lattice points, so between two neighbouring columns the edges neither cross nor end, and their order there
/// is exact. All products stay below 2⁶³ for outlines within 2²⁰ mm.
struct OutlineSlices: Hashable, Sendable {
    /// An edge with its left end first; vertical edges are left out, for they bound no slice.
    private struct Edge: Hashable, Sendable {
        let left: Point
        let right: Point
        var deltaX: Int { right.x - left.x }

        /// The height at a column times `deltaX`.
        func scaledHeight(at x: Int) -> Int { left.y * deltaX + (right.y - left.y) * (x - left.x) }

        /// The height halfway to the next column times `2 · deltaX`.
        func scaledHeight(afterColumn x: Int) -> Int {
            2 * left.y * deltaX + (right.y - left.y) * (2 * (x - left.x) + 1)
        }
    }

    private let edges: [Edge]
    let xRange: ClosedRange<Int>

    init(_ outline: [Point]) {
        edges = outline.indices.compactMap { index in
            let (a, b) = (outline[index], outline[(index + 1) % outline.count])
            return a.x == b.x ? nil : a.x < b.x ? Edge(left: a, right: b) : Edge(left: b, right: a)
        }
        let low = outline.map(\.x).min() ?? 0
        xRange = low...(outline.map(\.x).max() ?? low)
    }

    /// The pairs of edges between which the inside lies, in the gap after column x.
    private func slices(afterColumn x: Int) -> [(Edge, Edge)] {
        let across = edges.filter { $0.left.x <= x && x < $0.right.x }.sorted { a, b in
            // Heights are fractions with the denominators 2·deltaX.
            let (first, second) = (a.scaledHeight(afterColumn: x), b.scaledHeight(afterColumn: x))
            return Int128(first) * Int128(b.deltaX) < Int128(second) * Int128(a.deltaX)
        }
        return stride(from: 0, to: across.count - across.count % 2, by: 2).map { (across[$0], across[$0 + 1]) }
    }

    /// Rectangles that hold what lies inside between two columns with no corner between them, one for each slice.
    func rectangles(from left: Int, to right: Int) -> [Bounds] {
        slices(afterColumn: left).compactMap { lower, upper in
            let low = [left, right].map { floorDivide(lower.scaledHeight(at: $0), lower.deltaX) }
            let high = [left, right].map { ceilDivide(upper.scaledHeight(at: $0), upper.deltaX) }
            guard let bottom = low.min(), let top = high.max(), bottom < top else { return nil }
            return Bounds(Point(x: left, y: bottom), Point(x: right, y: top))
        }
    }

    /// The lattice points of the column that lie inside or on the boundary.
    func closedColumn(_ x: Int) -> LatticeIntervals {
        guard xRange.contains(x) else { return LatticeIntervals() }
        var ranges: [ClosedRange<Int>] = []
        for (lower, upper) in slices(afterColumn: x - 1) + slices(afterColumn: x) {
            let low = ceilDivide(lower.scaledHeight(at: x), lower.deltaX)
            let high = floorDivide(upper.scaledHeight(at: x), upper.deltaX)
            if low <= high { ranges.append(low...high) }
        }
        return LatticeIntervals(ranges)
    }

    /// The lattice points of the column that lie inside, the boundary left out.
    func openColumn(_ x: Int) -> [ClosedRange<Int>] {
        guard xRange.lowerBound < x, x < xRange.upperBound else { return [] }
        func ranges(_ slices: [(Edge, Edge)]) -> [ClosedRange<Int>] {
            slices.compactMap { lower, upper in
                let low = floorDivide(lower.scaledHeight(at: x), lower.deltaX) + 1
                let high = ceilDivide(upper.scaledHeight(at: x), upper.deltaX) - 1
                return low <= high ? low...high : nil
            }
        }
        let (before, after) = (ranges(slices(afterColumn: x - 1)), ranges(slices(afterColumn: x)))
        return before.flatMap { range in
            after.compactMap { other in
                range.overlaps(other) ? range.clamped(to: other) : nil
            }
        }
    }

    /// The columns in which a stretch of the boundary may begin that is not parallel to an axis.
    var slantedColumns: [ClosedRange<Int>] {
        edges.filter { $0.left.y != $0.right.y }.map { $0.left.x...($0.right.x + 1) }
    }
}
