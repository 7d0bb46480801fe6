/// A look at a sound outline where it is stored, for the kernels: arrays and fixed-size storage look the same to them.
///
/// It is valid only inside the closure that lends it. Every kernel is exact in the whole domain of ``Point``.
package struct OutlineView {
    /// At least three vertices.
    package let vertices: UnsafeBufferPointer<Point>

    /// What was found out when the outline was judged sound.
    package let shape: OutlineShape

    /// A look at vertices that were judged to be of this shape.
    package init(_ vertices: UnsafeBufferPointer<Point>, shape: OutlineShape) {
        assert(vertices.count >= 3)
        self.vertices = vertices
        self.shape = shape
    }
}

/// What the kernels want to know of a sound outline before they look at its edges.
package struct OutlineShape: Hashable, Sendable {
    /// The smallest bounds around the outline.
    package let bounds: Bounds

    /// Which way the outline runs.
    package let isAnticlockwise: Bool

    /// Whether no vertex turns against the others; vertices within straight edges are fine.
    package let isConvex: Bool

    /// A shape from its parts.
    package init(bounds: Bounds, isAnticlockwise: Bool, isConvex: Bool) {
        self.bounds = bounds
        self.isAnticlockwise = isAnticlockwise
        self.isConvex = isConvex
    }
}
