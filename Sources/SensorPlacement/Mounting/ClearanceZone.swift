import PlaneGeometry

/// All points closer to a segment than a clearance; exactly the clearance is outside.
///
/// The zone is two open discs and the open strip between them, and each is exact: squares of lengths within 2²⁰ mm are
/// compared as whole numbers.
struct ClearanceZone: Hashable, Sendable {
    let segment: Segment
    let clearance: Int
    /// The largest whole number k with k² < clearance² · length².
    private let reach: Int

    init(_ segment: Segment, clearance: Int) {
        self.segment = segment
        self.clearance = clearance
        let (dx, dy) = (Int128(segment.end.x - segment.start.x), Int128(segment.end.y - segment.start.y))
        let limit = Int128(clearance) * Int128(clearance) * (dx * dx + dy * dy)
        reach = limit > 0 ? squareRoot(limit - 1) : -1
    }

    var xRange: ClosedRange<Int> {
        (min(segment.start.x, segment.end.x) - clearance)...(max(segment.start.x, segment.end.x) + clearance)
    }

    /// The lattice points of the column that lie in the zone.
    func openColumn(_ x: Int) -> [ClosedRange<Int>] {
        guard clearance > 0, xRange.contains(x) else { return [] }
        return [disc(around: segment.start, x), disc(around: segment.end, x), strip(x)].compactMap { $0 }
    }

    private func disc(around center: Point, _ x: Int) -> ClosedRange<Int>? {
        let rest = clearance * clearance - (x - center.x) * (x - center.x)
        guard rest > 0 else { return nil }
        let half = squareRoot(Int128(rest - 1))
        return (center.y - half)...(center.y + half)
    }

    /// The part beside the segment: its foot falls on the segment, and its distance is below the clearance.
    private func strip(_ x: Int) -> ClosedRange<Int>? {
        let (dx, dy) = (segment.end.x - segment.start.x, segment.end.y - segment.start.y)
        guard reach >= 0 else { return nil }
        let along = (x - segment.start.x) * dx
        let across = -(x - segment.start.x) * dy
        // 0 ≤ along + dy·t ≤ length² and |across + dx·t| ≤ reach, with t = y − start.y.
        guard let first = Self.solutions(dy, along, 0...(dx * dx + dy * dy)),
            let second = Self.solutions(dx, across, -reach...reach), first.overlaps(second)
        else { return nil }
        let range = first.clamped(to: second)
        return (range.lowerBound + segment.start.y)...(range.upperBound + segment.start.y)
    }

    /// The whole t for which `constant + factor · t` lies in the range, within 2³² of zero.
    private static func solutions(_ factor: Int, _ constant: Int, _ range: ClosedRange<Int>) -> ClosedRange<Int>? {
        let widest = -(1 << 32)...(1 << 32)
        if factor == 0 { return range.contains(constant) ? widest : nil }
        let (low, high) =
            factor > 0
            ? (range.lowerBound - constant, range.upperBound - constant)
            : (constant - range.upperBound, constant - range.lowerBound)
        let (first, last) = (ceilDivide(low, abs(factor)), floorDivide(high, abs(factor)))
        return first <= last ? first...last : nil
    }
}
