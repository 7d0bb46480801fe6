import Findings
import PlaneGeometry

/// Coordinates are at most 10⁹ mm in size, and a layout with its effective area spans at most 1 048 575 mm along each axis.
///
/// An outline with a coordinate beyond is judged for its repeats and its area, but not for where it touches or crosses itself and
/// others, and does not count for the span; one within a layout that spans too much is.
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
    static func checkLayout(_ inspection: LayoutInspection, _ list: inout LayoutFacts) {
        checkSpan(inspection, &list)
        checkArea(inspection.layout.effectiveArea, .effective, &list)
        checkArea(inspection.layout.optimalArea, .optimal, &list)
    }

    /// The part that is about single outlines.
    static func checkOutlines(_ inspection: LayoutInspection, _ list: inout LayoutFacts) {
        for index in inspection.indices where inspection.outlines[index].soundness == nil {
            let outline = inspection.layout.regions[index].outline
            let vertices = outline.indices.filter { Point(exactly: outline[$0]) == nil }
            list.add(.coordinates(vertices: vertices, at: outline[vertices[0]]), about: .region(index))
        }
    }

    private static func checkSpan(_ inspection: LayoutInspection, _ list: inout LayoutFacts) {
        var extent = inspection.effectiveArea?.extent
        for outline in inspection.outlines {
            guard let bounds = outline.bounds else { continue }
            extent = extent.map { $0.union(bounds) } ?? bounds
        }
        guard let extent else { return }
        if extent.width > largestSpan { list.add(.span(extent.width, axis: .x), about: .layout) }
        if extent.height > largestSpan { list.add(.span(extent.height, axis: .y), about: .layout) }
    }

    private static func checkArea(_ area: LayoutArea?, _ which: LayoutFact.Area, _ list: inout LayoutFacts) {
        guard case .corners(let corner, let opposite) = area else { return }
        for (index, corner) in [corner, opposite].enumerated() where Point(exactly: corner) == nil {
            list.add(.area(corner, corner: index, which), about: .layout)
        }
    }
}

extension OutOfRange {
    static func finding(span: Int, _ axis: LayoutFact.Axis) -> Finding {
        rule.finding(
            "the layout spans \(PlainWords.metres(span)) m along \(axis.rawValue); "
                + "at most \(PlainWords.metres(largestSpan)) m with its detection area")
    }

    static func finding(_ area: LayoutFact.Area, corner: Int, at: RawPoint) -> Finding {
        var finding = rule.finding(
            "the \(area.rawValue) area has a corner at \(PlainWords.place(at)) m; \(limit)",
            path: FindingPath([.key(area == .effective ? "area" : "optimalArea"), .index(corner)]))
        finding.at = at
        return finding
    }

    static func finding(_ words: FactWords, _ index: Int, vertices: [Int]) -> Finding {
        let corner = words.layout.regions[index].outline[vertices[0]]
        return words.finding(
            rule, "\(words.name(index)) has a corner at \(PlainWords.place(corner)) m; \(limit)", of: index,
            vertices: vertices, at: corner)
    }

    private static let limit = "coordinates are at most 1000000 m in size"
}
