import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel
import TestKit
import Testing

/// The fewest rectangles a × b, either way round, that cover a rectangle: tries every normal cover.
private struct ExhaustiveCover {
    let (width, height): (Int, Int)
    let (long, short): (Int, Int)

    func minimum() -> Int {
        var count = (width * height + long * short - 1) / (long * short)
        while !covers(Array(repeating: false, count: width * height), count) { count += 1 }
        return count
    }

    /// Lengths that whole sides make, below the limit: some smallest cover has its corners there.
    private func sums(below limit: Int) -> [Int] {
        var sums: Set<Int> = []
        for i in 0...(limit / long) { for j in 0...(limit / short) { sums.insert(i * long + j * short) } }
        return sums.filter { $0 < limit }.sorted()
    }

    private func covers(_ cells: [Bool], _ left: Int) -> Bool {
        guard let first = cells.firstIndex(of: false) else { return true }
        guard left > 0, cells.count(where: { !$0 }) <= left * long * short else { return false }
        let (x, y) = (first % width, first / width)
        for (w, h) in [(long, short), (short, long)] {
            for left0 in sums(below: width) where left0 <= x && x < left0 + w {
                for bottom in sums(below: height) where bottom <= y && y < bottom + h {
                    var next = cells
                    for row in bottom..<min(bottom + h, height) {
                        for column in left0..<min(left0 + w, width) { next[row * width + column] = true }
                    }
                    if covers(next, left - 1) { return true }
                }
            }
        }
        return false
    }
}

private func rectangle(_ width: Int, _ height: Int) -> Room {
    Room(id: "r", ceilingMM: 3000, outline: Bounds(Point(x: 0, y: 0), Point(x: width, y: height)).corners)
}

/// The unit squares of floor whose middle is floor, by the winding number.
private func squares(_ room: Room) -> [(x: Int, y: Int)] {
    let doubled = room.mapped { Point(x: 2 * $0.x, y: 2 * $0.y) }
    let (xs, ys) = (room.outline.map(\.x), room.outline.map(\.y))
    return ((xs.min() ?? 0)..<(xs.max() ?? 0)).flatMap { x in
        ((ys.min() ?? 0)..<(ys.max() ?? 0)).filter { y in
            PlanVerifier.side(2 * x + 1, 2 * y + 1, doubled.outline) > 0
                && doubled.obstacles.allSatisfy { PlanVerifier.side(2 * x + 1, 2 * y + 1, $0.outline) < 0 }
        }.map { (x, $0) }
    }
}

/// Whether every edge is parallel to an axis.
private func isUpright(_ outline: [Point]) -> Bool {
    outline.indices.allSatisfy { index in
        let (a, b) = (outline[index], outline[(index + 1) % outline.count])
        return a.x == b.x || a.y == b.y
    }
}

/// Whether a wall or obstacle edge lies strictly between two points given in half millimetres.
private func isHidden(_ x: Int, _ y: Int, from center: Point, _ room: Room) -> Bool {
    let (px, py) = (2 * center.x, 2 * center.y)
    return ([room.outline] + room.obstacles.map(\.outline)).contains { outline in
        outline.indices.contains { index in
            let (a, b) = (outline[index], outline[(index + 1) % outline.count])
            let (ax, ay, bx, by) = (2 * a.x, 2 * a.y, 2 * b.x, 2 * b.y)
            func turn(_ ux: Int, _ uy: Int, _ vx: Int, _ vy: Int, _ wx: Int, _ wy: Int) -> Int {
                ((vx - ux) * (wy - uy) - (vy - uy) * (wx - ux)).signum()
            }
            return turn(px, py, x, y, ax, ay) * turn(px, py, x, y, bx, by) < 0
                && turn(ax, ay, bx, by, px, py) * turn(ax, ay, bx, by, x, y) < 0
        }
    }
}

