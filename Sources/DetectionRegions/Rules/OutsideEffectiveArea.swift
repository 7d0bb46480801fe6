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

    static func check(_ inspection: LayoutInspection, _ list: inout LayoutFindings) {
        guard let area = inspection.effectiveArea else { return }
        inspection.reportOutlines(outside: area, named: "effective", rule: rule, to: &list)
    }
}

extension LayoutInspection {
    /// Reports every region with vertices outside the area, but those that have some outside `coveredBy` as well.
    func reportOutlines(
        outside area: InspectedArea, named areaName: String, notOutside coveredBy: InspectedArea? = nil, rule: Rule,
        to list: inout LayoutFindings
    ) {
        for index in indices {
            let region = layout.regions[index]
            guard let first = region.outline.firstIndex(where: { !area.contains($0) }) else { continue }
            if let coveredBy, region.outline.contains(where: { !coveredBy.contains($0) }) { continue }
            let vertices = region.outline.indices.filter { !area.contains(region.outline[$0]) }
            let corner = PlainWords.place(region.outline[first])
            let which =
                vertices.count == 1
                ? "its corner \(corner) m lies outside"
                : "\(vertices.count) of its \(region.outline.count) corners lie outside, the first at \(corner) m"
            var message = "\(name(index)) leaves the \(areaName) area: \(which)"
            if case .bounds(let bounds) = area {
                message += "; the area runs from \(PlainWords.place(bounds.min)) to \(PlainWords.place(bounds.max)) m"
            }
            var finding = rule.finding(message, path: outlinePath(index, vertex: first))
            finding.regions = [region.number]
            finding.vertices = vertices
            finding.at = region.outline[first]
            list.add(finding, about: .region(index))
        }
    }
}
