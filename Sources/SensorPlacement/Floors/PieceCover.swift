import PlaneGeometry
import SensorModel

/// Plans for floors of any shape to start from: the floor cut into rectangles, each covered by straight cuts.
struct PieceCover {
    /// The plans, which may leave gaps and hold sensors that are not needed.
    let plans: [[Mount]]

    init(_ floor: FloorShape, mounting: MountingSearch, size: AreaSize, shouldStop: @escaping () -> Bool) {
        let columns = Self.columns(floor.roomOutline)
        let rows = Self.columns(floor.roomOutline.map(\.transposed)).map(\.transposed)
        plans = [[floor.bounds], columns, rows].map { pieces in
            pieces.flatMap { piece in
                GuillotineCover(width: piece.width, height: piece.height, size: size, shouldStop: shouldStop)
                    .mounts.compactMap { mount in
                        let center = Point(x: mount.center.x + piece.min.x, y: mount.center.y + piece.min.y)
                        return Self.hung(center, mount.isTurned, mounting, size)
                    }
            }
        }
    }

    /// The point itself where a sensor may hang there, else one nearby.
    private static func hung(
        _ center: Point, _ isTurned: Bool, _ mounting: MountingSearch, _ size: AreaSize
    ) -> Mount? {
        if mounting.area.contains(center) { return Mount(center: center, isTurned: isTurned) }
        let reach = size.widthMM / 4
        let around = Bounds(
            Point(x: center.x - reach, y: center.y - reach), Point(x: center.x + reach, y: center.y + reach))
        return mounting.middlePoint(of: around).map { Mount(center: $0, isTurned: isTurned) }
    }

    /// The outline's extent between each two neighbouring corners along x, equal neighbours joined.
    private static func columns(_ outline: [Point]) -> [Bounds] {
        let xs = Set(outline.map(\.x)).sorted()
        var pieces: [Bounds] = []
        for (left, right) in zip(xs, xs.dropFirst()) {
            let slices = OutlineSlices(outline)
            let inside = [left, right].flatMap { slices.closedColumn($0).intervals }
            let middle = slices.closedColumn((left + right) / 2).intervals
            // Where the walls are straight, the middle column tells; slanted walls widen it to both ends.
            for interval in middle {
                let ends = inside.filter { $0.overlaps(interval) && outline.count > 4 && isSlanted(outline) }
                let low = min(interval.lowerBound, ends.map(\.lowerBound).min() ?? interval.lowerBound)
                let high = max(interval.upperBound, ends.map(\.upperBound).max() ?? interval.upperBound)
                guard low < high else { continue }
                if let last = pieces.last, last.max.x == left, last.min.y == low, last.max.y == high {
                    pieces[pieces.count - 1] = Bounds(last.min, Point(x: right, y: high))
                } else {
                    pieces.append(Bounds(Point(x: left, y: low), Point(x: right, y: high)))
                }
            }
        }
        return pieces
    }

    private static func isSlanted(_ outline: [Point]) -> Bool {
        outline.indices.contains { index in
            let (a, b) = (outline[index], outline[(index + 1) % outline.count])
            return a.x != b.x && a.y != b.y
        }
    }
}

extension Point {
    /// The point with x and y exchanged.
    var transposed: Point { Point(x: y, y: x) }
}

extension Bounds {
    /// The bounds with x and y exchanged.
    var transposed: Bounds { Bounds(min.transposed, max.transposed) }
}
