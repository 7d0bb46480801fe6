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

    static func message(_ fault: OutlineFault, _ outline: ReportedOutline, _ name: String) -> String {
        switch fault {
        case .coincidentVertices(let vertices, let at):
            let times = vertices.count == 2 ? "twice" : "\(vertices.count) times"
            return "\(name) comes to the corner \(PlainWords.place(at)) m \(times); move one of them away"
        case .vertexOnEdge(_, let edge, let at):
            return "\(name) touches itself: its corner \(PlainWords.place(at)) m lies on its edge " + outline.edge(edge)
        default: return FactWords.unlisted(name)
        }
    }
}
