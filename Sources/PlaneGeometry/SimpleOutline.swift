/// Whether an outline of 4 to 16 vertices is sound; `false` for shorter and longer ones, which are judged otherwise.
///
/// An outline is sound exactly when no edge is without length, no edge folds back on the one before, and edges that are not
/// neighbours share no point. This is decided without naming any fault.
func isSimple(_ vertices: UnsafeBufferPointer<Point>) -> Bool {
    guard (4...16).contains(vertices.count) else { return false }
    var (before, at) = (vertices[vertices.count &- 2], vertices[vertices.count &- 1])
    for after in vertices {
        if after == at { return false }
        // The products are at most (2·10⁹)², so their sum fits.
        let along = (at.x &- before.x) &* (after.x &- at.x) &+ (at.y &- before.y) &* (after.y &- at.y)
        if along < 0 && turn(before, at, after) == 0 { return false }
        (before, at) = (at, after)
    }
    for first in 0..<vertices.count &- 2 where touchesLaterEdges(first, vertices) { return false }
    return true
}

/// Whether an edge shares a point with a later one that is not its neighbour.
private func touchesLaterEdges(_ edge: Int, _ vertices: UnsafeBufferPointer<Point>) -> Bool {
    let (a, b) = (vertices[edge], vertices[edge &+ 1])
    let (left, right) = (min(a.x, b.x), max(a.x, b.x))
    let (low, high) = (min(a.y, b.y), max(a.y, b.y))
    // The last edge is a neighbour of the first.
    let end = edge == 0 ? vertices.count &- 1 : vertices.count
    var c = vertices[edge &+ 2]
    var side = turn(a, b, c)
    for index in edge &+ 3..<end &+ 1 {
        let d = vertices[index == vertices.count ? 0 : index]
        let nextSide = turn(a, b, d)
        defer { (c, side) = (d, nextSide) }
        if (side > 0 && nextSide > 0) || (side < 0 && nextSide < 0) { continue }
        guard max(c.x, d.x) >= left, min(c.x, d.x) <= right, max(c.y, d.y) >= low, min(c.y, d.y) <= high else {
            continue
        }
        // Neither is on one side of the other's line: they share a point. On one line, bounds that meet do as well.
        let (start, stop) = (turn(c, d, a), turn(c, d, b))
        if !((start > 0 && stop > 0) || (start < 0 && stop < 0)) { return true }
    }
    return false
}
