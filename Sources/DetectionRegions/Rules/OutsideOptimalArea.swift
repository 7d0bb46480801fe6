import Findings

/// Regions had better lie in the optimal area, its border included. Where a region leaves the effective area already, that
/// says it.
enum OutsideOptimalArea {
    static let rule = Rule(
        "outside-optimal-area", .warning, summary: "A region leaves the optimal detection area.",
        help: """
            The sensor still detects people there, but less surely than in the optimal area: seated people who sit still may \
            be missed. Where it matters, move the sensor over the region or use one more sensor.
            """)

    static func check(_ inspection: LayoutInspection, _ list: inout LayoutFacts) {
        guard let area = inspection.optimalArea else { return }
        for index in inspection.indices {
            let outline = inspection.layout.regions[index].outline
            guard let vertices = area.verticesOutside(outline) else { continue }
            if let effective = inspection.effectiveArea, outline.contains(where: { !effective.contains($0) }) {
                continue
            }
            list.add(.outsideOptimalArea(vertices: vertices, at: outline[vertices[0]]), about: .region(index))
        }
    }

    static func finding(_ words: FactWords, _ index: Int, vertices: [Int]) -> Finding {
        words.finding(rule, index, outside: words.layout.optimalArea, named: "optimal", vertices: vertices)
    }
}
