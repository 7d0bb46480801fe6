/// The doubled area that two sound outlines share, as a sum of fractions that has no special cases.
///
/// For each x the stretch of an outline is the sum over its edges there of ±1 times the stretch from the joint bottom up to
/// the edge, + for edges that close the outline above and − for those below. So the shared area is the sum over all pairs
/// of edges e, f of ±1 times ∫ min(e, f) dx over the x that both have. Where the pair crosses, min(e, f) is e without the
/// triangle by which e rises above f.
///
/// Widths are at most 2·10⁹, heights times widths at most 4·10¹⁸, so everything below fits `Int`, but for the products
/// that are written as wider ones.
extension OutlineView {
    /// Adds up the doubled shared area in mm²; for outlines of many edges, see
    /// ``addDoubledSharedAreaInSweep(with:crossingAtMost:to:)``.
    func addDoubledSharedArea(with other: OutlineView, to sum: inout FractionSum) {
        let bottom = Swift.min(shape.bounds.min.y, other.shape.bounds.min.y)
        withUnsafeTemporaryAllocation(of: LevelEdge.self, capacity: other.vertices.count) { scratch in
            let theirs = other.levelEdges(above: bottom, in: scratch)
            var start = vertices[vertices.count - 1]
            for end in vertices {
                if var mine = LevelEdge(from: start, to: end, above: bottom, isAnticlockwise: shape.isAnticlockwise) {
                    for index in theirs.indices { mine.meet(&theirs[index], sum: &sum) }
                    sum.add(mine.integral, over: mine.width)
                }
                start = end
            }
            for edge in theirs { sum.add(edge.integral, over: edge.width) }
        }
    }

    /// The edges that are not vertical, written to the front of `scratch`.
    private func levelEdges(
        above bottom: Int, in scratch: UnsafeMutableBufferPointer<LevelEdge>
    ) -> UnsafeMutableBufferPointer<LevelEdge> {
        var count = 0
        var start = vertices[vertices.count - 1]
        for end in vertices {
            if let edge = LevelEdge(from: start, to: end, above: bottom, isAnticlockwise: shape.isAnticlockwise) {
                scratch.initializeElement(at: count, to: edge)
                count += 1
            }
            start = end
        }
        return UnsafeMutableBufferPointer(rebasing: scratch[..<count])
    }
}

/// An edge that is not vertical, from left to right, with the sum of what lies under it.
struct LevelEdge {
    let left: Int
    let right: Int

    /// +1 for an edge that closes the outline above, −1 for one below.
    let sign: Int

    /// The height of the left end above the joint bottom, times the width.
    let leftMoment: Int

    /// The heights of both ends above the joint bottom.
    let leftHeight: Int
    let rightHeight: Int

    /// The doubled integrals so far, times the width.
    var integral: Int128 = 0

    var width: Int { right &- left }
    var rise: Int { rightHeight &- leftHeight }

    init?(from start: Point, to end: Point, above bottom: Int, isAnticlockwise: Bool) {
        if start.x == end.x { return nil }
        let runsLeft = end.x < start.x
        let (first, last) = runsLeft ? (end, start) : (start, end)
        left = first.x
        right = last.x
        sign = runsLeft == isAnticlockwise ? 1 : -1
        leftHeight = first.y &- bottom
        rightHeight = last.y &- bottom
        leftMoment = leftHeight &* (right &- left)
    }

    /// The height at `x` times the width; at most 4·10¹⁸ for an x of the edge.
    func moment(at x: Int) -> Int { leftMoment &+ rise &* (x &- left) }

    /// Adds what this pair contributes: to the integral of the lower edge and, where they cross, to the sum.
    mutating func meet(_ other: inout LevelEdge, sum: inout FractionSum) {
        let (from, to) = (Swift.max(left, other.left), Swift.min(right, other.right))
        guard from < to else { return }
        let (mineFrom, mineTo) = (moment(at: from), moment(at: to))
        let (otherFrom, otherTo) = (other.moment(at: from), other.moment(at: to))
        // How far the other lies above this one at both ends. One of the two edges ends there, at a whole height, so the
        // difference need only be multiplied by the width of the one that does not.
        let endsFrom = from == left
        let endsTo = to == right
        let riseFrom =
            endsFrom ? otherFrom &- leftHeight &* other.width : other.leftHeight &* width &- mineFrom
        let riseTo =
            endsTo ? otherTo &- rightHeight &* other.width : other.rightHeight &* width &- mineTo
        let signedSpan = Int128(sign &* other.sign &* (to &- from))
        if riseFrom <= 0 && riseTo <= 0 {
            other.integral &+= signedSpan &* Int128(otherFrom &+ otherTo)
            return
        }
        integral &+= signedSpan &* Int128(mineFrom &+ mineTo)
        if riseFrom >= 0 && riseTo >= 0 { return }
        let (excess, isOwnEnd) = riseFrom < 0 ? (0 &- riseFrom, endsFrom) : (0 &- riseTo, endsTo)
        addTriangle(with: other, excess: excess, isOwnEnd: isOwnEnd, isNegative: sign == other.sign, to: &sum)
    }

    /// Adds the doubled triangle between this edge and another that crosses it, up to an end of one of the two.
    ///
    /// - Parameters:
    ///   - excess: The distance of the two at that end, times the width of the edge that goes on there.
    ///   - isOwnEnd: Whether it is the end of this edge.
    private func addTriangle(
        with other: LevelEdge, excess: Int, isOwnEnd: Bool, isNegative: Bool, to sum: inout FractionSum
    ) {
        // The triangle's height is excess / unit, its slope |turn| / (width · other.width).
        let turn = other.rise &* width &- rise &* other.width
        sum.add(
            square: excess.magnitude, times: (isOwnEnd ? width : other.width).magnitude,
            over: (isOwnEnd ? other.width : width).magnitude, times: turn.magnitude, isNegative: isNegative)
    }
}

// What a sweep asks, which comes to each edge piece by piece.
extension LevelEdge {
    /// Adds what lies under the edge, doubled and times the width, up to some x of it, for an edge that closes its outline
    /// above; the opposite for one below.
    mutating func addIntegral(to x: Int, isNegative: Bool) {
        let part = Int128(x &- left) &* Int128(leftMoment &+ moment(at: x))
        integral &+= isNegative == (sign > 0) ? 0 &- part : part
    }

    /// Adds the doubled triangle between this edge and one above it that cross, from where the later of the two starts.
    func addTriangle(with other: LevelEdge, from x: Int, isNegative: Bool, to sum: inout FractionSum) {
        let isOwnEnd = x == left
        let excess =
            isOwnEnd
            ? other.moment(at: x) &- leftHeight &* other.width : other.leftHeight &* width &- moment(at: x)
        addTriangle(with: other, excess: excess, isOwnEnd: isOwnEnd, isNegative: isNegative, to: &sum)
    }
}
