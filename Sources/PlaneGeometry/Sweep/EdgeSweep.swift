/// What is told of a sweep; each answer says whether the sweep goes on.
protocol SweepVisitor {
    /// Two edges that are neighbours now cross further on at a point inside both.
    mutating func foresees(crossingOf lower: Int, _ upper: Int, in edges: SweptEdges) -> Bool

    /// Two edges cross at a point inside both where no vertex lies; told once for each pair.
    mutating func crosses(_ lower: Int, _ upper: Int, in edges: SweptEdges) -> Bool

    /// The line comes to a point where vertices lie; told once for each such point.
    mutating func meets(_ meeting: SweepMeeting, in edges: SweptEdges) -> Bool
}

/// A point where vertices lie, and the edges there.
struct SweepMeeting {
    /// The point.
    fileprivate(set) var point = Point(x: 0, y: 0)

    /// The vertices that lie there, ascending.
    fileprivate(set) var vertices: ArraySlice<Int32> = []

    /// The edges that come to the point or run through it, from the lowest to the highest before it.
    fileprivate(set) var arriving: [Int] = []

    /// The edges that run through the point or start there, from the lowest to the highest behind it; of those that run
    /// along each other the one with the lower index first.
    fileprivate(set) var leaving: [Int] = []

    /// The edge right below the point, if there is one.
    fileprivate(set) var below: Int?
}

/// A line that moves over edges from left to right and knows at each time in which order it meets them.
///
/// It stops at vertices only, in lexicographic order, as if it leaned a little to the left: edges that stand upright need no
/// care of their own. Where edges cross between two stops, neighbours that are in the wrong order at the next stop trade places
/// until none are, which takes one trade for each crossing. So nothing but the sides of whole points is ever compared, and
/// everything is exact in the whole domain.
///
/// - Complexity: O((*n* + *k*) log *n*) for *n* edges and *k* crossings until a visitor says stop, in O(*n* + *k*) memory.
struct EdgeSweep {
    private let edges: SweptEdges

    /// The vertices in lexicographic order, of equal ones by index.
    private let order: [Int32]

    private var status: SweepStatus
    private var pending = PendingCrossings()
    private var place = SweepStatus.Place()
    private var meeting = SweepMeeting()

    init(_ edges: SweptEdges) {
        self.edges = edges
        order = edges.inLexicographicOrder()
        status = SweepStatus(edges)
    }

    /// Moves the line over all edges, or until the visitor says stop.
    mutating func run(_ visitor: inout some SweepVisitor) {
        var start = 0
        while start < order.count {
            let point = edges.points[Int(order[start])]
            var end = start + 1
            while end < order.count, edges.points[Int(order[end])] == point { end += 1 }
            guard tradePlaces(before: point, &visitor) else { return }
            gather(at: point, order[start..<end])
            guard visitor.meets(meeting, in: edges) else { return }
            status.replace(place, at: point, with: meeting.leaving)
            // Edges that leave one point do not meet again.
            let first = place.below < 0 ? place.above : status.after(place.below)
            guard foresee(place.below, first, &visitor) else { return }
            if !meeting.leaving.isEmpty, place.above >= 0 {
                guard foresee(status.before(place.above), place.above, &visitor) else { return }
            }
            start = end
        }
    }

    /// Makes all neighbours trade places that cross before a point.
    private mutating func tradePlaces(before point: Point, _ visitor: inout some SweepVisitor) -> Bool {
        while let next = pending.first, next.at <= point {
            pending.removeFirst()
            // Edges that cross in the point itself come to it together.
            if next.isExact && next.at == point { continue }
            guard let slot = status.slot(of: Int(next.lower), rightBelow: Int(next.upper)) else { continue }
            guard visitor.crosses(Int(next.lower), Int(next.upper), in: edges) else { return false }
            status.swapWithNext(slot)
            let upper = status.after(slot)
            guard foresee(status.before(slot), slot, &visitor), foresee(upper, status.after(upper), &visitor) else {
                return false
            }
        }
        return true
    }

    /// Notes the crossing of two neighbours, if they cross further on.
    private mutating func foresee(_ slot: Int32, _ next: Int32, _ visitor: inout some SweepVisitor) -> Bool {
        guard slot >= 0, next >= 0 else { return true }
        let (lower, upper) = (status.edge(slot), status.edge(next))
        guard let entry = PendingCrossings.Entry(of: lower, below: upper, in: edges) else { return true }
        pending.insert(entry)
        return visitor.foresees(crossingOf: lower, upper, in: edges)
    }

    /// Finds the edges at a point.
    private mutating func gather(at point: Point, _ vertices: ArraySlice<Int32>) {
        status.find(point, in: &place)
        meeting.point = point
        meeting.vertices = vertices
        meeting.below = place.below < 0 ? nil : status.edge(place.below)
        meeting.arriving.removeAll(keepingCapacity: true)
        meeting.leaving.removeAll(keepingCapacity: true)
        for slot in place.through {
            let edge = status.edge(slot)
            meeting.arriving.append(edge)
            if edges.high(edge) != point { meeting.leaving.append(edge) }
        }
        for vertex in vertices {
            let (leaving, coming) = (Int(vertex), edges.previous(Int(vertex)))
            if edges.points[edges.next(leaving)] > point { meeting.leaving.append(leaving) }
            if edges.points[coming] > point { meeting.leaving.append(coming) }
        }
        guard meeting.leaving.count > 1 else { return }
        meeting.leaving.sort { [edges] first, second in
            let turn = turn(point, edges.high(first), edges.high(second))
            return turn == 0 ? first < second : turn > 0
        }
    }
}

extension SweptEdges {
    /// The vertices in lexicographic order, of equal ones by index.
    func inLexicographicOrder() -> [Int32] {
        points.indices.map { Int32($0) }.sorted { first, second in
            let (point, other) = (points[Int(first)], points[Int(second)])
            return point == other ? first < second : point < other
        }
    }
}
