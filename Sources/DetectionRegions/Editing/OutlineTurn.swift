import PlaneGeometry
import SensorModel

/// Outlines mirrored and turned.
enum OutlineTurn {
    /// The outline mirrored in a line through a point or through the centre of its bounds.
    static func mirrored(_ outline: [RawPoint], _ mirror: Mirror, through point: RawPoint?) -> [RawPoint] {
        guard let doubled = doubledCentre(of: outline, point) else { return outline }
        return outline.map { vertex in
            switch mirror {
            case .leftRight: RawPoint(x: doubled.x - vertex.x, y: vertex.y)
            case .topBottom: RawPoint(x: vertex.x, y: doubled.y - vertex.y)
            }
        }
    }

    /// The outline turned about a point or about the centre of its bounds.
    static func rotated(_ outline: [RawPoint], by rotation: Rotation, about point: RawPoint?) -> [RawPoint] {
        guard let doubled = doubledCentre(of: outline, point) else { return outline }
        guard let quarters = rotation.quarterTurns else { return turned(outline, by: rotation, doubled) }
        // Where the doubled coordinates come out odd, the sum of the bounds' sides is odd, and the turn exchanges the sides:
        // rounding up while the width is odd and down otherwise lets every second turn take back what the first rounded.
        let width = (outline.map(\.x).max() ?? 0) - (outline.map(\.x).min() ?? 0)
        let rounding = width % 2 == 0 ? 0 : 1
        return outline.map { vertex in
            let (x, y) = (2 * vertex.x - doubled.x, 2 * vertex.y - doubled.y)
            let (newX, newY) =
                switch quarters {
                case 1: (-y, x)
                case 2: (-x, -y)
                case 3: (y, -x)
                default: (x, y)
                }
            return RawPoint(x: (doubled.x + newX + rounding) >> 1, y: (doubled.y + newY + rounding) >> 1)
        }
    }

    private static func turned(_ outline: [RawPoint], by rotation: Rotation, _ doubled: RawPoint) -> [RawPoint] {
        let (sine, cosine) = sineAndCosine(degrees: rotation.degrees)
        let (centreX, centreY) = (Double(doubled.x) / 2, Double(doubled.y) / 2)
        return outline.map { vertex in
            let (x, y) = (Double(vertex.x) - centreX, Double(vertex.y) - centreY)
            return RawPoint(
                x: wholeFloor(centreX + x * cosine - y * sine + 0.5),
                y: wholeFloor(centreY + x * sine + y * cosine + 0.5))
        }
    }

    /// Twice the point, or twice the centre of the outline's bounds; `nil` for no vertices.
    private static func doubledCentre(of outline: [RawPoint], _ point: RawPoint?) -> RawPoint? {
        if let point { return RawPoint(x: 2 * point.x, y: 2 * point.y) }
        let (xs, ys) = (outline.map(\.x), outline.map(\.y))
        guard let left = xs.min(), let right = xs.max(), let bottom = ys.min(), let top = ys.max() else { return nil }
        return RawPoint(x: left + right, y: bottom + top)
    }
}
