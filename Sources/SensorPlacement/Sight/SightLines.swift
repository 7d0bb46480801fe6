import PlaneGeometry
import SiteModel

/// What walls and obstacles hide.
///
/// A target is seen whole from a point when no wall and no obstacle comes between the point and any part of it; sight may
/// graze a corner or run along a wall. The stretches of sight to an outline fill the triangles of the point with each of
/// its edges. So the outline is seen exactly when no edge of a wall or an obstacle passes through the inside of one of these
/// triangles, given that the outline itself lies free.
struct SightLines: Hashable, Sendable {
    private let edges: [Segment]

    /// The walls and obstacles of a room whose outlines are sound and lie within 2²⁰ mm.
    init(_ room: Room) {
        edges = ([room.outline] + room.obstacles.map(\.outline)).flatMap { outline in
            outline.indices.map { Segment(from: outline[$0], to: outline[($0 + 1) % outline.count]) }
        }
    }

    /// Whether all of the outline is seen from the point.
    func sees(_ outline: [Point], from point: Point) -> Bool {
        for index in outline.indices {
            let (a, b) = (outline[index], outline[(index + 1) % outline.count])
            if isBlocked(point, a, b) { return false }
        }
        return true
    }

    /// Whether an edge passes through the inside of the triangle.
    private func isBlocked(_ p: Point, _ a: Point, _ b: Point) -> Bool {
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
            if Self.crosses(edge, p, first, second) { return true }
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
    private static func turn(_ a: Point, _ b: Point, _ c: Point) -> Int {
        (b.x &- a.x) &* (c.y &- a.y) &- (b.y &- a.y) &* (c.x &- a.x)
    }
}
