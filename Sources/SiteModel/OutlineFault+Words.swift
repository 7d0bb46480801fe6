import PlaneGeometry

extension OutlineFault {
    /// What is wrong, for people who see the outline on a plan: places instead of indices.
    var inWords: String {
        switch self {
        case .zeroArea: "it encloses no area, or its parts cancel out"
        case .repeatedVertex(_, _, let at): "its corner \(Words.place(at)) is given twice in a row"
        case .coincidentVertices(_, let at): "it comes back to its corner \(Words.place(at))"
        case .vertexOnEdge(_, _, let at): "its corner \(Words.place(at)) lies on another of its edges"
        case .crossingEdges(_, _, let at): "it crosses itself near \(Words.place(at))"
        case .sharedStretch(_, _, let stretch):
            "it runs along itself from \(Words.place(stretch.start)) to \(Words.place(stretch.end))"
        case .foldedEdge(_, _, _, let at): "it folds back on itself at \(Words.place(at))"
        case .unlisted: "it does the same at more than \(OutlineFault.listedAtMost) other places"
        }
    }
}
