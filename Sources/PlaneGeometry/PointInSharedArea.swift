extension OutlineView {
    /// A point in the area that two overlapping outlines share, to show people where.
    ///
    /// The quarters of what the bounds share are tried, the middle of the shared area's corners, then vertical lines until one
    /// holds a whole millimetre that lies inside both: first through the middle, then at and between all neighbouring vertices
    /// and crossings, and in narrow bounds through every millimetre. Where none is found, a whole millimetre on the border of
    /// the shared area will do, and where there is none of these the one nearest to the middle of its widest stretch. Outlines of
    /// many edges are searched where they are first found to overlap. The point moves with the outlines.
    func pointInSharedArea(with other: OutlineView) -> Point {
        SharedAreaSearch(self, other).point()
    }
}

/// The search for a point in the area that two overlapping outlines share.
///
/// It works in doubles, which is enough to look for a point, because membership is decided exactly. Places are counted from a
/// corner of the outlines, so that nothing depends on where they lie.
private struct SharedAreaSearch {
    let first: OutlineView
    let second: OutlineView

    /// What the bounds of the two share.
    let bounds: Bounds

    init(_ first: OutlineView, _ second: OutlineView) {
        self.first = first
        self.second = second
        let (mine, theirs) = (first.shape.bounds, second.shape.bounds)
        bounds = Bounds(
            Point(x: max(mine.min.x, theirs.min.x), y: max(mine.min.y, theirs.min.y)),
            Point(x: min(mine.max.x, theirs.max.x), y: min(mine.max.y, theirs.max.y)))
    }

    func point() -> Point {
        if let point = pointAtQuarters() ?? pointAmongCorners() { return point }
        if let point = wholePoint(near: Double(bounds.width) / 2) { return point }
        return first.isFewEdges(with: second) ? pointAtStops() : pointAtWitness()
    }

    /// Up to this width of the shared bounds, in millimetres, every vertical line is looked at.
    private static let narrow = 512

    private func pointAtStops() -> Point {
        let crossings = crossings()
        let near = crossings.flatMap { [$0.x - 1, $0.x, $0.x + 1] }
        let stops = Set((first.vertices.map(\.x) + second.vertices.map(\.x) + near).map { $0 - bounds.min.x })
            .filter { 0 <= $0 && $0 <= bounds.width }.sorted()
        var best: (size: Double, point: Point)?
        for (stop, next) in zip(stops, stops.dropFirst()) {
            let middle = Double(stop + next) / 2
            // Between two stops a stretch is longest in the middle or, where it tapers, beside one of them.
            for x in [middle, Double(stop), Double(stop + 1), Double(next - 1)] {
                if let point = wholePoint(near: x) { return point }
            }
            guard let stretch = withStretches(at: middle, { $0.first }) else { continue }
            let size = stretch.length * Double(next - stop)
            if size > best?.size ?? 0 { best = (size, point(middle, stretch.middle)) }
        }
        let lines = bounds.width <= Self.narrow ? Array(0...bounds.width) : stops
        for line in lines {
            if let point = wholePoint(near: Double(line)) { return point }
        }
        // Too narrow for doubles: every corner of the shared area is a crossing or a vertex of one in the other.
        return first.vertices.first { second.location(of: $0) == .inside }
            ?? second.vertices.first { first.location(of: $0) == .inside }
            ?? crossings.first(where: isInBoth) ?? pointOnBorder(lines) ?? best?.point ?? crossings.first
            ?? first.vertices.first { second.location(of: $0) != .outside }
            ?? second.vertices.first { first.location(of: $0) != .outside } ?? bounds.min
    }

    private func pointAtWitness() -> Point {
        guard let witness = first.overlapWitness(with: second) else { return bounds.min }
        let x = witness.x - bounds.min.x
        let lines = [x, x + 1, x - 1].filter { 0 <= $0 && $0 <= bounds.width }
        for line in lines {
            if let point = wholePoint(near: Double(line)) { return point }
        }
        return isInBoth(witness) ? witness : pointOnBorder(lines) ?? witness
    }

    private func isInBoth(_ point: Point) -> Bool {
        first.location(of: point) != .outside && second.location(of: point) != .outside
    }

    /// A whole point in the closed shared area on one of these vertical lines, seen from either side.
    private func pointOnBorder(_ lines: [Int]) -> Point? {
        for line in lines {
            for isFromLeft in [false, true] {
                let found: Point? = withStretches(at: Double(line), isFromLeft: isFromLeft) { stretches in
                    for stretch in stretches.prefix(stretchLimit) {
                        for y in [stretch.middle, stretch.low, stretch.high] {
                            let point = point(Double(line), y)
                            if isInBoth(point) { return point }
                        }
                    }
                    return nil
                }
                if let found { return found }
            }
        }
        return nil
    }

    /// How many stretches of a line are looked at, the longest first: of outlines of many edges not all.
    private var stretchLimit: Int { first.isFewEdges(with: second) ? .max : 16 }

    /// The first of nine places a quarter of the shared bounds apart that lies inside both.
    private func pointAtQuarters() -> Point? {
        for index in 0..<9 {
            // From the middle column outwards.
            let (column, row) = ((index / 3 + 1) % 3 + 1, (index % 3 + 1) % 3 + 1)
            let point = Point(
                x: bounds.min.x &+ bounds.width &* column / 4, y: bounds.min.y &+ bounds.height &* row / 4)
            if first.location(of: point) == .inside && second.location(of: point) == .inside { return point }
        }
        return nil
    }

