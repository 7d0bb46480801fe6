import PlaneGeometry

/// Joins open chains to closed outlines where their ends meet.
///
/// Ends that lie within two millimetres of each other along each axis meet. A chain is used only where every end of its
/// outline meets just one other: lines that branch are nobody's outline.
struct DXFLoops {
    /// The outlines that closed, with the chains that each is made of, by their numbers.
    private(set) var outlines: [(chain: DXFChain, chains: [Int])] = []

    /// The chains that are left.
    private(set) var rest: [Int] = []

    /// How far apart ends may lie and still meet, in millimetres along each axis.
    static let reachMM = 2

    /// Joins open chains, each with its ends in whole millimetres.
    init(_ chains: [(chain: DXFChain, first: Point, last: Point)]) {
        var nodes = Nodes()
        let ends = chains.map { (nodes.node(at: $0.first), nodes.node(at: $0.last)) }
        var meeting = [[Int]](repeating: [], count: nodes.count)
        for (index, end) in ends.enumerated() {
            meeting[end.0].append(index)
            if end.1 != end.0 { meeting[end.1].append(index) }
        }
        var isUsed = [Bool](repeating: false, count: chains.count)
        for first in chains.indices where !isUsed[first] {
            var walk = [first]
            var joined = chains[first].chain
            var node = ends[first].1
            let start = ends[first].0
            isUsed[first] = true
            while node != start, meeting[node].count == 2,
                let next = meeting[node].first(where: { !isUsed[$0] })
            {
                isUsed[next] = true
                walk.append(next)
                let runsOn = ends[next].0 == node
                joined = joined.followed(by: runsOn ? chains[next].chain : chains[next].chain.reversed)
                node = runsOn ? ends[next].1 : ends[next].0
            }
            let isAlone = walk.count == 1 ? meeting[start].count == 1 : meeting[start].count == 2
            if node == start, isAlone, joined.points.count > 3 || joined.hasCurves {
                outlines.append((joined.closed, walk))
            } else {
                // What was walked in vain may still be part of an outline that begins elsewhere only where lines branch.
                rest += walk
            }
        }
    }

    /// The places where ends meet.
    private struct Nodes {
        private struct Cell: Hashable {
            let x: Int
            let y: Int
        }

        private var cells: [Cell: [Int]] = [:]
        private var places: [Point] = []

        var count: Int { places.count }

        /// The node within reach of a point; a new one where there is none.
        mutating func node(at point: Point) -> Int {
            let (column, row) = (Self.index(point.x), Self.index(point.y))
            for x in column - 1...column + 1 {
                for y in row - 1...row + 1 {
                    for node in cells[Cell(x: x, y: y)] ?? [] {
                        let place = places[node]
                        if abs(place.x - point.x) <= reachMM, abs(place.y - point.y) <= reachMM { return node }
                    }
                }
            }
            places.append(point)
            cells[Cell(x: column, y: row), default: []].append(places.count - 1)
            return places.count - 1
        }

        // Rounding towards zero makes the middle cell twice as wide; neighbours still hold all within reach.
        private static func index(_ coordinate: Int) -> Int { coordinate / reachMM }
    }
}
