import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel

/// Splits what several counting sensors see, so that nobody is counted twice: each sensor keeps of its area what no sensor
/// before it has.
///
/// Floor that walls or obstacles hide from a sensor is left to a later one that sees it. Where the border between the two
/// runs is then a matter of tiles; they are coarser the more regions it would take otherwise.
struct CountingRegions {
    /// The regions of each sensor, in the order of the areas.
    private(set) var regions: [[SiteRegion]] = []

    /// For each sensor the floor of its share for which no region is left, in mm².
    private(set) var uncounted: [Double] = []

    private let areas: [Bounds]
    private let floor: FloorShape
    private let sees: (Int, Bounds) -> Bool

    /// How large the tiles are along shadows at the most, in millimetres: what takes too many regions is tried coarser.
    ///
    /// A tile much smaller than a person says nothing about who counts them.
    private static let grains = [500, 1000, 2000]

    /// - Parameters:
    ///   - areas: The areas, in the order in which they take their share.
    ///   - sees: Whether the sensor of that area sees all floor of a rectangle in it.
    init(_ areas: [Bounds], floor: FloorShape, sees: @escaping (Int, Bounds) -> Bool = { _, _ in true }) {
        (self.areas, self.floor, self.sees) = (areas, floor, sees)
        var taken: [Bounds] = []
        for index in areas.indices {
            let parts = share(of: index, without: taken)
            taken += parts.flatMap(\.rectangles)
            let measured = parts.map { part in (part, part.rectangles.reduce(0) { $0 + floor.area(in: $1) }) }
                .sorted { $1.1 < $0.1 }
            uncounted.append(measured.dropFirst(RegionNumber.count).reduce(0) { $0 + $1.1 })
            let kept = measured.prefix(RegionNumber.count).map(\.0.outline)
            let order = readingOrder(kept.compactMap { Bounds(around: $0) })
            regions.append(
                order.enumerated().map { number, piece in
                    SiteRegion(region: RawRegion(number: number + 1, outline: kept[piece].map(RawPoint.init)))
                })
        }
    }

    /// The sensor's share: its area without what is taken, and without what only later ones see.
    private func share(of index: Int, without taken: [Bounds]) -> [MergedRectangles.Part] {
        guard let area = areas[index].shared(with: floor.bounds) else { return [] }
        var best: [MergedRectangles.Part]?
        for grain in Self.grains {
            let spared = Self.cut(area, taken).flatMap { left($0, by: index, grain: grain) }
            let gone = taken + spared
            let columns = Self.cut(area, gone)
            let rows = Self.cut(area.transposed, gone.map(\.transposed)).map(\.transposed)
            for pieces in [columns, rows] {
                let withFloor = pieces.filter { floor.square(in: $0) != nil }
                let parts = MergedRectangles(withFloor, mostCorners: 8).parts
                if parts.count < best?.count ?? .max { best = parts }
            }
            if spared.isEmpty || best?.count ?? 0 <= RegionNumber.count { break }
        }
        return best ?? []
    }

    /// What the sensor leaves to later ones of a rectangle that is nobody's yet, in rectangles.
    private func left(_ rectangle: Bounds, by index: Int, grain: Int) -> [Bounds] {
        let rivals = areas.indices.filter { $0 > index && areas[$0].shared(with: rectangle) != nil }
        if rivals.isEmpty || sees(index, rectangle) { return [] }
        // Along the rivals' sides first: then each of them has all of it or nothing.
        let xs = rivals.flatMap { [areas[$0].min.x, areas[$0].max.x] }
        if let x = xs.first(where: { rectangle.min.x < $0 && $0 < rectangle.max.x }) {
            return rectangle.parts(atX: x).flatMap { left($0, by: index, grain: grain) }
        }
        let ys = rivals.flatMap { [areas[$0].min.y, areas[$0].max.y] }
        if let y = ys.first(where: { rectangle.min.y < $0 && $0 < rectangle.max.y }) {
            return rectangle.transposed.parts(atX: y).flatMap { left($0.transposed, by: index, grain: grain) }
        }
        if max(rectangle.width, rectangle.height) > grain {
            return rectangle.quarters.flatMap { left($0, by: index, grain: grain) }
        }
        guard let square = floor.square(in: rectangle), !sees(index, square) else { return [] }
        return rivals.contains { sees($0, square) } ? [rectangle] : []
    }

    /// The rectangle without the others, in columns as wide as can be.
    private static func cut(_ area: Bounds, _ others: [Bounds]) -> [Bounds] {
        let cuts = others.flatMap { [$0.min.x, $0.max.x] }.filter { area.min.x < $0 && $0 < area.max.x }
        let xs = Set(cuts + [area.min.x, area.max.x]).sorted()
        var done: [Bounds] = []
        var open: [Bounds] = []
        for (left, right) in zip(xs, xs.dropFirst()) {
            let blocked = others.filter { $0.min.x <= left && right <= $0.max.x }
                .sorted { ($0.min.y, $0.max.y) < ($1.min.y, $1.max.y) }
            var next: [Bounds] = []
            var low = area.min.y
            func add(upTo high: Int) {
                guard low < high else { return }
                // A piece of the same height beside it grows on.
                let same = open.firstIndex { $0.min.y == low && $0.max.y == high }
                let start = same.map { open.remove(at: $0).min.x } ?? left
                next.append(Bounds(Point(x: start, y: low), Point(x: right, y: high)))
            }
            for block in blocked {
                add(upTo: min(block.min.y, area.max.y))
                low = max(low, block.max.y)
            }
            add(upTo: area.max.y)
            done += open
            open = next
        }
        return done + open
    }
}

extension Bounds {
    /// The parts left and right of a line along y through the inside.
    fileprivate func parts(atX x: Int) -> [Bounds] {
        [Bounds(min, Point(x: x, y: max.y)), Bounds(Point(x: x, y: min.y), max)]
    }
}
