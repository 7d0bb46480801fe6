import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel
import Testing

@Suite struct ExtentBoundTests {
    private static func rectangle(_ width: Int, _ height: Int) -> Room {
        Room(id: "r", ceilingMM: 2400, outline: Bounds(Point(x: 0, y: 0), Point(x: width, y: height)).corners)
    }

    @Test(arguments: [(37_000, 41_000, 362), (9_000, 9_000, 20), (2_000, 2_000, 1)])
    func `a floor takes no fewer sensors than its extent, however soon the work is cut`(
        _ width: Int, _ height: Int, _ least: Int
    ) throws {
        let plan = try SensorPlanner(Self.rectangle(width, height)).plan(control: PlanControl(shouldStop: { true }))
        #expect(plan.coveredFraction == 1)
        #expect(plan.lowerBound >= least)
        #expect(plan.lowerBound <= plan.count ?? 0)
    }

    @Test func `the extent bounds a floor on which pillars hide, without the pillars and what a kept sensor holds`()
        throws
    {
        var room = Self.rectangle(9000, 9000)
        // The triangle takes 8 m² and the kept sensor 4.2 m² of the 81 m²; 17 areas of 4.2 m² hold 71.4 m².
        room.obstacles = [
            Obstacle(outline: [Point(x: 4000, y: 4000), Point(x: 8000, y: 4000), Point(x: 4000, y: 8000)])
        ]
        let kept = PlacedSensor(
            id: "k", room: "r", position: Point(x: 1500, y: 1500), rotation: .none, function: .peopleCounting,
            regions: [])
        let planner = try SensorPlanner(room, options: PlanOptions(), keeping: [kept])
        let plan = planner.plan(control: PlanControl(shouldStop: { true }))
        #expect(plan.lowerBound >= 1 + 17)
        #expect(plan.lowerBound <= plan.count ?? 0)
    }
}
