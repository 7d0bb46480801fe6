import DetectionRegions
import PlaneGeometry
import SiteModel

/// Rectangles that together hold the inside of an outline; no more than that where all edges run along x or y, else strips.
struct OutlineRectangles {
    let rectangles: [Bounds]

    /// How wide the strips along slanted edges are at the most, in millimetres.
    private static let stripMM = 50

    /// - Parameter outline: A sound outline within 2²⁰ mm.
    init(_ outline: [Point]) {
        let corners = Set(outline.map(\.x)).sorted()
        let isSlanted = outline.indices.contains { index in
            let (a, b) = (outline[index], outline[(index + 1) % outline.count])
            return a.x != b.x && a.y != b.y
        }
        let slices = OutlineSlices(outline)
        rectangles = zip(corners, corners.dropFirst()).flatMap { left, right -> [Bounds] in
            let cuts = isSlanted ? Array(stride(from: left, to: right, by: Self.stripMM)) + [right] : [left, right]
            return zip(cuts, cuts.dropFirst()).flatMap { slices.rectangles(from: $0, to: $1) }
        }
    }
}

extension Polygon {
    /// Whether all edges run along x or y.
    var isUpright: Bool {
        vertices.indices.allSatisfy { index in
            let (a, b) = (vertices[index], vertices[(index + 1) % vertices.count])
            return a.x == b.x || a.y == b.y
        }
    }
}

extension SiteRegion {
    /// The outline seen from an origin; `nil` where it is not sound or lies farther off than a room may reach, or `limit`.
    func outline(movedBy origin: Point, within limit: Int = SensorPlanner.largestRoomMM) -> Polygon? {
        let moved = region.outline.map { (x: $0.x - origin.x, y: $0.y - origin.y) }
        guard moved.allSatisfy({ abs($0.x) <= limit && abs($0.y) <= limit }) else { return nil }
        return try? Polygon(moved.map { Point(x: $0.x, y: $0.y) })
    }
}
