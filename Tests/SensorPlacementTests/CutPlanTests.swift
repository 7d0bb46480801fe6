import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel
import Testing

/// Floors whose plan is cut short after so many questions of the clock.
@Suite struct CutPlanTests {
    private static func room(isPillared: Bool) -> Room {
        let outline = [
            Point(x: 0, y: 0), Point(x: 8600, y: 400), Point(x: 8900, y: 6200), Point(x: 300, y: 6900),
        ]
        var room = Room(id: "r", ceilingMM: 2500, outline: outline)
        if isPillared {
            let pillar = [Point(x: 3000, y: 2500), Point(x: 3700, y: 2700), Point(x: 3200, y: 3300)]
            room.obstacles = [
                Obstacle(outline: pillar), Obstacle(outline: pillar.map { Point(x: $0.x + 3000, y: $0.y + 1000) }),
            ]
        }
        return room
    }

    @Test(arguments: [0, 1, 5, 40], [false, true])
    func `a plan that is cut short sees the whole floor all the same, and says that it was cut`(
        _ questions: Int, _ isPillared: Bool
    ) throws {
        let room = Self.room(isPillared: isPillared)
        var asked = 0
        let control = PlanControl(shouldStop: {
            asked += 1
            return asked > questions
        })
        let plan = try SensorPlanner(room).plan(control: control)
        #expect(plan.coveredFraction == 1)
        #expect(plan.isCut == !plan.isProven)
        // 8600 × 6000 mm and more, by areas of 1.6 × 3.6 m.
        #expect(plan.lowerBound >= 8)
        #expect(PlanVerifier(room: room, options: PlanOptions()).faults(of: plan) == [])
    }

    @Test(arguments: [0, 1, 10, 100, 300, 1000], [false, true])
    func `a plan that is cut short has a few sensors too many and not hundreds`(_ questions: Int, _ usesSight: Bool)
        throws
    {
        // Beside the notch and the pillar, gaps are slivers that reach out of the room.
        var room = Room(
            id: "r", ceilingMM: 2950,
            outline: [(0, 0), (11_000, 0), (11_000, 4500), (7500, 4500), (7500, 8000), (0, 8000)].map {
                Point(x: $0.0, y: $0.1)
            })
        room.obstacles = [Obstacle(outline: Bounds(Point(x: 4000, y: 3600), Point(x: 4400, y: 4000)).corners)]
        let door = Segment(from: Point(x: 0, y: 3000), to: Point(x: 0, y: 4000))
        room.keepOuts = [KeepOut(kind: "door", extent: .segment(door, clearanceMM: 1000))]
        var asked = 0
        let options = PlanOptions(goal: .floor, lineOfSight: usesSight)
        let plan = try SensorPlanner(room, options: options).plan(
            control: PlanControl(shouldStop: {
                asked += 1
                return asked > questions
            }))
        #expect(plan.coveredFraction == 1)
        // Nine do.
        #expect((9...16).contains(plan.count ?? 0))
    }

    @Test func `once it is told to stop, a planner asks only a few more times`() throws {
        let room = Room(
            id: "r", ceilingMM: 2400, outline: Bounds(Point(x: 0, y: 0), Point(x: 17_000, y: 21_000)).corners)
        var asked = 0
        let plan = try SensorPlanner(room).plan(
            control: PlanControl(shouldStop: {
                asked += 1
                return true
            }))
        #expect(plan.isCut)
        #expect(asked < 20_000)
    }
}
