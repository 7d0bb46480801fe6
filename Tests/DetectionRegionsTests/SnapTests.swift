import DetectionRegions
import PlaneGeometry
import SensorModel
import TestKit
import Testing

@Suite struct SnapTests {
    static let layout = deskLayout(
        rectangle(0, 0, 1600, 800), rectangle(2000, 0, 1600, 800),
        area: .corners(RawPoint(x: -500, y: -300), RawPoint(x: 4000, y: 2000)),
        optimal: .corners(RawPoint(x: -200, y: -100), RawPoint(x: 3800, y: 1900)))

    struct Case: Sendable {
        let offset: Offset
        let snapped: Offset
        let x: SnapTarget?
        let y: SnapTarget?
    }

    static let cases = [
        // A corner near a corner is laid on it.
        Case(
            offset: Offset(dx: 380, dy: 20), snapped: Offset(dx: 400, dy: 0), x: .vertex(region: 1, vertex: 0),
            y: .vertex(region: 1, vertex: 0)),
        // Along each axis for itself: flush with the neighbour, and with the border of the area.
        Case(
            offset: Offset(dx: 410, dy: 1180), snapped: Offset(dx: 400, dy: 1200), x: .edge(region: 1, edge: 3),
            y: .effectiveArea),
        Case(offset: Offset(dx: 700, dy: -120), snapped: Offset(dx: 700, dy: -100), x: nil, y: .optimalArea),
        // Too far from everything.
        Case(offset: Offset(dx: 700, dy: 500), snapped: Offset(dx: 700, dy: 500), x: nil, y: nil),
    ]

    @Test(arguments: cases)
    func `a region snaps to what is near and says to what`(_ example: Case) throws {
        let snap = try #require(Self.layout.snap(region: 0, by: example.offset))
        #expect(snap.offset == example.snapped)
        #expect(snap.x == example.x && snap.y == example.y)
        #expect(snap.isSnapped == (example.x != nil || example.y != nil))
    }

    @Test func `every target can be switched off`() throws {
        var options = SnapOptions(reach: 50)
        options.vertices = false
        let edges = try #require(Self.layout.snap(region: 0, by: Offset(dx: 380, dy: 20), options))
        #expect(edges.x == .edge(region: 1, edge: 3) && edges.y == .edge(region: 1, edge: 0))
        options.edges = false
        options.effectiveArea = false
        options.optimalArea = false
        for offset in Self.cases.map(\.offset) {
            #expect(Self.layout.snap(region: 0, by: offset, options)?.isSnapped == false)
        }
        options.grid = 250
        let grid = try #require(Self.layout.snap(region: 0, by: Offset(dx: 740, dy: -20), options))
        #expect(grid == Snap(offset: Offset(dx: 750, dy: 0), x: .grid, y: .grid))
        options.grid = nil
        options.desks = [[Point(x: 700, y: 2000), Point(x: 2300, y: 2000), Point(x: 2300, y: 2800)]]
        let desk = try #require(Self.layout.snap(region: 0, by: Offset(dx: 740, dy: 1190), options))
        #expect(desk == Snap(offset: Offset(dx: 700, dy: 1200), x: .desk(0), y: .desk(0)))
    }

    @Test func `a vertex becomes level with another of its region`() throws {
        let layout = deskLayout(outline([(0, 0), (1000, 30), (1000, 1000), (0, 1000)]))
        let snap = try #require(layout.snap(region: 0, vertex: 1, by: Offset(dx: 300, dy: -10)))
        #expect(snap.offset == Offset(dx: 300, dy: -30))
        #expect(snap.y == .vertex(region: 0, vertex: 0))
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `a vertex on a slanted edge is nearly on it and never inside`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let slanted = outline([(0, 0), (3001, 1237), (1764, 4238)])
        let polygon = try Polygon(slanted.compactMap(Point.init(exactly:)))
        let layout = deskLayout(outline([(0, 0), (10, 0), (0, 10)]), slanted)
        var options = SnapOptions(reach: 40)
        options.vertices = false
        let along = Double.random(in: 0.1...0.9, using: &random)
        let near = RawPoint(x: Int(3001 * along) + 7, y: Int(1237 * along) - 11)
        let snap = try #require(layout.snap(region: 0, vertex: 0, by: near - RawPoint(x: 0, y: 0), options))
        #expect(snap.x == .edge(region: 1, edge: 0))
        let point = Point(x: snap.offset.dx, y: snap.offset.dy)
        #expect(polygon.location(of: point) != .inside)
        let distance = abs(3001 * Double(point.y) - 1237 * Double(point.x)) / (3001.0 * 3001 + 1237 * 1237).squareRoot()
        #expect(distance < 1.5)
    }
}
