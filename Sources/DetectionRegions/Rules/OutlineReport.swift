import Findings
import PlaneGeometry

/// An outline in which messages look up places by index.
struct ReportedOutline {
    /// The vertices as written.
    let vertices: [RawPoint]

    /// The edge's ends: "from (0.000, 0.000) to (1.000, 0.000) m".
    func edge(_ index: Int) -> String {
        let next = index + 1 == vertices.count ? 0 : index + 1
        return "from \(PlainWords.place(vertices[index])) to \(PlainWords.place(vertices[next])) m"
    }
}

extension FactWords {
    /// What is to be said of an outline that is not sound.
    func finding(_ rule: Rule, _ fault: OutlineFault, of index: Int) -> Finding {
        let outline = ReportedOutline(vertices: layout.regions[index].outline)
        let message =
            switch fault.kind {
            case .zeroArea: ZeroArea.message(name(index))
            case .repeatedVertex: RepeatedVertex.message(fault, name(index))
            case .selfTouch: SelfTouch.message(fault, outline, name(index))
            case .selfIntersection: SelfIntersection.message(fault, outline, name(index))
            }
        return finding(
            rule, message, of: index, vertices: fault.vertices, edges: fault.edges,
            at: fault.at.map { RawPoint($0) })
    }

    /// What is said where more is wrong with an outline than is listed.
    static func unlisted(_ name: String) -> String {
        "\(name) touches or crosses itself at more than \(OutlineFault.listedAtMost) places; the rest is not listed"
    }
}
