import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel
import Testing

/// Rooms whose sensors stay.
@Suite struct KeptSensorTests {
    private static func raw(_ bounds: Bounds) -> [RawPoint] { bounds.corners.map(RawPoint.init) }

    private static func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Bounds {
        Bounds(Point(x: x, y: y), Point(x: x + width, y: y + height))
    }

    private static func site(_ room: Room, _ sensors: [PlacedSensor]) throws -> (RoomPlan, Site) {
        let site = Site(rooms: [room], sensors: sensors)
        let plan = try SensorPlanner(room, keeping: sensors).plan()
        return (plan, plan.applied(to: site))
    }

    /// A room of 8 × 6 m with two desks beside each other.
    private static let office = Room(
        id: "a", ceilingMM: 2700, outline: box(0, 0, 8000, 6000).corners,
        desks: [
            Desk(id: "D1", outline: box(200, 600, 1600, 800).corners),
            Desk(id: "D2", outline: box(2000, 600, 1600, 800).corners),
        ])

    private static func kept(_ function: DetectionFunction, _ regions: [SiteRegion]) -> PlacedSensor {
        PlacedSensor(id: "k", room: "a", position: Point(x: 1900, y: 1000), function: function, regions: regions)
    }

    @Test func `a kept desk sensor gets a region for each desk that it serves from now on`() throws {
        let old = SiteRegion(region: RawRegion(number: 1, outline: Self.raw(Self.box(200, 600, 1600, 800))), desk: "D1")
        let (plan, site) = try Self.site(Self.office, [Self.kept(.deskOccupancy, [old])])
        #expect(plan.count == 1)
        #expect(plan.isProven)
        #expect(site.sensors.first?.regions.map(\.desk) == ["D1", "D2"])
        #expect(site.sensors.first?.regions.map(\.region.number) == [1, 2])
        #expect(site.findings().allSatisfy { $0.severity != .error })
    }

    @Test func `desks that a kept sensor cannot report go to new sensors`() throws {
        // One counts people, one has all its regions in use, and one has a region of no desk where both stand.
        let used = (1...10).map { number in
            SiteRegion(region: RawRegion(number: number, outline: Self.raw(Self.box(number * 100, 2000, 90, 300))))
        }
        let over = SiteRegion(region: RawRegion(number: 4, outline: Self.raw(Self.box(1000, 700, 2000, 300))))
        for sensor in [
            Self.kept(.peopleCounting, []), Self.kept(.deskOccupancy, used), Self.kept(.deskOccupancy, [over]),
        ] {
            let (plan, site) = try Self.site(Self.office, [sensor])
            #expect(plan.sensors?.first?.desks == [])
            #expect(plan.count == 2)
            #expect(plan.isProven)
            #expect(site.sensors.first == sensor)
            #expect(site.sensors.last?.regions.map(\.desk) == ["D1", "D2"])
        }
    }

    /// A room of 4 × 4 m to count people in.
    private static let hall = Room(id: "a", ceilingMM: 2700, outline: box(0, 0, 4000, 4000).corners)

    /// The area that regions of counting sensors hold together, in mm²; they must not overlap.
    private static func counted(_ site: Site) throws -> Int {
        var shapes: [Polygon] = []
        for region in site.sensors.filter({ $0.function == .peopleCounting }).flatMap(\.regions) {
            let shape = try Polygon(region.region.outline.map { Point(x: $0.x, y: $0.y) })
            #expect(!shapes.contains { $0.overlaps(shape) })
            shapes.append(shape)
        }
        return shapes.reduce(0) { $0 + Int($1.doubledSignedArea.magnitude) / 2 }
    }

    @Test(arguments: [box(0, 0, 1000, 1000).corners, [(0, 0), (1000, 0), (1000, 600), (300, 1000)].map(Point.init)])
    func `a kept counter counts in its regions alone, and new sensors in all the rest`(_ outline: [Point]) throws {
        let region = SiteRegion(region: RawRegion(number: 1, outline: outline.map(RawPoint.init)))
        let (plan, site) = try Self.site(Self.hall, [Self.kept(.peopleCounting, [region])])
        #expect(plan.coveredFraction == 1)
        #expect(plan.uncountedShares(in: site) == [])
        // Along a slanted edge the regions of the others begin up to a strip of 50 mm farther.
        #expect(try (15_900_000...16_000_000).contains(Self.counted(site)))
    }

    @Test func `where people are counted a kept sensor that watches desks counts nobody`() throws {
        let desk = SiteRegion(region: RawRegion(number: 1, outline: Self.raw(Self.box(0, 0, 1000, 1000))))
        let (plan, site) = try Self.site(Self.hall, [Self.kept(.deskOccupancy, [desk])])
        #expect(plan.coveredFraction == 1)
        #expect(try Self.counted(site) == 16_000_000)
    }

    @Test func `new sensors keep off all that a kept counter without regions counts`() throws {
        let (plan, site) = try Self.site(Self.hall, [Self.kept(.peopleCounting, [])])
        let kept = try Coverage(heightMM: 2700).area(.effective)
        let seen = DetectionArea(center: Point(x: 1900, y: 1000), size: kept, rotation: .none)?.bounds
        #expect(plan.coveredFraction == 1)
        for region in site.sensors.filter({ $0.id != "k" }).flatMap(\.regions) {
            let shape = try Polygon(region.region.outline.map { Point(x: $0.x, y: $0.y) })
            #expect(seen.flatMap { Polygon($0) }?.overlaps(shape) == false)
        }
    }
}
