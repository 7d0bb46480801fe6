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
        let offsets: [RawPoint]
        if let quarterTurns = rotation.quarterTurns {
            let (alongX, alongY) = quarterTurns % 2 == 0 ? (width, depth) : (depth, width)
            let (x, y) = ((alongX + 1) / 2, (alongY + 1) / 2)
            offsets = [RawPoint(x: -x, y: -y), RawPoint(x: x, y: -y), RawPoint(x: x, y: y), RawPoint(x: -x, y: y)]
        } else {
            let rectangle = TurnedDesk(width: width, depth: depth, rotation)
            offsets = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { rectangle.outerCorner($0, $1) }
        }
        var corners: [Point] = []
        for offset in offsets {
            guard let corner = Point(exactly: RawPoint(x: centre.x + offset.x, y: centre.y + offset.y)) else {
                return nil
            }
            corners.append(corner)
        }
        return corners
    }
}

/// A rectangle about the origin, turned by an angle that is no multiple of 90°.
private struct TurnedDesk {
    let halfWidth: Double
    let halfDepth: Double
    let sine: Double
    let cosine: Double

    /// Whole points closer than this to a side's line count as inside: positions below 10⁹ in 53 bits are far more
    /// exact, and the desk grows by less than anybody could measure.
    static let guardMM = 1e-5

    init(width: Int, depth: Int, _ rotation: Rotation) {
        halfWidth = Double(width) / 2
        halfDepth = Double(depth) / 2
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
        let (tipX, tipY) = (u * cosine - v * sine, u * sine + v * cosine)
        let (cellX, cellY) = (Int(floor(tipX)), Int(floor(tipY)))
        var best = (distance: Double.infinity, point: RawPoint(x: cellX, y: cellY))
        for x in cellX - 2...cellX + 3 {
            for y in cellY - 2...cellY + 3 {
                let along = alongWidth * (Double(x) * cosine + Double(y) * sine)
                let across = alongDepth * (Double(y) * cosine - Double(x) * sine)
                guard along >= halfWidth + Self.guardMM, across >= halfDepth + Self.guardMM else { continue }
                let (dx, dy) = (Double(x) - tipX, Double(y) - tipY)
                let distance = dx * dx + dy * dy
                if distance < best.distance { best = (distance, RawPoint(x: x, y: y)) }
            }
        }
        return best.point
    }
}