    /// The middle of all corners of the shared area, where it lies inside both: small overlaps are mostly one convex piece.
    private func pointAmongCorners() -> Point? {
        guard first.isFewEdges(with: second) else { return nil }
        var (x, y, count) = (0.0, 0.0, 0.0)
        func add(_ corner: (x: Double, y: Double)) {
            (x, y, count) = (x + corner.x, y + corner.y, count + 1)
        }
        func relative(_ point: Point) -> (x: Double, y: Double) {
            (Double(point.x &- bounds.min.x), Double(point.y &- bounds.min.y))
        }
        for vertex in first.vertices where second.location(of: vertex) == .inside { add(relative(vertex)) }
        for vertex in second.vertices where first.location(of: vertex) == .inside { add(relative(vertex)) }
        var start = first.vertices[first.vertices.count - 1]
        for end in first.vertices {
            defer { start = end }
            guard Bounds(start, end).intersects(bounds) else { continue }
            var otherStart = second.vertices[second.vertices.count - 1]
            for otherEnd in second.vertices {
                defer { otherStart = otherEnd }
                let (before, after) = (turn(otherStart, otherEnd, start), turn(otherStart, otherEnd, end))
                guard areOpposite(before, after),
                    areOpposite(turn(start, end, otherStart), turn(start, end, otherEnd))
                else { continue }
                let (from, to) = (relative(start), relative(end))
                let part = Double(before) / (Double(before) - Double(after))
                add((from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part))
            }
        }
        guard count > 0 else { return nil }
        let middle = point(x / count, y / count)
        return first.location(of: middle) == .inside && second.location(of: middle) == .inside ? middle : nil
    }

    /// A whole millimetre inside both on the vertical line through the whole number nearest to `x`.
    private func wholePoint(near x: Double) -> Point? {
        let line = Double(nearestWhole(x))
        return withStretches(at: line) { stretches in
            for stretch in stretches.prefix(stretchLimit) {
                let point = point(line, stretch.middle)
                if first.location(of: point) == .inside && second.location(of: point) == .inside { return point }
            }
            return nil
        }
    }

    private func point(_ x: Double, _ y: Double) -> Point {
        Point(x: bounds.min.x + nearestWhole(x), y: bounds.min.y + nearestWhole(y))
    }

    /// A stretch of a vertical line, by heights.
    private struct Stretch {
        let low: Double
        let high: Double

        var length: Double { high - low }
        var middle: Double { (low + high) / 2 }
    }

    /// Lends the stretches that lie in both of the vertical line through `x`, or right of it or left of it where the outlines
    /// change there, the longest first.
    private func withStretches<Result>(
        at x: Double, isFromLeft: Bool = false, _ body: (UnsafeBufferPointer<Stretch>) -> Result
    ) -> Result {
        withHeights(of: first, at: x, isFromLeft) { mine in
            withHeights(of: second, at: x, isFromLeft) { theirs in
                withUnsafeTemporaryAllocation(of: Stretch.self, capacity: mine.count + theirs.count) { stretches in
                    var (index, other, count) = (0, 0, 0)
                    while index + 1 < mine.count && other + 1 < theirs.count {
                        let stretch = Stretch(
                            low: max(mine[index], theirs[other]), high: min(mine[index + 1], theirs[other + 1]))
                        if stretch.low < stretch.high {
                            stretches.initializeElement(at: count, to: stretch)
                            count += 1
                        }
                        if mine[index + 1] < theirs[other + 1] { index += 2 } else { other += 2 }
                    }
                    var found = UnsafeMutableBufferPointer(rebasing: stretches[..<count])
                    if count > 1 { found.sort { $0.length > $1.length } }
                    return body(UnsafeBufferPointer(found))
                }
            }
        }
    }

    /// Lends the heights where the vertical line through `x` enters and leaves the outline, in turn.
    private func withHeights<Result>(
        of outline: OutlineView, at x: Double, _ isFromLeft: Bool, _ body: (UnsafeBufferPointer<Double>) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: outline.vertices.count) { heights in
            var count = 0
            var start = outline.vertices[outline.vertices.count - 1]
            for end in outline.vertices {
                // From left to right, so that the direction of the outline changes no digit.
                let (left, right) = start.x < end.x ? (start, end) : (end, start)
                let (from, to) = (Double(left.x - bounds.min.x), Double(right.x - bounds.min.x))
                if isFromLeft ? (from < x) != (to < x) : (from > x) != (to > x) {
                    let rise = Double(right.y - left.y) * ((x - from) / (to - from))
                    heights.initializeElement(at: count, to: Double(left.y - bounds.min.y) + rise)
                    count += 1
                }
                start = end
            }
            var found = UnsafeMutableBufferPointer(rebasing: heights[..<count])
            found.sort()
            return body(UnsafeBufferPointer(found))
        }
    }

    /// The points where edges of the two cross, rounded.
    private func crossings() -> [Point] {
        var crossings: [Point] = []
        for edge in edges(of: first) where Bounds(edge.start, edge.end).intersects(bounds) {
            for other in edges(of: second) {
                if let point = edge.crossing(with: other) { crossings.append(point) }
            }
        }
        return crossings
    }

    private func edges(of outline: OutlineView) -> [Segment] {
        outline.vertices.indices.map { index in
            Segment(from: outline.vertices[index], to: outline.vertices[(index + 1) % outline.vertices.count])
        }
    }
}

/// The nearest whole number, a half up, for numbers of the domain.
private func nearestWhole(_ number: Double) -> Int {
    let whole = Int(number)
    let below = Double(whole) > number ? whole - 1 : whole
    return number - Double(below) >= 0.5 ? below + 1 : below
}
