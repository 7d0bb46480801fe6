import PlaneGeometry

/// The search for the smallest move of a region that clears another and overlaps nothing new.
struct SmallestPush {
    private let search: SlideSearch
    private let obstacles: [Polygon]
    private let area: InspectedArea?
    private let forms: [SignForm]

    /// How far the region may move along an axis: by the narrower side of what the bounds share, which clears the other for
    /// sure. What is farther away would have to jump over something.
    private let reach: Int

    /// Beyond this reach, in millimetres, no push is searched for: no desk is pushed that far.
    private static let farthest = 20_000

    init?(_ layout: RawLayout, region: Int, awayFrom other: Int) {
        let vertices = Array(layout.regions[region].outline.indices)
        guard let search = SlideSearch(layout, moving: region, vertices: vertices, by: .zero),
            let bounds = Bounds(around: search.outline)
        else { return nil }
        var obstacles: [Polygon] = []
        var reach = 0
        for index in layout.regions.indices where index != region {
            let raw = layout.regions[index].outline
            let points = raw.compactMap(Point.init(exactly:))
            guard points.count == raw.count, let polygon = try? Polygon(points) else { continue }
            if index == other {
                reach = Self.depth(bounds, polygon.bounds)
            } else if search.overlaps(polygon, after: .zero) {
                continue
            }
            obstacles.append(polygon)
        }
        guard (1...Self.farthest).contains(reach) else { return nil }
        let area = layout.effectiveArea.flatMap(InspectedArea.init)
        // A region that is not in the area yet need not stay in it.
        let staysIn = area.map { area in search.outline.allSatisfy { area.contains(RawPoint($0)) } } ?? false
        self.search = search
        self.obstacles = obstacles
        self.area = staysIn ? area : nil
        self.reach = reach
        forms =
            obstacles.flatMap { search.forms(against: $0.vertices) } + (staysIn ? area.map(search.areaForms) ?? [] : [])
    }

    /// By how much one of two bounds that share area has to move along an axis to clear the other, at least.
    private static func depth(_ bounds: Bounds, _ other: Bounds) -> Int {
        min(
            bounds.max.x - other.min.x, other.max.x - bounds.min.x, bounds.max.y - other.min.y,
            other.max.y - bounds.min.y)
    }

    /// The smallest offset, by length, that is clear; of equally long ones that with the smallest |dx|, to the left, down.
    ///
    /// Column by column from the middle, the first clear step up and down: every whole offset that is shorter than the result
    /// has been ruled out.
    func offset() -> Offset? {
        var best: (squared: Int, offset: Offset)?
        for distance in 0...reach {
            if let best, distance * distance > best.squared { break }
            for dx in distance == 0 ? [0] : [-distance, distance] {
                for direction in [-1, 1] {
                    let limit = best.map { wholeRoot($0.squared - dx * dx) } ?? reach
                    guard let dy = firstClear(dx: dx, direction: direction, limit: limit) else { continue }
                    let squared = dx * dx + dy * dy
                    if best.map({ squared < $0.squared }) ?? true {
                        best = (squared, Offset(dx: dx, dy: direction * dy))
                    }
                }
            }
        }
        return best?.offset
    }

    private func firstClear(dx: Int, direction: Int, limit: Int) -> Int? {
        let path = LatticePath(from: Offset(dx: dx, dy: 0), Offset(dx: 0, dy: direction * limit))
        if isClear(path.start) { return 0 }
        return BlockedStep.first(on: path, limit: limit, forms: forms) { !isClear($0) }
    }

    private func isClear(_ offset: Offset) -> Bool {
        let isInDomain = search.outline.allSatisfy { Point(exactly: RawPoint($0) + offset) != nil }
        guard isInDomain else { return false }
        if let area, !search.moved(offset).allSatisfy({ area.contains(RawPoint($0)) }) { return false }
        return !obstacles.contains { search.overlaps($0, after: offset) }
    }

    private func wholeRoot(_ square: Int) -> Int {
        var root = 0
        var bit = 1 << 20
        while bit > 0 {
            if (root + bit) * (root + bit) <= square { root += bit }
            bit >>= 1
        }
        return root
    }
}
