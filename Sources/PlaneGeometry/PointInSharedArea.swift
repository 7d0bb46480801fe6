extension OutlineView {
    /// A point in the area that two overlapping outlines share, to show people where.
    ///
    /// Vertical lines are tried until one holds a whole millimetre that lies inside both: first through the middle, then
    /// between all neighbouring vertices and crossings. In a shared area that has none there, it is the whole millimetre
    /// nearest to the middle of its widest stretch. `Double` is enough to look for it, since membership is decided exactly.
    package func pointInSharedArea(with other: OutlineView) -> Point {
        let left = Swift.max(shape.bounds.min.x, other.shape.bounds.min.x)
        let right = Swift.min(shape.bounds.max.x, other.shape.bounds.max.x)
        if let point = wholePoint(near: Double(left + right) / 2, with: other) { return point }
        let crossings = crossings(with: other)
        let corners =
            vertices.filter { other.location(of: $0) != .outside }
            + other.vertices.filter { location(of: $0) != .outside }
        let stops = Set(vertices.map(\.x) + other.vertices.map(\.x) + crossings.flatMap { [$0.x - 1, $0.x, $0.x + 1] })
            .filter { left <= $0 && $0 <= right }.sorted()
        var best: (size: Double, point: Point)?
        for (stop, next) in zip(stops, stops.dropFirst()) {
            let middle = Double(stop + next) / 2
            if let point = wholePoint(near: middle, with: other) { return point }
            guard let stretch = widestStretch(at: middle, with: other) else { continue }
            let size = (stretch.high - stretch.low) * Double(next - stop)
            if size > best?.size ?? 0 {
                best = (size, Point(x: nearestWhole(middle), y: nearestWhole((stretch.low + stretch.high) / 2)))
            }
        }
        // Too narrow for doubles: every corner of the shared area is a crossing or a vertex of one in the other.
        return best?.point ?? crossings.first ?? corners.first ?? vertices[0]
    }

    /// A whole millimetre inside both on the vertical line through the whole number nearest to `x`.
    private func wholePoint(near x: Double, with other: OutlineView) -> Point? {
        let line = nearestWhole(x)
        guard let stretch = widestStretch(at: Double(line), with: other) else { return nil }
        let point = Point(x: line, y: nearestWhole((stretch.low + stretch.high) / 2))
        return location(of: point) == .inside && other.location(of: point) == .inside ? point : nil
    }

    /// The longest stretch of the vertical line through `x` that lies in both.
    private func widestStretch(at x: Double, with other: OutlineView) -> (low: Double, high: Double)? {
        let (mine, theirs) = (heights(at: x), other.heights(at: x))
        var (first, second) = (0, 0)
        var widest: (low: Double, high: Double)?
        while first + 1 < mine.count && second + 1 < theirs.count {
            let low = Swift.max(mine[first], theirs[second])
            let high = Swift.min(mine[first + 1], theirs[second + 1])
            if high - low > widest.map({ $0.high - $0.low }) ?? 0 { widest = (low, high) }
            if mine[first + 1] < theirs[second + 1] { first += 2 } else { second += 2 }
        }
        return widest
    }

    /// The heights where the vertical line through `x` enters and leaves the outline, in turn.
    private func heights(at x: Double) -> [Double] {
        var heights: [Double] = []
        var start = vertices[vertices.count - 1]
        for end in vertices {
            let (from, to) = (Double(start.x), Double(end.x))
            if (from > x) != (to > x) {
                heights.append(Double(start.y) + Double(end.y - start.y) * ((x - from) / (to - from)))
            }
            start = end
        }
        heights.sort()
        return heights
    }

    /// The points where edges of the two cross, rounded.
    private func crossings(with other: OutlineView) -> [Point] {
        var crossings: [Point] = []
        for index in vertices.indices {
            let edge = Segment(from: vertices[index], to: vertices[(index + 1) % vertices.count])
            guard Bounds(edge.start, edge.end).intersects(other.shape.bounds) else { continue }
            for index in other.vertices.indices {
                let next = other.vertices[(index + 1) % other.vertices.count]
                if let point = edge.crossing(with: Segment(from: other.vertices[index], to: next)) {
                    crossings.append(point)
                }
            }
        }
        return crossings
    }
}

/// The nearest whole number, a half up, for numbers of the domain.
private func nearestWhole(_ number: Double) -> Int {
    let below = Int(number)
    let floor = Double(below) > number ? below - 1 : below
    return number - Double(floor) >= 0.5 ? floor + 1 : floor
}
