extension OutlineView {
    /// A point near which the interiors share area, or `nil` where they share none.
    ///
    /// It is a vertex of one that lies on the border of the shared area, or the nearest whole point to a crossing.
    ///
    /// - Complexity: O(*n* log *n*) time and O(*n*) memory for *n* vertices of both, however often they cross.
    func overlapWitness(with other: OutlineView) -> Point? {
        placeInSweep(with: other) { $0.first && $0.second }
    }

    /// A point near which the other lies outside this outline, or `nil` where it does nowhere.
    func escapeWitness(of other: OutlineView) -> Point? {
        placeInSweep(with: other) { !$0.first && $0.second }
    }

    private func placeInSweep(
        with other: OutlineView, where isWanted: @escaping (SweptInsides.Insides) -> Bool
    ) -> Point? {
        var search = CommonPlace(insides: SweptInsides(self, other), isWanted: isWanted)
        var sweep = EdgeSweep(SweptEdges(vertices, other.vertices))
        sweep.run(&search)
        return search.found
    }
}

/// The search for a place of some area that lies in two outlines in a wanted way.
///
/// Where edges of the two cross, each of the four ways to lie in them has area. Otherwise a place of some area has a first
/// point in lexicographic order, which is a vertex, and lies between two neighbours of the line's order there.
private struct CommonPlace: SweepVisitor {
    var insides: SweptInsides
    let isWanted: (SweptInsides.Insides) -> Bool
    private(set) var found: Point?

    init(insides: SweptInsides, isWanted: @escaping (SweptInsides.Insides) -> Bool) {
        self.insides = insides
        self.isWanted = isWanted
    }

    mutating func foresees(crossingOf lower: Int, _ upper: Int, in edges: SweptEdges) -> Bool {
        found = edges.segment(lower).crossing(with: edges.segment(upper))
        return found == nil
    }

    func crosses(_ lower: Int, _ upper: Int, in edges: SweptEdges) -> Bool { false }

    mutating func meets(_ meeting: SweepMeeting, in edges: SweptEdges) -> Bool {
        insides.enter(meeting, in: edges)
        if isWanted(insides.above(meeting.below, in: edges)) { found = meeting.point }
        for (index, edge) in meeting.leaving.enumerated() where isWanted(insides.above(edge, in: edges)) {
            let next = index + 1 < meeting.leaving.count ? meeting.leaving[index + 1] : nil
            let isGap = next.map { turn(meeting.point, edges.high(edge), edges.high($0)) != 0 } ?? true
            if isGap { found = meeting.point }
        }
        return found == nil
    }
}
