import PlaneGeometry
import SensorModel

extension LayoutFixes {
    /// Ways to part two regions that overlap: pushes, cuts of one of them, and cuts of both.
    func overlapCandidates(_ first: Int, _ second: Int) -> [Candidate] {
        guard let polygon = self.polygon(first), let other = self.polygon(second) else { return [] }
        var candidates = pushes(first, second)
        if let trimmed = trimmed(polygon, along: other) {
            candidates.append(trim(first, along: second, to: trimmed))
        }
        if let trimmed = trimmed(other, along: polygon) {
            candidates.append(trim(second, along: first, to: trimmed))
        }
        if let (one, another) = split(polygon, other) {
            candidates.append(
                Candidate(
                    kind: .splitTheDifference, summary: "split what \(name(first)) and \(name(second)) share",
                    edits: [
                        .reshape(region: first, outline: one.map { RawPoint($0) }),
                        .reshape(region: second, outline: another.map { RawPoint($0) }),
                    ]))
        }
        return candidates
    }

    private func trim(_ region: Int, along other: Int, to outline: [Point]) -> Candidate {
        Candidate(
            kind: .trim(region: region, along: other), summary: "trim \(name(region)) along \(name(other))",
            edits: [.reshape(region: region, outline: outline.map { RawPoint($0) })])
    }

    private func pushes(_ first: Int, _ second: Int) -> [Candidate] {
        var pushes: [(squared: Int, candidate: Candidate)] = []
        for (region, other) in [(second, first), (first, second)] {
            guard let offset = SmallestPush(layout, region: region, awayFrom: other)?.offset() else { continue }
            let way = "\(PlainWords.metres(offset.dx)), \(PlainWords.metres(offset.dy))"
            let candidate = Candidate(
                kind: .push(region: region, by: offset), summary: "move \(name(region)) by \(way) m",
                edits: [.move(region: region, by: offset)])
            pushes.append((offset.dx * offset.dx + offset.dy * offset.dy, candidate))
        }
        return pushes.sorted { $0.squared < $1.squared }.map(\.candidate)
    }

    /// What is left of a polygon beside another: the largest part that one edge of the other cuts off, or, where that loses more
    /// than a tenth of it, all that is left when the other is cut out, with a slot to it where it would leave a hole. Straight
    /// sides are easier to tell on a floor.
    private func trimmed(_ polygon: Polygon, along other: Polygon) -> [Point]? {
        let parts = cuts(of: other).map { HalfPlane(leftOf: $0).clipped(polygon.vertices, within: polygon) }
        func free(_ points: [Point]) -> Polygon? { legal(points).flatMap { $0.overlaps(other) ? nil : $0 } }
        let straight = parts.compactMap(free).max { $0.area < $1.area }
        let notched = ([other] + slots(from: other, through: polygon)).compactMap { cut in
            CutOut(cut, from: polygon)?.outline().flatMap(free)
        }.max { $0.area < $1.area }
        guard let straight, let notched else { return (straight ?? notched)?.vertices }
        return straight.area < 0.9 * notched.area ? notched.vertices : straight.vertices
    }

    /// The bounds of a polygon, drawn out to each side as far as another reaches.
    private func slots(from other: Polygon, through polygon: Polygon) -> [Polygon] {
        let (bounds, reach) = (other.bounds, polygon.bounds)
        guard reach.contains(bounds) else { return [] }
        return [
            Bounds(Point(x: bounds.min.x, y: reach.min.y), bounds.max),
            Bounds(Point(x: reach.min.x, y: bounds.min.y), bounds.max),
            Bounds(bounds.min, Point(x: reach.max.x, y: bounds.max.y)),
            Bounds(bounds.min, Point(x: bounds.max.x, y: reach.max.y)),
        ].compactMap(Polygon.init)
    }

    /// Both polygons cut along one line in the middle of what they share, so that most is left of the smaller part.
    private func split(_ polygon: Polygon, _ other: Polygon) -> ([Point], [Point])? {
        var best: (left: Double, outlines: ([Point], [Point]))?
        let along = cuts(of: other).map { (cut: $0, mover: polygon, keeper: other, isSwapped: false) }
        let across = cuts(of: polygon).map { (cut: $0, mover: other, keeper: polygon, isSwapped: true) }
        for (cut, mover, keeper, isSwapped) in along + across {
            guard let line = middle(cut, towards: mover) else { continue }
            let backwards = Segment(from: line.end, to: line.start)
            guard let one = legal(HalfPlane(leftOf: line).clipped(mover.vertices, within: mover)),
                let another = legal(HalfPlane(leftOf: backwards).clipped(keeper.vertices, within: keeper)),
                !one.overlaps(another)
            else { continue }
            let left = min(one.area / mover.area, another.area / keeper.area)
            guard left > best?.left ?? 0 else { continue }
            best = (left, isSwapped ? (another.vertices, one.vertices) : (one.vertices, another.vertices))
        }
        return best?.outlines
    }

    /// The edges of a polygon, run so that the polygon lies on the right.
    private func cuts(of polygon: Polygon) -> [Segment] {
        polygon.edges.map { polygon.isAnticlockwise ? Segment(from: $0.end, to: $0.start) : $0 }
    }

    /// The cut moved by half the depth to which a polygon lies on its right, by a whole offset.
    private func middle(_ cut: Segment, towards polygon: Polygon) -> Segment? {
        let depth = -(polygon.vertices.map { HalfPlane(leftOf: cut).depth($0) }.min() ?? 0)
        guard depth > 0 else { return nil }
        // The depth is the distance times the cut's length; the offset runs to the right of the cut.
        let (dx, dy) = (Double(cut.end.x - cut.start.x), Double(cut.end.y - cut.start.y))
        let part = depth / 2 / (dx * dx + dy * dy)
        let offset = Offset(dx: Int((dy * part).rounded()), dy: Int((-dx * part).rounded()))
        guard let start = Point(exactly: RawPoint(cut.start) + offset),
            let end = Point(exactly: RawPoint(cut.end) + offset)
        else { return nil }
        return Segment(from: start, to: end)
    }

    /// The polygon of a region's outline.
    private func legal(_ points: [Point]) -> Polygon? {
        Region.vertexCounts.contains(points.count) ? try? Polygon(points) : nil
    }
}
