import Findings
import PlaneGeometry

/// Regions lie in the effective area, its border included. The area is convex, so an outline lies in it exactly when its
/// vertices do, sound or not.
enum OutsideEffectiveArea {
    static let rule = Rule(
        "outside-effective-area", .error, summary: "A region leaves the effective detection area.",
        help: """
            Outside the effective area the sensor does not detect people reliably at this mounting height, so what happens there \
            is not reported. Move the corners inside, move or turn the sensor, or mount it higher where the table of the \
            guide gives a larger area.
            """)

    static func check(_ inspection: LayoutInspection, _ list: inout LayoutFacts) {
        guard let area = inspection.effectiveArea else { return }
        for index in inspection.indices {
            let outline = inspection.layout.regions[index].outline
            guard let vertices = area.verticesOutside(outline) else { continue }
            list.add(.outsideEffectiveArea(vertices: vertices, at: outline[vertices[0]]), about: .region(index))
        }
    }

    static func finding(_ words: FactWords, _ index: Int, vertices: [Int]) -> Finding {
        words.finding(rule, index, outside: words.layout.effectiveArea, named: "effective", vertices: vertices)
    }
}

extension InspectedArea {
    /// The vertices outside the area, or `nil` where there are none.
    func verticesOutside(_ outline: [RawPoint]) -> [Int]? {
        guard let first = outline.firstIndex(where: { !contains($0) }) else { return nil }
        return (first..<outline.count).filter { !contains(outline[$0]) }
    }
}

extension FactWords {
    /// What is to be said of a region with vertices outside an area.
    func finding(_ rule: Rule, _ index: Int, outside area: LayoutArea?, named areaName: String, vertices: [Int])
        -> Finding
    {
        let outline = layout.regions[index].outline
        let corner = PlainWords.place(outline[vertices[0]])
        let which =
            vertices.count == 1
            ? "its corner \(corner) m lies outside"
            : "\(vertices.count) of its \(outline.count) corners lie outside, the first at \(corner) m"
        var message = "\(name(index)) leaves the \(areaName) area: \(which)"
        if case .bounds(let bounds) = area.flatMap(InspectedArea.init) {
            message += "; the area runs from \(PlainWords.place(bounds.min)) to \(PlainWords.place(bounds.max)) m"
        }
        return finding(rule, message, of: index, vertices: vertices, at: outline[vertices[0]])
    }
}
