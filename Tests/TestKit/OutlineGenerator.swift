public import PlaneGeometry

/// Random outlines and pairs of sound ones, mostly degenerate: shared edges and vertices, slivers, nested, identical, collinear.
public struct OutlineGenerator {
    private var random: SeededGenerator

    /// A generator that gives the same outlines for the same seed.
    public init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// A random number of that range.
    public mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// Any points of a small lattice; the smaller, the more faults.
    public mutating func outline(count: Int, reach: Int) -> [Point] {
        (0..<count).map { _ in Point(x: number(0...reach), y: number(0...reach)) }
    }

    /// A sound outline of a small lattice.
    public mutating func soundOutline() -> [Point] {
        let (w, h) = (number(1...9), number(1...9))
        switch number(0...9) {
        case 0: return points([(0, 0), (w, 0), (w, h), (0, h)])
        case 1: return points([(0, 0), (w, 0), (number(0...9), h)])
        case 2: return points([(0, 0), (2 * w, 0), (2 * w, h), (w, h), (w, 2 * h), (0, 2 * h)])
        case 3:
            return points([
                (0, 0), (3 * w, 0), (3 * w, 2 * h), (2 * w, 2 * h), (2 * w, h), (w, h), (w, 2 * h), (0, 2 * h),
            ])
        case 4: return plus(w, h)
        case 5:
            return points([
                (w, 0), (2 * w, 0), (3 * w, h), (3 * w, 2 * h), (2 * w, 3 * h), (w, 3 * h), (0, 2 * h), (0, h),
            ])
        case 6: return points([(0, 0), (w, 0), (2 * w, 0), (2 * w, h), (2 * w, 2 * h), (w, 2 * h), (0, 2 * h), (0, h)])
        case 7: return points([(0, 0), (w, h), (2 * w, 0), (2 * w, 3 * h), (w, 2 * h), (0, 3 * h)])
        default: return randomSoundOutline()
        }
    }

    private mutating func randomSoundOutline() -> [Point] {
        for _ in 0..<40 {
            let candidate = outline(count: number(3...6), reach: 8)
            if (try? Polygon(candidate)) != nil { return candidate }
        }
        return points([(0, 0), (5, 1), (3, 7)])
    }

    /// Two sound outlines that lie to each other in a way that is seldom met by chance.
    public mutating func pair() -> ([Point], [Point]) {
        let first = soundOutline()
        var second: [Point]
        let box = Bounds(around: first) ?? Bounds(first[0], first[0])
        switch number(0...9) {
        case 0: second = first
        case 1: second = moved(first, by: number(-2...2), number(-2...2))
        case 2: second = moved(first, by: box.width, number(-2...2))
        case 3: second = moved(first, by: number(-2...2), -box.height)
        case 4: second = first.map { Point(x: 2 * box.max.x - $0.x, y: $0.y) }
        case 5: second = first.map { Point(x: -$0.y + box.max.x, y: $0.x) }
        case 6: second = onEdge(of: first)
        case 7: second = scaled(first, by: 3)
        case 8:
            second = soundOutline()
            let (mine, theirs) = (first[number(0...first.count - 1)], second[number(0...second.count - 1)])
            second = moved(second, by: mine.x - theirs.x, mine.y - theirs.y)
        default: second = moved(soundOutline(), by: number(-6...6), number(-6...6))
        }
        if number(0...1) == 0 { second.reverse() }
        second = rotated(second, by: number(0...second.count - 1))
        return (first, second)
    }

    /// A triangle or quadrangle that stands on a random edge, on either side.
    private mutating func onEdge(of outline: [Point]) -> [Point] {
        let index = number(0...outline.count - 1)
        let (start, end) = (outline[index], outline[(index + 1) % outline.count])
        let candidates = [
            [start, end, Point(x: number(-5...15), y: number(-5...15))],
            [start, end, Point(x: end.x + 1, y: end.y + 2), Point(x: start.x + 1, y: start.y + 2)],
            [start, end, Point(x: end.x - 2, y: end.y - 1), Point(x: start.x - 2, y: start.y - 1)],
        ]
        return candidates.first { (try? Polygon($0)) != nil } ?? outline
    }

    private func plus(_ w: Int, _ h: Int) -> [Point] {
        points([
            (w, 0), (2 * w, 0), (2 * w, h), (3 * w, h), (3 * w, 2 * h), (2 * w, 2 * h), (2 * w, 3 * h), (w, 3 * h),
            (w, 2 * h), (0, 2 * h), (0, h), (w, h),
        ])
    }

    /// The outline with some coordinates a millimetre off, or as it was where that is not sound.
    public mutating func jolted(_ outline: [Point]) -> [Point] {
        let jolted = outline.map { point in
            Point(
                x: max(-Point.limit, min(Point.limit, point.x + number(-1...1))),
                y: max(-Point.limit, min(Point.limit, point.y + number(-1...1))))
        }
        return (try? Polygon(jolted)) == nil ? outline : jolted
    }
}

/// Points from pairs of coordinates, in millimetres.
public func points(_ coordinates: [(Int, Int)]) -> [Point] { coordinates.map { Point(x: $0.0, y: $0.1) } }

/// The outline moved.
public func moved(_ outline: [Point], by x: Int, _ y: Int) -> [Point] {
    outline.map { Point(x: $0.x + x, y: $0.y + y) }
}

/// The outline scaled about the origin.
public func scaled(_ outline: [Point], by factor: Int) -> [Point] {
    outline.map { Point(x: $0.x * factor, y: $0.y * factor) }
}

/// The outline from another first vertex.
public func rotated(_ outline: [Point], by count: Int) -> [Point] {
    Array(outline[count...] + outline[..<count])
}

/// The outline turned a quarter about the origin, anticlockwise.
public func quarterTurned(_ outline: [Point]) -> [Point] {
    outline.map { Point(x: -$0.y, y: $0.x) }
}
