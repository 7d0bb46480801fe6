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

    static func check(_ inspection: LayoutInspection, _ list: inout LayoutFacts) {
        for index in inspection.indices
        where !Region.vertexCounts.contains(inspection.layout.regions[index].outline.count) {
            list.add(.vertexCount, about: .region(index))
        }
    }

    static func finding(_ words: FactWords, _ index: Int) -> Finding {
        let outline = words.layout.regions[index].outline
        let vertices = outline.count == 1 ? "vertex" : "vertices"
        return words.finding(
            rule, "\(words.name(index)) has \(outline.count) \(vertices); a region has 3 to 8", of: index, vertices: [],
            at: outline.first)
    }
}
