import PlaneGeometry

/// Outlines with fewer vertices that change little area.
enum Simplification {
    /// Outlines of more vertices are not simplified.
    private static let longest = 64

    /// The outline of some of the vertices, at most `count` and in their order, with the least area between its edges and the
    /// stretches that they replace.
    ///
    /// - Parameter onlyShrinking: Whether edges that add area are out of the question.
    static func least(_ points: [Point], count: Int, onlyShrinking: Bool) -> [Point]? {
        let total = points.count
        guard total > count, total <= longest, count >= 3 else { return nil }
        let isAnticlockwise = doubledArea(points) > 0
        var best: (cost: Double, chosen: [Int])?
        // Some vertex among the first (total − count + 1) is kept, for no more than total − count are left out.
        for first in 0...(total - count) {
            let turned = Array(points[first...] + points[..<first])
            let costs = edgeCosts(turned, isAnticlockwise: isAnticlockwise, onlyShrinking: onlyShrinking)
            guard let (cost, chosen) = cheapest(costs, total: total, count: count) else { continue }
            if best.map({ cost < $0.cost }) ?? true { best = (cost, chosen.map { ($0 + first) % total }) }
        }
        return best.map { $0.chosen.sorted().map { points[$0] } }
    }

    /// Whether all vertices that were left out lie on the edges that replace them.
    static func isLossless(_ points: [Point], _ fewer: [Point]) -> Bool {
        let edges = fewer.indices.map { Segment(from: fewer[$0], to: fewer[($0 + 1) % fewer.count]) }
        return points.allSatisfy { point in edges.contains { $0.contains(point) } }
    }

    /// What an edge from one vertex to a later one costs, the first standing once more at the end; `nil` where it may not be.
    private static func edgeCosts(_ points: [Point], isAnticlockwise: Bool, onlyShrinking: Bool) -> [[Double?]] {
        let closed = points + [points[0]]
        return closed.indices.map { start in
            closed.indices.map { end in
                guard end > start else { return nil }
                if end == start + 1 { return 0 }
                let change = change(closed[start...end])
                // What the edge cuts off lies on its right where the outline runs anticlockwise, what it adds on its left.
                if onlyShrinking && (isAnticlockwise ? change.left : change.right) > 0 { return nil }
                return change.left + change.right
            }
        }
    }

    /// The cheapest way from the first vertex round to itself by at most `count` edges.
    private static func cheapest(_ costs: [[Double?]], total: Int, count: Int) -> (cost: Double, chosen: [Int])? {
        var reached = [(cost: Double, chosen: [Int])?](repeating: nil, count: total + 1)
        reached[0] = (0, [])
        var best: (cost: Double, chosen: [Int])?
        for _ in 0..<count {
            var next = [(cost: Double, chosen: [Int])?](repeating: nil, count: total + 1)
            for end in 1...total {
                for start in 0..<end {
                    guard let before = reached[start], let cost = costs[start][end] else { continue }
                    let sum = before.cost + cost
                    if next[end].map({ sum < $0.cost }) ?? true { next[end] = (sum, before.chosen + [start]) }
                }
            }
            if let way = next[total], way.chosen.count >= 3, best.map({ way.cost < $0.cost }) ?? true { best = way }
            reached = next
        }
        return best
    }

    /// Twice the area between a stretch and its chord, on either side of the chord.
    ///
    /// Exact as doubles go where the stretch runs along its chord without turning back.
    private static func change(_ stretch: ArraySlice<Point>) -> (left: Double, right: Double) {
        guard let start = stretch.first, let end = stretch.last else { return (0, 0) }
        let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
        let squared = max(dx * dx + dy * dy, 1)
        func place(_ point: Point) -> (along: Double, beside: Double) {
            let (x, y) = (Double(point.x - start.x), Double(point.y - start.y))
            return (x * dx + y * dy, dx * y - dy * x)
        }
        var (left, right) = (0.0, 0.0)
        func add(_ from: (along: Double, beside: Double), _ to: (along: Double, beside: Double)) {
            let area = (to.along - from.along) * (from.beside + to.beside) / squared
            if from.beside + to.beside > 0 { left += area } else { right -= area }
        }
        for (point, next) in zip(stretch, stretch.dropFirst()) {
            let (from, to) = (place(point), place(next))
            if (from.beside < 0 && to.beside > 0) || (from.beside > 0 && to.beside < 0) {
                let part = from.beside / (from.beside - to.beside)
                let crossing = (along: from.along + (to.along - from.along) * part, beside: 0.0)
                add(from, crossing)
                add(crossing, to)
            } else {
                add(from, to)
            }
        }
        return (abs(left), abs(right))
    }

    /// Twice the signed area; outlines in reach are far smaller than what fits.
    private static func doubledArea(_ points: [Point]) -> Int {
        var sum = 0
        for index in points.indices {
            let (point, next) = (points[index], points[(index + 1) % points.count])
            sum &+=
                (point.x &- points[0].x) &* (next.y &- points[0].y) &- (point.y &- points[0].y)
                &* (next.x &- points[0].x)
        }
        return sum
    }
}
