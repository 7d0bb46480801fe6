import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

@Suite struct SettingOutTests {
    private static func points(_ pairs: [(Int, Int)]) -> [Point] { pairs.map { Point(x: $0.0, y: $0.1) } }

    struct Case {
        var name: String
        var outline: [Point]
        var obstacles: [[Point]] = []
        var lens: Point
        /// Walls and distances in millimetres, as they should be.
        var expected: [(wall: Int, distance: Double)]
    }

    static let cases = [
        Case(
            name: "a rectangle, nearest walls first", outline: TestSites.rectangle(0, 0, 8000, 5000),
            lens: Point(x: 2000, y: 1500), expected: [(0, 1500), (3, 2000)]),
        Case(
            name: "a corridor: its end, not its other side", outline: TestSites.rectangle(0, 0, 30_000, 1000),
            lens: Point(x: 9000, y: 400), expected: [(0, 400), (3, 9000)]),
        Case(
            name: "an L: the wall that a tape reaches",
            outline: points([(0, 0), (8000, 0), (8000, 3000), (3000, 3000), (3000, 8000), (0, 8000)]),
            lens: Point(x: 2000, y: 7000), expected: [(3, 1000), (4, 1000)]),
        Case(
            name: "a pillar in the way", outline: TestSites.rectangle(0, 0, 8000, 8000),
            obstacles: [TestSites.rectangle(1000, 3500, 500, 1000)], lens: Point(x: 2000, y: 4000),
            expected: [(0, 4000), (1, 6000)]),
        Case(
            name: "a triangle: no two walls at a right angle",
            outline: points([(0, 0), (6000, 0), (0, 6000)]), lens: Point(x: 1000, y: 2000),
            expected: [(2, 1000), (0, 2000)]),
        Case(
            name: "a ledge is no wall",
            outline: points([(0, 0), (4000, 0), (4000, 100), (4100, 100), (4100, 4000), (0, 4000)]),
            lens: Point(x: 3800, y: 2000), expected: [(3, 300), (0, 2000)]),
        Case(
            name: "a blunt corner: walls at a right angle rather than the nearest two",
            outline: points([(0, 0), (3000, 0), (3000, 6000), (-5000, 6000), (-5000, 3372)]),
            lens: Point(x: 500, y: 1640), expected: [(0, 1640), (1, 2500)]),
        Case(name: "no wall at all", outline: [], lens: Point(x: 0, y: 0), expected: []),
        Case(name: "a point of a room", outline: points([(0, 0)]), lens: Point(x: 5, y: 5), expected: []),
    ]

    @Test(arguments: cases.indices)
    func `a lens is set out from the nearest walls that are not parallel`(_ index: Int) {
        let test = Self.cases[index]
        let measures = SettingOut(test.lens, outline: test.outline, obstacles: test.obstacles).measures
        #expect(measures.map(\.wall) == test.expected.map(\.wall), "\(test.name)")
        #expect(measures.map(\.distanceMM) == test.expected.map(\.distance), "\(test.name)")
    }

    @Test(arguments: UInt64(1)...200)
    func `two distances fix the lens: their walls are not parallel, and each is the true one`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let corners = [(0, 0), (9000, 0), (9000, 6000), (0, 6000)].map { x, y in
            Point(
                x: x + Int.random(in: -1500...1500, using: &random), y: y + Int.random(in: -1000...1000, using: &random)
            )
        }
        let lens = Point(x: Int.random(in: 2000...7000, using: &random), y: Int.random(in: 1500...4500, using: &random))
        let measures = SettingOut(lens, outline: corners, obstacles: []).measures
        #expect(measures.count == 2)
        var headings: [(Double, Double)] = []
        for measure in measures {
            let (start, end) = (corners[measure.wall], corners[(measure.wall + 1) % 4])
            let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
            let length = (dx * dx + dy * dy).squareRoot()
            headings.append((dx / length, dy / length))
            let (fx, fy) = (measure.foot.x - Double(lens.x), measure.foot.y - Double(lens.y))
            // The foot is as far away as it says, and the way to it is at a right angle to the wall.
            #expect(((fx * fx + fy * fy).squareRoot() - measure.distanceMM).magnitude < 1e-6)
            #expect((fx * dx + fy * dy).magnitude < 1e-3)
        }
        if headings.count == 2 {
            let sine = (headings[0].0 * headings[1].1 - headings[0].1 * headings[1].0).magnitude
            #expect(sine >= 0.5)
        }
    }

    @Test func `in a round room with a core no wall is prolonged`() {
        let outline = Self.points([
            (10_000, 5000), (9830, 6294), (9330, 7500), (8536, 8536), (7500, 9330), (6294, 9830), (5000, 10_000),
            (3706, 9830), (2500, 9330), (1464, 8536), (670, 7500), (170, 6294), (0, 5000), (170, 3706), (670, 2500),
            (1464, 1464), (2500, 670), (3706, 170), (5000, 0), (6294, 170), (7500, 670), (8536, 1464), (9330, 2500),
            (9830, 3706),
        ])
        for lens in Self.points([(7121, 7121), (2879, 7121), (2879, 2879), (7121, 2879)]) {
            let measures = SettingOut(lens, outline: outline, obstacles: [TestSites.rectangle(4000, 4000, 2000, 2000)])
                .measures
            #expect(measures.map { $0.distanceMM.rounded() } == [1984, 1984])
            for measure in measures {
                let (start, end) = (outline[measure.wall], outline[(measure.wall + 1) % outline.count])
                let xs = min(start.x, end.x)...max(start.x, end.x)
                #expect((Double(xs.lowerBound)...Double(xs.upperBound)).contains(measure.foot.x))
            }
        }
    }

    @Test func `distances print to the millimetre where they are whole, else to the centimetre`() {
        #expect(Words.distance(4000) == "4.00\u{a0}m")
        #expect(Words.distance(2125) == "2.125\u{a0}m")
        #expect(Words.distance(1999.3) == "2.00\u{a0}m")
        #expect(Words.distance(70) == "0.07\u{a0}m")
        #expect(Words.metres(-1250) == "−1.25")
    }

    @Test func `the long side is told as a heading`() {
        let turns = [(0.0, "east–west"), (90, "north–south"), (-180, "east–west"), (30, "30° from east")]
        for (degrees, words) in turns + [(-45, "135° from east"), (22.5, "22.5° from east")] {
            #expect(Rotation(degrees: degrees).map(Words.longSide) == words)
        }
    }
}
