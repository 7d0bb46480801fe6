import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel
import TestKit
import Testing

/// Desks that pillars hide from some points.
@Suite struct SightedDeskTests {
    /// Four desks in a row above a pillar and four below it, which some points between see all.
    private static func room(_ desks: [Desk], pillar: Bounds) -> Room {
        var room = Room(
            id: "r", ceilingMM: 3500, outline: Bounds(Point(x: 0, y: 0), Point(x: 8600, y: 4000)).corners,
            desks: desks)
        room.obstacles = [Obstacle(outline: pillar.corners)]
        return room
    }

    @Test(arguments: [
        (3900, 4300, 2300), (4100, 4500, 1300), (5000, 5300, 2450), (3300, 3600, 2300),
    ])
    func `where one sensor sees all desks past a pillar, one is planned`(_ left: Int, _ right: Int, _ low: Int) throws {
        let desks = (0..<6).map { number in
            let corner = Point(x: 200 + number % 3 * 3300, y: number < 3 ? 200 : 3000)
            return Desk(
                id: "D\(number)", outline: Bounds(corner, Point(x: corner.x + 1600, y: corner.y + 800)).corners)
        }
        let pillar = Bounds(Point(x: left, y: low), Point(x: right, y: low + 300))
        let room = Self.room(desks, pillar: pillar)
        let options = PlanOptions(area: .effective)
        let plan = try SensorPlanner(room, options: options).plan()
        let verifier = PlanVerifier(room: room, options: options)
        #expect(verifier.faults(of: plan) == [])
        let size = plan.size
        // Every point of a lattice of 100 mm, tried by the verifier.
        let isEnough = stride(from: 0, through: 8600, by: 100).contains { x in
            stride(from: 0, through: 4000, by: 100).contains { y in
                let center = Point(x: x, y: y)
                return verifier.mayHang(x, y)
                    && desks.allSatisfy { desk in
                        desk.outline.allSatisfy {
                            2 * abs($0.x - x) <= size.lengthMM && 2 * abs($0.y - y) <= size.widthMM
                        } && verifier.isSeen(desk.outline, from: center)
                    }
            }
        }
        #expect(!isEnough || plan.count == 1)
        #expect(!isEnough || plan.isProven)
    }

    @Test(arguments: 0..<12)
    func `the order of the desks in the file changes no position`(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(700 + seed))
        var desks: [Desk] = []
        for number in 0..<24 {
            let corner = Point(
                x: 1700 * (number % 6) + Int.random(in: 0...90, using: &random),
                y: 1500 * (number / 6) + Int.random(in: 0...600, using: &random))
            desks.append(
                Desk(id: "D\(number)", outline: Bounds(corner, Point(x: corner.x + 1600, y: corner.y + 800)).corners))
        }
        var room = Room(
            id: "r", ceilingMM: 3000, outline: Bounds(Point(x: 0, y: 0), Point(x: 11_000, y: 7000)).corners,
            desks: desks)
        let plan = try SensorPlanner(room).plan()
        room.desks = desks.shuffled(using: &random)
        let other = try SensorPlanner(room).plan()
        #expect(other.sensors == plan.sensors)
    }
}