@Suite struct FloorPlanTests {
    @Test(arguments: [
        (12000, 8000, 3000, AreaKind.optimal, 10), (12000, 8000, 2700, .effective, 6),
        (20000, 15000, 3000, .effective, 11), (20000, 15000, 2700, .effective, 19),
        (20000, 20000, 2700, .effective, 25), (20000, 20000, 3500, .optimal, 18), (30000, 30000, 3000, .optimal, 80),
        // Straight cuts alone take 100, 75 and 158.
        (20000, 20000, 2400, .optimal, 98), (29000, 29000, 2500, .effective, 73), (30000, 30000, 2500, .optimal, 157),
        (7000, 4200, 3300, .optimal, 3), (2300, 5000, 3000, .optimal, 1), (2301, 5000, 3000, .optimal, 2),
    ])
    func `rectangular rooms take the known number of sensors`(
        _ width: Int, _ height: Int, _ ceiling: Int, _ area: AreaKind, _ count: Int
    ) throws {
        var room = rectangle(width, height)
        room.ceilingMM = ceiling
        let plan = try SensorPlanner(room, options: PlanOptions(area: area)).plan()
        #expect(plan.count == count)
        #expect(plan.isProven)
        #expect(plan.coveredFraction == 1)
    }

    @Test(arguments: 5..<16)
    func `small rectangles take as few areas as an exhaustive search finds`(_ width: Int) throws {
        for height in 4...min(width, 11) {
            let exhaustive = ExhaustiveCover(width: width, height: height, long: 6, short: 4)
            let planner = try SensorPlanner(
                rectangle(width, height), size: AreaSize(widthMM: 4, lengthMM: 6), options: PlanOptions())
            let plan = planner.plan()
            #expect(plan.count == exhaustive.minimum(), "\(width) × \(height)")
            #expect(plan.isProven, "\(width) × \(height)")
        }
    }

    @Test(arguments: 0..<10)
    func `small floors of any shape take as few areas as trying every mount finds`(_ block: Int) throws {
        for seed in UInt64(5000 + block * 20)..<UInt64(5020 + block * 20) {
            var room = RandomRooms.room(seed: seed, desks: 1, unit: 1)
            room.desks = []
            // A slanted wall leaves squares of which only a part is floor.
            guard ([room.outline] + room.obstacles.map(\.outline)).allSatisfy(isUpright) else { continue }
            let squares = squares(room)
            let options = PlanOptions(goal: .floor, lineOfSight: false)
            for size in [AreaSize(widthMM: 2, lengthMM: 4), AreaSize(widthMM: 4, lengthMM: 6)] {
                let force = FloorBruteForce(room, squares: squares, size: size, options: options)
                guard force.reachesAll(squares.count), !squares.isEmpty else { continue }
                let plan = try SensorPlanner(room, size: size, options: options).plan()
                #expect(plan.coveredFraction == 1, "seed \(seed), \(size)")
                #expect(plan.count == force.minimum(), "seed \(seed), \(size)")
                #expect(plan.isProven, "seed \(seed), \(size)")
            }
        }
    }

