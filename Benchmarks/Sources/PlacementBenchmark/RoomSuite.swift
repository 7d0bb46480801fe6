import PlaneGeometry
import SensorModel
import SiteModel

/// A generated room with the area it is planned for.
struct SuiteRoom {
    let name: String
    let room: Room
    let area: AreaKind
    var deskCount: Int { room.desks.count }
}

/// Rooms as offices have them, made from a seed.
enum RoomSuite {
    enum Arrangement: String, CaseIterable {
        case rows, jittered, clusters4, clusters6, clusters8, scattered, dense
    }

    enum Shape: String, CaseIterable {
        case rectangle, ell, you, pillars, keepOuts
    }

    /// At least sixty rooms: 4 to 400 desks, three heights, both areas.
    static func all() -> [SuiteRoom] {
        var rooms: [SuiteRoom] = []
        let counts = [4, 12, 20, 30, 40, 60, 90, 120, 150, 400]
        var index = 0
        for count in counts {
            for arrangement in Arrangement.allCases {
                let shape = Shape.allCases[index % Shape.allCases.count]
                let height = [2700, 3000, 3500][index % 3]
                let area: AreaKind = (index / 3) % 2 == 0 ? .optimal : .effective
                rooms.append(
                    room(count: count, arrangement, shape, height: height, area: area, seed: UInt64(1000 + index)))
                index += 1
            }
        }
        return rooms
    }

    static func room(
        count: Int, _ arrangement: Arrangement, _ shape: Shape, height: Int, area: AreaKind, seed: UInt64
    ) -> SuiteRoom {
        var random = SplitMix(seed: seed)
        // Floor per desk as offices have it: 4 m² where it is dense, else 6 to 9 m².
        let squareMetres = arrangement == .dense ? 4 : random.pick(6...9)
        let area4 = Double(count * squareMetres) * (shape == .ell || shape == .you ? 1.35 : 1)
        let side = max(6000, Int((area4 * 1.5).squareRoot() * 1000))
        let (width, depth) = (side, max(5000, side * 2 / 3))
        var outline = [
            Point(x: 0, y: 0), Point(x: width, y: 0), Point(x: width, y: depth), Point(x: 0, y: depth),
        ]
        var obstacles: [Obstacle] = []
        var keepOuts: [KeepOut] = []
        switch shape {
        case .rectangle: break
        case .ell:
            outline = [
                Point(x: 0, y: 0), Point(x: width, y: 0), Point(x: width, y: depth / 2),
                Point(x: width / 2, y: depth / 2), Point(x: width / 2, y: depth), Point(x: 0, y: depth),
            ]
        case .you:
            outline = [
                Point(x: 0, y: 0), Point(x: width, y: 0), Point(x: width, y: depth),
                Point(x: width * 2 / 3, y: depth), Point(x: width * 2 / 3, y: depth / 2),
                Point(x: width / 3, y: depth / 2), Point(x: width / 3, y: depth), Point(x: 0, y: depth),
            ]
        case .pillars:
            for x in stride(from: 3000, to: width - 1000, by: 6000) {
                for y in stride(from: 3000, to: depth - 1000, by: 6000) {
                    obstacles.append(
                        Obstacle(outline: Bounds(Point(x: x, y: y), Point(x: x + 400, y: y + 400)).corners))
                }
            }
        case .keepOuts:
            keepOuts.append(
                KeepOut(
                    kind: "door",
                    extent: .segment(
                        Segment(from: Point(x: 0, y: depth / 2), to: Point(x: 0, y: depth / 2 + 1000)),
                        clearanceMM: 1000)))
            keepOuts.append(
                KeepOut(
                    kind: "mirror",
                    extent: .segment(
                        Segment(from: Point(x: width / 3, y: 0), to: Point(x: width / 3 + 1500, y: 0)), clearanceMM: 800
                    )))
            for x in stride(from: 1500, to: width - 1500, by: 3000) {
                for y in stride(from: 1500, to: depth - 500, by: 2400) {
                    keepOuts.append(
                        KeepOut(
                            kind: "luminaire",
                            extent: .outline(Bounds(Point(x: x, y: y), Point(x: x + 1200, y: y + 300)).corners)))
                }
            }
        }
        let blocked = obstacles.compactMap { Bounds(around: $0.outline) }
        func isFree(_ bounds: Bounds) -> Bool {
            guard bounds.min.x >= 0, bounds.min.y >= 0, bounds.max.x <= width, bounds.max.y <= depth else {
                return false
            }
            if shape == .ell, bounds.max.x > width / 2, bounds.max.y > depth / 2 { return false }
            if shape == .you, bounds.max.y > depth / 2, bounds.max.x > width / 3, bounds.min.x < width * 2 / 3 {
                return false
            }
            return !blocked.contains { overlap($0, bounds) }
        }
        let desks = place(count, arrangement, width, depth, &random, isFree)
        let name = "\(arrangement)-\(shape)-\(desks.count)-\(height)-\(area)"
        return SuiteRoom(
            name: name,
            room: Room(
                id: name, ceilingMM: height, outline: outline, obstacles: obstacles, keepOuts: keepOuts,
                desks: desks.enumerated().map { Desk(id: "D\($0 + 1)", outline: $1.corners) }), area: area)
    }

    static func overlap(_ a: Bounds, _ b: Bounds) -> Bool {
        a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y
    }

    private static func place(
        _ count: Int, _ arrangement: Arrangement, _ width: Int, _ depth: Int, _ random: inout SplitMix,
        _ isFree: (Bounds) -> Bool
    ) -> [Bounds] {
        var desks: [Bounds] = []
        func add(_ x: Int, _ y: Int, _ w: Int = 1600, _ h: Int = 800) {
            guard desks.count < count, abs(x) < 1 << 20, abs(y) < 1 << 20 else { return }
            let bounds = Bounds(Point(x: x, y: y), Point(x: x + w, y: y + h))
            if isFree(bounds), !desks.contains(where: { overlap($0, bounds) }) { desks.append(bounds) }
        }
        switch arrangement {
        case .rows:
            for y in stride(from: 600, to: depth, by: 2100) {
                for x in stride(from: 500, to: width, by: 1600) { add(x, y) }
            }
        case .jittered:
            for y in stride(from: 600, to: depth, by: 2100) {
                for x in stride(from: 500, to: width, by: 1900) {
                    add(x + random.pick(-140...140), y + random.pick(-300...300))
                }
            }
        case .clusters4, .clusters6, .clusters8:
            let across = arrangement == .clusters4 ? 2 : arrangement == .clusters6 ? 3 : 4
            for y in stride(from: 800, to: depth, by: 3600) {
                for x in stride(from: 700, to: width, by: across * 1600 + 1500) {
                    let (dx, dy) = (random.pick(-300...300), random.pick(-300...300))
                    for column in 0..<across { for row in 0..<2 { add(x + dx + column * 1600, y + dy + row * 800) } }
                }
            }
        case .scattered:
            for _ in 0..<(count * 60) {
                let turned = random.pick(0...1) == 1
                let (w, h) = turned ? (800, 1600) : (1600, 800)
                add(random.pick(0...max(1, width - w)), random.pick(0...max(1, depth - h)), w, h)
            }
        case .dense:
            for y in stride(from: 300, to: depth, by: 1600) {
                for x in stride(from: 200, to: width, by: 1450) { add(x, y, 1400, 700) }
            }
        }
        return desks
    }
}
