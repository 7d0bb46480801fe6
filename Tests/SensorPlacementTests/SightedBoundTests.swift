import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@testable import SensorPlacement

/// The fewest sensors that see the middles of some squares past walls and obstacles, by trying every lattice point.
private struct SightedBruteForce {
    private let sets: [[Bool]]
    private let count: Int

    init(_ room: Room, squares: [Bounds], size: AreaSize) {
        count = squares.count
        let verifier = PlanVerifier(room: room, options: PlanOptions())
        var found: Set<[Bool]> = []
        for x in (room.outline.map(\.x).min() ?? 0)...(room.outline.map(\.x).max() ?? 0) {
            for y in (room.outline.map(\.y).min() ?? 0)...(room.outline.map(\.y).max() ?? 0)
            where verifier.mayHang(x, y) {
                let hidden = squares.map { Self.isHidden($0, from: Point(x: x, y: y), room) }
                for (along, up) in [(size.lengthMM / 2, size.widthMM / 2), (size.widthMM / 2, size.lengthMM / 2)] {
                    found.insert(
                        squares.indices.map { index in
                            let square = squares[index]
                            return !hidden[index] && x - along <= square.min.x && square.max.x <= x + along
                                && y - up <= square.min.y && square.max.y <= y + up
                        })
                }
            }
        }
        sets = Array(found)
    }

    /// Whether sight from the point to the middle of the square leaves the floor: in pieces between all that it meets.
    private static func isHidden(_ square: Bounds, from point: Point, _ room: Room) -> Bool {
        let (px, py) = (Double(point.x), Double(point.y))
        let (dx, dy) = (Double(square.min.x) + 0.5 - px, Double(square.min.y) + 0.5 - py)
        var stops = [0.0, 1.0]
        for outline in [room.outline] + room.obstacles.map(\.outline) {
            for index in outline.indices {
                let (a, b) = (outline[index], outline[(index + 1) % outline.count])
                let (ex, ey) = (Double(b.x - a.x), Double(b.y - a.y))
                let (ax, ay) = (Double(a.x) - px, Double(a.y) - py)
                let cross = dx * ey - dy * ex
                // Along the edge: its ends divide the sight.
                if cross == 0 { continue }
                let part = (ax * ey - ay * ex) / cross
                let along = (ax * dy - ay * dx) / cross
                if part > 0, part < 1, along > -1e-9, along < 1 + 1e-9 { stops.append(part) }
            }
        }
        stops.sort()
        return zip(stops, stops.dropFirst()).contains { from, to in
            guard to - from > 1e-7 else { return false }
            let part = (from + to) / 2
            let (x, y) = (px + dx * part, py + dy * part)
            return depth(x, y, room.outline) < -1e-7 || room.obstacles.contains { depth(x, y, $0.outline) > 1e-7 }
        }
    }

    /// How far inside the outline the point lies, below zero outside.
    private static func depth(_ x: Double, _ y: Double, _ outline: [Point]) -> Double {
        var (isInside, nearest) = (false, Double.infinity)
        for index in outline.indices {
            let (a, b) = (outline[index], outline[(index + 1) % outline.count])
            let (ax, ay, bx, by) = (Double(a.x), Double(a.y), Double(b.x), Double(b.y))
            if (ay > y) != (by > y), x < ax + (bx - ax) * (y - ay) / (by - ay) { isInside.toggle() }
            let length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay)
            let along = min(1, max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
            let (qx, qy) = (ax + along * (bx - ax) - x, ay + along * (by - ay) - y)
            nearest = min(nearest, (qx * qx + qy * qy).squareRoot())
        }
        return isInside ? nearest : -nearest
    }

    /// Whether some sensor sees the square of that number.
    func isReached(_ number: Int) -> Bool { sets.contains { $0[number] } }

    /// Whether so many sensors see all squares of these numbers.
    func covers(_ left: [Int], _ picks: Int) -> Bool {
        guard let first = left.first else { return true }
        guard picks > 0 else { return false }
        return Set(sets.filter { $0[first] }.map { set in left.filter { !set[$0] } })
            .sorted { $0.count < $1.count }.contains { covers($0, picks - 1) }
    }
}

