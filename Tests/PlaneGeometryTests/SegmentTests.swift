import PlaneGeometry
import Testing

struct SegmentTests {
    private static func segment(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Segment {
        Segment(from: Point(x: a, y: b), to: Point(x: c, y: d))
    }

    static let rows: [(Segment, Segment, SegmentRelation)] = [
        (segment(0, 0, 4, 4), segment(0, 4, 4, 0), .crossing),
        (segment(0, 0, 4, 4), segment(2, 2, 4, 0), .touching(at: Point(x: 2, y: 2))),
        (segment(0, 0, 4, 4), segment(4, 4, 9, 0), .touching(at: Point(x: 4, y: 4))),
        (segment(0, 0, 4, 4), segment(4, 4, 9, 9), .touching(at: Point(x: 4, y: 4))),
        (segment(0, 0, 4, 4), segment(5, 5, 9, 9), .apart),
        (segment(0, 0, 4, 4), segment(0, 1, 4, 5), .apart),
        (segment(0, 0, 4, 4), segment(3, 2, 9, 0), .apart),
        (segment(4, 0, 0, 0), segment(3, 0, 9, 0), .sharedStretch(segment(3, 0, 4, 0))),
        (segment(0, 9, 0, 0), segment(0, 2, 0, 5), .sharedStretch(segment(0, 2, 0, 5))),
        (segment(2, 2, 2, 2), segment(0, 0, 4, 4), .touching(at: Point(x: 2, y: 2))),
        (segment(2, 2, 2, 2), segment(2, 2, 2, 2), .touching(at: Point(x: 2, y: 2))),
        (segment(2, 2, 2, 2), segment(3, 3, 3, 3), .apart),
    ]

    @Test(arguments: rows) func `two segments lie to each other`(
        _ first: Segment, _ second: Segment, _ relation: SegmentRelation
    ) {
        #expect(first.relation(to: second) == relation)
        #expect(second.relation(to: first) == relation)
        let turned = Segment(from: first.end, to: first.start)
        #expect(turned.relation(to: second) == relation)
    }

    @Test func `crossings round once, to the nearest millimetre`() {
        let diagonal = Self.segment(0, 0, 3, 1)
        #expect(diagonal.crossing(with: Self.segment(1, -1, 1, 5)) == Point(x: 1, y: 0))
        #expect(diagonal.crossing(with: Self.segment(2, -1, 2, 5)) == Point(x: 2, y: 1))
        #expect(Self.segment(0, 0, 1, 1).crossing(with: Self.segment(0, 1, 1, 0)) == Point(x: 1, y: 1))
        #expect(Self.segment(0, 0, -1, -1).crossing(with: Self.segment(0, -1, -1, 0)) == Point(x: 0, y: 0))
        #expect(diagonal.crossing(with: Self.segment(3, 1, 9, 0)) == nil)
        let far = Point.limit
        #expect(
            Self.segment(-far, -far, far, far).crossing(with: Self.segment(-far, far, far, -far + 1))
                == Point(x: 0, y: 0))
    }

    @Test func `three points at the ends of the domain turn as they should`() {
        let far = Point.limit
        let (a, b) = (Point(x: -far, y: -far), Point(x: far, y: far))
        #expect(orientation(a, b, Point(x: -far, y: far)) == .anticlockwise)
        #expect(orientation(a, b, Point(x: far, y: -far)) == .clockwise)
        #expect(orientation(a, b, Point(x: 0, y: 0)) == .collinear)
        #expect(orientation(a, b, Point(x: far - 1, y: far)) == .anticlockwise)
        #expect(orientation(a, Point(x: far, y: far - 1), Point(x: 0, y: 0)) == .anticlockwise)
    }
}
