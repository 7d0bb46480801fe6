/// How far bounds reach along x, y and the two diagonals x + y and x − y, the ends included.
///
/// A sweep may go along any of the four.
package struct Extent {
    /// The low ends in the four directions.
    let low: SIMD4<Int>

    /// The high ends in the four directions.
    let high: SIMD4<Int>

    /// The extent of bounds.
    package init(_ bounds: Bounds) {
        let (min, max) = (bounds.min, bounds.max)
        low = SIMD4(min.x, min.y, min.x + min.y, min.x - max.y)
        high = SIMD4(max.x, max.y, max.x + max.y, max.x - min.y)
    }

    /// Whether the two are apart in none of the four directions.
    func meets(_ other: Extent) -> Bool {
        for direction in 0..<4 {
            if high[direction] < other.low[direction] || other.high[direction] < low[direction] { return false }
        }
        return true
    }
}
