import PlaneGeometry
import SensorModel

/// The search for the first thing in the way of some vertices of an outline that move together.
struct SlideSearch {
    let layout: RawLayout
    let index: Int
    let path: LatticePath

    /// The outline before the move.
    let outline: [Point]

    /// Which of its vertices move.
    private let isMoving: [Bool]

    private let movesWhole: Bool

    init?(_ layout: RawLayout, moving index: Int, vertices: [Int], by offset: Offset) {
        let raw = layout.regions[index].outline
        let points = raw.compactMap(Point.init(exactly:))
        // Beyond twice the domain nothing is reached anyway, and the arithmetic stays exact.
        let farthest = 2 * Point.limit
        guard points.count == raw.count, !points.isEmpty,
            max(offset.dx.magnitude, offset.dy.magnitude) <= farthest.magnitude
        else { return nil }
        self.layout = layout
        self.index = index
        path = LatticePath(offset)
        outline = points
        isMoving = points.indices.map(vertices.contains)
        movesWhole = vertices.count == points.count
    }

    func slide() -> Slide {
        let inDomain = stepsInDomain()
        // The first step that is not possible, and what is in its way.
        var (first, blockers): (Int, [Slide.Blocker]) = (inDomain + 1, inDomain < path.steps ? [.domain] : [])
        func consider(_ blocker: Slide.Blocker, forms: [SignForm], isFree: (Offset) -> Bool) {
            guard isFree(.zero),
                let step = BlockedStep.first(on: path, limit: min(first, inDomain), forms: forms, isFree: isFree)
            else { return }
            if step < first { blockers = [] }
            first = step
            blockers.append(blocker)
        }
        if let area = layout.effectiveArea.flatMap(InspectedArea.init) {
            consider(.effectiveArea, forms: areaForms(area)) { offset in
                moved(offset).allSatisfy { area.contains(RawPoint($0)) }
            }
        }
        let own = movesWhole ? [] : ownForms()
        if !movesWhole { consider(.outline, forms: own, isFree: isSound) }
        if layout.function == .deskOccupancy {
            for (other, polygon) in neighbours(within: inDomain) {
                consider(.region(other), forms: own + forms(against: polygon.vertices)) {
                    !overlaps(polygon, after: $0)
                }
            }
        }
        return Slide(offset: path.offset(after: first - 1), blockers: blockers)
    }
}

extension SlideSearch {
    /// The outline after a step.
    func moved(_ offset: Offset) -> [Point] {
        outline.indices.map { vertex in
            isMoving[vertex]
                ? Point(x: outline[vertex].x + offset.dx, y: outline[vertex].y + offset.dy) : outline[vertex]
        }
    }

    private func isSound(_ offset: Offset) -> Bool {
        moved(offset).withUnsafeBufferPointer { points in
            if case .sound = soundness(of: points) { true } else { false }
        }
    }

    /// Whether the outline overlaps a polygon after a step; an outline that is not sound overlaps nothing.
    func overlaps(_ polygon: Polygon, after offset: Offset) -> Bool {
        moved(offset).withUnsafeBufferPointer { points in
            guard case .sound(let shape) = soundness(of: points) else { return false }
            return polygon.withView { OutlineView(points, shape: shape).overlaps($0) }
        }
    }

    /// The sound outlines that lie where the move comes by.
    private func neighbours(within steps: Int) -> [(index: Int, polygon: Polygon)] {
        let ends = outline + moved(path.offset(after: steps))
        guard let swept = Bounds(around: ends) else { return [] }
        return layout.regions.indices.compactMap { other in
            guard other != index else { return nil }
            let raw = layout.regions[other].outline
            let points = raw.compactMap(Point.init(exactly:))
            guard points.count == raw.count, let polygon = try? Polygon(points),
                swept.sharesInterior(with: polygon.bounds)
            else { return nil }
            return (other, polygon)
        }
    }

    /// How many steps stay within the domain of points.
    private func stepsInDomain() -> Int {
        func isInDomain(_ step: Int) -> Bool {
            let offset = path.offset(after: step)
            return outline.indices.allSatisfy { vertex in
                !isMoving[vertex] || Point(exactly: RawPoint(outline[vertex]) + offset) != nil
            }
        }
        var (low, high) = (0, path.steps)
        while low < high {
            let middle = (low + high + 1) / 2
            if isInDomain(middle) { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

extension SlideSearch {
    /// The facts that decide whether the outline lies in an area.
    func areaForms(_ area: InspectedArea) -> [SignForm] {
        let corners =
            switch area {
            case .bounds(let bounds): bounds.corners
            case .convex(let corners): corners
            }
        var forms: [SignForm] = []
        for vertex in outline.indices where isMoving[vertex] {
            for (start, end) in edges(of: corners) {
                forms.append(.side(of: outline[vertex], movingAgainst: start, end))
            }
        }
        return forms
    }

    /// The facts that decide how the outline lies to one that rests.
    func forms(against other: [Point]) -> [SignForm] {
        var forms: [SignForm] = []
        for vertex in outline.indices where isMoving[vertex] {
            for (start, end) in edges(of: other) {
                forms.append(.side(of: outline[vertex], movingAgainst: start, end))
            }
            for point in other {
                forms.append(.abscissa(of: outline[vertex], against: point))
                forms.append(.ordinate(of: outline[vertex], against: point))
            }
        }
        for edge in outline.indices {
            for point in other { forms += sides(of: point, edge) }
        }
        return forms
    }

    /// The facts that decide whether the outline is sound; none where it moves as a whole.
    private func ownForms() -> [SignForm] {
        if movesWhole { return [] }
        var forms: [SignForm] = []
        let resting = outline.indices.filter { !isMoving[$0] }
        for vertex in outline.indices where isMoving[vertex] {
            for (index, other) in resting.enumerated() {
                forms.append(.abscissa(of: outline[vertex], against: outline[other]))
                forms.append(.ordinate(of: outline[vertex], against: outline[other]))
                // The sides to all lines through two resting vertices, edges among them.
                for next in resting[(index + 1)...] {
                    forms.append(.side(of: outline[vertex], movingAgainst: outline[other], outline[next]))
                }
            }
        }
        for edge in outline.indices {
            for other in resting { forms += sides(of: outline[other], edge) }
        }
        return forms
    }

    /// On which side of an edge a resting point lies, if the edge moves or turns.
    private func sides(of point: Point, _ edge: Int) -> [SignForm] {
        let next = edge + 1 == outline.count ? 0 : edge + 1
        let (start, end) = (outline[edge], outline[next])
        switch (isMoving[edge], isMoving[next]) {
        case (false, false): return []
        case (true, true): return [.side(of: point, againstMoving: start, end)]
        // The same triangle, with the resting end and the point as the line.
        case (true, false): return [.side(of: start, movingAgainst: end, point)]
        case (false, true): return [.side(of: end, movingAgainst: start, point)]
        }
    }

    private func edges(of points: [Point]) -> [(Point, Point)] {
        points.indices.map { (points[$0], points[$0 + 1 == points.count ? 0 : $0 + 1]) }
    }
}
