public import PlaneGeometry

/// How far something moves, in whole millimetres: to the right and up the page.
public struct Offset: Hashable, Sendable {
    /// To the right, in millimetres.
    public var dx: Int

    /// Up the page, in millimetres.
    public var dy: Int

    /// No move.
    public static let zero = Offset(dx: 0, dy: 0)

    /// An offset from its parts, in millimetres.
    public init(dx: Int, dy: Int) {
        self.dx = dx
        self.dy = dy
    }
}

extension Offset {
    /// The offset the other way.
    public static prefix func - (offset: Offset) -> Offset { Offset(dx: -offset.dx, dy: -offset.dy) }
}

extension RawPoint {
    /// The point an offset away.
    public static func + (point: RawPoint, offset: Offset) -> RawPoint {
        RawPoint(x: point.x + offset.dx, y: point.y + offset.dy)
    }

    /// The offset from one point to another.
    public static func - (point: RawPoint, origin: RawPoint) -> Offset {
        Offset(dx: point.x - origin.x, dy: point.y - origin.y)
    }
}
