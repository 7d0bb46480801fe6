/// How far something reaches along x, y and the two diagonals x + y and x − y, the ends included.
///
/// Two things whose extents are apart in one of the four directions share no point. The diagonals tell slanted edges apart
/// whose bounds meet.
package struct Extent {
    /// The low ends in the four directions.
    let low: SIMD4<Int>

    /// The high ends in the four directions.
    let high: SIMD4<Int>

    /// The extent of an edge.
    init(_ edge: Segment) {
        let (start, end) = (Extent.directions(edge.start), Extent.directions(edge.end))
        low = pointwiseMin(start, end)
        high = pointwiseMax(start, end)
    }

    /// The extent of bounds.
    package init(_ bounds: Bounds) {
        let (min, max) = (bounds.min, bounds.max)
        low = SIMD4(min.x, min.y, min.x + min.y, min.x - max.y)
        high = SIMD4(max.x, max.y, max.x + max.y, max.x - min.y)
    }

    /// The extent of everything above, below and at some x.
    init(fromX left: Int, toX right: Int) {
        let far = 2 * Point.limit
        low = SIMD4(left, -far, -far, -far)
        high = SIMD4(right, far, far, far)
    }

    private static func directions(_ point: Point) -> SIMD4<Int> {
        SIMD4(point.x, point.y, point.x + point.y, point.x - point.y)
    }

    /// Whether the two are apart in none of the four directions.
    func meets(_ other: Extent) -> Bool {
        for direction in 0..<4 {
            if high[direction] < other.low[direction] || other.high[direction] < low[direction] { return false }
        }
        return true
    }
}
