/// A closed outline on the page with what label placement asks of it.
///
/// Outlines of faulty sites come here too: the even-odd rule decides what is inside.
struct PagePolygon {
    let points: [PagePoint]
    let bounds: PageBounds

    /// Whether it fills its bounds: most desks and regions do, and what is asked of them is answered by their bounds.
    let isAxisParallelRectangle: Bool

    /// The outline through these points, or `nil` without any.
    init?(_ points: [PagePoint]) {
        guard let bounds = PageBounds(around: points) else { return nil }
        self.points = points
        self.bounds = bounds
        isAxisParallelRectangle = points.count == 4 && PagePolygon.fills(bounds, points)
    }

    init(_ bounds: PageBounds) {
        points = bounds.corners
        self.bounds = bounds
        isAxisParallelRectangle = true
    }

    var path: Path { Path(polygon: points) }

    /// Whether each corner of the bounds is one of the points.
    private static func fills(_ bounds: PageBounds, _ points: [PagePoint]) -> Bool {
        func has(_ x: Double, _ y: Double) -> Bool { points.contains { $0.x == x && $0.y == y } }
        let isCrossed = zip(points, points.dropFirst()).contains { $0.x != $1.x && $0.y != $1.y }
        return !isCrossed && has(bounds.left, bounds.top) && has(bounds.right, bounds.top)
            && has(bounds.right, bounds.bottom) && has(bounds.left, bounds.bottom)
    }

    /// The area that the outline encloses, in mm² of the page; where it crosses itself, parts may cancel.
    var area: Double {
        var twice = 0.0
        forEachEdge { a, b in twice += a.x * b.y - b.x * a.y }
        return twice.magnitude / 2
    }

    func forEachEdge(_ body: (PagePoint, PagePoint) -> Void) {
        guard var previous = points.last else { return }
        for point in points {
            body(previous, point)
            previous = point
        }
    }

    func contains(_ point: PagePoint) -> Bool {
        guard bounds.contains(point) else { return false }
        var inside = false
        forEachEdge { a, b in
            guard (a.y > point.y) != (b.y > point.y) else { return }
            if point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) { inside.toggle() }
        }
        return inside
    }

    /// Whether the box lies inside; it may touch the outline.
    func contains(_ box: PageBounds) -> Bool {
        bounds.contains(box) && (isAxisParallelRectangle || contains(box.center) && !isCrossed(by: box))
    }

    /// Whether the box and the inside share area.
    func overlaps(_ box: PageBounds) -> Bool {
        guard bounds.overlaps(box) else { return false }
        return isAxisParallelRectangle || contains(box.center) || isCrossed(by: box)
            || points.first.map(box.contains) ?? false
    }

    /// The distance to the outline: positive inside, negative outside.
    func clearance(_ point: PagePoint) -> Double {
        var nearest = Double.infinity
        forEachEdge { a, b in nearest = min(nearest, point.distance(toSegment: a, b)) }
        return contains(point) ? nearest : -nearest
    }

    /// Whether a segment has a point inside; where it only touches, that may count or not.
    func isCrossed(bySegment start: PagePoint, _ end: PagePoint) -> Bool {
        guard bounds.isCrossed(bySegment: start, end) else { return false }
        if isAxisParallelRectangle || contains(start) || contains(end) { return true }
        var crossed = false
        forEachEdge { crossed = crossed || Labeler.crosses(start, end, $0, $1) }
        return crossed
    }

    /// Where a segment that starts inside leaves the outline for good; its start where it does not leave it.
    func exit(from start: PagePoint, to end: PagePoint) -> PagePoint {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        var last = 0.0
        forEachEdge { a, b in
            let (ex, ey) = (b.x - a.x, b.y - a.y)
            let turn = dx * ey - dy * ex
            guard turn != 0 else { return }
            let share = ((a.x - start.x) * ey - (a.y - start.y) * ex) / turn
            let along = ((a.x - start.x) * dy - (a.y - start.y) * dx) / turn
            if (0...1).contains(share), (0...1).contains(along) { last = max(last, share) }
        }
        return start.toward(end, last)
    }

    /// Whether the outline runs through the inside of the box.
    func isCrossed(by box: PageBounds) -> Bool {
        guard bounds.overlaps(box) else { return false }
        if isAxisParallelRectangle { return !bounds.contains(box) }
        var crossed = false
        forEachEdge { a, b in crossed = crossed || box.isCrossed(bySegment: a, b) }
        return crossed
    }
}
