import PlaneGeometry

/// The search for what a move snaps to.
struct Snapping {
    /// A point that attracts.
    private struct Corner {
        let point: Point
        let target: SnapTarget
    }

    /// A stretch that attracts, and the outline to which it belongs.
    private struct Side {
        let segment: Segment
        let target: SnapTarget
        let polygon: Polygon?
    }

    private let options: SnapOptions
    private var corners: [Corner] = []
    private var sides: [Side] = []

    init(_ layout: RawLayout, without index: Int, ownVertices: [Int] = [], _ options: SnapOptions) {
        self.options = options
        for region in layout.regions.indices where region != index {
            add(
                layout.regions[region].outline.compactMap(Point.init(exactly:)), vertices: options.vertices,
                edges: options.edges, isObstacle: true, vertex: { .vertex(region: region, vertex: $0) },
                edge: { .edge(region: region, edge: $0) })
        }
        if options.vertices {
            for vertex in ownVertices {
                guard let point = Point(exactly: layout.regions[index].outline[vertex]) else { continue }
                corners.append(Corner(point: point, target: .vertex(region: index, vertex: vertex)))
                // Level with a vertex of its own, an edge becomes straight.
                sides += [(1, 0), (0, 1)].compactMap { dx, dy in
                    Point(exactly: RawPoint(x: point.x + dx, y: point.y + dy)).map { end in
                        Side(
                            segment: Segment(from: point, to: end), target: .vertex(region: index, vertex: vertex),
                            polygon: nil)
                    }
                }
            }
        }
        for (desk, outline) in options.desks.enumerated() {
            add(outline, isObstacle: false, vertex: { _ in .desk(desk) }, edge: { _ in .desk(desk) })
        }
        add(layout.effectiveArea, options.effectiveArea, .effectiveArea)
        add(layout.optimalArea, options.optimalArea, .optimalArea)
    }

    private mutating func add(_ area: LayoutArea?, _ isOn: Bool, _ target: SnapTarget) {
        guard isOn, let area = area.flatMap(InspectedArea.init) else { return }
        let corners =
            switch area {
            case .bounds(let bounds): bounds.corners
            case .convex(let corners): corners
            }
        add(corners, isObstacle: false, vertex: { _ in target }, edge: { _ in target })
    }

    private mutating func add(
        _ points: [Point], vertices: Bool = true, edges: Bool = true, isObstacle: Bool, vertex: (Int) -> SnapTarget,
        edge: (Int) -> SnapTarget
    ) {
        let polygon = isObstacle ? try? Polygon(points) : nil
        for index in points.indices {
            if vertices { corners.append(Corner(point: points[index], target: vertex(index))) }
            guard edges else { continue }
            let segment = Segment(from: points[index], to: points[(index + 1) % points.count])
            sides.append(Side(segment: segment, target: edge(index), polygon: polygon))
        }
    }
}

extension Snapping {
    /// A correction of a wished move and what asks for it.
    private struct Pull {
        let by: Offset
        let target: SnapTarget

        var squaredLength: Int { by.dx * by.dx + by.dy * by.dy }
    }

    /// The move of some points, corrected.
    func snap(_ points: [RawPoint], by offset: Offset) -> Snap {
        let moved = points.compactMap { point in
            Point(exactly: RawPoint(x: point.x &+ offset.dx, y: point.y &+ offset.dy))
        }
        guard moved.count == points.count, options.reach >= 0, options.reach <= Point.limit else {
            return Snap(offset: offset, x: nil, y: nil)
        }
        if let pull = nearest(moved.flatMap(cornerPulls)) { return snapped(offset, x: pull, y: pull) }
        let x = nearest(moved.flatMap { linePulls($0.x, alongX: true) })
        let y = nearest(moved.flatMap { linePulls($0.y, alongX: false) })
        if x != nil || y != nil { return snapped(offset, x: x, y: y) }
        if let pull = nearest(moved.flatMap(slantedPulls)) { return snapped(offset, x: pull, y: pull) }
        return Snap(offset: offset, x: nil, y: nil)
    }

    private func snapped(_ offset: Offset, x: Pull?, y: Pull?) -> Snap {
        Snap(
            offset: Offset(dx: offset.dx + (x?.by.dx ?? 0), dy: offset.dy + (y?.by.dy ?? 0)), x: x?.target,
            y: y?.target)
    }

    private func nearest(_ pulls: [Pull]) -> Pull? {
        var best: Pull?
        for pull in pulls where best.map({ pull.squaredLength < $0.squaredLength }) ?? true { best = pull }
        return best
    }

    private func cornerPulls(_ point: Point) -> [Pull] {
        corners.compactMap { corner in
            let by = Offset(dx: corner.point.x - point.x, dy: corner.point.y - point.y)
            let pull = Pull(by: by, target: corner.target)
            return max(abs(by.dx), abs(by.dy)) <= options.reach ? pull : nil
        }
    }

    /// Pulls along one axis to the lines of edges that are square to it, and to the grid.
    private func linePulls(_ coordinate: Int, alongX: Bool) -> [Pull] {
        var pulls: [Pull] = []
        func add(_ line: Int, _ target: SnapTarget) {
            let distance = line - coordinate
            guard abs(distance) <= options.reach else { return }
            pulls.append(Pull(by: alongX ? Offset(dx: distance, dy: 0) : Offset(dx: 0, dy: distance), target: target))
        }
        for side in sides {
            let (start, end) = (side.segment.start, side.segment.end)
            if alongX ? start.x == end.x : start.y == end.y { add(alongX ? start.x : start.y, side.target) }
        }
        if let grid = options.grid, grid > 0 {
            // The nearest line, the lower of two equally near ones.
            let below = coordinate - ((coordinate % grid) + grid) % grid
            add(coordinate - below <= below + grid - coordinate ? below : below + grid, .grid)
        }
        return pulls
    }

    /// Pulls to the nearest whole points beside slanted edges.
    private func slantedPulls(_ point: Point) -> [Pull] {
        sides.compactMap { side in
            let (start, end) = (side.segment.start, side.segment.end)
            guard start.x != end.x, start.y != end.y, let foot = foot(of: point, on: side) else { return nil }
            let by = Offset(dx: foot.x - point.x, dy: foot.y - point.y)
            return by.dx * by.dx + by.dy * by.dy <= options.reach * options.reach
                ? Pull(by: by, target: side.target) : nil
        }
    }

    /// The whole point nearest to the foot of the perpendicular that does not lie inside the edge's outline.
    private func foot(of point: Point, on side: Side) -> Point? {
        let (start, end) = (side.segment.start, side.segment.end)
        let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
        let part = (Double(point.x - start.x) * dx + Double(point.y - start.y) * dy) / (dx * dx + dy * dy)
        guard part >= 0, part <= 1 else { return nil }
        let (x, y) = (Double(start.x) + dx * part, Double(start.y) + dy * part)
        let (cellX, cellY) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
        var best: (distance: Double, point: Point)?
        for nearX in cellX - 1...cellX + 2 {
            for nearY in cellY - 1...cellY + 2 {
                guard let candidate = Point(exactly: RawPoint(x: nearX, y: nearY)),
                    side.polygon?.location(of: candidate) != .inside
                else { continue }
                let (offX, offY) = (Double(nearX) - x, Double(nearY) - y)
                let distance = offX * offX + offY * offY
                if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
            }
        }
        return best?.point
    }
}
