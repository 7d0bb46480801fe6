import PlaneGeometry
import SiteModel

/// What walls and obstacles hide.
///
/// A target is seen whole from a point when no wall and no obstacle comes between the point and any part of it; sight may
/// graze a corner or run along a wall. The stretches of sight to an outline fill the triangles of the point with each of
/// its edges. So the outline is seen exactly when no edge of a wall or an obstacle passes through the inside of one of these
/// triangles, given that the outline itself lies free.
struct SightLines: Hashable, Sendable {
    /// The edges, each with the floor on its left.
    private let edges: [Segment]

    /// The walls and obstacles of a room whose outlines are sound and lie within 2²⁰ mm.
    init(_ room: Room) {
        func edges(_ outline: [Point], anticlockwise: Bool) -> [Segment] {
            var doubled = 0
            for index in outline.indices {
                let (a, b) = (outline[index], outline[(index + 1) % outline.count])
                doubled += a.x * b.y - a.y * b.x
            }
            let points = (doubled > 0) == anticlockwise ? outline : outline.reversed()
            return points.indices.map { Segment(from: points[$0], to: points[($0 + 1) % points.count]) }
        }
        self.edges =
            edges(room.outline, anticlockwise: true)
            + room.obstacles.flatMap { edges($0.outline, anticlockwise: false) }
    }

    private init(edges: [Segment]) { self.edges = edges }

    /// The walls and obstacles that can hide something of an area from a point in it.
    func within(_ area: Bounds) -> SightLines {
        SightLines(edges: edges.filter(area.isNear))
    }

    /// Whether all of the outline is seen from the point.
    func sees(_ outline: [Point], from point: Point) -> Bool {
        for index in outline.indices {
            let (a, b) = (outline[index], outline[(index + 1) % outline.count])
            if isBlocked(point, a, b) { return false }
        }
        return true
    }

    /// Whether all floor of the rectangle is seen from the point; sometimes no where the truth is yes, but never the other
    /// way round.
    ///
    /// A wall that passes through the rectangle hides none of its floor as long as that floor and the point lie on the wall's
    /// inner side; of other walls nothing may come between.
    func seesFloor(of rectangle: Bounds, from point: Point) -> Bool {
        let through = walls(through: rectangle)
        guard Self.faceEachOther(through), through.allSatisfy({ Self.turn($0.start, $0.end, point) >= 0 }) else {
            return false
        }
        return sees(rectangle, from: point, inside: through)
    }

    /// The edges that pass through the inside of the rectangle.
    func walls(through rectangle: Bounds) -> [Segment] {
        edges.filter { rectangle.isCrossed(by: $0.start, $0.end) }
    }

    /// Whether no edge passes through what of the rectangle and the way to it lies on the inner side of some walls.
    func sees(_ rectangle: Bounds, from point: Point, inside walls: [Segment]) -> Bool {
        let corners = rectangle.corners
        return corners.indices.allSatisfy { index in
            !isBlocked(point, corners[index], corners[(index + 1) % 4], inside: walls)
        }
    }

    /// Whether each wall lies on the inner side of all others.
    static func faceEachOther(_ walls: [Segment]) -> Bool {
        walls.allSatisfy { wall in
            walls.allSatisfy { turn(wall.start, wall.end, $0.start) >= 0 && turn(wall.start, wall.end, $0.end) >= 0 }
        }
    }

    /// Whether an edge passes through the inside of the triangle, as far as that lies on the inner side of some walls.
    private func isBlocked(_ p: Point, _ a: Point, _ b: Point, inside walls: [Segment] = []) -> Bool {
        let turn = Self.turn(p, a, b)
        guard turn != 0 else { return false }
        let (first, second) = turn > 0 ? (a, b) : (b, a)
        let (left, right) = (min(p.x, a.x, b.x), max(p.x, a.x, b.x))
        let (bottom, top) = (min(p.y, a.y, b.y), max(p.y, a.y, b.y))
        for edge in edges {
            let (s, e) = (edge.start, edge.end)
            if max(s.x, e.x) <= left || min(s.x, e.x) >= right || max(s.y, e.y) <= bottom || min(s.y, e.y) >= top {
                continue
            }
            guard Self.crosses(edge, p, first, second) else { continue }
            if walls.isEmpty { return true }
            var stretch = OpenStretch(of: edge)
            for side in [Segment(from: p, to: first), Segment(from: first, to: second), Segment(from: second, to: p)] {
                stretch.keep(leftOf: side)
            }
            for wall in walls { stretch.keep(leftOf: wall) }
            if !stretch.isEmpty { return true }
        }
        return false
    }

    /// Whether the segment meets the inside of the anticlockwise triangle.
    ///
    /// Two convex shapes are apart exactly when an edge of one of them has the other on its closed outer side.
    private static func crosses(_ edge: Segment, _ a: Point, _ b: Point, _ c: Point) -> Bool {
        let (s, e) = (edge.start, edge.end)
        if turn(a, b, s) <= 0 && turn(a, b, e) <= 0 { return false }
        if turn(b, c, s) <= 0 && turn(b, c, e) <= 0 { return false }
        if turn(c, a, s) <= 0 && turn(c, a, e) <= 0 { return false }
        let sides = [turn(s, e, a), turn(s, e, b), turn(s, e, c)]
        return !(sides.allSatisfy { $0 >= 0 } || sides.allSatisfy { $0 <= 0 })
    }

    /// The doubled signed area of a triangle; exact for points within 2²⁹ mm of each other.
    static func turn(_ a: Point, _ b: Point, _ c: Point) -> Int {
        (b.x &- a.x) &* (c.y &- a.y) &- (b.y &- a.y) &* (c.x &- a.x)
    }
}

extension Bounds {
    /// Whether the segment's own bounds meet these: what is not near does not reach in.
    func isNear(_ segment: Segment) -> Bool {
        let (s, e) = (segment.start, segment.end)
        return Swift.max(s.x, e.x) >= min.x && Swift.min(s.x, e.x) <= max.x && Swift.max(s.y, e.y) >= min.y
            && Swift.min(s.y, e.y) <= max.y
    }
}
