import Glibc
import PlaneGeometry
import SensorModel

/// The outline of a desk that is given by centre, size and rotation.
enum DeskOutline {
    /// The four corners in whole millimetres, anticlockwise, on or outside the true rectangle.
    ///
    /// At whole quarter turns only an odd side grows, by half a millimetre at both ends; at any other angle each corner is
    /// the nearest whole point outside, less than 2 mm from the true corner. `nil` where a corner leaves the domain.
    static func around(_ centre: Point, width: Int, depth: Int, _ rotation: Rotation) -> [Point]? {
        around(x: Double(centre.x), y: Double(centre.y), width: Double(width), depth: Double(depth), rotation)
    }

    /// The same for a centre and sides that have fractions of a millimetre, as those in inches have.
    ///
    /// Less than 10⁻⁵ mm counts as none: products of decimal fractions end so.
    static func around(
        x: Double, y: Double, width: Double, depth: Double, _ rotation: Rotation
    ) -> [Point]? {
        let corners: [(x: Double, y: Double)]
        if let quarterTurns = rotation.quarterTurns {
            let (alongX, alongY) = quarterTurns % 2 == 0 ? (width / 2, depth / 2) : (depth / 2, width / 2)
            let guardMM = TurnedDesk.guardMM
            let (left, right) = (floor(x - alongX + guardMM), ceil(x + alongX - guardMM))
            let (bottom, top) = (floor(y - alongY + guardMM), ceil(y + alongY - guardMM))
            corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
        } else {
            let (cellX, cellY) = (floor(x), floor(y))
            let rectangle = TurnedDesk(x: x - cellX, y: y - cellY, width: width, depth: depth, rotation)
            corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { u, v in
                let corner = rectangle.outerCorner(u, v)
                return (cellX + Double(corner.x), cellY + Double(corner.y))
            }
        }
        var points: [Point] = []
        for corner in corners {
            guard let x = Int(exactly: corner.x), let y = Int(exactly: corner.y),
                let point = Point(exactly: RawPoint(x: x, y: y))
            else { return nil }
            points.append(point)
        }
        return points
    }
}

/// A rectangle about a centre near the origin, turned by an angle that is no multiple of 90°.
private struct TurnedDesk {
    let x: Double
    let y: Double
    let halfWidth: Double
    let halfDepth: Double
    let sine: Double
    let cosine: Double

    /// Whole points closer than this to a side's line count as inside: positions below 10⁹ in 53 bits are far more
    /// exact, and the desk grows by less than anybody could measure.
    static let guardMM = 1e-5

    init(x: Double, y: Double, width: Double, depth: Double, _ rotation: Rotation) {
        (self.x, self.y) = (x, y)
        halfWidth = width / 2
        halfDepth = depth / 2
        let radians = fmod(rotation.degrees, 360) * .pi / 180
        sine = sin(radians)
        cosine = cos(radians)
    }

    /// The whole point nearest to a corner in the quadrant beyond it.
    ///
    /// Any four points, one in each corner's quadrant, span the rectangle: neighbours lie beyond the same side. The
    /// quadrant holds a disc of radius √½ whose centre is 1 from the corner, and such a disc holds a whole point; so a
    /// search of two around the corner finds one.
    func outerCorner(_ alongWidth: Double, _ alongDepth: Double) -> RawPoint {
        let (u, v) = (alongWidth * halfWidth, alongDepth * halfDepth)
        let (tipX, tipY) = (self.x + u * cosine - v * sine, self.y + u * sine + v * cosine)
        let (cellX, cellY) = (Int(floor(tipX)), Int(floor(tipY)))
        var best = (distance: Double.infinity, point: RawPoint(x: cellX, y: cellY))
        for x in cellX - 2...cellX + 3 {
            for y in cellY - 2...cellY + 3 {
                let (fromX, fromY) = (Double(x) - self.x, Double(y) - self.y)
                let along = alongWidth * (fromX * cosine + fromY * sine)
                let across = alongDepth * (fromY * cosine - fromX * sine)
                guard along >= halfWidth + Self.guardMM, across >= halfDepth + Self.guardMM else { continue }
                let (dx, dy) = (Double(x) - tipX, Double(y) - tipY)
                let distance = dx * dx + dy * dy
                if distance < best.distance { best = (distance, RawPoint(x: x, y: y)) }
            }
        }
        return best.point
    }
}
