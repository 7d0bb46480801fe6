/// Why an outline is no polygon: all that is wrong with it.
public struct InvalidPolygon: Error, Hashable, Sendable {
    /// How many vertices the outline has.
    public let vertexCount: Int

    /// Every fault in a stable order, at least one. Outlines of fewer than three vertices have no area.
    public let faults: [OutlineFault]
}

extension InvalidPolygon: CustomStringConvertible {
    /// The faults, one after the other.
    public var description: String {
        "an outline of \(vertexCount) \(vertexCount == 1 ? "vertex" : "vertices") is not sound: "
            + faults.map(\.description).joined(separator: "; ")
    }
}

extension OutlineFault: CustomStringConvertible {
    /// What is wrong, in a few words.
    public var description: String {
        switch self {
        case .zeroArea: "its signed area is zero"
        case .repeatedVertex(let vertex, let next, _): "vertex \(vertex) is the same point as the next, vertex \(next)"
        case .coincidentVertices(let vertices, let at):
            "vertices \(vertices.map(String.init).joined(separator: ", ")) are the same point \(at)"
        case .vertexOnEdge(let vertex, let edge, _): "vertex \(vertex) lies on edge \(edge)"
        case .crossingEdges(let edge, let other, let at): "edges \(edge) and \(other) cross near \(at)"
        case .sharedStretch(let edge, let other, let stretch):
            "edges \(edge) and \(other) share the stretch from \(stretch.start) to \(stretch.end)"
        case .foldedEdge(let edge, let other, let vertex, _):
            "edge \(edge) folds back on edge \(other) at vertex \(vertex)"
        case .unlisted(.repeatedVertex):
            "more than \(OutlineFault.listedAtMost) vertices are the same point as the next"
        case .unlisted: "it touches or crosses itself at more than \(OutlineFault.listedAtMost) places"
        }
    }
}
