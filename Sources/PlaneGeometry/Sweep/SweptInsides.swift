/// Which of the edges of two sound outlines lie inside the other outline, while a line moves over them.
///
/// Where edges of the two run along each other, the lower one in the line's order counts as lying below the other; the
/// stretch between them has no area.
struct SweptInsides {
    private let first: OutlineShape
    private let second: OutlineShape

    /// Whether each edge that the line meets lies inside the other outline.
    private(set) var isInOther: [Bool]

    init(_ first: OutlineView, _ second: OutlineView) {
        (self.first, self.second) = (first.shape, second.shape)
        isInOther = [Bool](repeating: false, count: first.vertices.count + second.vertices.count)
    }

    /// Where a place lies: in the first outline, in the second.
    typealias Insides = (first: Bool, second: Bool)

    /// Whether an edge has its own outline above it.
    func opensAbove(_ edge: Int, in edges: SweptEdges) -> Bool {
        let runsRight = edges.points[edge] < edges.points[edges.next(edge)]
        return runsRight == (edges.isInSecond(edge) ? second : first).isAnticlockwise
    }

    /// What lies right above an edge, or below all edges.
    func above(_ edge: Int?, in edges: SweptEdges) -> Insides {
        guard let edge else { return (false, false) }
        let opens = opensAbove(edge, in: edges)
        return edges.isInSecond(edge) ? (isInOther[edge], opens) : (opens, isInOther[edge])
    }

    /// Finds out about the edges that leave a point.
    mutating func enter(_ meeting: SweepMeeting, in edges: SweptEdges) {
        var insides = above(meeting.below, in: edges)
        for edge in meeting.leaving {
            isInOther[edge] = edges.isInSecond(edge) ? insides.first : insides.second
            insides = above(edge, in: edges)
        }
    }

    /// Notes that two edges, one of each outline, cross.
    mutating func cross(_ edge: Int, _ other: Int) {
        isInOther[edge].toggle()
        isInOther[other].toggle()
    }
}
