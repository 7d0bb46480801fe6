import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel
import TestKit
import Testing

/// A floor with pillars, in metres, and a plan of sensors that hang anywhere in it.
private func crowdedPlan(seed: UInt64, sight: Bool) throws -> (room: Room, plan: RoomPlan) {
    var random = SeededGenerator(seed: seed)
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let (width, depth) = (pick(6...14) * 1000, pick(5...10) * 1000)
    let pillars = (0..<pick(0...3)).map { _ in
        let corner = Point(x: pick(1...(width / 1000 - 2)) * 1000, y: pick(1...(depth / 1000 - 2)) * 1000)
        return Obstacle(outline: Bounds(corner, Point(x: corner.x + 400, y: corner.y + 600)).corners)
    }
    let room = Room(
        id: "r", ceilingMM: 3000, outline: Bounds(Point(x: 0, y: 0), Point(x: width, y: depth)).corners,
        obstacles: pillars)
    let mounts = (0..<pick(3...12)).map { _ in
        Mount(center: Point(x: pick(0...width), y: pick(0...depth)), isTurned: pick(0...1) == 1)
    }.filter { PlanVerifier(room: room, options: PlanOptions()).mayHang($0.center.x, $0.center.y) }
    var plan = try plan(of: mounts, in: room)
    plan.lineOfSight = sight
    return (room, plan)
}

/// A floor plan with sensors at these places, whatever they see.
private func plan(of mounts: [Mount], in room: Room) throws -> RoomPlan {
    var plan = try SensorPlanner(room, options: PlanOptions(goal: .floor, lineOfSight: false))
        .plan(control: PlanControl(shouldStop: { true }))
    let some = try #require(plan.sensors?.first)
    plan.sensors = mounts.enumerated().map { index, mount in
        var sensor = some
        (sensor.id, sensor.mount, sensor.rotation) = ("r-\(index + 1)", mount, mount.rotation)
        return sensor
    }
    return plan
}

@Suite struct CountingRegionTests {
    @Test(arguments: 0..<24)
    func `regions of different sensors share no floor, and together they hold what the sensors see`(
        _ number: Int
    ) throws {
        let (room, plan) = try crowdedPlan(seed: UInt64(7000 + number), sight: false)
        let shapes = try regions(of: plan, in: room)
        for (index, own) in shapes.enumerated() {
            #expect(own.count <= RegionNumber.count)
            #expect(own.allSatisfy { $0.vertices.count <= 8 })
            for other in shapes[(index + 1)...].flatMap({ $0 }) {
                #expect(!own.contains { $0.overlaps(other) }, "seed \(7000 + number)")
            }
            for (first, shape) in own.enumerated() {
                #expect(!own[(first + 1)...].contains { $0.overlaps(shape) })
            }
        }
        guard plan.uncountedShares(in: Site(rooms: [room])).isEmpty else { return }
        let areas = (plan.sensors ?? []).map { $0.mount.bounds(plan.size) }
        for (x, y) in lattice(room) {
            let isSeen = areas.contains { $0.min.x <= x && x < $0.max.x && $0.min.y <= y && y < $0.max.y }
            #expect(isSeen == shapes.joined().contains { holds($0, x, y) }, "seed \(7000 + number), (\(x), \(y))")
        }
    }

    @Test(arguments: 0..<24)
    func `floor that only one of the sensors sees past pillars is in a region of that sensor`(_ number: Int) throws {
        let (room, plan) = try crowdedPlan(seed: UInt64(7100 + number), sight: true)
        let shapes = try regions(of: plan, in: room)
        for (index, own) in shapes.enumerated() {
            for other in shapes[(index + 1)...].flatMap({ $0 }) {
                #expect(!own.contains { $0.overlaps(other) }, "seed \(7100 + number)")
            }
        }
        let verifier = PlanVerifier(room: room, options: PlanOptions(goal: .floor))
        var (seen, counted) = (0, 0)
        for (x, y) in lattice(room) {
            let square = Bounds(Point(x: x, y: y), Point(x: x + 1, y: y + 1)).corners
            let able = (plan.sensors ?? []).indices.filter { index in
                let mount = (plan.sensors ?? [])[index].mount
                let area = mount.bounds(plan.size)
                return square.allSatisfy { area.contains($0) } && verifier.isSeen(square, from: mount.center)
            }
            guard able.count == 1 else { continue }
            seen += 1
            if shapes[able[0]].contains(where: { holds($0, x, y) }) { counted += 1 }
        }
        // Along a shadow's border tiles of at most 2 m go to one side whole.
        #expect(counted * 10 >= seen * 9, "seed \(7100 + number): \(counted) of \(seen)")
    }

