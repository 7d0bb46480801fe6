internal import DetectionRegions
internal import PlaneGeometry
internal import SiteModel

/// The outlines of a floor's regions as exact polygons, told once for all that is asked of them.
struct SoundOutlines {
    /// By sensor and region, in their order; `nil` where an outline encloses no area, repeats a vertex, or touches or
    /// crosses itself.
    let polygons: [[Polygon?]]

    init(_ floor: Floor) {
        polygons = floor.sensors.map { sensor in
            sensor.regions.map { region in
                let outline = region.region.outline
                var points: [Point] = []
                points.reserveCapacity(outline.count)
                for vertex in outline {
                    guard let point = Point(exactly: vertex) else { return nil }
                    points.append(point)
                }
                return try? Polygon(points)
            }
        }
    }

    /// Whether any region's outline is not sound.
    var hasFaults: Bool { polygons.contains { $0.contains { $0 == nil } } }
}
