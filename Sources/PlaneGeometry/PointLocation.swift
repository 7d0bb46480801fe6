/// Where a point lies to a polygon.
public enum PointLocation: Hashable, Sendable, CaseIterable {
    /// In its interior.
    case inside

    /// On an edge or a vertex.
    case boundary

    /// Neither inside nor on the boundary.
    case outside
}

extension OutlineView {
    /// Where the point lies to the outline, by the parity of the edges that a ray to the right crosses.
    package func location(of point: Point) -> PointLocation {
        guard shape.bounds.contains(point) else { return .outside }
        var isInside = false
        var start = vertices[vertices.count - 1]
        for end in vertices {
            defer { start = end }
            if end == point { return .boundary }
            if (start.y > point.y) != (end.y > point.y) {
                let side = turn(start, end, point)
                if side == 0 { return .boundary }
                if (side > 0) == (end.y > start.y) { isInside.toggle() }
            } else if start.y == point.y && end.y == point.y {
                // The point differs from both ends, so signs tell whether it lies between them.
                if (start.x < point.x) != (end.x < point.x) { return .boundary }
            }
        }
        return isInside ? .inside : .outside
    }
}
