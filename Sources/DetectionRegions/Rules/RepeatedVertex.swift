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

    static func message(_ fault: OutlineFault, _ name: String) -> String {
        guard case .repeatedVertex(let vertex, let next, let at) = fault else {
            return "\(name) lists more than \(OutlineFault.listedAtMost) corners twice in a row; the rest is not listed"
        }
        return next < vertex
            ? "\(name) lists its first corner \(PlainWords.place(at)) m again at the end; leave one out"
            : "\(name) lists the corner \(PlainWords.place(at)) m twice in a row; leave one out"
    }
}
