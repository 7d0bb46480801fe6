import PlaneGeometry

/// Segments that no sight passes, for proofs that something is hidden.
///
/// They are the edges of walls and obstacles, and the segments between two corners of one outline that run through its dark
/// side: outside the room, or inside an obstacle. Where a stretch of sight crosses one of these at a point that is an end of
/// neither, it has points in the dark. ``SightLines`` proves that something is seen; what it does not call seen need not be
/// hidden.
struct SightBlockers {
    private let segments: [Segment]

    /// The blockers of a room whose outlines are sound and lie within 2²⁰ mm.
    ///
    /// Complexity: cubic in the number of an outline's corners; of outlines with more than 64 only the edges count.
    init(_ floor: FloorShape) {
        segments =
            Self.blockers(of: floor.roomOutline, isDarkInside: false)
            + floor.obstacleOutlines.flatMap { Self.blockers(of: $0, isDarkInside: true) }
    }

    private init(segments: [Segment]) { self.segments = segments }

    /// The blockers that sight within the rectangle may cross.
    func within(_ bounds: Bounds) -> SightBlockers {
        SightBlockers(segments: segments.filter(bounds.isNear))
    }

    /// Whether the middle of the square is hidden from every point of the rectangle; sometimes no where the truth is yes, but
    /// never the other way round.
    ///
    /// The points from which one blocker hides the middle m are those strictly beyond the blocker's line, and strictly between
    /// the two rays from m through its ends: three open half-planes, as long as m is not on that line. What they have in
    /// common is convex, so that it holds the whole rectangle as soon as it holds the four corners.
    func hide(_ square: Bounds, fromAllOf rectangle: Bounds) -> Bool {
        let middle = Point(x: square.min.x + square.max.x, y: square.min.y + square.max.y)
        let corners = rectangle.corners.map { Point(x: 2 * $0.x, y: 2 * $0.y) }
        return segments.contains { segment in
            var a = Point(x: 2 * segment.start.x, y: 2 * segment.start.y)
            var b = Point(x: 2 * segment.end.x, y: 2 * segment.end.y)
            let side = SightLines.turn(middle, a, b)
            if side == 0 { return false }
            if side < 0 { swap(&a, &b) }
            // From the middle, b lies to the left of a now, and the middle to the left of the way from a to b.
            return corners.allSatisfy {
                SightLines.turn(a, b, $0) < 0 && SightLines.turn(middle, a, $0) > 0
                    && SightLines.turn(middle, b, $0) < 0
            }
        }
    }

    private static let mostCorners = 64

    private static func blockers(of outline: [Point], isDarkInside: Bool) -> [Segment] {
        let edges = outline.indices.map { Segment(from: outline[$0], to: outline[($0 + 1) % outline.count]) }
        guard outline.count <= mostCorners else { return edges }
        var blockers = edges
        for first in outline.indices {
            for second in outline.indices.dropFirst(first + 2) where first > 0 || second + 1 < outline.count {
                let chord = Segment(from: outline[first], to: outline[second])
                // A chord whose inside meets no edge and no corner lies on one side of the outline, that of its middle.
                if edges.contains(where: { touches($0, insideOf: chord) }) { continue }
                let middle = DoubledPoint(x: chord.start.x + chord.end.x, y: chord.start.y + chord.end.y)
                if isDarkInside ? middle.isStrictlyInside(outline) : middle.isStrictlyOutside(outline) {
                    blockers.append(chord)
                }
            }
        }
        return blockers
    }

    /// Whether the edge begins or ends on the inside of the chord, or the two cross; of an outline's chord and edges.
    private static func touches(_ edge: Segment, insideOf chord: Segment) -> Bool {
        let start = SightLines.turn(chord.start, chord.end, edge.start)
        let end = SightLines.turn(chord.start, chord.end, edge.end)
        func isOnInside(_ point: Point) -> Bool {
            let (dx, dy) = (chord.end.x - chord.start.x, chord.end.y - chord.start.y)
            let along = (point.x - chord.start.x) * dx + (point.y - chord.start.y) * dy
            return along > 0 && along < dx * dx + dy * dy
        }
        if start == 0, isOnInside(edge.start) { return true }
        if end == 0, isOnInside(edge.end) { return true }
        guard start.signum() * end.signum() < 0 else { return false }
        let first = SightLines.turn(edge.start, edge.end, chord.start)
        let last = SightLines.turn(edge.start, edge.end, chord.end)
        return first.signum() * last.signum() < 0
    }
}
