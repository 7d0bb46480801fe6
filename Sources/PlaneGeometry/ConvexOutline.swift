/// Which way an outline runs that is sound and convex; `nil` for all others.
///
/// One walk decides, without looking at pairs of edges: when all turns go the same way and none is a reversal, the edges'
/// directions rotate steadily, and each full rotation changes their lexicographic sign twice. So exactly two changes mean
/// one rotation, which makes the outline simple and convex.
func convexOrientation(of vertices: UnsafeBufferPointer<Point>) -> Orientation? {
    guard vertices.count >= 3 else { return nil }
    var previous = vertices[vertices.count - 1]
    let beforePrevious = vertices[vertices.count - 2]
    var (dx, dy) = (previous.x &- beforePrevious.x, previous.y &- beforePrevious.y)
    var isForward = dx > 0 || (dx == 0 && dy > 0)
    var (changes, left, right) = (0, false, false)
    for vertex in vertices {
        let (nextX, nextY) = (vertex.x &- previous.x, vertex.y &- previous.y)
        let nextIsForward = nextX > 0 || (nextX == 0 && nextY > 0)
        // Each product is at most (2·10⁹)², their difference below 2⁶³.
        let turn = dx &* nextY &- dy &* nextX
        if turn == 0 {
            // A straight run on is fine; a reversal or an edge without length is not.
            if nextIsForward != isForward || (nextX == 0 && nextY == 0) { return nil }
        } else if turn > 0 {
            if right { return nil }
            left = true
        } else {
            if left { return nil }
            right = true
        }
        if nextIsForward != isForward { changes &+= 1 }
        (previous, dx, dy, isForward) = (vertex, nextX, nextY, nextIsForward)
    }
    guard left != right, changes == 2 else { return nil }
    return left ? .anticlockwise : .clockwise
}
