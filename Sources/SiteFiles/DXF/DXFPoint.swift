import Glibc

/// A point of a drawing in its own unit.
struct DXFPoint: Hashable, Sendable {
    var x: Double
    var y: Double
}

/// A map of the plane that keeps straight lines straight.
struct DXFTransform {
    /// The image of (1, 0) and of (0, 1), and that of the origin.
    var xx = 1.0
    var xy = 0.0
    var yx = 0.0
    var yy = 1.0
    var dx = 0.0
    var dy = 0.0

    /// The image of a point.
    func callAsFunction(_ point: DXFPoint) -> DXFPoint {
        DXFPoint(x: xx * point.x + yx * point.y + dx, y: xy * point.x + yy * point.y + dy)
    }

    /// This map after another.
    func after(_ other: DXFTransform) -> DXFTransform {
        let origin = self(DXFPoint(x: other.dx, y: other.dy))
        return DXFTransform(
            xx: xx * other.xx + yx * other.xy, xy: xy * other.xx + yy * other.xy, yx: xx * other.yx + yx * other.yy,
            yy: xy * other.yx + yy * other.yy, dx: origin.x, dy: origin.y)
    }

    /// How much longer a length becomes at most.
    var largestScale: Double { max((xx * xx + xy * xy).squareRoot(), (yx * yx + yy * yy).squareRoot()) }

    static func moving(_ x: Double, _ y: Double) -> DXFTransform { DXFTransform(dx: x, dy: y) }

    static func scaling(_ x: Double, _ y: Double) -> DXFTransform { DXFTransform(xx: x, yy: y) }

    static func turning(degrees: Double) -> DXFTransform {
        let (sine, cosine) = Angle.sineAndCosine(degrees: degrees)
        return DXFTransform(xx: cosine, xy: sine, yx: -sine, yy: cosine)
    }
}

/// Curves as chains of points.
enum DXFCurve {
    /// The most points that one curve becomes.
    private static let mostPoints = 512

    /// Points on an arc from one angle over another to the end, both ends included, chords at most `sagitta` from the arc.
    static func arc(
        centre: DXFPoint, radius: Double, from start: Double, sweep: Double, sagitta: Double
    ) -> [DXFPoint] {
        let count = steps(radius: radius, sweep: sweep, sagitta: sagitta)
        return (0...count).map { step in
            let angle = start + sweep * Double(step) / Double(count)
            let (sine, cosine) = Angle.sineAndCosine(degrees: angle)
            return DXFPoint(x: centre.x + radius * cosine, y: centre.y + radius * sine)
        }
    }

    private static func steps(radius: Double, sweep: Double, sagitta: Double) -> Int {
        guard radius > sagitta, sagitta > 0 else { return max(3, Int((abs(sweep) / 90).rounded(.up))) }
        let widest = 2 * acos(1 - sagitta / radius) * 180 / .pi
        guard widest > 0 else { return mostPoints }
        let count = (abs(sweep) / widest).rounded(.up)
        return max(1, min(mostPoints, count.isFinite ? Int(min(count, Double(mostPoints))) : mostPoints))
    }

    /// The points between two vertices of a polyline along the arc of this bulge: the tangent of a quarter of its angle, above
    /// zero where it runs anticlockwise. The ends are not among them.
    static func bulge(_ bulge: Double, from a: DXFPoint, to b: DXFPoint, sagitta: Double) -> [DXFPoint] {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let chord = (dx * dx + dy * dy).squareRoot()
        guard bulge != 0, chord > 0 else { return [] }
        let sweep = 4 * atan(bulge) * 180 / .pi
        let radius = chord * (1 + bulge * bulge) / (4 * abs(bulge))
        let toCentre = (1 - bulge * bulge) / (4 * bulge)
        let centre = DXFPoint(x: (a.x + b.x) / 2 - dy * toCentre, y: (a.y + b.y) / 2 + dx * toCentre)
        guard centre.x.isFinite, centre.y.isFinite, radius.isFinite else { return [] }
        let start = Angle.degrees(y: a.y - centre.y, x: a.x - centre.x)
        let points = arc(centre: centre, radius: radius, from: start, sweep: sweep, sagitta: sagitta)
        return Array(points.dropFirst().dropLast())
    }
}
