/// An axis-parallel rectangle of the page, in millimetres.
public struct PageBounds: Hashable, Sendable {
    /// The left edge.
    public var left: Double
    /// The upper edge; y grows down the page.
    public var top: Double
    /// The right edge.
    public var right: Double
    /// The lower edge.
    public var bottom: Double

    /// Bounds from their edges, in millimetres.
    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }
}

extension PageBounds {
    /// The extent along x, in millimetres.
    public var width: Double { right - left }

    /// The extent along y, in millimetres.
    public var height: Double { bottom - top }

    /// The middle.
    public var center: PagePoint { PagePoint(x: (left + right) / 2, y: (top + bottom) / 2) }

    /// Whether the two share area; touching along an edge is not enough.
    public func overlaps(_ other: PageBounds) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// Whether all of `other` lies inside or on the border.
    public func contains(_ other: PageBounds) -> Bool {
        left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }

    /// Whether the point lies inside or on the border.
    public func contains(_ point: PagePoint) -> Bool {
        left <= point.x && point.x <= right && top <= point.y && point.y <= bottom
    }
}

extension PageBounds {
    init(center: PagePoint, width: Double, height: Double) {
        self.init(
            left: center.x - width / 2, top: center.y - height / 2, right: center.x + width / 2,
            bottom: center.y + height / 2)
    }

    /// The smallest bounds around some points, or `nil` for none.
    init?(around points: [PagePoint]) {
        guard let first = points.first else { return nil }
        self.init(left: first.x, top: first.y, right: first.x, bottom: first.y)
        for point in points {
            left = min(left, point.x)
            right = max(right, point.x)
            top = min(top, point.y)
            bottom = max(bottom, point.y)
        }
    }

    var corners: [PagePoint] {
        [
            PagePoint(x: left, y: top), PagePoint(x: right, y: top), PagePoint(x: right, y: bottom),
            PagePoint(x: left, y: bottom),
        ]
    }

    /// Grown by a margin on every side; a negative one shrinks.
    func grown(by margin: Double) -> PageBounds { grown(across: margin, down: margin) }

    /// Grown by one margin at its sides and another above and below.
    func grown(across: Double, down: Double) -> PageBounds {
        PageBounds(left: left - across, top: top - down, right: right + across, bottom: bottom + down)
    }

    func union(_ other: PageBounds) -> PageBounds {
        PageBounds(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// The point of these bounds that is nearest to `point`.
    func nearest(to point: PagePoint) -> PagePoint {
        PagePoint(x: min(right, max(left, point.x)), y: min(bottom, max(top, point.y)))
    }

    /// Whether the segment has a point strictly inside (Liang and Barsky's clipping).
    func isCrossed(bySegment start: PagePoint, _ end: PagePoint) -> Bool {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        var (enter, leave) = (0.0, 1.0)
        for (step, room) in [
            (-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y),
        ] {
            if step == 0 {
                if room <= 0 { return false }
            } else if step < 0 {
                enter = max(enter, room / step)
            } else {
                leave = min(leave, room / step)
            }
        }
        return enter < leave
    }
}
