/// How two segments lie to each other.
public enum SegmentRelation: Hashable, Sendable {
    /// They share no point.
    case apart

    /// They share exactly this point, an end of at least one of them.
    case touching(at: Point)

    /// They share exactly one point, which lies inside both.
    case crossing

    /// They share this stretch of more than one point, its ends in lexicographic order.
    case sharedStretch(Segment)
}

extension Segment {
    /// How this segment lies to `other`; exact for all points.
    public func relation(to other: Segment) -> SegmentRelation {
        let (a, b, c, d) = (start, end, other.start, other.end)
        let (abc, abd) = (turn(a, b, c), turn(a, b, d))
        let (cda, cdb) = (turn(c, d, a), turn(c, d, b))
        if areOpposite(abc, abd) && areOpposite(cda, cdb) { return .crossing }
        if a != b && c != d && abc == 0 && abd == 0 { return collinearRelation(to: other) }
        // Two segments that are not on one line share at most one point, here an end of one of them.
        if other.contains(a) { return .touching(at: a) }
        if other.contains(b) { return .touching(at: b) }
        if contains(c) { return .touching(at: c) }
        if contains(d) { return .touching(at: d) }
        return .apart
    }

    /// On one line the lexicographic order is the order along it.
    private func collinearRelation(to other: Segment) -> SegmentRelation {
        let low = max(min(start, end), min(other.start, other.end))
        let high = min(max(start, end), max(other.start, other.end))
        if low > high { return .apart }
        return low == high ? .touching(at: low) : .sharedStretch(Segment(from: low, to: high))
    }

    /// Whether the two share exactly one point and it lies inside both.
    public func crosses(_ other: Segment) -> Bool { relation(to: other) == .crossing }

    /// Whether the point lies on the segment, its ends included.
    public func contains(_ point: Point) -> Bool {
        turn(start, end, point) == 0 && Bounds(start, end).contains(point)
    }

    /// Whether the point lies on the segment and is neither of its ends.
    public func containsInside(_ point: Point) -> Bool {
        point != start && point != end && contains(point)
    }
}
