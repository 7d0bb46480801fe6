/// Two whole numbers of millimetres as somebody wrote them, of any size.
///
/// Raw points come from files, frames and drags; a ``Point`` is a raw point that was found to lie in the domain.
public struct RawPoint: Hashable, Sendable {
    /// The distance to the right of the origin, in millimetres.
    public var x: Int

    /// The distance above the origin, in millimetres.
    public var y: Int

    /// A raw point from its two coordinates, in millimetres.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }

    /// A point of the domain as a raw point.
    public init(_ point: Point) {
        self.init(x: point.x, y: point.y)
    }
}

extension RawPoint: CustomStringConvertible {
    /// "(x, y)" in millimetres.
    public var description: String { "(\(x), \(y))" }
}
