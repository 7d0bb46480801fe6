import Findings
import PlaneGeometry

/// Coordinates are at most 10⁹ mm in size, and a layout with its effective area spans at most 1 048 575 mm along each axis.
///
/// An outline with a coordinate beyond is not judged for soundness and overlap and does not count for the span; one within a
/// layout that spans too much is.
enum OutOfRange {
    static let rule = Rule(
        "out-of-range", .error, summary: "A coordinate is too large, or the layout spans too much.",
        help: """
            Coordinates are at most 1 000 000 000 mm (1 000 km) in size, and one sensor's layout with its detection area \
            spans at most 1 048.575 m along each axis. No sensor sees that far: look for a slipped decimal point or for \
            coordinates in the wrong unit.
            """)

    /// How far a layout may span, in millimetres.
    static let largestSpan = 1_048_575

    /// The part that is about the layout as a whole.
    static func checkLayout(_ inspection: LayoutInspection, _ list: inout LayoutFindings) {
        checkSpan(inspection, &list)
        checkArea(inspection.layout.effectiveArea, key: "area", name: "effective", &list)
        checkArea(inspection.layout.optimalArea, key: "optimalArea", name: "optimal", &list)
    }

    /// The part that is about single outlines.
    static func checkOutlines(_ inspection: LayoutInspection, _ list: inout LayoutFindings) {
        for index in inspection.indices where inspection.outlines[index].soundness == nil {
            let region = inspection.layout.regions[index]
            let vertices = region.outline.indices.filter { Point(exactly: region.outline[$0]) == nil }
            var finding = rule.finding(
                "\(inspection.name(index)) has a corner at \(PlainWords.place(region.outline[vertices[0]])) m; "
                    + "coordinates are at most 1000000 m in size",
                path: inspection.outlinePath(index, vertex: vertices[0]))
            finding.regions = [region.number]
            finding.vertices = vertices
            finding.at = region.outline[vertices[0]]
            list.add(finding, about: .region(index))
        }
    }

    private static func checkSpan(_ inspection: LayoutInspection, _ list: inout LayoutFindings) {
        var extent = inspection.effectiveArea?.extent
        for outline in inspection.outlines {
            guard let bounds = outline.bounds else { continue }
            extent = extent.map { $0.union(bounds) } ?? bounds
        }
        guard let extent, max(extent.width, extent.height) > largestSpan else { return }
        let (span, axis) = extent.width > largestSpan ? (extent.width, "x") : (extent.height, "y")
        list.add(
            rule.finding(
                "the layout spans \(PlainWords.metres(span)) m along \(axis); "
                    + "at most \(PlainWords.metres(largestSpan)) m with its detection area"),
            about: .layout)
    }

    private static func checkArea(_ area: LayoutArea?, key: String, name: String, _ list: inout LayoutFindings) {
        guard case .corners(let corner, let opposite) = area else { return }
        for raw in [corner, opposite] where Point(exactly: raw) == nil {
            var finding = rule.finding(
                "the \(name) area has a corner at \(PlainWords.place(raw)) m; coordinates are at most 1000000 m in size",
                path: FindingPath([.key(key)]))
            finding.at = raw
            list.add(finding, about: .layout)
            return
        }
    }
}
