/// The edges of one or two outlines, none without length, for a sweep.
///
/// Edge i runs from vertex i to the next. The sweep looks at each from its lexicographically lower end to its higher one;
/// what lies on the left of that is above the edge.
struct SweptEdges {
    /// The vertices, those of the first outline before those of the second.
    let points: [Point]

    /// Where the second outline begins; the number of vertices where there is one only.
    let border: Int

    /// The edges of one outline.
    init(_ outline: UnsafeBufferPointer<Point>) {
        points = Array(outline)
        border = points.count
    }

    /// The edges of two outlines.
    init(_ first: UnsafeBufferPointer<Point>, _ second: UnsafeBufferPointer<Point>) {
        points = Array(first) + Array(second)
        border = first.count
    }

    /// The vertex in which an edge ends, and the edge that leaves it.
    func next(_ index: Int) -> Int {
        if index &+ 1 == border { return 0 }
        return index &+ 1 == points.count ? border : index &+ 1
    }

    /// The edge that ends in a vertex.
    func previous(_ index: Int) -> Int {
        if index == 0 { return border &- 1 }
        return index == border ? points.count &- 1 : index &- 1
    }

    /// Whether the edge belongs to the second outline.
    func isInSecond(_ edge: Int) -> Bool { edge >= border }

    /// The lexicographically lower end of an edge.
    func low(_ edge: Int) -> Point { Swift.min(points[edge], points[next(edge)]) }

    /// The lexicographically higher end of an edge.
    func high(_ edge: Int) -> Point { Swift.max(points[edge], points[next(edge)]) }

    /// Above zero where the point lies above the line of an edge, below zero where it lies below.
    func side(of point: Point, to edge: Int) -> Int { turn(low(edge), high(edge), point) }

    /// An edge as a segment, from vertex to next vertex.
    func segment(_ edge: Int) -> Segment { Segment(from: points[edge], to: points[next(edge)]) }
}
