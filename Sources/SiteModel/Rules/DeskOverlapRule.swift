import Findings
import PlaneGeometry

/// `desk-overlap`: two desks in the same place.
enum DeskOverlapRule {
    static let rule = Rule(
        "desk-overlap", .error,
        summary: "Two desks share area.",
        help: """
            Two desks cannot stand in the same place, and their regions could not be told apart. Side by side and corner to \
            corner is fine. Turned desks are rounded outwards by a millimetre or two: leave that much between them.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.rooms.flatMap { room in
            pairs(room.desks).map { first, second, polygon, other in
                let area = polygon.sharedArea(with: other)
                var finding = rule.finding(
                    "desks \(first.desk.id) and \(second.desk.id) share \(Words.area(area))", path: second.path)
                finding.areaSquareMillimetres = area
                finding.at = polygon.pointInSharedArea(with: other).map(RawPoint.init)
                return finding
            }
        }
    }

    /// The desks that overlap, each pair in the order of the file.
    ///
    /// Swept along x: a desk is compared only with those whose bounds overlap its own along both axes.
    private static func pairs(_ desks: [CheckedDesk]) -> [(CheckedDesk, CheckedDesk, Polygon, Polygon)] {
        let sound = desks.indices.compactMap { index in desks[index].outline.polygon.map { (index, $0, $0.bounds) } }
            .sorted { ($0.2.min.x, $0.0) < ($1.2.min.x, $1.0) }
        var found: [(Int, Int, Polygon, Polygon)] = []
        var open: [(Int, Polygon, Bounds)] = []
        for next in sound {
            open.removeAll { $0.2.max.x <= next.2.min.x }
            for other in open
            where other.2.min.y < next.2.max.y && next.2.min.y < other.2.max.y && other.1.overlaps(next.1) {
                found.append(
                    other.0 < next.0 ? (other.0, next.0, other.1, next.1) : (next.0, other.0, next.1, other.1))
            }
            open.append(next)
        }
        return found.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { (desks[$0.0], desks[$0.1], $0.2, $0.3) }
    }
}
