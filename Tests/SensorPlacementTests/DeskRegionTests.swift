import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel
import TestKit
import Testing

@Suite struct DeskRegionTests {
    @Test(arguments: 0..<30)
    func `planned regions pass every rule, whatever way people sit`(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var desks: [Desk] = []
        for row in 0..<3 {
            for column in 0..<4 {
                let (x, y) = (500 + column * 1700, 700 + row * Int.random(in: 900...2200, using: &random) / 1)
                let shape = Bounds(Point(x: x, y: y + row * 900), Point(x: x + 1600, y: y + row * 900 + 800))
                let taken = desks.contains { desk in
                    guard let other = Bounds(around: desk.outline) else { return false }
                    return other.min.x < shape.max.x && shape.min.x < other.max.x && other.min.y < shape.max.y
                        && shape.min.y < other.max.y
                }
                guard !taken else { continue }
                let side = Seat.Side.allCases[Int.random(in: 0...3, using: &random)]
                desks.append(
                    Desk(
                        id: "D\(desks.count)", outline: shape.corners,
                        seat: Seat(side: side, depthMM: Int.random(in: 300...900, using: &random))))
            }
        }
        let room = Room(
            id: "r", ceilingMM: 3500, outline: Bounds(Point(x: 0, y: 0), Point(x: 9000, y: 9000)).corners, desks: desks)
        let plan = try SensorPlanner(room).plan()
        let site = plan.applied(to: Site(rooms: [room]))
        let faults = site.findings().filter { $0.severity == .error || $0.code.rawValue == "outside-optimal-area" }
        #expect(faults == [])
        #expect(site.sensors.flatMap(\.regions).count == desks.count)
    }

    /// The planned regions of some desks in a room of 6 × 5 m, by the desk's id.
    private static func regions(of desks: [Desk]) throws -> [String: [RawPoint]] {
        let room = Room(
            id: "r", ceilingMM: 3500, outline: Bounds(Point(x: 0, y: 0), Point(x: 6000, y: 5000)).corners, desks: desks)
        let site = try SensorPlanner(room).plan().applied(to: Site(rooms: [room]))
        return Dictionary(
            uniqueKeysWithValues: site.sensors.flatMap(\.regions).map { ($0.desk ?? "", $0.region.outline) })
    }

    @Test func `seats that face each other share what lies between their desks`() throws {
        let regions = try Self.regions(of: [
            Desk(
                id: "low", outline: Bounds(Point(x: 2000, y: 1500), Point(x: 3600, y: 2300)).corners,
                seat: Seat(side: .north, depthMM: 600)),
            Desk(
                id: "high", outline: Bounds(Point(x: 2000, y: 2500), Point(x: 3600, y: 3300)).corners,
                seat: Seat(side: .south, depthMM: 600)),
        ])
        let (low, high) = (regions["low"]?.map(\.y).max() ?? 0, regions["high"]?.map(\.y).min() ?? 0)
        // Rounded down on both sides, twice.
        #expect((2395...2400).contains(low))
        #expect((2400...2405).contains(high))
    }

    @Test func `the seat of an L-shaped desk is part of its region where eight corners do`() throws {
        let outline = [(1000, 1000), (2600, 1000), (2600, 1600), (1600, 1600), (1600, 2400), (1000, 2400)]
            .map { Point(x: $0.0, y: $0.1) }
        let regions = try Self.regions(of: [
            Desk(id: "north", outline: outline, seat: Seat(side: .north, depthMM: 500)),
            Desk(
                id: "west", outline: outline.map { Point(x: $0.x + 2300, y: $0.y) },
                seat: Seat(side: .west, depthMM: 400)),
        ])
        let north = try Polygon((regions["north"] ?? []).map { Point(x: $0.x, y: $0.y) })
        let west = try Polygon((regions["west"] ?? []).map { Point(x: $0.x, y: $0.y) })
        // The L holds 1.44 m², the seats 1.6 × 0.5 m and 1.4 × 0.4 m.
        #expect(north.vertices.count == 8)
        #expect(north.area == 1_440_000 + 800_000)
        #expect(west.area == 1_440_000 + 560_000)
    }
}
