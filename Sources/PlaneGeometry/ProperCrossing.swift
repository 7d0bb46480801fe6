extension OutlineView {
    /// Whether some edge of this outline crosses some edge of the other at a point inside both.
    func crosses(_ other: OutlineView) -> Bool {
        if !isFewEdges(with: other) {
            return crossesInSweep(other)
        }
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

    private func crossesInSweep(_ other: OutlineView) -> Bool {
        let border = vertices.count
        let edges = [vertices, other.vertices].flatMap { outline in
            outline.indices.map { edge in Segment(from: outline[edge], to: outline[(edge + 1) % outline.count]) }
        }
        var found = false
        ExtentSweep(edges.map { Extent($0) }).forEachPair(across: border) { first, second in
            found = edges[first].crosses(edges[second])
            return !found
        }
        return found
    }
}
