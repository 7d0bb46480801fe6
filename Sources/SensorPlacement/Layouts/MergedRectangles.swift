import PlaneGeometry

/// Few outlines of few corners that together are some rectangles.
///
/// Neighbours are joined two by two, those first whose joint outline has the fewest corners, as long as an outline has at
/// most so many corners, no hole, and touches itself nowhere.
struct MergedRectangles {
    /// Some of the rectangles with the outline that they fill.
    struct Part {
        var rectangles: [Bounds]
        /// Anticlockwise; its sides run along x and y in turn.
        var outline: [Point]
    }

    /// The parts, in the order of their first rectangles.
    private(set) var parts: [Part]

    /// - Parameters:
    ///   - rectangles: Rectangles that share no area with each other.
    ///   - mostCorners: How many corners an outline has at most; at least 4.
    init(_ rectangles: [Bounds], mostCorners: Int) {
        parts = rectangles.map { Part(rectangles: [$0], outline: $0.corners) }
        while let (first, second, joint) = Self.bestPair(parts, mostCorners) {
            parts[first] = joint
            parts.remove(at: second)
        }
    }

    private static func bestPair(_ parts: [Part], _ mostCorners: Int) -> (Int, Int, Part)? {
        var best: (first: Int, second: Int, part: Part)?
        for first in parts.indices {
            for second in parts.indices where second > first {
                guard touch(parts[first], parts[second]) else { continue }
                let both = parts[first].rectangles + parts[second].rectangles
                guard let outline = outline(of: both), outline.count <= mostCorners,
                    outline.count < best?.part.outline.count ?? .max
                else { continue }
                best = (first, second, Part(rectangles: both, outline: outline))
            }
        }
        return best
    }

    /// Whether two rectangles of the parts share a stretch of their borders.
    private static func touch(_ a: Part, _ b: Part) -> Bool {
        a.rectangles.contains { one in
            b.rectangles.contains { other in
                let width = min(one.max.x, other.max.x) - max(one.min.x, other.min.x)
                let height = min(one.max.y, other.max.y) - max(one.min.y, other.min.y)
                return (width == 0 && height > 0) || (width > 0 && height == 0)
            }
        }
    }

    /// The outline of rectangles that share no area, or `nil` where it is not a single one that touches itself nowhere.
    private static func outline(of rectangles: [Bounds]) -> [Point]? {
        let xs = Set(rectangles.flatMap { [$0.min.x, $0.max.x] }).sorted()
        let ys = Set(rectangles.flatMap { [$0.min.y, $0.max.y] }).sorted()
        func isFull(_ column: Int, _ row: Int) -> Bool {
            guard xs.indices.dropLast().contains(column), ys.indices.dropLast().contains(row) else { return false }
            let cell = Bounds(Point(x: xs[column], y: ys[row]), Point(x: xs[column + 1], y: ys[row + 1]))
            return rectangles.contains { $0.contains(cell) }
        }
        // The sides of full cells beside empty ones, each with the inside on its left.
        var next: [Point: Point] = [:]
        func add(_ start: (Int, Int), _ end: (Int, Int)) -> Bool {
            let from = Point(x: xs[start.0], y: ys[start.1])
            return next.updateValue(Point(x: xs[end.0], y: ys[end.1]), forKey: from) == nil
        }
        for row in ys.indices.dropLast() {
            for column in xs.indices.dropLast() where isFull(column, row) {
                var isSimple = true
                if !isFull(column, row - 1) { isSimple = add((column, row), (column + 1, row)) && isSimple }
                if !isFull(column + 1, row) { isSimple = add((column + 1, row), (column + 1, row + 1)) && isSimple }
                if !isFull(column, row + 1) { isSimple = add((column + 1, row + 1), (column, row + 1)) && isSimple }
                if !isFull(column - 1, row) { isSimple = add((column, row + 1), (column, row)) && isSimple }
                guard isSimple else { return nil }
            }
        }
        guard let start = next.keys.min() else { return nil }
        var loop: [Point] = []
        var point = start
        repeat {
            loop.append(point)
            guard let following = next[point] else { return nil }
            point = following
        } while point != start
        guard loop.count == next.count else { return nil }
        return loop.indices.filter { index in
            let (before, after) = (loop[(index + loop.count - 1) % loop.count], loop[(index + 1) % loop.count])
            return !(before.x == after.x || before.y == after.y)
        }.map { loop[$0] }
    }
}
