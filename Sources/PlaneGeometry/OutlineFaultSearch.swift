/// Finds where an outline without repeats touches or crosses itself.
struct OutlineFaultSearch {
    /// Neighbours differ.
    private let points: UnsafeBufferPointer<Point>

    /// What the vertices and edges are called, where they are not called by their indices.
    private let names: MergedOutline?

    /// What has been found so far.
    private(set) var found: OutlineFaultList

    init(_ points: UnsafeBufferPointer<Point>, names: MergedOutline?, found: OutlineFaultList) {
        self.points = points
        self.names = names
        self.found = found
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
            let edges = SweptEdges(points)
            findCoincidences(in: edges)
            var sweep = EdgeSweep(edges)
            sweep.run(&self)
        }
    }

    private func next(_ index: Int) -> Int { index + 1 == points.count ? 0 : index + 1 }
    private func areNeighbours(_ edge: Int, _ other: Int) -> Bool { next(edge) == other || next(other) == edge }
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
                found.add(.foldedEdge(edgeName(previous), edgeName(vertex), vertex: vertexName(vertex), at: at))
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

    private mutating func findCoincidences(in edges: SweptEdges) {
        let order = edges.inLexicographicOrder().map { Int($0) }
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count && points[order[end]] == points[order[start]] { end += 1 }
            if end - start > 1 { addCoincidence(of: Array(order[start..<end])) }
            start = end
        }
    }

    private mutating func addCoincidence(of vertices: [Int]) {
        found.add(.coincidentVertices(vertices.map(vertexName).sorted(), at: points[vertices[0]]))
    }
}

// MARK: Edges in pairs

extension OutlineFaultSearch {
    /// All that one pair of edges does wrong, but for folds. The first comes before the second.
    private mutating func judge(_ first: Int, _ second: Int) {
        let (a, b, c, d) = (points[first], points[next(first)], points[second], points[next(second)])
        guard max(a.x, b.x) >= min(c.x, d.x), max(c.x, d.x) >= min(a.x, b.x), max(a.y, b.y) >= min(c.y, d.y),
            max(c.y, d.y) >= min(a.y, b.y)
        else { return }
        let (abc, abd) = (turn(a, b, c), turn(a, b, d))
        if (abc > 0 && abd > 0) || (abc < 0 && abd < 0) { return }
        let (edge, other) = (Segment(from: a, to: b), Segment(from: c, to: d))
        if !areNeighbours(first, second) {
            switch edge.relation(to: other) {
            case .apart: return
            case .touching: break
            case .crossing:
                addCrossing(first, second)
                return
            case .sharedStretch(let stretch):
                found.add(.sharedStretch(edgeName(first), edgeName(second), stretch))
            }
        }
        // Each vertex is the start of one edge, so every vertex on an edge is found once.
        if other.containsInside(a) { addTouch(of: first, on: second) }
        if edge.containsInside(c) { addTouch(of: second, on: first) }
    }

    @discardableResult
    private mutating func addCrossing(_ edge: Int, _ other: Int) -> Bool {
        let (first, second) = (min(edge, other), max(edge, other))
        let segment = Segment(from: points[first], to: points[next(first)])
        guard let at = segment.crossing(with: Segment(from: points[second], to: points[next(second)])) else {
            return true
        }
        return found.add(.crossingEdges(edgeName(first), edgeName(second), at: at))
    }

    @discardableResult
    private mutating func addTouch(of vertex: Int, on edge: Int) -> Bool {
        found.add(.vertexOnEdge(vertex: vertexName(vertex), edge: edgeName(edge), at: points[vertex]))
    }
}

// MARK: Edges in a sweep

extension OutlineFaultSearch: SweepVisitor {
    func foresees(crossingOf lower: Int, _ upper: Int, in edges: SweptEdges) -> Bool { true }

    mutating func crosses(_ lower: Int, _ upper: Int, in edges: SweptEdges) -> Bool { addCrossing(lower, upper) }

    /// The faults at a point where vertices lie. Vertices that coincide are no pair of edges, however many edges they end.
    mutating func meets(_ meeting: SweepMeeting, in edges: SweptEdges) -> Bool {
        let point = meeting.point
        let through = meeting.arriving.filter { edges.high($0) != point }
        for (index, edge) in through.enumerated() {
            for vertex in meeting.vertices where !addTouch(of: Int(vertex), on: edge) { return false }
            for other in through[..<index] where turn(point, edges.high(edge), edges.high(other)) != 0 {
                if !addCrossing(edge, other) { return false }
            }
        }
        let leaving = meeting.leaving
        for (index, edge) in leaving.enumerated() {
            // Those that run along this one follow it; a stretch begins where one of the two does.
            for other in leaving[(index + 1)...] {
                guard turn(point, edges.high(edge), edges.high(other)) == 0 else { break }
                guard edges.low(edge) == point || edges.low(other) == point, !areNeighbours(edge, other) else {
                    continue
                }
                let stretch = Segment(from: point, to: min(edges.high(edge), edges.high(other)))
                let (first, second) = (edgeName(min(edge, other)), edgeName(max(edge, other)))
                if !found.add(.sharedStretch(first, second, stretch)) { return false }
            }
        }
        return true
    }
}
