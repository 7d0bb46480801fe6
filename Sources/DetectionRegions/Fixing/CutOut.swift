import PlaneGeometry

/// What is left of a polygon when another is cut out of it, in one piece without a hole.
struct CutOut {
    /// Both anticlockwise, around a near origin and doubled, so that the middle of a piece is a point.
    private let polygon: Polygon
    private let other: Polygon
    private let origin: Point

    /// A cut of one polygon out of another; `nil` for those that are too large or do not share area.
    init?(_ other: Polygon, from polygon: Polygon) {
        let bounds = polygon.bounds.union(other.bounds)
        guard max(bounds.width, bounds.height) <= 1 << 28, polygon.overlaps(other) else { return nil }
        origin = bounds.min
        func doubled(_ polygon: Polygon) -> Polygon? {
            let points = polygon.vertices.map { Point(x: 2 * ($0.x - bounds.min.x), y: 2 * ($0.y - bounds.min.y)) }
            return try? Polygon(polygon.isAnticlockwise ? points : points.reversed())
        }
        guard let mine = doubled(polygon), let theirs = doubled(other) else { return nil }
        (self.polygon, self.other) = (mine, theirs)
    }

    /// The outline that is left, without vertices that change nothing; `nil` where it is in pieces, has a hole or is nothing.
    ///
    /// Where edges cross between whole points, the nearest that lies in the polygon and not in the other stands for the
    /// crossing, so the result should be tried.
    func outline() -> [Point]? {
        let (mine, theirs) = pieces()
        let kept =
            mine.filter { isKept($0) }
            + theirs.filter { isInside($0) }.map { ($0.end, $0.start) }
            .map { Segment(from: $0.0, to: $0.1) }
        var next: [Point: Point] = [:]
        for piece in kept {
            // A point that is come to twice is where two pieces meet.
            guard next.updateValue(piece.end, forKey: piece.start) == nil else { return nil }
        }
        guard let first = kept.first?.start else { return nil }
        var outline = [first]
        while let last = outline.last, let point = next.removeValue(forKey: last), point != first {
            outline.append(point)
        }
        guard next.isEmpty, outline.count >= 3 else { return nil }
        let corners = outline.indices.filter { index in
            let (before, after) = (
                outline[index == 0 ? outline.count - 1 : index - 1], outline[(index + 1) % outline.count]
            )
            return orientation(before, outline[index], after) != .collinear
        }
        return corners.map { Point(x: outline[$0].x / 2 + origin.x, y: outline[$0].y / 2 + origin.y) }
    }
}

extension CutOut {
    /// The edges of both, cut where they meet.
    private func pieces() -> (mine: [Segment], theirs: [Segment]) {
        let (edges, others) = (polygon.edges, other.edges)
        var cuts = edges.map { [$0.start, $0.end] }
        var otherCuts = others.map { [$0.start, $0.end] }
        for (index, edge) in edges.enumerated() {
            for (otherIndex, otherEdge) in others.enumerated() {
                let meetings = meetings(edge, otherEdge)
                cuts[index] += meetings
                otherCuts[otherIndex] += meetings
            }
        }
        return (
            zip(edges, cuts).flatMap { Self.pieces(of: $0, $1) },
            zip(others, otherCuts).flatMap { Self.pieces(of: $0, $1) }
        )
    }

    private func meetings(_ edge: Segment, _ other: Segment) -> [Point] {
        switch edge.relation(to: other) {
        case .apart: []
        case .touching(let point): [point]
        case .sharedStretch(let stretch): [stretch.start, stretch.end]
        case .crossing: wholeCrossing(edge, other).map { [$0] } ?? []
        }
    }

    /// The nearest even point to a crossing that lies in the polygon and not inside the other.
    private func wholeCrossing(_ edge: Segment, _ otherEdge: Segment) -> Point? {
        guard let crossing = edge.crossing(with: otherEdge) else { return nil }
        var best: (squared: Int, point: Point)?
        for x in crossing.x - 5...crossing.x + 5 where x & 1 == 0 {
            for y in crossing.y - 5...crossing.y + 5 where y & 1 == 0 {
                let squared = (x - crossing.x) * (x - crossing.x) + (y - crossing.y) * (y - crossing.y)
                guard squared < best?.squared ?? .max, let point = Point(exactly: RawPoint(x: x, y: y)),
                    polygon.location(of: point) != .outside, other.location(of: point) != .inside
                else { continue }
                best = (squared, point)
            }
        }
        return best?.point
    }

    private static func pieces(of edge: Segment, _ cuts: [Point]) -> [Segment] {
        func along(_ point: Point) -> Int {
            (point.x - edge.start.x) * (edge.end.x - edge.start.x) + (point.y - edge.start.y)
                * (edge.end.y - edge.start.y)
        }
        let ordered = cuts.sorted { (along($0), $0) < (along($1), $1) }
        return zip(ordered, ordered.dropFirst()).filter { $0 != $1 }.map { Segment(from: $0, to: $1) }
    }

    /// Whether a piece of the polygon's boundary bounds what is left: outside the other, or between the two.
    private func isKept(_ piece: Segment) -> Bool {
        switch other.location(of: Self.middle(piece)) {
        case .outside: return true
        case .inside: return false
        case .boundary:
            let middle = Self.middle(piece)
            let runsAlong = other.edges.contains { edge in
                edge.contains(middle)
                    && (edge.end.x - edge.start.x) * (piece.end.x - piece.start.x)
                        + (edge.end.y - edge.start.y) * (piece.end.y - piece.start.y) > 0
            }
            return !runsAlong
        }
    }

    private func isInside(_ piece: Segment) -> Bool { polygon.location(of: Self.middle(piece)) == .inside }

    /// All coordinates are even, so this is whole.
    private static func middle(_ piece: Segment) -> Point {
        Point(x: (piece.start.x + piece.end.x) / 2, y: (piece.start.y + piece.end.y) / 2)
    }
}
