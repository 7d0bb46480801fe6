import PlaneGeometry
import TestKit
import Testing

struct PolygonTests {
    @Test func `an error lists all that is wrong with an outline`() {
        #expect {
            _ = try Polygon(points([(0, 0), (10, 10), (10, 10), (10, 0), (0, 10)]))
        } throws: { error in
            "\(error)" == "an outline of 5 vertices is not sound: its signed area is zero; "
                + "vertex 1 is the same point as the next, vertex 2; edges 0 and 3 cross near (5, 5)"
        }
        #expect {
            _ = try Polygon(points([(0, 0)]))
        } throws: { error in
            "\(error)" == "an outline of 1 vertex is not sound: its signed area is zero"
        }
    }

    @Test func `a half is rounded to even when no double holds the shared area`() throws {
        // 2²⁷ · 2²⁶ + 1 is the doubled area, one more than a double holds.
        let triangle = try Polygon(points([(0, 0), (1 << 27, -1), (1, 1 << 26)]))
        #expect(triangle.doubledSignedArea == (1 << 53) + 1)
        #expect(triangle.sharedArea(with: triangle) == 0x1p52)
        let next = try Polygon(points([(0, 0), (1 << 27, -3), (1, 1 << 26)]))
        #expect(next.doubledSignedArea == (1 << 53) + 3)
        #expect(next.sharedArea(with: next) == 0x1p52 + 2)
    }

    /// Three crossings at thirds of a millimetre each take a sixth away from width · height, a half together.
    static let ties = [
        (14_586_017, 308_761_441, 0x1p52),  // 2 · width · height − 1 = 2⁵³ + 1
        (13_413_137, 335_760_354, 0x1p52 + 2),  // 2⁵³ + 3
    ]

    @Test(arguments: ties) func `thirds that add up to a tie are rounded to even`(
        _ width: Int, _ height: Int, _ area: Double
    ) throws {
        let rectangle = try Polygon(points([(0, 0), (width, 0), (width, height), (0, height)]))
        let zigzag = try Polygon(
            points([
                (0, 0), (width, 0), (width, height + 2), (3, height + 2), (2, height - 1), (1, height + 2),
                (0, height - 1),
            ]))
        #expect(rectangle.sharedArea(with: zigzag) == area)
        #expect(zigzag.sharedArea(with: rectangle) == area)
        #expect(SlowGeometry.sharedArea(rectangle.vertices, zigzag.vertices).rounds(to: area))
    }

    @Test func `the thinnest shared areas are not lost`() throws {
        let far = Point.limit
        let first = try Polygon(points([(-far, -far), (far, far - 1), (far, far)]))
        let second = try Polygon(points([(-far, far), (-far, far - 1), (far, -far)]))
        let shared = first.sharedArea(with: second)
        #expect(shared > 0 && first.overlaps(second))
        #expect(SlowGeometry.sharedArea(first.vertices, second.vertices).rounds(to: shared))
    }

    @Test func `the whole domain against itself`() throws {
        let far = Point.limit
        let domain = try Polygon(points([(-far, -far), (far, -far), (far, far), (-far, far)]))
        let diamond = try Polygon(points([(0, -far), (far, 0), (0, far), (-far, 0)]))
        let star = try Polygon(
            points([(-far, -far), (0, -1), (far, -far), (1, 0), (far, far), (0, 1), (-far, far), (-1, 0)]))
        #expect(domain.sharedArea(with: domain) == 4e18)
        #expect(domain.sharedArea(with: diamond) == 2e18)
        #expect(domain.contains(diamond) && domain.contains(star) && !diamond.contains(star))
        #expect(SlowGeometry.sharedArea(star.vertices, diamond.vertices).rounds(to: star.sharedArea(with: diamond)))
        #expect(!star.isConvex && diamond.isConvex)
        #expect(star.location(of: Point(x: 0, y: 1)) == .boundary)
        #expect(star.location(of: Point(x: 0, y: 2)) == .outside)
    }

    @Test func `bounds are a polygon where they have area`() throws {
        let bounds = Bounds(Point(x: 4, y: 3), Point(x: -1, y: 0))
        let rectangle = try #require(Polygon(bounds))
        #expect(rectangle == (try Polygon(bounds.corners)))
        #expect(rectangle.area == 15 && bounds.contains(rectangle))
        #expect(!bounds.contains(try Polygon(moved(bounds.corners, by: 1, 0))))
        #expect(Polygon(Bounds(Point(x: 0, y: 0), Point(x: 4, y: 0))) == nil)
    }

    @Test func `a long outline is judged without looking at all pairs of edges`() throws {
        let teeth = 5_000
        var comb = (0...teeth).flatMap { points([($0 * 10, 1000), ($0 * 10 + 5, 0)]) }
        comb += points([(teeth * 10 + 5, -10), (0, -10)])
        #expect(try Polygon(comb).bounds.height == 1010)
        comb[777] = Point(x: comb[777].x, y: -11)
        #expect {
            _ = try Polygon(comb)
        } throws: { error in
            (error as? InvalidPolygon)?.faults.map(\.edges) == [[776, 10_002], [777, 10_002]]
        }
    }

    @Test func `more faults than are listed are said to be more`() throws {
        let zigzag = (0..<400).map { Point(x: $0 % 2 == 0 ? 0 : 1000, y: ($0 * 7919) % 1009) }
        #expect {
            _ = try Polygon(zigzag)
        } throws: { error in
            let faults = (error as? InvalidPolygon)?.faults ?? []
            let intersections = faults.filter { $0.kind == .selfIntersection }
            return intersections.count == OutlineFault.listedAtMost + 1
                && intersections.last == .unlisted(.selfIntersection)
        }
    }
}
