import CGEOS
import DetectionRegions

/// What GEOS does for one layout, through its C interface.
struct PeerJudge {
    private let context: GEOSContextHandle_t

    /// What it found, to be compared with the verdict.
    struct Tally: Equatable {
        var unsound = 0
        var overlaps = 0
        var outside = 0
        var area = 0.0
    }

    init() {
        guard let context = GEOS_init_r() else { preconditionFailure("GEOS does not start") }
        self.context = context
    }

    static var version: String { String(cString: GEOSversion()) }

    /// Builds the polygons from coordinates, asks whether each is valid and in the area, and each pair whether the interiors
    /// meet; with `areas`, the area of the intersection of those that do.
    func judge(_ coordinates: [[Double]], area: (Double, Double, Double, Double), areas: Bool) -> Tally {
        var tally = Tally()
        let polygons = coordinates.map(polygon)
        let frame = polygon([area.0, area.1, area.2, area.1, area.2, area.3, area.0, area.3, area.0, area.1])
        for polygon in polygons {
            var reason: UnsafeMutablePointer<CChar>?
            var place: OpaquePointer?
            if GEOSisValidDetail_r(context, polygon, 0, &reason, &place) != 1 { tally.unsound += 1 }
            if let reason { GEOSFree_r(context, reason) }
            if let place { GEOSGeom_destroy_r(context, place) }
            if GEOSCovers_r(context, frame, polygon) != 1 { tally.outside += 1 }
        }
        for second in polygons.indices {
            for first in 0..<second {
                guard GEOSRelatePattern_r(context, polygons[first], polygons[second], "T********") == 1 else {
                    continue
                }
                tally.overlaps += 1
                if areas { tally.area += sharedArea(polygons[first], polygons[second]) }
            }
        }
        for polygon in polygons { GEOSGeom_destroy_r(context, polygon) }
        GEOSGeom_destroy_r(context, frame)
        return tally
    }

    private func sharedArea(_ first: OpaquePointer?, _ second: OpaquePointer?) -> Double {
        let shared = GEOSIntersection_r(context, first, second)
        var area = 0.0
        _ = GEOSArea_r(context, shared, &area)
        GEOSGeom_destroy_r(context, shared)
        return area
    }

    /// A closed ring, x and y in turn.
    private func polygon(_ coordinates: [Double]) -> OpaquePointer? {
        let sequence = GEOSCoordSeq_copyFromBuffer_r(context, coordinates, UInt32(coordinates.count / 2), 0, 0)
        return GEOSGeom_createPolygon_r(context, GEOSGeom_createLinearRing_r(context, sequence), nil, 0)
    }
}
