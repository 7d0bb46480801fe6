/// A point of the page in millimetres: x grows to the right, y **down**, from the upper left corner.
public struct PagePoint: Hashable, Sendable {
    /// The distance from the left edge of the page, in millimetres.
    public var x: Double

    /// The distance from the upper edge of the page, in millimetres.
    public var y: Double

    /// A point from its two distances, in millimetres.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

extension PagePoint {
    func offset(_ dx: Double, _ dy: Double) -> PagePoint { PagePoint(x: x + dx, y: y + dy) }

    func distance(to other: PagePoint) -> Double {
        let (dx, dy) = (x - other.x, y - other.y)
        return (dx * dx + dy * dy).squareRoot()
    }

    /// The point at `fraction` of the way to `other`.
    func toward(_ other: PagePoint, _ fraction: Double) -> PagePoint {
        PagePoint(x: x + (other.x - x) * fraction, y: y + (other.y - y) * fraction)
    }

    /// The distance to the closed segment from `start` to `end`.
    func distance(toSegment start: PagePoint, _ end: PagePoint) -> Double {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = dx * dx + dy * dy
        guard length > 0 else { return distance(to: start) }
        let t = min(1, max(0, ((x - start.x) * dx + (y - start.y) * dy) / length))
        return distance(to: PagePoint(x: start.x + t * dx, y: start.y + t * dy))
    }
}
