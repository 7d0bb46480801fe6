import PlaneGeometry
import SensorModel
import SiteModel
import TestKit

/// Small rooms in steps of a decimetre or so, with everything that can get in a sensor's way.
enum RandomRooms {
    /// A room of up to `desks` desks for an area of 1.4 × 3.0 m; the seed decides everything.
    static func room(seed: UInt64, desks count: Int, unit: Int) -> Room {
        var random = SeededGenerator(seed: seed)
        func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let (width, depth) = (pick(6...11), pick(5...9))
        func point(_ x: Int, _ y: Int) -> Point { Point(x: x * unit, y: y * unit) }
        var outline = [point(0, 0), point(width, 0), point(width, depth), point(0, depth)]
        switch pick(0...3) {
        case 0:
            outline = [
                point(0, 0), point(width, 0), point(width, depth / 2), point(width / 2, depth / 2),
                point(width / 2, depth), point(0, depth),
            ]
        case 1: outline = [point(0, 0), point(width, 1), point(width - 1, depth), point(1, depth)]
        default: break
        }
        let obstacles = (0..<pick(0...2)).map { _ in
            let (x, y) = (pick(0...(width - 2)), pick(0...(depth - 2)))
            return Obstacle(
                outline: pick(0...1) == 0
                    ? Bounds(point(x, y), point(x + 1, y + 2)).corners
                    : [point(x, y), point(x + 2, y), point(x + 1, y + 2)])
        }
        let keepOuts = (0..<pick(0...2)).map { _ -> KeepOut in
            let (x, y) = (pick(0...width), pick(0...depth))
            return pick(0...1) == 0
                ? KeepOut(
                    kind: "door",
                    extent: .segment(
                        Segment(from: point(x, y), to: point(x + pick(0...2), y + pick(0...1))),
                        clearanceMM: pick(1...2) * unit))
                : KeepOut(kind: "luminaire", extent: .outline(Bounds(point(x, y), point(x + 2, y + 1)).corners))
        }
        let desks = (0..<pick(1...count)).map { index -> Desk in
            let (x, y) = (pick(0...(width - 2)), pick(0...(depth - 2)))
            let (w, h) = (pick(1...2), pick(1...2))
            return Desk(id: "D\(index)", outline: Bounds(point(x, y), point(x + w, y + h)).corners)
        }
        return Room(
            id: "r", ceilingMM: 2400, outline: outline, obstacles: obstacles, keepOuts: keepOuts, desks: desks)
    }
}
