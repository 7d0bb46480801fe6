/// One thing that keeps an outline from being sound, with the indices of the outline as given.
///
/// Edge i runs from vertex i to the next. Vertices that repeat the one before are merged before the rest is judged; a merged
/// vertex goes by its lowest index and its edges by their own.
public enum OutlineFault: Hashable, Sendable {
    /// The signed area is zero; `at` is the first vertex, if there is one.
    case zeroArea(at: Point?)

    /// A vertex equals the next.
    case repeatedVertex(Int, next: Int, at: Point)

    /// Vertices that are not neighbours coincide; all of them, ascending.
    case coincidentVertices([Int], at: Point)

    /// A vertex lies strictly inside an edge that does not end in it.
    case vertexOnEdge(vertex: Int, edge: Int, at: Point)

    /// Two edges cross at a point inside both, here rounded to the nearest whole millimetre.
    case crossingEdges(Int, Int, at: Point)

    /// Two edges that are not neighbours share a stretch.
    case sharedStretch(Int, Int, Segment)

    /// An edge folds back on its neighbour at a vertex.
    case foldedEdge(Int, Int, vertex: Int, at: Point)

    /// There are more than ``listedAtMost`` faults of a sort, the next of this kind, and the search for that sort ended there.
    case unlisted(Kind)

    /// The four kinds of faults.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// The outline encloses nothing in sum.
        case zeroArea

        /// A vertex stands twice in a row.
        case repeatedVertex

        /// The outline touches itself at a vertex.
        case selfTouch

        /// Edges cross or run along each other.
        case selfIntersection
    }

    /// How many faults of a sort are listed for one outline; beyond, ``unlisted(_:)`` says that there are more.
    ///
    /// Repeats, coincidences and folds are a sort each; all that is wrong with two edges that are no neighbours is one.
    public static let listedAtMost = 10_000
}

extension OutlineFault {
    /// Which of the four kinds it is.
    public var kind: Kind {
        switch self {
        case .zeroArea: .zeroArea
        case .repeatedVertex: .repeatedVertex
        case .coincidentVertices, .vertexOnEdge: .selfTouch
        case .crossingEdges, .sharedStretch, .foldedEdge: .selfIntersection
        case .unlisted(let kind): kind
        }
    }

    /// The vertices concerned, ascending.
    public var vertices: [Int] {
        switch self {
        case .zeroArea, .crossingEdges, .sharedStretch, .unlisted: []
        case .repeatedVertex(let vertex, let next, _): [min(vertex, next), max(vertex, next)]
        case .coincidentVertices(let vertices, _): vertices
        case .vertexOnEdge(let vertex, _, _), .foldedEdge(_, _, let vertex, _): [vertex]
        }
    }

    /// The edges concerned, ascending.
    public var edges: [Int] {
        switch self {
        case .zeroArea, .repeatedVertex, .coincidentVertices, .unlisted: []
        case .vertexOnEdge(_, let edge, _): [edge]
        case .crossingEdges(let edge, let other, _), .sharedStretch(let edge, let other, _),
            .foldedEdge(let edge, let other, _, _):
            [min(edge, other), max(edge, other)]
        }
    }

    /// A point where it is wrong.
    public var at: Point? {
        switch self {
        case .zeroArea(let point): point
        case .repeatedVertex(_, _, let point), .coincidentVertices(_, let point), .vertexOnEdge(_, _, let point),
            .crossingEdges(_, _, let point), .foldedEdge(_, _, _, let point):
            point
        case .sharedStretch(_, _, let stretch): stretch.start
        case .unlisted: nil
        }
    }

    /// Sorts by kind, then by the lowest vertices, then by the edges; what is not listed comes last in its kind.
    static func precedes(_ lhs: OutlineFault, _ rhs: OutlineFault) -> Bool {
        if lhs.kind != rhs.kind { return lhs.kind.rank < rhs.kind.rank }
        switch (lhs, rhs) {
        case (.unlisted, _): return false
        case (_, .unlisted): return true
        case (.repeatedVertex(let vertex, _, _), .repeatedVertex(let other, _, _)): return vertex < other
        default: break
        }
        if lhs.edges.isEmpty != rhs.edges.isEmpty { return lhs.edges.isEmpty }
        if lhs.kind == .selfIntersection && lhs.edges != rhs.edges {
            return lhs.edges.lexicographicallyPrecedes(rhs.edges)
        }
        if lhs.vertices != rhs.vertices { return lhs.vertices.lexicographicallyPrecedes(rhs.vertices) }
        return lhs.edges.lexicographicallyPrecedes(rhs.edges)
    }
}

extension OutlineFault.Kind {
    fileprivate var rank: Int {
        switch self {
        case .zeroArea: 0
        case .repeatedVertex: 1
        case .selfTouch: 2
        case .selfIntersection: 3
        }
    }
}
