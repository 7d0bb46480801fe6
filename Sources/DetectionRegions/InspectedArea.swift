import PlaneGeometry
import SensorModel

/// An area in the domain, ready for many questions.
enum InspectedArea {
    case bounds(Bounds)

    /// Corners anticlockwise.
    case convex([Point])

    /// The area, or `nil` where a corner lies outside the domain.
    init?(_ area: LayoutArea) {
        switch area {
        case .corners(let corner, let opposite):
            guard let corner = Point(exactly: corner), let opposite = Point(exactly: opposite) else { return nil }
            self = .bounds(Bounds(corner, opposite))
        case .placed(let placed):
            self = placed.bounds.map(InspectedArea.bounds) ?? .convex(placed.outline)
        }
    }

    /// Whether the point lies inside or on the border; raw points beyond the domain never do.
    func contains(_ raw: RawPoint) -> Bool {
        guard let point = Point(exactly: raw) else { return false }
        switch self {
        case .bounds(let bounds): return bounds.contains(point)
        case .convex(let corners):
            return corners.indices.allSatisfy { index in
                let next = index + 1 == corners.count ? 0 : index + 1
                return orientation(corners[index], corners[next], point) != .clockwise
            }
        }
    }

    /// The smallest bounds around the area.
    var extent: Bounds? {
        switch self {
        case .bounds(let bounds): bounds
        case .convex(let corners): Bounds(around: corners)
        }
    }
}
