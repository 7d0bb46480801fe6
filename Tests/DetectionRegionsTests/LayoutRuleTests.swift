import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import Testing

struct LayoutRuleTests {
    @Test func `a legal layout comes out as it went in`() throws {
        let raw = RawLayout(
            function: .deskOccupancy,
            regions: [
                RawRegion(number: 4, name: "Window", outline: rectangle(0, 0, 1600, 800)),
                RawRegion(number: 2, outline: rectangle(1600, 0, 1600, 800).reversed()),
            ])
        let verdict = raw.verdict()
        #expect(verdict.findings == [])
        let layout = try #require(verdict.layout)
        #expect(layout.raw == raw)
        #expect(layout.numbers.map(\.value) == [2, 4])
        #expect(layout[try #require(RegionNumber(4))]?.name == "Window")
        #expect(layout[try #require(RegionNumber(1))] == nil)
    }

    @Test func `people counting needs no region, desk occupancy does`() {
        #expect(RawLayout(function: .peopleCounting, regions: []).verdict().isValid)
        #expect(
            RawLayout(function: .deskOccupancy, regions: []).lines == [
                "no-regions regions: no region is drawn; desk occupancy needs at least one"
            ])
    }

    @Test func `an eleventh region is one too many, whatever its number`() {
        let regions = (1...11).map { RawRegion(number: $0, outline: rectangle($0 * 100, 0, 100, 100)) }
        #expect(RawLayout(function: .deskOccupancy, regions: Array(regions.prefix(10))).lines == [])
        #expect(
            RawLayout(function: .deskOccupancy, regions: regions).lines == [
                "region-count regions: the layout has 11 regions; the sensor holds at most 10",
                "number-range regions[10].number regions [11]: region 11 needs a number from 1 to 10",
            ])
    }

    @Test func `a number stands for one region`() {
        let regions = [
            RawRegion(number: 1, name: "A", outline: rectangle(0, 0, 100, 100)),
            RawRegion(number: 1, name: "B", outline: rectangle(100, 0, 100, 100)),
            RawRegion(number: 2, outline: rectangle(200, 0, 100, 100)),
            RawRegion(number: -5, outline: rectangle(300, 0, 100, 100)),
            RawRegion(number: -5, outline: rectangle(400, 0, 100, 100)),
        ]
        #expect(
            RawLayout(function: .peopleCounting, regions: regions).lines == [
                "duplicate-number regions[1].number regions [1]: "
                    + "region 1 (B) has the number of an earlier region (A); number 3 is free",
                "number-range regions[3].number regions [-5]: region -5 needs a number from 1 to 10",
                "duplicate-number regions[4].number regions [-5]: "
                    + "region -5 has the number of an earlier region; number 3 is free",
                "number-range regions[4].number regions [-5]: region -5 needs a number from 1 to 10",
            ])
    }

    @Test func `coordinates end at a million metres`() {
        let limit = Point.limit
        #expect(
            deskLayout(outline([(limit, limit), (limit - 9, limit), (limit, limit - 9)])).lines == [])
        #expect(
            deskLayout(outline([(limit + 1, 0), (0, .min), (5, 5)]), rectangle(0, 0, 10, 10)).lines == [
                "out-of-range regions[0].outline[0] regions [1] vertices [0, 1] at (1000000001, 0): "
                    + "region 1 has a corner at (1000000.001, 0.000) m; coordinates are at most 1000000 m in size"
            ])
        let area = LayoutArea.corners(RawPoint(x: 0, y: 0), RawPoint(x: .max, y: 7))
        #expect(
            deskLayout(rectangle(0, 0, 10, 10), area: area).lines == [
                "out-of-range area[1] at (9223372036854775807, 7): the effective area has a corner at "
                    + "(9223372036854775.807, 0.007) m; coordinates are at most 1000000 m in size"
            ])
    }

    @Test func `a layout that spans too much both ways says so twice`() {
        let far = deskLayout(outline([(0, 0), (2_000_000, 0), (0, 3_000_000)]))
        #expect(
            far.lines == [
                "out-of-range : the layout spans 2000.000 m along x; at most 1048.575 m with its detection area",
                "out-of-range : the layout spans 3000.000 m along y; at most 1048.575 m with its detection area",
            ])
    }

    @Test func `a corner beyond the range hides no repeat`() {
        let findings = deskLayout(outline([(0, 0), (0, 0), (2_000_000_000, 0), (5, 5)])).verdict().findings
        #expect(findings.map(\.code.rawValue) == ["out-of-range", "repeated-vertex"])
        #expect(findings.map(\.vertices) == [[2], [0, 1]])
    }

    @Test func `a corner beyond the range hides no area that is zero`() {
        func codes(_ points: [(Int, Int)]) -> [String] {
            deskLayout(outline(points)).verdict().findings.map(\.code.rawValue)
        }
        let far = 999_999_999_999_999_999
        #expect(codes([(5, 0), (2_000_000_000, 0), (-3_000_000_000, 0)]) == ["out-of-range", "zero-area"])
        // A symmetric bow-tie as large as can be told, and one that is a millimetre off.
        #expect(codes([(-far, -far), (far, far), (far, -far), (-far, far)]) == ["out-of-range", "zero-area"])
        #expect(codes([(-far, -far), (far, far), (far, -far), (-far, far - 1)]) == ["out-of-range"])
        #expect(codes([(far + 1, 0), (0, 0), (5, 0)]) == ["out-of-range"])
        let finding = deskLayout(outline([(7, 0), (2_000_000_000, 0), (9, 0)])).verdict().findings.last
        #expect(finding?.at == RawPoint(x: 7, y: 0))
    }

    @Test func `the area of a long outline beyond the range is exact`() {
        // A thousand rounds one way and one less the other way: more than 128 bits hold between them.
        let far = 999_999_999_999_999_999
        let square = [(-far, -far), (far, -far), (far, far), (-far, far)]
        let there = Array(repeating: square, count: 1000).flatMap(\.self)
        let back = Array(repeating: [square[0]] + square[1...].reversed(), count: 999).flatMap(\.self)
        func hasZeroArea(_ points: [(Int, Int)]) -> Bool {
            deskLayout(outline(points)).verdict().findings.contains { $0.code.rawValue == "zero-area" }
        }
        #expect(!hasZeroArea(there + back))
        #expect(hasZeroArea(there + back + [square[0]] + square[1...].reversed()))
    }

    @Test func `a layout spans at most twenty bits of millimetres, its area included`() {
        let origin = rectangle(0, 0, 10, 10)
        #expect(deskLayout(origin, rectangle(1_048_565, 0, 10, 10)).lines == [])
        #expect(
            deskLayout(origin, rectangle(1_048_566, 0, 10, 10)).lines == [
                "out-of-range : the layout spans 1048.576 m along x; at most 1048.575 m with its detection area"
            ])
        #expect(
            deskLayout(origin, area: .corners(RawPoint(x: 0, y: 1_048_576), RawPoint(x: 10, y: 0))).lines == [
                "out-of-range : the layout spans 1048.576 m along y; at most 1048.575 m with its detection area"
            ])
    }

    @Test func `regions may touch but not overlap in desk occupancy`() {
        let desk = rectangle(0, 0, 1600, 800)
        #expect(deskLayout(desk, rectangle(1600, 0, 1600, 800), rectangle(1600, 800, 10, 10)).lines == [])
        #expect(
            deskLayout(desk, rectangle(1500, 400, 1600, 800)).lines == [
                "overlap regions[0] regions [1, 2] at (1550, 600) area 40000.0: region 1 and region 2 share 0.04 m² "
                    + "around (1.550, 0.600) m; in desk occupancy regions may only touch"
            ])
        #expect(
            deskLayout(desk, desk.reversed()).lines == [
                "overlap regions[0] regions [1, 2] at (800, 400) area 1280000.0: region 1 and region 2 share 1.28 m² "
                    + "around (0.800, 0.400) m; in desk occupancy regions may only touch"
            ])
        var counting = deskLayout(desk, desk)
        counting.function = .peopleCounting
        #expect(counting.lines == [])
    }

    @Test func `count and number faults exclude nobody from overlap, unsound outlines are left out`() {
        let nine = outline([
            (0, 0), (10, 0), (20, 0), (30, 0), (40, 0), (40, 40), (30, 40), (20, 40), (0, 40),
        ])
        let bowTie = outline([(0, 0), (40, 40), (40, 0), (0, 40)])
        var layout = deskLayout(nine, bowTie, rectangle(0, 39, 40, 1))
        layout.regions[2].number = 12
        #expect(
            layout.verdict().findings.map { "\($0.code) \($0.regions)" } == [
                "vertex-count [1]", "self-intersection [2]", "zero-area [2]", "number-range [12]", "overlap [1, 12]",
            ])
    }

    @Test func `the border belongs to the areas, and leaving the effective one is said once`() throws {
        let optimal = LayoutArea.corners(RawPoint(x: 100, y: 50), RawPoint(x: -100, y: -50))
        let effective = LayoutArea.placed(DetectionArea(Bounds(Point(x: -200, y: -60), Point(x: 200, y: 60))))
        #expect(
            deskLayout(
                rectangle(-100, -50, 200, 100), rectangle(100, -60, 100, 60), rectangle(-200, 0, 100, 61),
                area: effective, optimal: optimal
            ).verdict().findings.filter { $0.code.rawValue != "overlap" }.map(\.line) == [
                "outside-optimal-area regions[1].outline[0] regions [2] vertices [0, 1, 2] at (100, -60): region 2 "
                    + "leaves the optimal area: 3 of its 4 corners lie outside, the first at (0.100, -0.060) m; "
                    + "the area runs from (-0.100, -0.050) to (0.100, 0.050) m",
                "outside-effective-area regions[2].outline[2] regions [3] vertices [2, 3] at (-100, 61): region 3 "
                    + "leaves the effective area: 2 of its 4 corners lie outside, the first at (-0.100, 0.061) m; "
                    + "the area runs from (-0.200, -0.060) to (0.200, 0.060) m",
            ])
        let warned = deskLayout(rectangle(0, 0, 101, 50), area: effective, optimal: optimal).verdict()
        #expect(warned.isValid && warned.findings.map(\.severity) == [.warning])
    }

    @Test func `a turned area has slanted borders`() throws {
        let size = AreaSize(widthMM: 2000, lengthMM: 2000)
        let rotation = try #require(Rotation(degrees: 45))
        let area = try #require(DetectionArea(center: Point(x: 0, y: 0), size: size, rotation: rotation))
        #expect(deskLayout(rectangle(-500, -500, 1000, 1000), area: .placed(area)).lines == [])
        #expect(
            deskLayout(rectangle(-900, -900, 1000, 1000), area: .placed(area)).lines == [
                "outside-effective-area regions[0].outline[0] regions [1] vertices [0] at (-900, -900): "
                    + "region 1 leaves the effective area: its corner (-0.900, -0.900) m lies outside"
            ])
    }

    @Test func `every rule explains itself under its own code`() {
        #expect(
            LayoutRules.all.map(\.code.rawValue) == [
                "region-count", "no-regions", "number-range", "duplicate-number", "vertex-count", "out-of-range",
                "zero-area", "repeated-vertex", "self-touch", "self-intersection", "overlap", "outside-effective-area",
                "outside-optimal-area",
            ])
        for rule in LayoutRules.all {
            #expect(rule.summary.hasSuffix(".") && rule.help.hasSuffix(".") && !rule.help.contains("\n"))
        }
    }
}
