import Findings
import PlaneGeometry

/// An outline in which messages look up places by index.
struct ReportedOutline {
    /// The vertices as written.
    let vertices: UnsafeBufferPointer<Point>

    /// The edge's ends: "from (0.000, 0.000) to (1.000, 0.000) m".
    func edge(_ index: Int) -> String {
        let next = index + 1 == vertices.count ? 0 : index + 1
        return "from \(PlainWords.place(vertices[index])) to \(PlainWords.place(vertices[next])) m"
    }
}

extension LayoutInspection {
    /// Reports the faults of one kind in all outlines; `message` words one from the outline and the region's name.
    func report(
        _ rule: Rule, kind: OutlineFault.Kind, to list: inout LayoutFindings,
        message: (OutlineFault, ReportedOutline, String) -> String
    ) {
        for index in indices {
            for fault in outlines[index].faults where fault.kind == kind {
                let outline = ReportedOutline(vertices: outlines[index].vertices)
                let vertex = fault.vertices.first ?? fault.edges.first
                var finding = rule.finding(
                    message(fault, outline, name(index)), path: outlinePath(index, vertex: vertex))
                finding.regions = [layout.regions[index].number]
                finding.vertices = fault.vertices
                finding.edges = fault.edges
                finding.at = fault.at.map { RawPoint($0) }
                list.add(finding, about: .region(index))
            }
        }
    }
}
