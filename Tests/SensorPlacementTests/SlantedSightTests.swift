import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel
import Testing

@Suite struct SlantedSightTests {
    private static func room(_ obstacles: [[(Int, Int)]]) -> Room {
        var room = Room(
            id: "r", ceilingMM: 3500, outline: Bounds(Point(x: 0, y: 0), Point(x: 4000, y: 3000)).corners)
        room.obstacles = obstacles.map { Obstacle(outline: $0.map { Point(x: $0.0, y: $0.1) }) }
        return room
    }

    @Test(arguments: [
        [[(1000, 1000), (1400, 1200), (1200, 1600)]],
        [[(1000, 1001), (1801, 1300), (1402, 1703), (907, 1507)]],
        [[(700, 800), (1300, 900), (1000, 1400)], [(2500, 1800), (3100, 1900), (2700, 2303)]],
        // Two obstacles that share a slanted edge leave no floor between them.
        [[(1000, 1000), (1600, 1300), (1200, 1700)], [(1000, 1000), (1500, 900), (1600, 1300)]],
    ])
    func `floor around slanted obstacles is seen to the last sliver`(_ obstacles: [[(Int, Int)]]) throws {
        let room = Self.room(obstacles)
        var questions = 0
        let control = PlanControl(shouldStop: {
            questions += 1
            return questions > 20_000
        })
        let plan = try SensorPlanner(room).plan(control: control)
        #expect(plan.lineOfSight)
        #expect(plan.coveredFraction == 1)
        #expect(PlanVerifier(room: room, options: PlanOptions()).faults(of: plan) == [])
    }

    @Test func `a sensor does not see the sliver behind a slanted obstacle`() throws {
        let room = Self.room([[(1000, 1000), (1400, 1200), (1200, 1600)]])
        let plan = try SensorPlanner(room).plan(control: PlanControl(shouldStop: { true }))
        #expect((plan.count ?? 0) > 1)
    }
}
