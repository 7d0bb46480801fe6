import PlaneGeometry

/// Rounds outlines of a drawing to whole millimetres.
enum DXFRounding {
    /// A vertex before rounding, in millimetres.
    struct Vertex {
        let point: DXFPoint

        /// Whether no edge at it may move to the wrong side; else it goes to the nearest millimetre.
        let isSafe: Bool
    }

    /// Less than this, in millimetres, is noise of a drawing's arithmetic: 2 999.999 999 is 3 000.
    private static let noiseMM = 0.001

    /// How far a vertex is moved at most along each axis: enough for every corner of 11° and more, in which a disc that holds a
    /// whole point always fits.
    private static let reachMM = 8

    /// Offsets to whole points about one of them, the nearest first.
    private static let offsets: [Offset] = {
        let axis = Array(-reachMM...reachMM)
        let all = axis.flatMap { x in axis.map { y in Offset(x: x, y: y) } }
        return all.sorted { ($0.square, $0.x, $0.y) < ($1.square, $1.x, $1.y) }
    }()

    private struct Offset {
        let x: Int
        let y: Int
        var square: Int { x * x + y * y }
    }

    /// The outline of whole points, each in the safe half planes of both its edges where it is to be; `nil` where one is no point.
    ///
    /// An edge whose ends both lie on its safe side lies there as a whole. Vertices that fall together are one.
    static func outline(_ vertices: [Vertex], runsLeft: Bool, side: DXFError.Side) -> [Point]? {
        var distinct: [Vertex] = []
        for vertex in vertices where distinct.last.map({ !isNear($0.point, vertex.point) }) ?? true {
            distinct.append(vertex)
        }
        while distinct.count > 1, isNear(distinct[0].point, distinct[distinct.count - 1].point) {
            distinct.removeLast()
        }
        let toSafety = runsLeft == (side == .outwards) ? 1.0 : -1.0
        var outline: [Point] = []
        for (index, vertex) in distinct.enumerated() {
            let before = distinct[index == 0 ? distinct.count - 1 : index - 1].point
            let after = distinct[index + 1 == distinct.count ? 0 : index + 1].point
            let normals = [normal(before, vertex.point, toSafety), normal(vertex.point, after, toSafety)]
            guard let whole = whole(vertex, normals) else { return nil }
            if outline.last != whole { outline.append(whole) }
        }
        while outline.count > 1, outline.first == outline.last { outline.removeLast() }
        return outline
    }

    private static func isNear(_ a: DXFPoint, _ b: DXFPoint) -> Bool {
        abs(a.x - b.x) < noiseMM && abs(a.y - b.y) < noiseMM
    }

    /// The direction of length 1 to the safe side of an edge.
    private static func normal(_ a: DXFPoint, _ b: DXFPoint, _ sign: Double) -> DXFPoint {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = max((dx * dx + dy * dy).squareRoot(), noiseMM / 2)
        return DXFPoint(x: sign * dy / length, y: -sign * dx / length)
    }

    /// The nearest whole point, or for a safe vertex the nearest that is on the safe side of both edges; in a corner too sharp
    /// for one, that which misses by least.
    private static func whole(_ vertex: Vertex, _ normals: [DXFPoint]) -> Point? {
        let nearest = (x: vertex.point.x.rounded(), y: vertex.point.y.rounded())
        guard let x = Int(exactly: nearest.x), let y = Int(exactly: nearest.y) else { return nil }
        guard vertex.isSafe else { return Point(exactly: RawPoint(x: x, y: y)) }
        let rest = (x: nearest.x - vertex.point.x, y: nearest.y - vertex.point.y)
        var best: (offset: Offset, miss: Double)?
        // The nearest of the candidates, not of the offsets: the vertex lies up to half a millimetre off their middle.
        var distance = Double.infinity
        for offset in offsets {
            let move = (x: rest.x + Double(offset.x), y: rest.y + Double(offset.y))
            let miss = max(0, normals.map { -(move.x * $0.x + move.y * $0.y) - noiseMM }.max() ?? 0)
            let length = (move.x * move.x + move.y * move.y).squareRoot()
            if miss == 0, length < distance {
                (best, distance) = ((offset, 0), length)
            } else if best.map({ miss < $0.miss }) ?? true {
                best = (offset, miss)
            }
            // What follows is farther from the middle by a millimetre and more than the best is from the vertex.
            if Double(offset.square).squareRoot() > distance + 1 { break }
        }
        guard let best else { return nil }
        return Point(exactly: RawPoint(x: x + best.offset.x, y: y + best.offset.y))
    }
}
