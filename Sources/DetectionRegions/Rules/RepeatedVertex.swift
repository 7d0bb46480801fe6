import Findings
import PlaneGeometry

/// No vertex equals the next. What follows a repeat is judged as if it stood once.
enum RepeatedVertex {
    static let rule = Rule(
        "repeated-vertex", .error, summary: "A corner of a region is listed twice in a row.",
        help: """
            Two corners that follow each other are the same point. Leave one of them out. The last corner is joined to the \
            first by itself, so the first is not listed again at the end.
            """)

    /// The repeats of outlines that cannot be judged for more because a vertex lies outside the domain.
    static func checkBeyondRange(_ inspection: LayoutInspection, _ list: inout LayoutFacts) {
        for index in inspection.indices where inspection.outlines[index].soundness == nil {
            let outline = inspection.layout.regions[index].outline
            var count = 0
            for vertex in outline.indices where outline.count > 1 {
                let next = vertex + 1 == outline.count ? 0 : vertex + 1
                guard outline[vertex] == outline[next], let at = Point(exactly: outline[vertex]) else { continue }
                count += 1
                if count > OutlineFault.listedAtMost {
                    list.add(.outline(.unlisted(.repeatedVertex)), about: .region(index))
                    break
                }
                list.add(.outline(.repeatedVertex(vertex, next: next, at: at)), about: .region(index))
            }
        }
    }

    static func message(_ fault: OutlineFault, _ name: String) -> String {
        guard case .repeatedVertex(let vertex, let next, let at) = fault else {
            return "\(name) lists more than \(OutlineFault.listedAtMost) corners twice in a row; the rest is not listed"
        }
        return next < vertex
            ? "\(name) lists its first corner \(PlainWords.place(at)) m again at the end; leave one out"
            : "\(name) lists the corner \(PlainWords.place(at)) m twice in a row; leave one out"
    }
}
