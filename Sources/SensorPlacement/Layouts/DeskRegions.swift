import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel

/// Draws a region for each desk of a sensor: the desk, and its seat as far as there is room.
///
/// Regions stay in the area and share no area with each other; a seat gives way to desks, and two seats that meet share
/// what lies between them.
struct DeskRegions {
    /// The regions with the desks they serve, numbered in the order of the desks.
    let regions: [SiteRegion]

    /// - Parameters:
    ///   - desks: The sensor's desks, at most as many as there are region numbers.
    ///   - others: The room's other desks, which seats keep off.
    ///   - area: The sensor's area; `nil` for one that is not upright, which leaves seats no room.
    ///   - existing: Regions that the sensor has already: new ones keep off them and take other numbers.
    init(_ desks: [Desk], others: [Desk], area: Bounds?, existing: [SiteRegion] = []) {
        var drawn = desks.compactMap { desk in
            (area ?? Bounds(around: desk.outline)).flatMap { DrawnDesk(desk, area: $0) }
        }
        let old = existing.compactMap { $0.outline(movedBy: Point(x: 0, y: 0), within: Point.limit) }
        let fixed = others.compactMap { DrawnDesk($0, area: nil)?.base } + old
        let used = Set(existing.map(\.region.number))
        let numbers = (1...RegionNumber.count).filter { !used.contains($0) }
        for index in drawn.indices {
            for base in fixed + drawn.indices.filter({ $0 != index }).map({ drawn[$0].base }) {
                drawn[index].shrinkSeat { !$0.overlaps(base) }
            }
        }
        for index in drawn.indices {
            for other in drawn.indices where other > index && drawn[index].polygon.overlaps(drawn[other].polygon) {
                var second = drawn[other]
                drawn[index].shareGap(with: &second)
                drawn[other] = second
            }
        }
        var regions: [SiteRegion] = []
        var taken = old
        for desk in drawn {
            // Desks that overlap each other cannot both have a region.
            let shape = desk.polygon
            guard !taken.contains(where: { $0.overlaps(shape) }), regions.count < numbers.count else { continue }
            taken.append(shape)
            let raw = RawRegion(
                number: numbers[regions.count], name: desk.desk.title, outline: shape.vertices.map(RawPoint.init))
            regions.append(SiteRegion(region: raw, desk: desk.desk.id))
        }
        self.regions = regions
    }

    /// The region of a desk without its seat: its outline, or its bounds where that has more than eight corners.
    static func shape(of outline: [Point]) -> Polygon? {
        let shape = (3...8).contains(outline.count) ? try? Polygon(outline) : nil
        return shape ?? Bounds(around: outline).flatMap { Polygon($0) }
    }
}

/// A desk with its seat, the seat's depth still open.
private struct DrawnDesk {
    let desk: Desk
    /// The desk alone.
    let base: Polygon
    private let bounds: Bounds
    private var depth: Int

    init?(_ desk: Desk, area: Bounds?) {
        guard let bounds = Bounds(around: desk.outline), let base = DeskRegions.shape(of: desk.outline) else {
            return nil
        }
        self.desk = desk
        self.base = base
        self.bounds = bounds
        depth = max(0, desk.seat?.depthMM ?? 0)
        if let area, let seat = desk.seat {
            let room =
                switch seat.side {
                case .north: area.max.y - bounds.max.y
                case .south: bounds.min.y - area.min.y
                case .east: area.max.x - bounds.max.x
                case .west: bounds.min.x - area.min.x
                }
            depth = min(depth, max(0, room))
        }
    }

    var polygon: Polygon { polygon(depth: depth) }

    /// The desk and its seat of that depth; the desk alone where both need more than eight corners.
    private func polygon(depth: Int) -> Polygon {
        guard depth > 0, let seat = desk.seat else { return base }
        let (low, high) = (bounds.min, bounds.max)
        let strip =
            switch seat.side {
            case .north: Bounds(Point(x: low.x, y: high.y), Point(x: high.x, y: high.y + depth))
            case .south: Bounds(Point(x: low.x, y: low.y - depth), Point(x: high.x, y: low.y))
            case .east: Bounds(Point(x: high.x, y: low.y), Point(x: high.x + depth, y: high.y))
            case .west: Bounds(Point(x: low.x - depth, y: low.y), Point(x: low.x, y: high.y))
            }
        let outline = base.isConvex ? convexHull(base.vertices + strip.corners) : extruded(to: strip)
        guard outline.count <= 8, let polygon = try? Polygon(outline) else { return base }
        return polygon
    }

    /// The desk's outline with the strip in place of the one edge that it lies on; the desk's alone where it lies on several.
    private func extruded(to strip: Bounds) -> [Point] {
        let points = base.doubledSignedArea > 0 ? base.vertices : base.vertices.reversed()
        func isOn(_ point: Point) -> Bool { strip.contains(point) }
        let sides = points.indices.filter { isOn(points[$0]) && isOn(points[($0 + 1) % points.count]) }
        guard sides.count == 1, let side = sides.first else { return points }
        let (a, b) = (points[side], points[(side + 1) % points.count])
        // From the edge's start around the strip, the way an anticlockwise outline goes, to its end.
        let corners = strip.corners
        let outward = corners.indices.first { index in
            let (c, d) = (corners[index], corners[(index + 1) % 4])
            return (d.x - c.x).signum() == (b.x - a.x).signum() && (d.y - c.y).signum() == (b.y - a.y).signum()
        }
        guard let outward else { return points }
        let around = (0..<4).map { corners[(outward + 3 + $0) % 4] }
        let rest = (1...points.count).map { points[(side + $0) % points.count] }
        var outline: [Point] = []
        for point in rest + around where outline.last != point { outline.append(point) }
        if outline.first == outline.last { outline.removeLast() }
        let count = outline.count
        return outline.indices.filter { index in
            let (before, after) = (outline[(index + count - 1) % count], outline[(index + 1) % count])
            return SightLines.turn(before, outline[index], after) != 0
        }.map { outline[$0] }
    }

    /// Makes the seat as deep as the test allows.
    mutating func shrinkSeat(_ isFine: (Polygon) -> Bool) {
        guard depth > 0, !isFine(polygon) else { return }
        var (low, high) = (0, depth)
        while high - low > 1 {
            let middle = (low + high) / 2
            if isFine(polygon(depth: middle)) { low = middle } else { high = middle }
        }
        depth = low
    }

    /// Makes both seats shallower by the same share until the two regions only touch.
    mutating func shareGap(with other: inout DrawnDesk) {
        var (low, high) = (0, 1 << 12)
        while high - low > 1 {
            let middle = (low + high) / 2
            let (own, others) = (
                polygon(depth: (depth * middle) >> 12), other.polygon(depth: (other.depth * middle) >> 12)
            )
            if own.overlaps(others) { high = middle } else { low = middle }
        }
        depth = (depth * low) >> 12
        other.depth = (other.depth * low) >> 12
    }
}

/// The corners of the smallest convex shape around some points, anticlockwise from the least.
func convexHull(_ points: [Point]) -> [Point] {
    let sorted = Set(points).sorted()
    guard sorted.count > 2 else { return sorted }
    func half(_ points: [Point]) -> [Point] {
        var chain: [Point] = []
        for point in points {
            while chain.count >= 2 {
                let (a, b) = (chain[chain.count - 2], chain[chain.count - 1])
                // Coordinates are at most 10⁹ in size, so that this is exact.
                if orientation(a, b, point) == .anticlockwise { break }
                chain.removeLast()
            }
            chain.append(point)
        }
        return chain.dropLast()
    }
    return half(sorted) + half(sorted.reversed())
}
