import PlaneGeometry

/// The border that two outlines share: where edges of one run along edges of the other.
struct SharedBorder {
    /// The ends of such edges, by index, in the first outline.
    let vertices: Set<Int>

    /// The same in the other.
    let otherVertices: Set<Int>

    /// The border of two outlines, or `nil` where no edges run along each other for more than a point.
    init?(_ outline: [RawPoint], _ other: [RawPoint]) {
        let (points, otherPoints) = (outline.compactMap(Point.init(exactly:)), other.compactMap(Point.init(exactly:)))
        guard points.count == outline.count, otherPoints.count == other.count else { return nil }
        var (vertices, otherVertices): (Set<Int>, Set<Int>) = ([], [])
        for edge in points.indices {
            let next = (edge + 1) % points.count
            let segment = Segment(from: points[edge], to: points[next])
            for otherEdge in otherPoints.indices {
                let otherNext = (otherEdge + 1) % otherPoints.count
                let relation = segment.relation(to: Segment(from: otherPoints[otherEdge], to: otherPoints[otherNext]))
                guard case .sharedStretch = relation else { continue }
                vertices.formUnion([edge, next])
                otherVertices.formUnion([otherEdge, otherNext])
            }
        }
        if vertices.isEmpty { return nil }
        self.vertices = vertices
        self.otherVertices = otherVertices
    }
}
