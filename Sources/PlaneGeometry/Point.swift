/// A point of the floor plan in whole millimetres.
///
/// x grows to the right (east), y up the page (north); the origin is wherever the caller puts it.
/// Each coordinate is at most 10⁹ in size, so that every determinant of three points is exact in `Int64`.
/// What every loop over vertices calls is inlined everywhere: a verdict reads each of 80 vertices some ten times.
public struct Point: Hashable, Sendable {
    @usableFromInline let storedX: Int32
    @usableFromInline let storedY: Int32

    /// The largest size of a coordinate, in millimetres.
    @inlinable public static var limit: Int { 1_000_000_000 }

    /// The distance to the right of the origin, in millimetres.
    @inlinable public var x: Int { Int(storedX) }

    /// The distance above the origin, in millimetres.
    @inlinable public var y: Int { Int(storedY) }

    /// A point from coordinates that are known to lie in the domain.
    ///
    /// - Precondition: Both coordinates are at most ``limit`` in size. For numbers from outside use
    ///   ``init(exactly:)``.
    @inlinable public init(x: Int, y: Int) {
        precondition(abs(x) <= Point.limit && abs(y) <= Point.limit, "a coordinate is at most 10⁹ mm in size")
        storedX = Int32(x)
        storedY = Int32(y)
    }

    /// A point from raw coordinates, or `nil` where one of them lies outside the domain.
    @inlinable public init?(exactly raw: RawPoint) {
        let domain = -Point.limit...Point.limit
        guard domain.contains(raw.x), domain.contains(raw.y) else { return nil }
        storedX = Int32(raw.x)
        storedY = Int32(raw.y)
    }
}

extension Point: Comparable {
    /// Lexicographic order: by x, then by y.
    public static func < (lhs: Point, rhs: Point) -> Bool {
        (lhs.storedX, lhs.storedY) < (rhs.storedX, rhs.storedY)
    }
}

extension Point: CustomStringConvertible {
    /// "(x, y)" in millimetres.
    public var description: String { "(\(storedX), \(storedY))" }
}
