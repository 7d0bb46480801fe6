/// Finds where an outline without repeats touches or crosses itself.
struct OutlineFaultSearch {
    /// Neighbours differ.
    private let points: UnsafeBufferPointer<Point>

    /// What the vertices and edges are called, where they are not called by their indices.
    private let names: MergedOutline?

    /// What has been found so far.
    private(set) var faults: [OutlineFault]

    /// How many faults of pairs of edges there are. The others are at most as many as vertices, these may be as many as pairs.
    private var pairFaults = 0

    init(_ points: UnsafeBufferPointer<Point>, names: MergedOutline?, faults: [OutlineFault]) {
        self.points = points
        self.names = names
        self.faults = faults
    }

    /// Looks at all vertices and all pairs of edges.
    mutating func run() {
        guard points.count >= 2 else { return }
        findFolds()
        if points.count <= 16 {
            findCoincidencesInPairs()
            for first in 0..<points.count {
                for second in (first + 1)..<points.count { judge(first, second) }
            }
        } else {
            findCoincidencesBySorting()
            sweep()
        }
    }

    private func next(_ index: Int) -> Int { index + 1 == points.count ? 0 : index + 1 }
    private func vertexName(_ index: Int) -> Int { names?.vertexNames[index] ?? index }
    private func edgeName(_ index: Int) -> Int { names?.edgeNames[index] ?? index }
}

// MARK: Vertices

extension OutlineFaultSearch {
    private mutating func findFolds() {
        var previous = points.count - 1
        for vertex in points.indices {
            let (before, at, after) = (points[previous], points[vertex], points[next(vertex)])
            // The products are at most (2·10⁹)², so their sum fits.
            let along = (at.x - before.x) * (after.x - at.x) + (at.y - before.y) * (after.y - at.y)
            if along < 0 && turn(before, at, after) == 0 {
                faults.append(.foldedEdge(edgeName(previous), edgeName(vertex), vertex: vertexName(vertex), at: at))
            }
            previous = vertex
        }
    }

    private mutating func findCoincidencesInPairs() {
        for first in points.indices {
            guard let second = points[(first + 1)...].firstIndex(of: points[first]),
                !points[..<first].contains(points[first])
            else { continue }
            addCoincidence(of: [first] + points.indices[second...].filter { points[$0] == points[first] })
        }
    }

    private mutating func findCoincidencesBySorting() {
        let order = points.indices.sorted { (points[$0], $0) < (points[$1], $1) }
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count && points[order[end]] == points[order[start]] { end += 1 }
            if end - start > 1 { addCoincidence(of: Array(order[start..<end])) }
            start = end
        }
    }

    private mutating func addCoincidence(of vertices: [Int]) {
        faults.append(.coincidentVertices(vertices.map(vertexName).sorted(), at: points[vertices[0]]))
    }
}

// MARK: Edges

extension OutlineFaultSearch {
    private mutating func sweep() {
        let edges = points.indices.map { Segment(from: points[$0], to: points[next($0)]) }
        ExtentSweep(edges.map { Extent($0) }).forEachPair { first, second in
            judge(first, second)
            return pairFaults <= OutlineFault.listedAtMost
        }
    }

    /// All that one pair of edges does wrong, but for folds. The first comes before the second.
    private mutating func judge(_ first: Int, _ second: Int) {
        let (a, b, c, d) = (points[first], points[next(first)], points[second], points[next(second)])
        guard max(a.x, b.x) >= min(c.x, d.x), max(c.x, d.x) >= min(a.x, b.x), max(a.y, b.y) >= min(c.y, d.y),
            max(c.y, d.y) >= min(a.y, b.y)
        else { return }
        let (abc, abd) = (turn(a, b, c), turn(a, b, d))
        if (abc > 0 && abd > 0) || (abc < 0 && abd < 0) { return }
        let (edge, other) = (Segment(from: a, to: b), Segment(from: c, to: d))
        let areNeighbours = next(first) == second || next(second) == first
        if !areNeighbours {
            switch edge.relation(to: other) {
            case .apart: return
            case .touching: break
            case .crossing:
                if let at = edge.crossing(with: other) {
                    addPairFault(.crossingEdges(edgeName(first), edgeName(second), at: at))
                }
                return
            case .sharedStretch(let stretch): addPairFault(.sharedStretch(edgeName(first), edgeName(second), stretch))
            }
        }
        // Each vertex is the start of one edge, so every vertex on an edge is found once.
        if other.containsInside(a) {
            addPairFault(.vertexOnEdge(vertex: vertexName(first), edge: edgeName(second), at: a))
        }
        if edge.containsInside(c) {
            addPairFault(.vertexOnEdge(vertex: vertexName(second), edge: edgeName(first), at: c))
        }
    }

    private mutating func addPairFault(_ fault: OutlineFault) {
        pairFaults += 1
        if pairFaults <= OutlineFault.listedAtMost {
            faults.append(fault)
        } else if pairFaults == OutlineFault.listedAtMost + 1 {
            faults.append(.unlisted(fault.kind))
        }
    }
}
