extension OutlineView {
    /// Whether every point of the other lies inside this outline or on its boundary.
    package func contains(_ other: OutlineView) -> Bool {
        guard shape.bounds.contains(other.shape.bounds) else { return false }
        if shape.isConvex { return other.vertices.allSatisfy { location(of: $0) != .outside } }
        if !isFewEdges(with: other) { return escapeWitness(of: other) == nil }
        if crosses(other) { return false }
        // Without crossings both areas are exact: what they share is all of the other, or some of it lies outside.
        return doubledWholeSharedArea(with: other) == enclosedDoubledArea(of: other.vertices).magnitude
    }
}
