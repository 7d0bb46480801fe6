extension OutlineView {
    /// Adds up the doubled shared area in mm² with another outline in a sweep; how often the two cross.
    ///
    /// - Parameter limit: With how many crossings to stop; the sum is worth nothing then.
    /// - Complexity: O((*n* + *k*) log *n*) for *n* edges and *k* crossings, in O(*n* + *k*) memory at most: what is kept of a
    ///   crossing is forgotten when the line has passed it.
    func addDoubledSharedAreaInSweep(
        with other: OutlineView, crossingAtMost limit: Int, to sum: inout FractionSum
    ) -> Int {
        let edges = SweptEdges(vertices, other.vertices)
        let bottom = Swift.min(shape.bounds.min.y, other.shape.bounds.min.y)
        var terms = SharedAreaSweep(self, other, edges: edges, above: bottom, limit: limit, sum: sum)
        var sweep = EdgeSweep(edges)
        sweep.run(&terms)
        terms.addIntegrals()
        sum = terms.sum
        return terms.crossings
    }
}

/// The doubled area that two sound outlines share, by the parts of their edges that bound it.
///
/// The area is the sum of what lies under the parts of upper edges that lie inside the other outline, less the same for lower
/// edges. Where such a part begins or ends at a vertex, what lies under the edge up to there is a whole number over the edge's
/// width. Two parts begin or end at each crossing, with opposite signs, so that only the triangle between both edges from there
/// to the nearest start of the two is a fraction of its own.
private struct SharedAreaSweep: SweepVisitor {
    private var levels: [LevelEdge?]
    private var insides: SweptInsides
    private let limit: Int
    private(set) var sum: FractionSum
    private(set) var crossings = 0

    init(
        _ first: OutlineView, _ second: OutlineView, edges: SweptEdges, above bottom: Int, limit: Int,
        sum: FractionSum
    ) {
        insides = SweptInsides(first, second)
        levels = edges.points.indices.map { edge in
            let shape = edges.isInSecond(edge) ? second.shape : first.shape
            return LevelEdge(
                from: edges.points[edge], to: edges.points[edges.next(edge)], above: bottom,
                isAnticlockwise: shape.isAnticlockwise)
        }
        self.limit = limit
        self.sum = sum
    }

    func foresees(crossingOf lower: Int, _ upper: Int, in edges: SweptEdges) -> Bool { true }

    mutating func crosses(_ lower: Int, _ upper: Int, in edges: SweptEdges) -> Bool {
        crossings += 1
        guard crossings <= limit else { return false }
        switch (levels[lower], levels[upper]) {
        case (let level?, let other?):
            let from = max(level.left, other.left)
            endPart(of: lower, at: from)
            endPart(of: upper, at: from)
            level.addTriangle(with: other, from: from, isNegative: level.sign == other.sign, to: &sum)
        case (nil, _?): endPart(of: upper, at: edges.low(lower).x)
        case (_?, nil): endPart(of: lower, at: edges.low(upper).x)
        case (nil, nil): break
        }
        insides.cross(lower, upper)
        return true
    }

    mutating func meets(_ meeting: SweepMeeting, in edges: SweptEdges) -> Bool {
        for edge in meeting.arriving where insides.isInOther[edge] { endPart(of: edge, at: meeting.point.x) }
        insides.enter(meeting, in: edges)
        for edge in meeting.leaving where insides.isInOther[edge] {
            levels[edge]?.addIntegral(to: meeting.point.x, isNegative: true)
        }
        return true
    }

    /// Ends a part of an edge inside the other outline, or begins one.
    private mutating func endPart(of edge: Int, at x: Int) {
        levels[edge]?.addIntegral(to: x, isNegative: !insides.isInOther[edge])
    }

    /// Adds what was gathered for each edge.
    mutating func addIntegrals() {
        for level in levels {
            if let level { sum.add(level.integral, over: level.width) }
        }
    }
}
