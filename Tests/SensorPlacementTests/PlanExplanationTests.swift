import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel
import TestKit
import Testing

/// Areas and rooms of a few millimetres, so that every lattice point can be tried.
private let small = AreaSize(widthMM: 14, lengthMM: 30)

private func options(_ seed: UInt64) -> PlanOptions {
    PlanOptions(maxDesks: 1 + Int(seed % 10), goal: .desks, lineOfSight: false)
}

@Suite struct PlanExplanationTests {
    @Test(arguments: 0..<10)
    func `one sensor fewer leaves as few desks unseen as trying everything finds`(_ block: Int) throws {
        var exact = 0
        for seed in UInt64(6000 + block * 10)..<UInt64(6010 + block * 10) {
            let room = RandomRooms.room(seed: seed, desks: 9, unit: 4)
            let planner = try SensorPlanner(room, size: small, options: options(seed))
            let plan = planner.plan()
            guard let count = plan.count, count > 0 else { continue }
            let explanation = PlanExplanation(of: plan, by: planner)
            guard case .desks(let unseen, let least) = explanation.oneFewer else {
                Issue.record("seed \(seed): no answer")
                continue
            }
            let fewest = BruteForce(room, size: small, options: options(seed)).fewestUnseen(sensors: count - 1)
            #expect(least <= fewest && fewest <= unseen.count, "seed \(seed)")
            if explanation.oneFewer?.isExact == true { exact += 1 }
            var rest = room
            rest.desks.removeAll { unseen.contains($0.id) }
            let others = try SensorPlanner(rest, size: small, options: options(seed)).plan()
            #expect(others.count ?? 0 < count, "seed \(seed)")
            #expect(others.unplaceableDesks.count == plan.unplaceableDesks.count, "seed \(seed)")
        }
        #expect(exact >= 8)
    }

    @Test(arguments: 0..<6)
    func `a desk's move lets the number fall, and no shorter one along its direction does`(_ block: Int) throws {
        for seed in UInt64(6200 + block * 5)..<UInt64(6205 + block * 5) {
            var room = RandomRooms.room(seed: seed, desks: 9, unit: 4).withClearDesks
            // Clearances bound what may be tried to certain distances: these rooms have none.
            room.keepOuts = []
            guard
                room.outline.indices.allSatisfy({ index in
                    let (a, b) = (room.outline[index], room.outline[(index + 1) % room.outline.count])
                    return a.x == b.x || a.y == b.y
                })
            else { continue }
            room.obstacles = []
            let planner = try SensorPlanner(room, size: small, options: options(seed))
            let plan = planner.plan()
            let count = try #require(plan.count)
            for remedy in PlanExplanation(of: plan, by: planner).remedies {
                guard case .moveDesk(let id, let dx, let dy) = remedy.change else { continue }
                let length = max(abs(dx), abs(dy))
                for step in 1...length {
                    let moved = room.moving(id, dx: dx.signum() * step, dy: dy.signum() * step)
                    let other = try SensorPlanner(moved, size: small, options: options(seed)).plan()
                    // A desk that nothing sees any more takes no sensor.
                    guard other.unplaceableDesks == plan.unplaceableDesks else { continue }
                    let found = other.count
                    if step == length {
                        #expect(found == remedy.count, "seed \(seed), \(id)")
                        #expect(moved.withClearDesks.desks.count == moved.desks.count, "seed \(seed), \(id)")
                    } else if moved.isClear(id) {
                        #expect(found == count, "seed \(seed), \(id) by \(step)")
                    }
                }
            }
        }
    }

    @Test func `of two desks of a shared sensor each says how far it would have to move`() throws {
        // The optimal area at 2.7 m is 2 × 4.3 m: each pair fits one sensor, and all four do not by 100 mm.
        let desks = [(0, 0), (0, 900), (2800, 0), (2800, 900)].enumerated().map { index, corner in
            let low = Point(x: 1000 + corner.0, y: 1000 + corner.1)
            return Desk(id: "D\(index + 1)", outline: Bounds(low, Point(x: low.x + 1600, y: low.y + 800)).corners)
        }
        var room = Room(
            id: "r", ceilingMM: 2700, outline: Bounds(Point(x: 0, y: 0), Point(x: 9000, y: 6000)).corners, desks: desks)
        room.desks.removeLast()
        let planner = try SensorPlanner(room)
        let plan = planner.plan()
        #expect(plan.count == 2)
        let explanation = PlanExplanation(of: plan, by: planner)
        #expect(explanation.oneFewer == .desks(["D3"], least: 1))
        let moves = explanation.remedies.filter { if case .moveDesk = $0.change { true } else { false } }
        #expect(moves.map(\.change) == [.moveDesk("D3", dx: -100, dy: 0)])
        #expect(moves.map(\.count) == [1])
        #expect(explanation.apart.map(\.desk) == ["D1", "D3"] || explanation.apart.map(\.desk) == ["D2", "D3"])
        #expect(!explanation.isCut)
    }

    @Test func `one sensor fewer on a floor sees as much as areas side by side can`() throws {
        // Two areas of 2.3 × 5 m fill the floor, and one sees half of it.
        let room = Room(id: "r", ceilingMM: 3000, outline: Bounds(Point(x: 0, y: 0), Point(x: 5000, y: 4600)).corners)
        let planner = try SensorPlanner(room)
        let explanation = PlanExplanation(of: planner.plan(), by: planner)
        guard case .floor(let share, _) = explanation.oneFewer else {
            Issue.record("no answer")
            return
        }
        #expect(abs(share - 0.5) < 1e-9)
        #expect(explanation.oneFewer?.isExact == true)
    }

    @Test func `an explanation that is cut short says so`() throws {
        let room = RandomRooms.room(seed: 5, desks: 20, unit: 4)
        let planner = try SensorPlanner(room, size: small, options: options(5))
        let explanation = PlanExplanation(
            of: planner.plan(), by: planner, control: PlanControl(shouldStop: { true }))
        #expect(explanation.isCut)
    }
}

extension Room {
    /// The room with one desk moved.
    fileprivate func moving(_ id: String, dx: Int, dy: Int) -> Room {
        var room = self
        for index in desks.indices where desks[index].id == id {
            room.desks[index].outline = desks[index].outline.map { Point(x: $0.x + dx, y: $0.y + dy) }
        }
        return room
    }

    /// Whether the desk lies in the room and overlaps neither an obstacle nor another desk.
    fileprivate func isClear(_ id: String) -> Bool {
        guard let desk = desks.first(where: { $0.id == id }), let shape = try? Polygon(desk.outline) else {
            return false
        }
        return withClearDesks.desks.contains(desk)
            && desks.allSatisfy { other in
                other.id == id || (try? Polygon(other.outline)).map { !$0.overlaps(shape) } ?? true
            }
    }
}
