public import PlaneGeometry

/// Plane geometry in exact fractions, slow and obvious, to check the kernels against.
public enum SlowGeometry {
    /// The area that two sound outlines share.
    ///
    /// Vertical lines through all vertices and crossings cut both into trapezoids whose sides do not cross; the shared part of
    /// a slab is its width times the shared length in its middle.
    public static func sharedArea(_ first: [Point], _ second: [Point]) -> Fraction {
        var stops = (first + second).map { Fraction($0.x) }
        for edge in edges(of: first) {
            for other in edges(of: second) {
                if let x = crossingAbscissa(edge, other) { stops.append(x) }
            }
        }
        stops.sort()
        var area = Fraction(0)
        for (stop, next) in zip(stops, stops.dropFirst()) where stop < next {
            let middle = (stop + next) / Fraction(2)
            let length = sharedLength(heights(of: first, at: middle), heights(of: second, at: middle))
            if Fraction(0) < length { area = area + (next - stop) * length }
        }
        return area
    }

    /// The area that a sound outline encloses.
    public static func area(_ outline: [Point]) -> Fraction {
        let doubled = edges(of: outline).reduce(0) {
            $0 + Int128($1.start.x) * Int128($1.end.y) - Int128($1.start.y) * Int128($1.end.x)
        }
        return Fraction(Int(doubled.magnitude), over: 2)
    }

    /// Where a point lies, by the number of times the outline winds around it.
    public static func location(of point: Point, in outline: [Point]) -> PointLocation {
        var winding = 0
        for edge in edges(of: outline) {
            let side = cross(edge.start, edge.end, point)
            let isWithin = dot(point, edge.start, edge.end) <= 0
            if side == 0 && isWithin { return .boundary }
            if edge.start.y <= point.y && edge.end.y > point.y && side > 0 { winding += 1 }
            if edge.start.y > point.y && edge.end.y <= point.y && side < 0 { winding -= 1 }
        }
        return winding == 0 ? .outside : .inside
    }

    /// The edges, from each vertex to the next.
    public static func edges(of outline: [Point]) -> [Segment] {
        zip(outline, outline.dropFirst() + outline.prefix(1)).map { Segment(from: $0, to: $1) }
    }

    /// (b − a) × (c − a).
    public static func cross(_ a: Point, _ b: Point, _ c: Point) -> Int128 {
        Int128(b.x - a.x) * Int128(c.y - a.y) - Int128(b.y - a.y) * Int128(c.x - a.x)
    }

    /// (a − p) · (b − p).
    public static func dot(_ p: Point, _ a: Point, _ b: Point) -> Int128 {
        Int128(a.x - p.x) * Int128(b.x - p.x) + Int128(a.y - p.y) * Int128(b.y - p.y)
    }

    /// The x where the lines of two segments cross inside both.
    private static func crossingAbscissa(_ edge: Segment, _ other: Segment) -> Fraction? {
        let (a, b) = (cross(other.start, other.end, edge.start), cross(other.start, other.end, edge.end))
        let (c, d) = (cross(edge.start, edge.end, other.start), cross(edge.start, edge.end, other.end))
        guard a.signum() * b.signum() < 0, c.signum() * d.signum() < 0 else { return nil }
        let part = Fraction(Int(a), over: 1) / Fraction(Int(a - b))
        return Fraction(edge.start.x) + part * Fraction(edge.end.x - edge.start.x)
    }

    private static func heights(of outline: [Point], at x: Fraction) -> [Fraction] {
        edges(of: outline).filter { edge in
            Fraction(min(edge.start.x, edge.end.x)) < x && x < Fraction(max(edge.start.x, edge.end.x))
        }.map { edge in
            let slope = Fraction(edge.end.y - edge.start.y, over: edge.end.x - edge.start.x)
            return Fraction(edge.start.y) + slope * (x - Fraction(edge.start.x))
        }.sorted()
    }

    private static func sharedLength(_ first: [Fraction], _ second: [Fraction]) -> Fraction {
        var length = Fraction(0)
        for index in stride(from: 0, to: first.count, by: 2) {
            for other in stride(from: 0, to: second.count, by: 2) {
                let low = max(first[index], second[other])
                let high = min(first[index + 1], second[other + 1])
                if low < high { length = length + high - low }
            }
        }
        return length
    }
}
