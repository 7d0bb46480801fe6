/// A look at a sound outline where it is stored, for the kernels: arrays and fixed-size storage look the same to them.
///
/// It is valid only inside the closure that lends it. Every kernel is exact in the whole domain of ``Point``.
@usableFromInline package struct OutlineView {
    /// At least three vertices.
    @usableFromInline package let vertices: UnsafeBufferPointer<Point>

    /// What was found out when the outline was judged sound.
    @usableFromInline package let shape: OutlineShape

    /// A look at vertices that were judged to be of this shape.
    @inlinable package init(_ vertices: UnsafeBufferPointer<Point>, shape: OutlineShape) {
        assert(vertices.count >= 3)
        self.vertices = vertices
        self.shape = shape
    }
}

/// What the kernels want to know of a sound outline before they look at its edges.
@usableFromInline package struct OutlineShape: Hashable, Sendable {
    /// The smallest bounds around the outline.
    @usableFromInline package let bounds: Bounds

    /// Which way the outline runs.
    @usableFromInline package let isAnticlockwise: Bool

    /// Whether no vertex turns against the others; vertices within straight edges are fine.
    @usableFromInline package let isConvex: Bool

    /// A shape from its parts.
    @inlinable package init(bounds: Bounds, isAnticlockwise: Bool, isConvex: Bool) {
        self.bounds = bounds
        self.isAnticlockwise = isAnticlockwise
        self.isConvex = isConvex
    }
}
