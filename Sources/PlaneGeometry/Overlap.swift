extension OutlineView {
    /// Whether the interiors share area; outlines that only touch do not.
    package func overlaps(_ other: OutlineView) -> Bool {
        guard shape.bounds.sharesInterior(with: other.shape.bounds) else { return false }
        if shape.isConvex && other.shape.isConvex {
            return !hasEdgeApart(from: other) && !other.hasEdgeApart(from: self)
        }
        if !isFewEdges(with: other) { return overlapWitness(with: other) != nil }
        return crosses(other) || doubledWholeSharedArea(with: other) > 0
    }

    /// A point in the area that the interiors share, or `nil` where they share none.
    ///
    /// The middle of what the bounds share is tried first: where it lies inside both, that alone proves the overlap.
    package func overlapPoint(with other: OutlineView) -> Point? {
        let (mine, theirs) = (shape.bounds, other.shape.bounds)
        guard mine.sharesInterior(with: theirs) else { return nil }
        let (left, bottom) = (Swift.max(mine.min.x, theirs.min.x), Swift.max(mine.min.y, theirs.min.y))
        let (right, top) = (Swift.min(mine.max.x, theirs.max.x), Swift.min(mine.max.y, theirs.max.y))
        let middle = Point(x: left + (right - left) / 2, y: bottom + (top - bottom) / 2)
        if location(of: middle) == .inside && other.location(of: middle) == .inside { return middle }
        if !(shape.isConvex && other.shape.isConvex), isFewEdges(with: other),
            let point = pointAtTip(in: other) ?? other.pointAtTip(in: self)
        {
            return point
        }
        return overlaps(other) ? pointInSharedArea(with: other) : nil
    }

    /// Whether all pairs of edges may be looked at; sorting pays once there are some thousand.
    func isFewEdges(with other: OutlineView) -> Bool { vertices.count <= 4096 / other.vertices.count }

    /// A point inside both beside a corner of this outline that lies inside the other; `nil` proves nothing.
    private func pointAtTip(in other: OutlineView) -> Point? {
        for index in vertices.indices where other.location(of: vertices[index]) == .inside {
            let tip = vertices[index]
            let before = vertices[index == 0 ? vertices.count - 1 : index - 1]
            let after = vertices[index + 1 == vertices.count ? 0 : index + 1]
            // Towards the middle between the neighbours, less and less far.
            let (x, y) = (before.x &+ after.x &- 2 &* tip.x, before.y &+ after.y &- 2 &* tip.y)
            for part in stride(from: 4, through: 64, by: 20) {
                let point = Point(exactly: RawPoint(x: tip.x &+ x / part, y: tip.y &+ y / part))
                if let point, location(of: point) == .inside, other.location(of: point) == .inside { return point }
            }
        }
        return nil
    }

    /// Whether all vertices of the other lie on the outer side of some edge of this outline or on its line.
    ///
    /// Two convex outlines whose interiors are apart have such an edge in one of them.
    private func hasEdgeApart(from other: OutlineView) -> Bool {
        var start = vertices[vertices.count - 1]
        for end in vertices {
            let (from, to) = shape.isAnticlockwise ? (start, end) : (end, start)
            if other.isApart(from: from, to: to) { return true }
            start = end
        }
        return false
    }

    /// Whether all vertices lie on the right of a line or on it.
    private func isApart(from: Point, to: Point) -> Bool {
        for vertex in vertices where turn(from, to, vertex) > 0 { return false }
        return true
    }
}