    @Test func `what ten regions of eight corners cannot hold is told`() throws {
        let room = Room(
            id: "r", ceilingMM: 3000, outline: Bounds(Point(x: 0, y: 0), Point(x: 14000, y: 9000)).corners)
        // Each area takes a step more off the upper right corner of the last: 44 steps, of which a region holds three.
        let steps = (0..<44).map { Mount(center: Point(x: 4600 + 50 * $0, y: 6400 - 50 * $0), isTurned: false) }
        let last = Mount(center: Point(x: 4500, y: 4150), isTurned: false)
        let plan = try plan(of: steps + [last], in: room)
        let site = Site(rooms: [room])
        let shares = plan.uncountedShares(in: site)
        #expect(shares.map(\.sensor) == ["r-45"])
        #expect(shares.allSatisfy { $0.fraction > 0 && $0.fraction < 0.02 })
        #expect(plan.applied(to: site).sensors.last?.regions.count == 10)
    }

    @Test func `a sensor that others leave nothing takes its share first, for without a region it would count all`()
        throws
    {
        let room = Room(
            id: "r", ceilingMM: 3000, outline: Bounds(Point(x: 0, y: 0), Point(x: 6000, y: 2300)).corners)
        let centers = [Point(x: 2500, y: 1150), Point(x: 0, y: 1150)]
        let plan = try plan(of: centers.map { Mount(center: $0, isTurned: false) }, in: room)
        let shapes = try regions(of: plan, in: room)
        #expect(shapes.map(\.count) == [1, 1])
        #expect(shapes[1][0].vertices.map(\.x).max() == 2500)
        #expect(shapes[0][0].vertices.map(\.x).min() == 2500)
    }

    @Test
    func `new regions keep off all that a kept sensor without regions counts, and not off one that watches desks`()
        throws
    {
        let room = Room(
            id: "r", ceilingMM: 3000, outline: Bounds(Point(x: 0, y: 0), Point(x: 10000, y: 5000)).corners)
        let effective = try Coverage(heightMM: 3000).area(.effective)
        for function in [DetectionFunction.peopleCounting, .deskOccupancy] {
            let old = PlacedSensor(id: "old", room: "r", position: Point(x: 2000, y: 2000), function: function)
            let plan = try SensorPlanner(room, options: PlanOptions(goal: .floor), keeping: [old]).plan()
            let site = plan.applied(to: Site(rooms: [room], sensors: [old]))
            let shapes = try site.sensors.flatMap(\.regions).map { region in
                try Polygon(region.region.outline.map { Point(x: $0.x, y: $0.y) })
            }
            let counted = try #require(
                DetectionArea(center: Point(x: 2000, y: 2000), size: effective, rotation: .none)?.bounds)
            let area = try Polygon(counted.corners)
            #expect(shapes.contains { $0.overlaps(area) } == (function == .deskOccupancy))
        }
    }

    private func regions(of plan: RoomPlan, in room: Room) throws -> [[Polygon]] {
        let site = plan.applied(to: Site(rooms: [room]))
        #expect(site.findings().allSatisfy { $0.severity != .error })
        return try site.sensors.map { sensor in
            try sensor.regions.map { try Polygon($0.region.outline.map { Point(x: $0.x, y: $0.y) }) }
        }
    }

    /// Some unit squares of the floor, by their lower left corners.
    private func lattice(_ room: Room) -> [(x: Int, y: Int)] {
        let bounds = Bounds(around: room.outline) ?? Bounds(Point(x: 0, y: 0), Point(x: 0, y: 0))
        return stride(from: 13, to: bounds.max.x, by: 217).flatMap { x in
            stride(from: 29, to: bounds.max.y, by: 193).map { (x, $0) }
        }.filter { x, y in
            room.obstacles.allSatisfy { PlanVerifier.side(x, y, $0.outline) < 0 }
        }
    }

    /// Whether the unit square at that corner lies in the shape, whose sides run along whole millimetres.
    private func holds(_ shape: Polygon, _ x: Int, _ y: Int) -> Bool {
        let doubled = shape.vertices.map { Point(x: 2 * $0.x, y: 2 * $0.y) }
        return PlanVerifier.side(2 * x + 1, 2 * y + 1, doubled) > 0
    }
}
