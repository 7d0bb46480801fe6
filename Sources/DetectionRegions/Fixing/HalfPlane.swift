import PlaneGeometry

/// The points on the left of a line and on it.
struct HalfPlane {
    private let line: Segment

    init(leftOf line: Segment) { self.line = line }

    /// How many millimetres around a crossing are searched for a whole point that may stand for it.
    private static let reach = 3

    private func holds(_ point: Point) -> Bool { orientation(line.start, line.end, point) != .clockwise }

    /// The part of an outline in the half-plane.
    ///
    /// Where an edge leaves the half-plane, its new end is the nearest whole point to the crossing that lies in the half-plane
    /// and in the polygon; where there is none nearby, the edge ends at the vertex before. So the result may be a little too
    /// small and not too large. What falls into pieces comes out as an outline that is not sound.
    func clipped(_ points: [Point], within polygon: Polygon) -> [Point] {
        var clipped: [Point] = []
        for index in points.indices {
            let (point, next) = (points[index], points[(index + 1) % points.count])
            let (isIn, isNextIn) = (holds(point), holds(next))
            if isIn { clipped.append(point) }
            guard isIn != isNextIn, let end = crossing(isIn ? point : next, isIn ? next : point, polygon) else {
                continue
            }
            clipped.append(end)
        }
        return Self.withoutRepeats(clipped)
    }

    /// Where an edge from a point in the half-plane to one outside leaves it.
    private func crossing(_ inner: Point, _ outer: Point, _ polygon: Polygon) -> Point? {
        if orientation(line.start, line.end, inner) == .collinear { return nil }
        let (x, y) = trueCrossing(inner, outer)
        let (cellX, cellY) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
        var best: (distance: Double, point: Point)?
        for nearX in cellX - Self.reach...cellX + Self.reach + 1 {
            for nearY in cellY - Self.reach...cellY + Self.reach + 1 {
                guard let point = Point(exactly: RawPoint(x: nearX, y: nearY)), holds(point),
                    polygon.location(of: point) != .outside
                else { continue }
                let (dx, dy) = (Double(nearX) - x, Double(nearY) - y)
                let distance = dx * dx + dy * dy
                if best.map({ distance < $0.distance }) ?? true { best = (distance, point) }
            }
        }
        return best?.point
    }

    /// Near enough to find the whole points around it.
    private func trueCrossing(_ inner: Point, _ outer: Point) -> (Double, Double) {
        let (fromInner, fromOuter) = (depth(inner), depth(outer))
        let part = fromInner / (fromInner - fromOuter)
        return (
            Double(inner.x) + Double(outer.x - inner.x) * part, Double(inner.y) + Double(outer.y - inner.y) * part
        )
    }

    /// The distance to the left of the line, in a unit of the line's own.
    func depth(_ point: Point) -> Double {
        Double(line.end.x - line.start.x) * Double(point.y - line.start.y)
            - Double(line.end.y - line.start.y) * Double(point.x - line.start.x)
    }

    private static func withoutRepeats(_ points: [Point]) -> [Point] {
        var kept: [Point] = []
        for point in points where kept.last != point { kept.append(point) }
        while kept.count > 1, kept.first == kept.last { kept.removeLast() }
        return kept
    }
}
