extension OutlineView {
    /// Whether the interiors share area; outlines that only touch do not.
    package func overlaps(_ other: OutlineView) -> Bool {
        guard shape.bounds.sharesInterior(with: other.shape.bounds) else { return false }
        if shape.isConvex && other.shape.isConvex {
            return !hasEdgeApart(from: other) && !other.hasEdgeApart(from: self)
        }
        return crosses(other) || doubledWholeSharedArea(with: other) > 0
    }

    /// Whether all vertices of the other lie on the outer side of some edge of this outline or on its line.
    ///
    /// Two convex outlines whose interiors are apart have such an edge in one of them.
    private func hasEdgeApart(from other: OutlineView) -> Bool {
        var start = vertices[vertices.count - 1]
        for end in vertices {
            let (from, to) = shape.isAnticlockwise ? (start, end) : (end, start)
            if other.vertices.allSatisfy({ turn(from, to, $0) <= 0 }) { return true }
            start = end
        }
        return false
    }
}
