import Findings
import PlaneGeometry

/// No two edges cross, share a stretch or fold back on each other.
enum SelfIntersection {
    static let rule = Rule(
        "self-intersection", .error, summary: "A region crosses itself.",
        help: """
            Two edges of the outline cross, run along each other, or one folds back on the other. Mostly the corners are \
            not listed in order: list them as you meet them when you walk around the region.
            """)

    static func message(_ fault: OutlineFault, _ outline: ReportedOutline, _ name: String) -> String {
        switch fault {
        case .crossingEdges(let edge, let other, let at):
            return "\(name) crosses itself near \(PlainWords.place(at)) m: its edges \(outline.edge(edge)) and "
                + "\(outline.edge(other)) cross"
        case .sharedStretch(_, _, let stretch):
            return "\(name) runs along itself from \(PlainWords.place(stretch.start)) to "
                + "\(PlainWords.place(stretch.end)) m"
        case .foldedEdge(_, _, _, let at):
            return "\(name) folds back on itself at its corner \(PlainWords.place(at)) m"
        default: return FactWords.unlisted(name)
        }
    }
}
