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

extension DXFTransform {
    /// Whether it turns left into right.
    var mirrors: Bool { xx * yy - xy * yx < 0 }
}
