/// A sound outline of three or more vertices and what it encloses.
///
/// Sound means: some signed area, no vertex twice, no vertex on another edge, no edges that cross or fold back. A vertex in the
/// middle of a straight edge is fine, and the outline may run in either direction. The last vertex is not the first again.
/// All predicates are exact for all points of the domain.
public struct Polygon: Hashable, Sendable {
    /// The vertices in the order given.
    public let vertices: [Point]

    package let shape: OutlineShape

    /// A polygon from its vertices.
    ///
    /// - Throws: ``InvalidPolygon`` with all faults, where the outline is not sound.
    public init(_ points: [Point]) throws(InvalidPolygon) {
        switch points.withUnsafeBufferPointer(soundness) {
        case .sound(let shape):
            vertices = points
            self.shape = shape
        case .faulty(let faults): throw InvalidPolygon(vertexCount: points.count, faults: faults)
        }
    }

    /// A polygon from vertices that were judged to be of this shape.
    package init(unchecked points: [Point], shape: OutlineShape) {
        assert(points.count >= 3)
        vertices = points
        self.shape = shape
    }

    /// The rectangle of these bounds, or `nil` where it has no area.
    public init?(_ bounds: Bounds) {
        guard bounds.width > 0 && bounds.height > 0 else { return nil }
        vertices = bounds.corners
        shape = OutlineShape(bounds: bounds, isAnticlockwise: true, isConvex: true)
    }
}

extension Polygon {
    /// The smallest bounds around the polygon.
    public var bounds: Bounds { shape.bounds }

    /// Whether the outline runs anticlockwise.
    public var isAnticlockwise: Bool { shape.isAnticlockwise }

    /// Whether no vertex turns against the others; vertices within straight edges are fine.
    public var isConvex: Bool { shape.isConvex }

    /// Twice the signed area in mm², exact; above zero where the outline runs anticlockwise.
    public var doubledSignedArea: Int {
        // A sound outline encloses at most its bounding box, so twice its area fits.
        vertices.withUnsafeBufferPointer { Int(enclosedDoubledArea(of: $0)) }
    }

    /// The area in mm², rounded once to the nearest double.
    public var area: Double { Double(doubledSignedArea.magnitude) / 2 }

    /// The edges; edge i runs from vertex i to the next.
    public var edges: [Segment] {
        vertices.indices.map { Segment(from: vertices[$0], to: vertices[($0 + 1) % vertices.count]) }
    }

    /// Lends a look at the outline to the kernels.
    package func withView<Result>(_ body: (OutlineView) -> Result) -> Result {
        vertices.withUnsafeBufferPointer { body(OutlineView($0, shape: shape)) }
    }
}

extension Polygon {
    /// Where the point lies.
    ///
    /// - Complexity: O(*n*).
    public func location(of point: Point) -> PointLocation { withView { $0.location(of: point) } }

    /// Whether the interiors share area; polygons that only touch, along an edge or at a corner, do not.
    public func overlaps(_ other: Polygon) -> Bool {
        withView { view in other.withView { view.overlaps($0) } }
    }

    /// The area in mm² that the interiors share, the true one rounded once to the nearest double (ties to even).
    ///
    /// It is zero exactly when ``overlaps(_:)`` is false.
    public func sharedArea(with other: Polygon) -> Double {
        withView { view in other.withView { view.sharedArea(with: $0) } }
    }

    /// Whether every point of `other` lies inside this polygon or on its boundary.
    public func contains(_ other: Polygon) -> Bool {
        withView { view in other.withView { view.contains($0) } }
    }

    /// A point in the shared area of two polygons that overlap, or `nil` where they don't.
    ///
    /// It lies inside both wherever the search finds a whole millimetre that does; in a narrower shared area it is the
    /// nearest whole millimetre to a point of it.
    public func pointInSharedArea(with other: Polygon) -> Point? {
        withView { view in other.withView { view.overlapPoint(with: $0) } }
    }
}
