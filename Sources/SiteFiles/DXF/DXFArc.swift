import Glibc

/// Arcs of circles as chains of points.
enum DXFArc {
    /// The most straight lines that one arc becomes: enough for a whole circle with a radius of a kilometre.
    private static let mostSteps = 4096

    /// How far apart in degrees two points on a curve are at most: tangents cross near the curve only well below 180°.
    private static let widestDegrees = 45.0

    /// An arc as a chain of its ends and the curve between them, from an angle in degrees over a sweep, above zero where it
    /// runs anticlockwise.
    ///
    /// Chords and crossings of tangents are at most `sagitta` from the arc, in its own unit, where that takes at most 4096 lines.
    static func chain(
        centre: DXFPoint, radius: Double, from start: Double, sweep: Double, sagitta: Double
    ) -> DXFChain {
        let count = steps(radius: radius, sweep: sweep, sagitta: sagitta)
        let step = sweep / Double(count)
        let onArc = (0...count).map { place(centre, radius, start + step * Double($0)) }
        let outer = radius / Angle.sineAndCosine(degrees: abs(step) / 2).cosine
        let crossings = (0..<count).map { place(centre, outer, start + step * (Double($0) + 0.5)) }
        let curve = DXFCurve(inner: Array(onArc.dropFirst().dropLast()), crossings: crossings, turnsLeft: sweep > 0)
        return DXFChain(points: [onArc[0], onArc[count]], curves: [curve], isClosed: false)
    }

    private static func place(_ centre: DXFPoint, _ radius: Double, _ degrees: Double) -> DXFPoint {
        let (sine, cosine) = Angle.sineAndCosine(degrees: degrees)
        return DXFPoint(x: centre.x + radius * cosine, y: centre.y + radius * sine)
    }

    private static func steps(radius: Double, sweep: Double, sagitta: Double) -> Int {
        // A crossing is r / cos(step / 2) from the centre.
        let widest = 2 * acos(radius / (radius + sagitta)) * 180 / .pi
        let step = widest.isFinite && widest > 0 ? min(widest, widestDegrees) : widestDegrees
        let count = (abs(sweep) / step).rounded(.up)
        return max(1, Int(min(count, Double(mostSteps))))
    }

    /// The curve between two vertices of a polyline along the arc of this bulge: the tangent of a quarter of its angle, above
    /// zero where it runs anticlockwise. `nil` for a straight line.
    static func bulge(_ bulge: Double, from a: DXFPoint, to b: DXFPoint, sagitta: Double) -> DXFCurve? {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let chord = (dx * dx + dy * dy).squareRoot()
        guard bulge != 0, chord > 0 else { return nil }
        let sweep = 4 * atan(bulge) * 180 / .pi
        let radius = chord * (1 + bulge * bulge) / (4 * abs(bulge))
        let toCentre = (1 - bulge * bulge) / (4 * bulge)
        let centre = DXFPoint(x: (a.x + b.x) / 2 - dy * toCentre, y: (a.y + b.y) / 2 + dx * toCentre)
        guard centre.x.isFinite, centre.y.isFinite, radius.isFinite else { return nil }
        let start = Angle.degrees(y: a.y - centre.y, x: a.x - centre.x)
        return chain(centre: centre, radius: radius, from: start, sweep: sweep, sagitta: sagitta).curves[0]
    }
}
