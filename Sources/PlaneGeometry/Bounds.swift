/// An axis-parallel rectangle, its border included.
public struct Bounds: Hashable, Sendable {
    /// The lower left corner.
    public let min: Point

    /// The upper right corner.
    public let max: Point

    /// The smallest bounds around two opposite corners, given in any order.
    public init(_ corner: Point, _ opposite: Point) {
        min = Point(x: Swift.min(corner.x, opposite.x), y: Swift.min(corner.y, opposite.y))
        max = Point(x: Swift.max(corner.x, opposite.x), y: Swift.max(corner.y, opposite.y))
    }

    /// The smallest bounds around some points, or `nil` for none.
    public init?(around points: some Sequence<Point>) {
        var iterator = points.makeIterator()
        guard let first = iterator.next() else { return nil }
        var (left, right, bottom, top) = (first.x, first.x, first.y, first.y)
        while let next = iterator.next() {
            left = Swift.min(left, next.x)
            right = Swift.max(right, next.x)
            bottom = Swift.min(bottom, next.y)
            top = Swift.max(top, next.y)
        }
        min = Point(x: left, y: bottom)
        max = Point(x: right, y: top)
    }
}

extension Bounds {
    /// The extent along x, in millimetres.
    public var width: Int { max.x - min.x }

    /// The extent along y, in millimetres.
    public var height: Int { max.y - min.y }

    /// Whether the point lies inside or on the border.
    @inlinable public func contains(_ point: Point) -> Bool {
        min.x <= point.x && point.x <= max.x && min.y <= point.y && point.y <= max.y
    }

    /// Whether every point of `other` lies inside or on the border.
    public func contains(_ other: Bounds) -> Bool {
        contains(other.min) && contains(other.max)
    }

    /// The smallest bounds around both.
    public func union(_ other: Bounds) -> Bounds {
        Bounds(
            Point(x: Swift.min(min.x, other.min.x), y: Swift.min(min.y, other.min.y)),
            Point(x: Swift.max(max.x, other.max.x), y: Swift.max(max.y, other.max.y)))
    }

    /// Whether the two share at least one point, the borders included.
    public func intersects(_ other: Bounds) -> Bool {
        min.x <= other.max.x && other.min.x <= max.x && min.y <= other.max.y && other.min.y <= max.y
    }

    /// Whether the two share area; borders that touch share none.
    public func sharesInterior(with other: Bounds) -> Bool {
        min.x < other.max.x && other.min.x < max.x && min.y < other.max.y && other.min.y < max.y
    }

    /// Whether every point of the polygon lies inside or on the border.
    public func contains(_ polygon: Polygon) -> Bool { contains(polygon.bounds) }

    /// The four corners, anticlockwise from the lower left.
    public var corners: [Point] {
        [min, Point(x: max.x, y: min.y), max, Point(x: min.x, y: max.y)]
    }
}
