extension OutlineView {
    /// Whether some edge of this outline crosses some edge of the other at a point inside both; looks at all pairs.
    func crosses(_ other: OutlineView) -> Bool {
        var start = vertices[vertices.count - 1]
        for end in vertices {
            if Bounds(start, end).intersects(other.shape.bounds) && other.isCrossed(from: start, to: end) {
                return true
            }
            start = end
        }
        return false
    }

    private func isCrossed(from start: Point, to end: Point) -> Bool {
        var previous = vertices[vertices.count - 1]
        var previousSide = turn(start, end, previous)
        for vertex in vertices {
            let side = turn(start, end, vertex)
            if areOpposite(previousSide, side),
                areOpposite(turn(previous, vertex, start), turn(previous, vertex, end))
            {
                return true
            }
            (previous, previousSide) = (vertex, side)
        }
        return false
    }
}
