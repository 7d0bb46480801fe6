/// A straight line of the page between two points.
struct PageLine {
    var start: PagePoint
    var end: PagePoint

    init(_ start: PagePoint, _ end: PagePoint) {
        (self.start, self.end) = (start, end)
    }

    init(_ line: (PagePoint, PagePoint)) {
        self.init(line.0, line.1)
    }

    private var bounds: PageBounds {
        PageBounds(
            left: min(start.x, end.x), top: min(start.y, end.y), right: max(start.x, end.x), bottom: max(start.y, end.y)
        )
    }

    /// Whether both cross inside of each other.
    func crosses(_ other: PageLine) -> Bool {
        func side(_ p: PagePoint, _ q: PagePoint, _ r: PagePoint) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        return side(start, end, other.start) * side(start, end, other.end) < 0
            && side(other.start, other.end, start) * side(other.start, other.end, end) < 0
    }

    /// Whether both run beside each other for more than a millimetre, nearly parallel and closer than a distance.
    func runsAlong(_ other: PageLine, closerThan gap: Double) -> Bool {
        guard bounds.grown(by: gap).overlaps(other.bounds.grown(by: 0.01)), let company = company(of: other) else {
            return false
        }
        return company.shared > 1 && company.apart < gap
    }

    /// Whether it lies in the other's line and ends near it, so that both read as one.
    func continues(_ other: PageLine) -> Bool {
        let gap = 6.0
        guard bounds.grown(by: gap).overlaps(other.bounds.grown(by: 0.01)), let company = company(of: other) else {
            return false
        }
        return company.shared > -gap && company.apart < 0.8
    }

    /// For how long another line that is nearly parallel runs beside it (less than nothing where a gap is between
    /// them), and how far they are apart; `nil` for what is not parallel or is a point.
    private func company(of other: PageLine) -> (shared: Double, apart: Double)? {
        let (length, otherLength) = (start.distance(to: end), other.start.distance(to: other.end))
        guard length > 0.1, otherLength > 0.1 else { return nil }
        let (ux, uy) = ((end.x - start.x) / length, (end.y - start.y) / length)
        let (wx, wy) = ((other.end.x - other.start.x) / otherLength, (other.end.y - other.start.y) / otherLength)
        guard (ux * wy - uy * wx).magnitude < 0.05 else { return nil }
        func along(_ p: PagePoint) -> Double { (p.x - start.x) * ux + (p.y - start.y) * uy }
        func across(_ p: PagePoint) -> Double { ((p.x - start.x) * uy - (p.y - start.y) * ux).magnitude }
        let (low, high) = (min(along(other.start), along(other.end)), max(along(other.start), along(other.end)))
        return (min(high, length) - max(low, 0), min(across(other.start), across(other.end)))
    }
}

extension PagePolygon {
    var edges: [PageLine] {
        var edges: [PageLine] = []
        forEachEdge { edges.append(PageLine($0, $1)) }
        return edges
    }

    /// Whether a line runs through the inside or over the outline.
    func isCrossed(by line: PageLine) -> Bool {
        var crossed = contains(line.start) || contains(line.end)
        forEachEdge { a, b in crossed = crossed || line.crosses(PageLine(a, b)) }
        return crossed
    }

    /// Whether a line runs through the inside, or nearer to the outline than dimensions may.
    func isNear(_ line: PageLine) -> Bool {
        let gap = Dimension.clearance
        guard bounds.grown(by: gap).isCrossed(bySegment: line.start, line.end) else { return false }
        if isCrossed(by: line) || clearance(line.start) > -gap || clearance(line.end) > -gap { return true }
        return points.contains { $0.distance(toSegment: line.start, line.end) < gap }
    }
}
