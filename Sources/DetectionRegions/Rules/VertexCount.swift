import Findings
import PlaneGeometry

/// A region has three to eight vertices (guide 4.2.1).
enum VertexCount {
    static let rule = Rule(
        "vertex-count", .error, summary: "A region has fewer than 3 or more than 8 vertices.",
        help: """
            The sensor stores regions of 3 to 8 corners. Leave out corners that lie on a straight edge first, then those \
            that change the shape least; a desk needs four.
            """)

    static func check(_ inspection: LayoutInspection, _ list: inout LayoutFindings) {
        for index in inspection.indices {
            let region = inspection.layout.regions[index]
            let count = region.outline.count
            guard !Region.vertexCounts.contains(count) else { continue }
            var finding = rule.finding(
                "\(inspection.name(index)) has \(count) \(count == 1 ? "vertex" : "vertices"); a region has 3 to 8",
                path: inspection.outlinePath(index))
            finding.regions = [region.number]
            finding.at = region.outline.first
            list.add(finding, about: .region(index))
        }
    }
}
