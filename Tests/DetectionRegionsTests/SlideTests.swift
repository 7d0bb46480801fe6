import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import TestKit
import Testing

/// The slow way: every step is made and the layout judged.
private enum Stepping {
    /// The steps of a move: a millimetre along the longer axis, the other rounded to the nearest, a half away from zero.
    static func path(_ offset: Offset) -> [Offset] {
        let steps = max(abs(offset.dx), abs(offset.dy))
        func part(_ whole: Int, _ step: Int) -> Int {
            let exact = Double(whole) * Double(step) / Double(max(steps, 1))
            return Int(exact.rounded(.toNearestOrAwayFromZero))
        }
        return (0...steps).map { Offset(dx: part(offset.dx, $0), dy: part(offset.dy, $0)) }
    }

    /// What a layout has of the faults that stop a slide, each with the other region concerned.
    static func faults(_ layout: RawLayout, _ index: Int) -> Set<Slide.Blocker> {
        var faults: Set<Slide.Blocker> = []
        for finding in layout.verdict().findings {
            switch finding.code.rawValue {
            case "outside-effective-area" where finding.regions == [index + 1]: faults.insert(.effectiveArea)
            case "overlap" where finding.regions.contains(index + 1):
                for number in finding.regions where number != index + 1 { faults.insert(.region(number - 1)) }
            case "zero-area", "repeated-vertex", "self-touch", "self-intersection":
                if finding.regions == [index + 1] { faults.insert(.outline) }
            default: break
            }
        }
        return faults
    }

    static func slide(
        _ layout: RawLayout, _ index: Int, _ vertices: [Int], by offset: Offset
    ) -> (Offset, Set<Slide.Blocker>) {
        let before = faults(layout, index)
        var reached = Offset.zero
        for step in path(offset) {
            var moved = layout
            for vertex in vertices {
                moved.regions[index].outline[vertex] = layout.regions[index].outline[vertex] + step
            }
            let new = faults(moved, index).subtracting(before)
            if !new.isEmpty { return (reached, new) }
            reached = step
        }
        return (reached, [])
    }
}

@Suite struct SlideTests {
    @Test func `a desk stops flush at its neighbour and at the border of the area`() throws {
        let layout = deskLayout(
            rectangle(0, 0, 1600, 800), rectangle(2000, 0, 1600, 800),
            area: .corners(RawPoint(x: -1000, y: -1000), RawPoint(x: 5000, y: 2000)))
        let right = try #require(layout.slide(region: 0, by: Offset(dx: 900, dy: 90)))
        #expect(right == Slide(offset: Offset(dx: 400, dy: 40), blockers: [.region(1)]))
        #expect(!right.isWhole)
        let up = try #require(layout.slide(region: 0, by: Offset(dx: 0, dy: 5000)))
        #expect(up == Slide(offset: Offset(dx: 0, dy: 1200), blockers: [.effectiveArea]))
        let past = try #require(layout.slide(region: 0, by: Offset(dx: 0, dy: 800)))
        #expect(past.isWhole)
        let vertex = try #require(layout.slide(region: 0, vertex: 0, by: Offset(dx: 1600, dy: 800)))
        #expect(vertex == Slide(offset: Offset(dx: 1598, dy: 799), blockers: [.outline]))
        #expect(layout.slide(region: 2, by: .zero) == nil)
        #expect(layout.slide(region: 0, vertex: 4, by: .zero) == nil)
    }

    @Test func `a desk slides along the one it touches`() throws {
        let layout = deskLayout(rectangle(0, 0, 1600, 800), rectangle(-5000, 800, 10_000, 800))
        let along = try #require(layout.slide(region: 0, by: Offset(dx: 3000, dy: 0)))
        #expect(along == Slide(offset: Offset(dx: 3000, dy: 0), blockers: []))
        let into = try #require(layout.slide(region: 0, by: Offset(dx: 3000, dy: 1)))
        #expect(into == Slide(offset: Offset(dx: 1499, dy: 0), blockers: [.region(1)]))
    }

    @Test func `what is wrong before does not hinder`() throws {
        let layout = deskLayout(
            rectangle(0, 0, 1600, 800), rectangle(800, 0, 1600, 800),
            area: .corners(RawPoint(x: 100, y: 0), RawPoint(x: 5000, y: 2000)))
        #expect(layout.slide(region: 0, by: Offset(dx: -700, dy: 0))?.isWhole == true)
        var counting = layout
        counting.function = .peopleCounting
        counting.effectiveArea = nil
        #expect(counting.slide(region: 0, by: Offset(dx: 700, dy: 1))?.isWhole == true)
    }

    @Test func `the end of the domain is the end of a move`() throws {
        let layout = deskLayout(rectangle(Point.limit - 1700, 0, 1600, 800))
        let slide = try #require(layout.slide(region: 0, by: Offset(dx: 1000, dy: 0)))
        #expect(slide == Slide(offset: Offset(dx: 100, dy: 0), blockers: [.domain]))
        #expect(layout.slide(region: 0, by: Offset(dx: .max, dy: 0)) == nil)
    }

    @Test(arguments: 1...16 as ClosedRange<UInt64>)
    func `a slide goes exactly as far as trying every step`(_ seed: UInt64) throws {
        var source = RandomLayouts(seed: seed, side: seed % 2 == 0 ? 14 : 60)
        for _ in 0..<30 {
            var layout = source.layout()
            guard !layout.regions.isEmpty else { continue }
            if seed % 4 == 3 { layout.effectiveArea = nil }
            let index = Int.random(in: 0..<layout.regions.count, using: &source.random)
            let outline = layout.regions[index].outline
            let reach = source.side
            let offset = Offset(
                dx: .random(in: -reach...reach, using: &source.random),
                dy: Bool.random(using: &source.random) ? 0 : .random(in: -reach...reach, using: &source.random))
            let whole = try #require(layout.slide(region: index, by: offset))
            let (reached, blockers) = Stepping.slide(layout, index, Array(outline.indices), by: offset)
            try #require(whole.offset == reached && Set(whole.blockers) == blockers, "\(layout) \(index) \(offset)")
            let vertex = Int.random(in: 0..<outline.count, using: &source.random)
            let one = try #require(layout.slide(region: index, vertex: vertex, by: offset))
            let (farthest, stops) = Stepping.slide(layout, index, [vertex], by: offset)
            try #require(one.offset == farthest && Set(one.blockers) == stops, "\(layout) \(index) \(vertex) \(offset)")
            let edge = try #require(layout.slide(region: index, edge: vertex, by: offset))
            let (end, ends) = Stepping.slide(layout, index, [vertex, (vertex + 1) % outline.count], by: offset)
            try #require(edge.offset == end && Set(edge.blockers) == ends, "\(layout) \(index) \(vertex) \(offset)")
        }
    }
}
