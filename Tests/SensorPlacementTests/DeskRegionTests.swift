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
}
