import PlaneGeometry
import TestKit
import Testing

/// Outlines of so many vertices that a look at all pairs of edges, or at all that are near each other, would not come to an end
/// in a test's time.
struct LongOutlineTests {
    @Test func `an outline that comes to one point again and again says so once`() {
        let spokes = (0..<6_000).flatMap { points([(0, 0), (100_000, 2 * $0), (100_000, 2 * $0 + 1)]) }
        let coincident = (0..<6_000).map { 3 * $0 }
        #expect(faults(of: spokes) == [.coincidentVertices(coincident, at: Point(x: 0, y: 0))])
    }

    @Test func `a slanted comb whose teeth all lie in each other's bounds is sound`() throws {
        let comb = slantedComb(teeth: 6_000)
        #expect(try Polygon(comb).isAnticlockwise == false)
        var broken = comb
        broken[2] = Point(x: 11, y: 2)
        #expect(faults(of: broken).contains { $0.kind == .selfIntersection })
    }

    @Test func `of repeats, folds and touches as many are listed as of crossings`() {
        let limit = OutlineFault.listedAtMost
        let count = limit + 5
        let repeats = (0..<count).flatMap { points([($0, $0 * $0 % 1009), ($0, $0 * $0 % 1009)]) }
        #expect(faults(of: repeats).count { $0.kind == .repeatedVertex } == limit + 1)
        let pulse = (0..<count).flatMap { points([(4 * $0, 0), (4 * $0, 9), (4 * $0, 0)]) } + points([(0, -9)])
        let folds = faults(of: pulse)
        #expect(folds.count { if case .foldedEdge = $0 { true } else { false } } == limit)
        #expect(folds.contains(.unlisted(.selfIntersection)) && folds.contains(.unlisted(.selfTouch)))
    }

    @Test func `two combs that cross each other at every tooth overlap`() throws {
        let standing = try Polygon(straightComb(teeth: 20))
        let lying = try Polygon(straightComb(teeth: 20).map { Point(x: $0.y, y: $0.x) })
        #expect(standing.overlaps(lying) && lying.overlaps(standing))
        #expect(standing.sharedArea(with: lying) == lying.sharedArea(with: standing))
        #expect(standing.sharedArea(with: lying) < standing.area && !standing.contains(lying))
    }

    @Test func `an area is given up where two outlines cross more often than is allowed`() throws {
        let standing = try Polygon(straightComb(teeth: 20))
        let lying = try Polygon(straightComb(teeth: 20).map { Point(x: $0.y, y: $0.x) })
        func area(_ limit: Int) -> Double? {
            standing.withView { view in lying.withView { view.overlapArea(with: $0, crossingAtMost: limit) } }
        }
        #expect(area(100) == nil)
        #expect(area(10_000) == standing.sharedArea(with: lying))
    }

    @Test func `slanted combs that interlock touch nowhere, however long`() throws {
        let first = slantedComb(teeth: 1_500, step: 8)
        let inner = slantedComb(teeth: 1_498, step: 8).map { Point(x: $0.x + 6, y: $0.y + 1) }
        let (mine, theirs) = (try Polygon(first), try Polygon(inner))
        #expect(!mine.contains(theirs) && !theirs.contains(mine))
        let frame = try Polygon(points([(-10, -10), (700_000, -10), (700_000, 1_000_010), (-10, 1_000_010)]))
        #expect(frame.contains(mine) && frame.overlaps(mine) && !mine.contains(frame))
        #expect(frame.sharedArea(with: mine) == mine.area)
    }

    /// Teeth from below to above, each a millimetre or so from the next, and all of them across all of the bounds.
    private func slantedComb(teeth: Int, step: Int = 2) -> [Point] {
        (0..<teeth).flatMap { points([(step * $0, 0), (500_001 + step * $0, 1_000_000)]) }
            + points([(500_001 + step * teeth, -1), (0, -1)])
    }

    /// Upright teeth of 1 mm on a back that lies left of the y axis.
    private func straightComb(teeth: Int) -> [Point] {
        (0..<teeth).flatMap {
            points([(4 * $0, 0), (4 * $0 + 1, 4 * teeth), (4 * $0 + 2, 4 * teeth), (4 * $0 + 3, 0)])
        }
            + points([(4 * teeth, -10), (0, -10)])
    }

    private func faults(of outline: [Point]) -> [OutlineFault] {
        do throws(InvalidPolygon) {
            _ = try Polygon(outline)
            return []
        } catch {
            return error.faults
        }
    }
}
