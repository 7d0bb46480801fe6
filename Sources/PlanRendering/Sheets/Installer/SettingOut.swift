internal import PlaneGeometry
internal import SiteModel

/// From which two walls a lens is set out: near ones that a tape reaches and that meet at a good angle.
struct SettingOut {
    /// A distance at a right angle to a wall.
    struct Measure {
        /// Which of the walls, in the order of the room's outline.
        var wall: Int
        var distanceMM: Double
        /// Where the perpendicular meets the wall's line, in millimetres of the site.
        var foot: (x: Double, y: Double)
    }

    /// None, one or two measures, the nearer first.
    let measures: [Measure]

    private struct Candidate {
        var measure: Measure
        var heading: (x: Double, y: Double)
        var isOnWall: Bool
    }

    /// The sines of the angles at which two walls should meet, the best first: below 30° distances from them fix a point
    /// badly, and below 12° not at all.
    private static let leastSines = [0.5, 0.2]

    init(_ position: Point, outline: [Point], obstacles: [[Point]]) {
        let p = (x: Double(position.x), y: Double(position.y))
        let walls = outline.indices.map { (outline[$0], outline[($0 + 1) % outline.count]) }
        let blocks = obstacles.flatMap { points in
            points.indices.map { (points[$0], points[($0 + 1) % points.count]) }
        }
        let candidates = walls.indices.compactMap { Self.candidate($0, walls[$0], p) }.sorted {
            ($0.isOnWall ? 0 : 1, $0.measure.distanceMM, $0.measure.wall)
                < ($1.isOnWall ? 0 : 1, $1.measure.distanceMM, $1.measure.wall)
        }
        /// A tape must reach: no other wall and no obstacle between the lens and the wall.
        func isOpen(_ candidate: Candidate) -> Bool {
            let foot = candidate.measure.foot
            return !(walls.enumerated().filter { $0.offset != candidate.measure.wall }.map(\.element) + blocks)
                .contains { Self.crosses(p, foot, $0) }
        }
        let reached = candidates.filter { $0.isOnWall && isOpen($0) }
        if let pair = Self.leastSines.lazy.compactMap({ Self.best(of: reached, sine: $0) }).first {
            measures = [pair.0.measure, pair.1.measure]
            return
        }
        // Where no two walls can be measured from, a wall is prolonged, or an obstacle is measured around.
        guard let first = reached.first ?? candidates.first else {
            measures = []
            return
        }
        let second = (Self.leastSines + [0.1]).lazy.compactMap { sine in
            candidates.first { Self.sine($0, first) >= sine }
        }.first
        measures = [first.measure] + (second.map { [$0.measure] } ?? [])
    }

    /// The sine of the angle at which two walls meet.
    private static func sine(_ first: Candidate, _ second: Candidate) -> Double {
        (first.heading.x * second.heading.y - first.heading.y * second.heading.x).magnitude
    }

    /// The two walls that meet at an angle of that sine at least, and between which an error of the tape moves the lens
    /// least: tapes err by their length, and slanted walls by the sine of their angle.
    private static func best(of candidates: [Candidate], sine least: Double) -> (Candidate, Candidate)? {
        var best: (cost: Double, pair: (Candidate, Candidate))?
        for (index, first) in candidates.enumerated() {
            for second in candidates[(index + 1)...] {
                let sine = sine(first, second)
                guard sine >= least else { continue }
                let cost = (first.measure.distanceMM + second.measure.distanceMM) / sine
                // Of equal pairs the first, whatever rounding makes of them.
                if cost < (best?.cost ?? .infinity) * (1 - 1e-9) { best = (cost, (first, second)) }
            }
        }
        return best?.pair
    }

    private static func candidate(
        _ index: Int, _ wall: (Point, Point), _ p: (x: Double, y: Double)
    ) -> Candidate? {
        let start = (x: Double(wall.0.x), y: Double(wall.0.y))
        let (dx, dy) = (Double(wall.1.x) - start.x, Double(wall.1.y) - start.y)
        let length = (dx * dx + dy * dy).squareRoot()
        // Nobody measures from a ledge.
        guard length >= 200 else { return nil }
        let share = ((p.x - start.x) * dx + (p.y - start.y) * dy) / (length * length)
        let distance = ((p.x - start.x) * dy - (p.y - start.y) * dx).magnitude / length
        return Candidate(
            measure: Measure(
                wall: index, distanceMM: distance, foot: (start.x + share * dx, start.y + share * dy)),
            heading: (dx / length, dy / length), isOnWall: (0...1).contains(share))
    }

    private static func crosses(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ wall: (Point, Point))
        -> Bool
    {
        let (c, d) = ((x: Double(wall.0.x), y: Double(wall.0.y)), (x: Double(wall.1.x), y: Double(wall.1.y)))
        func side(_ p: (x: Double, y: Double), _ q: (x: Double, y: Double), _ r: (x: Double, y: Double)) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
    }
}
