import Findings
import PlaneGeometry

/// No two vertices that are not neighbours coincide, and no vertex lies strictly inside an edge that does not end in it.
enum SelfTouch {
    static let rule = Rule(
        "self-touch", .error, summary: "A region touches itself.",
        help: """
            The outline comes back to a point where it has been: two corners coincide, or a corner lies on another edge. \
            Move that corner a little away from the edge, or draw two regions.
            """)

    static func check(_ inspection: LayoutInspection, _ list: inout LayoutFindings) {
        inspection.report(rule, kind: .selfTouch, to: &list) { fault, outline, name in
            switch fault {
            case .coincidentVertices(let vertices, let at):
                let times = vertices.count == 2 ? "twice" : "\(vertices.count) times"
                return "\(name) comes to the corner \(PlainWords.place(at)) m \(times); move one of them away"
            case .vertexOnEdge(_, let edge, let at):
                return "\(name) touches itself: its corner \(PlainWords.place(at)) m lies on its edge "
                    + outline.edge(edge)
            default:
                return "\(name) touches or crosses itself at more than \(OutlineFault.listedAtMost) places; "
                    + "the rest is not listed"
            }
        }
    }
}
