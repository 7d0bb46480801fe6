import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel
import TestKit
import Testing

/// Areas and rooms of a few millimetres, so that every lattice point can be tried.
private let small = AreaSize(widthMM: 14, lengthMM: 30)

private func options(_ seed: UInt64) -> PlanOptions {
    var options = PlanOptions(goal: .desks, lineOfSight: false)
    options.maxDesks = 1 + Int(seed % 10)
    options.wallClearanceMM = seed % 5 == 0 ? 3 : 0
    return options
}

@Suite struct DeskPlanTests {
    @Test(arguments: 0..<15)
    func `plans of small rooms have as few sensors as a search of every lattice point`(_ block: Int) throws {
        for seed in UInt64(block * 20)..<UInt64(block * 20 + 20) {
            let room = RandomRooms.room(seed: seed, desks: 9, unit: 4)
            let plan = try SensorPlanner(room, size: small, options: options(seed)).plan()
            #expect(PlanVerifier(room: room, options: options(seed)).faults(of: plan) == [], "seed \(seed)")
            let brute = BruteForce(room, size: small, options: options(seed))
            let placed = Set(room.desks.map(\.id)).subtracting(plan.unplaceableDesks.map(\.id))
            let seen = room.desks.indices.filter { brute.placeable & (1 << UInt32($0)) != 0 }.map { room.desks[$0].id }
            #expect(placed == Set(seen), "seed \(seed)")
            #expect(plan.count ?? 0 == brute.minimum(), "seed \(seed)")
            #expect(plan.count == nil || plan.isProven, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<20)
    func `a plan does not depend on where the room lies, how it is turned or how its desks are ordered`(
        _ number: Int
    ) throws {
        let seed = UInt64(1000 + number)
        let room = RandomRooms.room(seed: seed, desks: 14, unit: 4)
        let count = try SensorPlanner(room, size: small, options: options(seed)).plan().count
        var shuffled = room
        var random = SeededGenerator(seed: seed)
        shuffled.desks.shuffle(using: &random)
        let moved = room.mapped { Point(x: $0.x - 900_000_000, y: $0.y + 77_777_777) }
        let turned = room.mapped { Point(x: -$0.y, y: $0.x) }
        for other in [shuffled, moved, turned, turned.mapped { Point(x: -$0.y, y: $0.x) }] {
            let plan = try SensorPlanner(other, size: small, options: options(seed)).plan()
            #expect(plan.count == count)
            #expect(PlanVerifier(room: other, options: options(seed)).faults(of: plan) == [])
        }
    }

    @Test(arguments: 0..<10)
    func `with line of sight every desk is seen whole past walls and obstacles`(_ block: Int) throws {
        for seed in UInt64(2000 + block * 10)..<UInt64(2010 + block * 10) {
            let room = RandomRooms.room(seed: seed, desks: 8, unit: 4).withClearDesks
            var options = options(seed)
            options.lineOfSight = true
            let plan = try SensorPlanner(room, size: small, options: options).plan()
            #expect(PlanVerifier(room: room, options: options).faults(of: plan) == [], "seed \(seed)")
            options.lineOfSight = false
            let open = try SensorPlanner(room, size: small, options: options).plan()
            if plan.unplaceableDesks == open.unplaceableDesks {
                #expect(plan.count ?? 0 >= open.count ?? 0, "seed \(seed)")
                #expect(plan.lowerBound == open.lowerBound, "seed \(seed)")
            }
        }
    }

    @Test func `a desk exactly as large as the area has one place for its sensor`() throws {
        let desk = Bounds(Point(x: 1000, y: 1000), Point(x: 5300, y: 3000))
        let room = Room(
            id: "r", ceilingMM: 2700, outline: Bounds(Point(x: 0, y: 0), Point(x: 9000, y: 9000)).corners,
            desks: [Desk(id: "D", outline: desk.corners)])
        let plan = try SensorPlanner(room).plan()
        #expect(plan.sensors?.map(\.mount) == [Mount(center: Point(x: 3150, y: 2000), isTurned: false)])
        #expect(plan.sensors?.first?.marginMM == 0)
    }

    @Test func `a desk that is too long is named with the height at which it would fit`() throws {
        let desks = [
            Desk(id: "long", outline: Bounds(Point(x: 0, y: 0), Point(x: 4600, y: 800)).corners),
            Desk(id: "huge", outline: Bounds(Point(x: 0, y: 2000), Point(x: 8900, y: 2800)).corners),
            Desk(id: "fine", outline: Bounds(Point(x: 0, y: 4000), Point(x: 1600, y: 4800)).corners),
        ]
        let room = Room(
            id: "r", ceilingMM: 2700, outline: Bounds(Point(x: 0, y: 0), Point(x: 9000, y: 9000)).corners, desks: desks)
        let plan = try SensorPlanner(room).plan()
        #expect(
            plan.unplaceableDesks == [
                UnplaceableDesk(id: "long", reason: .tooLarge(excessMM: 300, fitsAtHeightMM: 2800)),
                UnplaceableDesk(id: "huge", reason: .tooLarge(excessMM: 4600, fitsAtHeightMM: nil)),
            ])
        #expect(plan.count == 1)
        #expect(plan.isProven)
    }

    @Test func `keep-outs may leave a single point, and one door can leave none`() throws {
        let walls = Bounds(Point(x: 0, y: 0), Point(x: 4000, y: 2000)).corners
        let luminaires = [(0, 0, 4000, 1000), (0, 1000, 2000, 2000), (2000, 1000, 4000, 1999)].map {
            left, low, right, high in
            KeepOut(
                kind: "luminaire",
                extent: .outline(Bounds(Point(x: left - 1, y: low - 1), Point(x: right, y: high)).corners))
        }
        var room = Room(
            id: "r", ceilingMM: 3000, outline: walls,
            desks: [Desk(id: "D", outline: Bounds(Point(x: 1000, y: 1000), Point(x: 2600, y: 1800)).corners)])
        room.keepOuts = luminaires
        let options = PlanOptions()
        let plan = try SensorPlanner(room, options: options).plan()
        #expect(PlanVerifier(room: room, options: options).faults(of: plan) == [])
        #expect(plan.count == 1)
        let door = Segment(from: Point(x: 2000, y: 0), to: Point(x: 2000, y: 2000))
        room.keepOuts = [KeepOut(kind: "door", extent: .segment(door, clearanceMM: 5000))]
        let none = try SensorPlanner(room, options: options).plan()
        #expect(none.count == nil)
        #expect(none.unplaceableDesks == [UnplaceableDesk(id: "D", reason: .noMountingPoint)])
    }

    @Test func `sensors that stay keep their desks and the rest is planned around them`() throws {
        let desks = (0..<3).map { index in
            Desk(
                id: "D\(index)",
                outline: Bounds(Point(x: 500 + index * 6000, y: 500), Point(x: 2100 + index * 6000, y: 1300)).corners)
        }
        let room = Room(
            id: "r", ceilingMM: 3000, outline: Bounds(Point(x: 0, y: 0), Point(x: 18000, y: 4000)).corners, desks: desks
        )
        let kept = PlacedSensor(id: "S", room: "r", position: Point(x: 7300, y: 900), function: .deskOccupancy)
        let plan = try SensorPlanner(room, keeping: [kept]).plan()
        #expect(plan.sensors?.map(\.isKept) == [true, false, false])
        #expect(plan.sensors?.map(\.desks) == [["D1"], ["D0"], ["D2"]])
        #expect(plan.count == 3)
        #expect(plan.isProven)
    }

    @Test func `the same room gives the same plan`() throws {
        let room = RandomRooms.room(seed: 5, desks: 20, unit: 4)
        let plans = try (0..<3).map { _ in try SensorPlanner(room, size: small, options: options(5)).plan() }
        #expect(Set(plans).count == 1)
    }
}

extension Room {
    /// The room with every point taken elsewhere.
    func mapped(_ transform: (Point) -> Point) -> Room {
        var room = self
        room.outline = outline.map(transform)
        for index in obstacles.indices { room.obstacles[index].outline = obstacles[index].outline.map(transform) }
        for index in desks.indices { room.desks[index].outline = desks[index].outline.map(transform) }
        for index in keepOuts.indices {
            switch keepOuts[index].extent {
            case .outline(let outline): room.keepOuts[index].extent = .outline(outline.map(transform))
            case .segment(let segment, let clearance):
                room.keepOuts[index].extent = .segment(
                    Segment(from: transform(segment.start), to: transform(segment.end)), clearanceMM: clearance)
            }
        }
        return room
    }

    /// The room without the desks that reach out of it or into an obstacle.
    var withClearDesks: Room {
        var room = self
        room.desks = desks.filter { desk in
            guard let shape = try? Polygon(desk.outline), let walls = try? Polygon(outline), walls.contains(shape)
            else {
                return false
            }
            return obstacles.allSatisfy { (try? Polygon($0.outline)).map { !$0.overlaps(shape) } ?? true }
        }
        return room
    }
}