    @Test(arguments: 0..<6)
    func `every square of a floor with pillars and slanted walls lies in an area`(_ block: Int) throws {
        for seed in UInt64(3000 + block * 4)..<UInt64(3004 + block * 4) {
            var room = RandomRooms.room(seed: seed, desks: 1, unit: 4)
            room.desks = []
            let options = PlanOptions(goal: .floor, lineOfSight: false)
            let plan = try SensorPlanner(room, size: AreaSize(widthMM: 14, lengthMM: 20), options: options).plan()
            #expect(PlanVerifier(room: room, options: options).faults(of: plan) == [], "seed \(seed)")
            guard plan.coveredFraction == 1 else { continue }
            let areas = (plan.sensors ?? []).map { $0.mount.bounds(plan.size) }
            let open = squares(room).filter { x, y in
                !areas.contains { $0.min.x <= x && x < $0.max.x && $0.min.y <= y && y < $0.max.y }
            }
            #expect(open.isEmpty, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<6)
    func `every sensor may hang off its mark by the margin, and not by a millimetre more`(_ block: Int) throws {
        for seed in UInt64(3100 + block * 4)..<UInt64(3104 + block * 4) {
            var random = SeededGenerator(seed: seed)
            var room = RandomRooms.room(seed: seed, desks: 1, unit: 4)
            room.desks = []
            let options = PlanOptions(goal: .floor, lineOfSight: false)
            let plan = try SensorPlanner(room, size: AreaSize(widthMM: 14, lengthMM: 20), options: options).plan()
            let squares = squares(room)
            func leavesOpen(_ areas: [Bounds]) -> Bool {
                squares.contains { x, y in
                    !areas.contains { $0.min.x <= x && x < $0.max.x && $0.min.y <= y && y < $0.max.y }
                }
            }
            let areas = (plan.sensors ?? []).map { $0.mount.bounds(plan.size) }
            guard let margin = plan.marginMM else {
                #expect(plan.coveredFraction < 1, "seed \(seed)")
                continue
            }
            for _ in 0..<20 {
                let moved = areas.map { area in
                    let (dx, dy) = (
                        Int.random(in: -margin...margin, using: &random),
                        Int.random(in: -margin...margin, using: &random)
                    )
                    return Bounds(
                        Point(x: area.min.x + dx, y: area.min.y + dy), Point(x: area.max.x + dx, y: area.max.y + dy))
                }
                #expect(!leavesOpen(moved), "seed \(seed)")
            }
            let smaller = areas.compactMap { area -> Bounds? in
                guard area.width > 2 * margin + 2, area.height > 2 * margin + 2 else { return nil }
                return Bounds(
                    Point(x: area.min.x + margin + 1, y: area.min.y + margin + 1),
                    Point(x: area.max.x - margin - 1, y: area.max.y - margin - 1))
            }
            // Squares that a slanted wall cuts off the middle of count as floor, and are not among these.
            if isUpright(room.outline), room.obstacles.allSatisfy({ isUpright($0.outline) }) {
                #expect(leavesOpen(smaller), "seed \(seed)")
            }
        }
    }

    @Test func `spare length is shared out, and sensors hang on whole 50 mm where that costs no margin`() throws {
        let plan = try SensorPlanner(rectangle(12000, 8000)).plan()
        // Two areas and one on end are 12.3 m long: 50 mm for each of the six sides.
        #expect(plan.marginMM == 50)
        let centers = (plan.sensors ?? []).map(\.mount.center)
        #expect(centers.allSatisfy { $0.x % 50 == 0 && $0.y % 50 == 0 })
        #expect(Set(centers.map(\.x)) == [1100, 4650, 9550])
    }

    @Test(arguments: 0..<4)
    func `with line of sight the middle of every square is in some sensor's sight`(_ block: Int) throws {
        for seed in UInt64(4000 + block)..<UInt64(4001 + block) {
            var room = RandomRooms.room(seed: seed, desks: 1, unit: 4)
            (room.desks, room.keepOuts) = ([], [])
            let options = PlanOptions(goal: .floor, lineOfSight: true)
            // As many questions as a few seconds take; what comes back must be sound all the same.
            var questions = 0
            let control = PlanControl(shouldStop: {
                questions += 1
                return questions > 250
            })
            let planner = try SensorPlanner(room, size: AreaSize(widthMM: 18, lengthMM: 26), options: options)
            let plan = planner.plan(control: control)
            #expect(PlanVerifier(room: room, options: options).faults(of: plan) == [], "seed \(seed)")
            guard plan.coveredFraction == 1 else { continue }
            let hidden = squares(room).filter { x, y in
                !(plan.sensors ?? []).contains { sensor in
                    let area = sensor.mount.bounds(plan.size)
                    return area.min.x <= x && x < area.max.x && area.min.y <= y && y < area.max.y
                        && !isHidden(2 * x + 1, 2 * y + 1, from: sensor.mount.center, room)
                }
            }
            #expect(hidden.isEmpty, "seed \(seed)")
        }
    }

    @Test func `a corridor narrower than a sensor's reach is covered along its length`() throws {
        let room = rectangle(20000, 1200)
        let plan = try SensorPlanner(room, options: PlanOptions(area: .optimal)).plan()
        #expect(plan.count == 4)
        #expect(plan.isProven)
    }

    @Test func `counting regions share out what neighbours see twice`() throws {
        let room = rectangle(12000, 8000)
        let plan = try SensorPlanner(room, options: PlanOptions()).plan()
        let site = plan.applied(to: Site(rooms: [room]))
        var area = 0
        var regions: [Polygon] = []
        for sensor in site.sensors {
            #expect(sensor.function == .peopleCounting)
            #expect((1...10).contains(sensor.regions.count))
            for region in sensor.regions {
                let shape = try Polygon(region.region.outline.map { Point(x: $0.x, y: $0.y) })
                #expect(!regions.contains { $0.overlaps(shape) })
                regions.append(shape)
                area += abs(shape.doubledSignedArea) / 2
            }
        }
        #expect(area == 12000 * 8000)
        #expect(site.findings().allSatisfy { $0.severity != .error })
    }
}
