import PlaneGeometry
import TestKit
import Testing

/// Every predicate on two polygons against exact fractions.
struct SharedAreaPropertyTests {
    @Test(arguments: 0..<24) func `small degenerate pairs agree with exact fractions`(_ seed: Int) throws {
        var generator = OutlineGenerator(seed: UInt64(seed))
        for _ in 0..<casesPerSeed {
            let (first, second) = generator.pair()
            try expectAgreement(first, second)
        }
    }

    @Test(arguments: 0..<8) func `large and nearly degenerate pairs agree with exact fractions`(_ seed: Int) throws {
        var generator = OutlineGenerator(seed: UInt64(1000 + seed))
        for _ in 0..<(casesPerSeed / 3) {
            let (first, second) = generator.pair()
            let reach = (first + second).map { max(abs($0.x), abs($0.y)) }.max() ?? 1
            let factor = [977, 20_011, 999_983, Point.limit / reach][generator.number(0...3)]
            let mine = generator.jolted(scaled(first, by: factor))
            try expectAgreement(mine, generator.jolted(scaled(second, by: factor)))
        }
    }

    @Test(arguments: 0..<8) func `moves, quarter turns, another start and direction change nothing`(_ seed: Int) throws
    {
        var generator = OutlineGenerator(seed: UInt64(2000 + seed))
        for _ in 0..<casesPerSeed {
            let (first, second) = generator.pair()
            let (mine, theirs) = (try Polygon(first), try Polygon(second))
            let facts = Facts(mine, theirs)
            let (x, y) = (generator.number(-1_000_000...1_000_000), generator.number(-1_000_000...1_000_000))
            #expect(Facts(try Polygon(moved(first, by: x, y)), try Polygon(moved(second, by: x, y))) == facts)
            #expect(Facts(try Polygon(quarterTurned(first)), try Polygon(quarterTurned(second))) == facts)
            #expect(Facts(try Polygon(first.reversed()), theirs) == facts)
            #expect(Facts(mine, try Polygon(rotated(second, by: generator.number(0...second.count - 1)))) == facts)
        }
    }

    @Test(arguments: 0..<8) func `the point lies in both wherever a whole millimetre does`(_ seed: Int) throws {
        var generator = OutlineGenerator(seed: UInt64(4000 + seed))
        for _ in 0..<3 * casesPerSeed {
            let (first, second) = generator.pair()
            let (mine, theirs) = (try Polygon(first), try Polygon(second))
            guard let point = mine.pointInSharedArea(with: theirs) else { continue }
            // Inside both, or else inside one and not outside the other: either lies in what they share or on its border.
            var best = 0
            for x in mine.bounds.min.x...mine.bounds.max.x {
                for y in mine.bounds.min.y...mine.bounds.max.y {
                    let whole = Point(x: x, y: y)
                    let places = [
                        SlowGeometry.location(of: whole, in: first), SlowGeometry.location(of: whole, in: second),
                    ]
                    if places.contains(.outside) || !places.contains(.inside) { continue }
                    best = max(best, places.count { $0 == .inside })
                }
            }
            let places = [mine.location(of: point), theirs.location(of: point)]
            if best == 2 { #expect(places == [.inside, .inside], "\(first) \(second) at \(point)") }
            if best == 1 { #expect(!places.contains(.outside), "\(first) \(second) at \(point)") }
        }
    }

    @Test func `where only corners are common whole points, one of them is named`() throws {
        let triangle = try Polygon(points([(3, 3), (1, 0), (0, 2)]))
        let bow = try Polygon(points([(1, 1), (0, 2), (2, 2), (3, 3), (2, 0), (0, 0)]))
        #expect(triangle.pointInSharedArea(with: bow) == Point(x: 1, y: 1))
    }

    @Test(arguments: 0..<6) func `vertices on straight edges change nothing, however many`(_ seed: Int) throws {
        var generator = OutlineGenerator(seed: UInt64(3000 + seed))
        for _ in 0..<6 * CaseCount.factor {
            let (first, second) = generator.pair()
            let pieces = 30
            let mine = try Polygon(scaled(first, by: pieces))
            let theirs = try Polygon(scaled(second, by: pieces))
            let facts = Facts(mine, theirs)
            #expect(
                Facts(try Polygon(divided(first, into: pieces)), try Polygon(divided(second, into: pieces))) == facts)
        }
    }
}

private let casesPerSeed = 16 * CaseCount.factor

/// What is asked of two polygons.
private struct Facts: Equatable {
    let overlaps: Bool
    let sharedArea: Double
    let contains: Bool
    let isContained: Bool

    init(_ first: Polygon, _ second: Polygon) {
        overlaps = first.overlaps(second)
        sharedArea = first.sharedArea(with: second)
        contains = first.contains(second)
        isContained = second.contains(first)
    }
}

/// Each edge cut into equal pieces; the outline grows by that factor.
private func divided(_ outline: [Point], into pieces: Int) -> [Point] {
    SlowGeometry.edges(of: outline).flatMap { edge in
        (0..<pieces).map { piece in
            Point(
                x: edge.start.x * (pieces - piece) + edge.end.x * piece,
                y: edge.start.y * (pieces - piece) + edge.end.y * piece)
        }
    }
}

private func expectAgreement(_ first: [Point], _ second: [Point]) throws {
    let (mine, theirs) = (try Polygon(first), try Polygon(second))
    let exact = SlowGeometry.sharedArea(first, second)
    let shared = mine.sharedArea(with: theirs)
    #expect(exact.rounds(to: shared), "\(first) \(second) share \(shared)")
    #expect(theirs.sharedArea(with: mine) == shared, "\(first) \(second)")
    #expect(mine.overlaps(theirs) == (Fraction(0) < exact), "\(first) \(second)")
    #expect(theirs.overlaps(mine) == (Fraction(0) < exact), "\(first) \(second)")
    #expect(mine.contains(theirs) == (exact == SlowGeometry.area(second)), "\(first) \(second)")
    #expect(theirs.contains(mine) == (exact == SlowGeometry.area(first)), "\(first) \(second)")
    let point = mine.pointInSharedArea(with: theirs)
    #expect((point != nil) == mine.overlaps(theirs))
    if let point {
        #expect(isNear(point, first) && isNear(point, second), "\(first) \(second) near \(point)")
    }
}

/// Whether the point, or a neighbour of it on the lattice, lies in the outline; or an edge passes through its millimetre.
private func isNear(_ point: Point, _ outline: [Point]) -> Bool {
    if SlowGeometry.location(of: point, in: outline) != .outside { return true }
    let far = Point.limit
    let box = Bounds(
        Point(x: max(point.x - 1, -far), y: max(point.y - 1, -far)),
        Point(x: min(point.x + 1, far), y: min(point.y + 1, far)))
    return SlowGeometry.edges(of: outline).contains { edge in
        let sides = box.corners.map { SlowGeometry.cross(edge.start, edge.end, $0).signum() }
        return Bounds(edge.start, edge.end).intersects(box) && !sides.allSatisfy { $0 > 0 }
            && !sides.allSatisfy { $0 < 0 }
    }
}
