import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import TestKit
import Testing

@Suite struct LayoutFixTests {
    /// The layout after a fix.
    static func applied(_ fix: LayoutFix, to layout: RawLayout) throws -> RawLayout {
        var editor = LayoutEditor(layout)
        try editor.apply(fix.edits)
        return editor.layout
    }

    @Test func `two desks that overlap are pushed apart, trimmed, or share the loss`() throws {
        let layout = deskLayout(rectangle(0, 0, 1600, 800), rectangle(1500, 100, 1600, 800))
        let fixes = layout.fixes()
        #expect(
            fixes.map(\.summary) == [
                "move region 2 by 0.100, 0.000 m", "move region 1 by -0.100, 0.000 m", "trim region 1 along region 2",
                "trim region 2 along region 1", "split what region 1 and region 2 share",
            ])
        #expect(fixes.allSatisfy { !$0.isSafe })
        let results = try fixes.map { try Self.applied($0, to: layout).regions.map(\.outline) }
        #expect(results[0] == [rectangle(0, 0, 1600, 800), rectangle(1600, 100, 1600, 800)])
        #expect(results[2] == [rectangle(0, 0, 1500, 800), rectangle(1500, 100, 1600, 800)])
        let split = try results[4].map { try Polygon($0.compactMap(Point.init(exactly:))) }
        #expect(
            split.map(\.bounds) == [
                Bounds(Point(x: 0, y: 0), Point(x: 1550, y: 800)),
                Bounds(Point(x: 1550, y: 100), Point(x: 3100, y: 900)),
            ])
    }

    @Test func `where a straight cut would lose much, the other region is cut out`() throws {
        // A small desk in the corner of a large region, and one that bites into its side.
        let corner = deskLayout(rectangle(0, 0, 1000, 1000), rectangle(600, 600, 1000, 1000))
        let side = deskLayout(rectangle(0, 0, 1000, 1000), rectangle(300, 600, 200, 1000))
        let slanted = deskLayout(rectangle(0, 0, 1000, 1000), outline([(1300, 400), (1300, 1300), (400, 1300)]))
        let expected = [
            outline([(0, 0), (1000, 0), (1000, 600), (600, 600), (600, 1000), (0, 1000)]),
            outline([(0, 0), (1000, 0), (1000, 1000), (500, 1000), (500, 600), (300, 600), (300, 1000), (0, 1000)]),
            outline([(0, 0), (1000, 0), (1000, 700), (700, 1000), (0, 1000)]),
        ]
        for (layout, expected) in zip([corner, side, slanted], expected) {
            let fix = try #require(layout.fixes().first { $0.kind == .trim(region: 0, along: 1) })
            let mended = try Self.applied(fix, to: layout)
            #expect(mended.verdict().isValid)
            let corners = mended.regions[0].outline
            let start = try #require(corners.firstIndex(of: expected[0]))
            #expect(Array(corners[start...] + corners[..<start]) == expected)
        }
        // In two pieces nothing is left that one region could be.
        let divided = deskLayout(rectangle(0, 0, 1000, 1000), rectangle(450, -100, 100, 1200))
        let trims = divided.fixes().filter { $0.kind == .trim(region: 0, along: 1) }
        #expect(try trims.map { try Self.applied($0, to: divided).regions[0].outline.count } == [4])
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `the first fix is the first of all`(_ seed: UInt64) {
        var source = RandomLayouts(seed: 40 + seed, side: 14)
        for _ in 0..<3 * CaseCount.factor {
            let layout = source.layout()
            let fixes = layout.fixes()
            #expect(layout.firstFix(onlySafe: false) == fixes.first)
            #expect(layout.firstFix(onlySafe: true) == fixes.first(where: \.isSafe))
        }
    }

    @Test func `no fix trades one overlap for another`() {
        // Between two neighbours that fit exactly there is no room to push into.
        let layout = deskLayout(
            rectangle(0, 0, 100, 100), rectangle(100, 0, 110, 100), rectangle(200, 0, 100, 100),
            area: .corners(RawPoint(x: 0, y: 0), RawPoint(x: 300, y: 100)))
        let fixes = layout.fixes()
        #expect(
            fixes.map(\.summary) == [
                "trim region 2 along region 3", "trim region 3 along region 2",
                "split what region 2 and region 3 share",
            ])
    }

    @Test func `repeated corners are left out, and nothing else changes`() throws {
        let layout = deskLayout(
            outline([(0, 0), (0, 0), (100, 0), (100, 100), (100, 100), (100, 100), (0, 100), (0, 0)]))
        let fixes = layout.fixes()
        #expect(!fixes.isEmpty)
        for fix in fixes {
            #expect(fix.kind == .mergeRepeats && fix.isSafe)
            #expect(Set(try Self.applied(fix, to: layout).regions[0].outline) == Set(rectangle(0, 0, 100, 100)))
        }
        #expect(deskLayout(outline([(0, 0), (0, 0), (100, 0), (100, 100)])).fixes().count == 1)
        // Two corners are no region.
        #expect(deskLayout(outline([(0, 0), (0, 0), (100, 0)])).fixes().isEmpty)
    }

    @Test func `a bow-tie is untangled`() throws {
        let layout = deskLayout(outline([(0, 0), (100, 110), (100, 0), (0, 100)]))
        let fixes = layout.fixes()
        #expect(fixes.first?.kind == .untangle)
        let mended = try Self.applied(try #require(fixes.first), to: layout)
        #expect(mended.verdict().isValid)
        #expect(mended.regions[0].outline == outline([(0, 0), (100, 0), (100, 110), (0, 100)]))
    }

    @Test func `nine corners become eight with the least change`() throws {
        // A square with corners in the middle of its sides loses nothing.
        let square = outline([
            (0, 0), (50, 0), (100, 0), (100, 50), (100, 100), (50, 100), (25, 100), (0, 100), (0, 50),
        ])
        let lossless = try #require(deskLayout(square).fixes().first)
        #expect(lossless.isSafe && lossless.kind == .simplify)
        let mended = try Self.applied(lossless, to: deskLayout(square))
        #expect(try Polygon(mended.regions[0].outline.compactMap(Point.init(exactly:))).area == 10_000)
        // A notch that a neighbour fills stays free.
        let notched = outline([
            (0, 0), (100, 0), (100, 100), (60, 100), (50, 95), (40, 100), (30, 100), (0, 90), (-20, 50), (-10, 10),
        ])
        let tooth = outline([(60, 100), (50, 95), (40, 100)])
        let layout = deskLayout(notched, tooth)
        let fixes = layout.fixes()
        #expect(!fixes.isEmpty)
        for fix in fixes { #expect(try Self.applied(fix, to: layout).verdict().isValid) }
    }

    @Test func `what lies outside the area is cut off`() throws {
        let area = LayoutArea.corners(RawPoint(x: 0, y: 0), RawPoint(x: 1000, y: 1000))
        let layout = deskLayout(outline([(-100, 500), (500, -100), (1100, 500), (500, 1100)]), area: area)
        let fix = try #require(layout.fixes().first)
        #expect(fix.isSafe && fix.kind == .clip)
        let mended = try Self.applied(fix, to: layout)
        #expect(mended.verdict().isValid)
        #expect(mended.regions[0].outline.count == 8)
        #expect(deskLayout(rectangle(2000, 0, 100, 100), area: area).fixes().isEmpty)
    }

    @Test func `a cut that leaves more than eight corners says what it loses and is not safe`() throws {
        let area = LayoutArea.corners(RawPoint(x: 2000, y: 1950), RawPoint(x: 10_000, y: 6050))
        let layout = deskLayout(
            outline([
                (3000, 2000), (4000, 1990), (5000, 1000), (5500, 2000), (5200, 2400), (4000, 2600), (3000, 2500),
                (2700, 2200),
            ]), area: area)
        let fix = try #require(layout.fixes().first)
        #expect(fix.kind == .clip && !fix.isSafe)
        #expect(fix.summary == "cut off what region 1 has outside the effective area, and 0.01 m² inside it")
        #expect(layout.firstFix(onlySafe: true) == nil)
    }

    @Test func `around a hole a slot is left`() throws {
        let layout = deskLayout(rectangle(2000, 1950, 8000, 4100), rectangle(4500, 3500, 500, 500))
        let fix = try #require(layout.fixes().first { $0.kind == .trim(region: 0, along: 1) })
        let trimmed = try Self.applied(fix, to: layout).regions[0].outline
        #expect(try Polygon(trimmed.compactMap(Point.init(exactly:))).area == 8000 * 4100 - 500 * 2050)
    }

    @Test func `where a repeat hid an overlap both are mended at once`() throws {
        let layout = deskLayout(
            outline([(0, 0), (100, 0), (100, 0), (100, 100), (0, 100)]), rectangle(90, 0, 100, 100))
        let fix = try #require(layout.fixes().first)
        #expect(fix.kind == .mergeRepeats && !fix.isSafe)
        #expect(fix.summary == "leave out the repeated corners of region 1, then move region 2 by 0.010, 0.000 m")
        #expect(try Self.applied(fix, to: layout).verdict().isValid)
    }

    @Test func `where a repeat hid overlaps with several neighbours all are mended at once`() throws {
        let hidden = outline([(0, 0), (100, 0), (100, 0), (100, 100), (0, 100)])
        let neighbours = [rectangle(90, 0, 100, 100), rectangle(-90, 0, 100, 100), rectangle(0, 95, 100, 100)]
        for count in 2...3 {
            let regions = [hidden] + neighbours.prefix(count)
            let layout = RawLayout(
                function: .deskOccupancy,
                regions: regions.enumerated().map { RawRegion(number: $0.offset + 1, outline: $0.element) })
            let fix = try #require(layout.fixes().first)
            #expect(fix.kind == .mergeRepeats && !fix.isSafe)
            #expect(fix.summary.split(separator: ", then ").count == 1 + count, "\(fix.summary)")
            #expect(try Self.applied(fix, to: layout).verdict().isValid)
        }
    }

    @Test func `a number that is taken or impossible is replaced by the lowest free one`() throws {
        var layout = deskLayout(rectangle(0, 0, 10, 10), rectangle(10, 0, 10, 10), rectangle(20, 0, 10, 10))
        layout.regions[1].number = 1
        layout.regions[2].number = 12
        #expect(layout.fixes().map(\.summary) == ["give region 1 the number 2", "give region 12 the number 2"])
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `every fix that is offered removes its finding and causes no error`(_ seed: UInt64) throws {
        var source = RandomLayouts(seed: seed, side: seed % 2 == 0 ? 14 : 200)
        var offered = 0
        for _ in 0..<4 * CaseCount.factor {
            var layout = source.layout()
            if !layout.regions.isEmpty, Bool.random(using: &source.random) {
                layout.regions[0].outline = (0..<10).map { _ in source.point() }
            }
            let before = layout.verdict().findings
            for fix in layout.fixes() {
                offered += 1
                let after = try Self.applied(fix, to: layout).verdict().findings
                func key(_ finding: Finding) -> [String] { [finding.code.rawValue] + finding.regions.map(String.init) }
                let errors = before.filter { $0.severity == .error }.map(key)
                if case .renumber = fix.kind {
                    #expect(after.count { $0.severity == .error } < errors.count)
                    continue
                }
                for finding in after where finding.severity == .error { #expect(errors.contains(key(finding))) }
                #expect(
                    after.count { key($0) == key(fix.finding) } < before.count { key($0) == key(fix.finding) })
            }
        }
        #expect(offered > 2)
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `no shorter push parts two regions`(_ seed: UInt64) throws {
        var source = RandomLayouts(seed: seed, side: 10)
        var pushes = 0
        while pushes < 3 {
            var layout = source.layout()
            layout.function = .deskOccupancy
            for fix in layout.fixes() {
                guard case .push(let region, let offset) = fix.kind else { continue }
                pushes += 1
                let length = offset.dx * offset.dx + offset.dy * offset.dy
                let reach = max(abs(offset.dx), abs(offset.dy)) * 3 / 2
                for dx in -reach...reach {
                    for dy in -reach...reach where dx * dx + dy * dy < length {
                        var editor = LayoutEditor(layout)
                        let change = try editor.apply(.move(region: region, by: Offset(dx: dx, dy: dy)))
                        #expect(!change.removed.contains(fix.finding) || change.causedError)
                    }
                }
            }
        }
    }
}