/// Bounds for floors that are seen past walls and obstacles.
@Suite struct SightedBoundTests {
    @Test(arguments: 0..<8) func `no bound is above the fewest sensors that trying every mount finds`(_ block: Int) {
        var telling = 0
        for seed in 0..<6 {
            let room = RandomRooms.room(seed: UInt64(9100 + 100 * block + seed), desks: 1, unit: 3)
            guard (try? room.requireSoundOutlines()) != nil else { continue }
            let size = seed % 3 == 0 ? AreaSize(widthMM: 14, lengthMM: 14) : AreaSize(widthMM: 12, lengthMM: 22)
            let floor = FloorShape(room)
            let mounting = MountingSearch(MountingArea(room, wallClearanceMM: 0))
            var bound = SightedBound(
                floor, mounting: mounting, size: size, first: [], shouldStop: { false }, where: { _ in true })
            bound.raise(to: .max, shouldStop: { false }, report: { _ in })
            guard let share = bound.solution.shares.first else { continue }
            let weighed = share.elements.indices.map { (element: share.elements[$0], weight: share.bound.weights[$0]) }
                .filter { $0.weight > 0 }
            let brute = SightedBruteForce(room, squares: weighed.map { bound.squares[$0.element] }, size: size)
            // What no sensor sees, plans leave out; the rest of the weights proves what is left.
            let reached = weighed.indices.filter(brute.isReached)
            let total = reached.reduce(0) { $0 + weighed[$1].weight }
            let left = (total + share.bound.largestWorth - 1) / share.bound.largestWorth
            #expect(reached.count < weighed.count || left == share.lowerBound)
            #expect(!brute.covers(reached, left - 1), "seed \(9100 + 100 * block + seed): \(left)")
            if left > 1 { telling += 1 }
        }
        #expect(telling > 2)
    }

    @Test func `what walls hide takes sensors that areas alone do not`() throws {
        // A comb of three teeth, small enough that one area holds all of it. Each tip is seen from its tooth alone, by sensors
        // that see nothing of the comb's back between the teeth.
        let outline = [
            (0, 0), (3000, 0), (3000, 200), (100, 200), (100, 500), (3000, 500), (3000, 700), (100, 700), (100, 1000),
            (3000, 1000), (3000, 1200), (0, 1200),
        ]
        let room = Room(id: "r", ceilingMM: 2400, outline: outline.map { Point(x: $0.0, y: $0.1) })
        #expect(try SensorPlanner(room, options: PlanOptions(lineOfSight: false)).plan().lowerBound == 1)
        let plan = try SensorPlanner(room, options: PlanOptions(lineOfSight: true)).plan()
        #expect(plan.lowerBound == 4)
        let share = try #require(plan.evidence.shares.first)
        #expect(share.total > 3 * share.largestWorth)
    }

    @Test func `hidden from all of a rectangle is hidden from each of its points`() {
        var random = SeededGenerator(seed: 9900)
        var hiddenCount = 0
        for seed in 0..<20 {
            let room = RandomRooms.room(seed: UInt64(9900 + seed), desks: 1, unit: 4)
            let floor = FloorShape(room)
            let blockers = SightBlockers(floor)
            let sight = SightLines(room)
            for square in floor.openSquares(every: 9) {
                let low = Point(x: Int.random(in: -2...40, using: &random), y: Int.random(in: -2...30, using: &random))
                let rectangle = Bounds(
                    low,
                    Point(
                        x: low.x + Int.random(in: 0...4, using: &random),
                        y: low.y + Int.random(in: 0...4, using: &random)))
                guard blockers.hide(square, fromAllOf: rectangle) else { continue }
                hiddenCount += 1
                for x in rectangle.min.x...rectangle.max.x {
                    for y in rectangle.min.y...rectangle.max.y {
                        #expect(!sight.seesFloor(of: square, from: Point(x: x, y: y)))
                    }
                }
            }
        }
        #expect(hiddenCount > 30)
    }
}
