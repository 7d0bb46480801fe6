import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel

/// Splits what several counting sensors see, so that nobody is counted twice: each sensor keeps of its area what no sensor
/// before it has.
struct CountingRegions {
    /// The regions of each sensor, in the order of the areas.
    let regions: [[SiteRegion]]

    /// Whether each sensor's share takes more regions than the device has, so that the smallest pieces are left out.
    let isCut: [Bool]

    /// - Parameters:
    ///   - areas: The areas, in the order in which they take their share.
    ///   - bounds: The room's bounds; what lies beyond is nobody's.
    init(_ areas: [Bounds], within bounds: Bounds) {
        var result: [[SiteRegion]] = []
        var isCut: [Bool] = []
        for (index, area) in areas.enumerated() {
            let pieces = Self.difference(area, areas.prefix(index) + [], bounds)
            isCut.append(pieces.count > RegionNumber.count)
            let largest = pieces.sorted { $0.width * $0.height > $1.width * $1.height }.prefix(RegionNumber.count)
            let order = readingOrder(Array(largest))
            result.append(
                order.enumerated().map { number, piece in
                    SiteRegion(
                        region: RawRegion(number: number + 1, outline: largest[piece].corners.map(RawPoint.init)))
                })
        }
        regions = result
        self.isCut = isCut
    }

    /// The area without the others in few rectangles, cut along x or along y, whichever gives fewer.
    private static func difference(_ area: Bounds, _ others: [Bounds], _ bounds: Bounds) -> [Bounds] {
        guard area.min.x < bounds.max.x, bounds.min.x < area.max.x, area.min.y < bounds.max.y, bounds.min.y < area.max.y
        else { return [] }
        let clipped = Bounds(
            Point(x: max(area.min.x, bounds.min.x), y: max(area.min.y, bounds.min.y)),
            Point(x: min(area.max.x, bounds.max.x), y: min(area.max.y, bounds.max.y)))
        let columns = cut(clipped, others)
        let rows = cut(clipped.transposed, others.map(\.transposed)).map(\.transposed)
        return rows.count < columns.count ? rows : columns
    }

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
