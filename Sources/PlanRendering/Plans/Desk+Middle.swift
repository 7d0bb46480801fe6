internal import PlaneGeometry
internal import SiteModel

/// Where lines that belong to a desk begin and end, in millimetres of the site.
extension Desk {
    /// Where a spoke from a lens ends: the middle of the desk, or `nil` where the sensor hangs over the desk so near to
    /// its middle that the sensor's mark says it.
    func middle(unlessBelow lens: Point) -> (x: Double, y: Double)? {
        let corners = outline.map { PagePoint(x: Double($0.x) / Self.unit, y: Double($0.y) / Self.unit) }
        guard let polygon = PagePolygon(corners) else { return nil }
        let middle = polygon.middle
        let lens = PagePoint(x: Double(lens.x) / Self.unit, y: Double(lens.y) / Self.unit)
        if polygon.contains(lens), middle.distance(to: lens) * Self.unit < Self.markReach { return nil }
        return (middle.x * Self.unit, middle.y * Self.unit)
    }

    /// As on a sheet of 1:50, for which searching an interior point is made.
    private static let unit = 50.0

    /// How far the mark of a sensor reaches from its lens on the floor, at the least.
    private static let markReach = 400.0

    /// Halfway along the part of the outline that lies farthest to one side, on the other axis: the middle of an edge, or
    /// a corner. `nil` where no vertex has that extreme value.
    func middle(at extreme: Int, _ axis: KeyPath<Point, Int>, _ other: KeyPath<Point, Int>) -> Int? {
        let values = outline.indices.filter { outline[$0][keyPath: axis] == extreme }
        // Of several edges at one extreme, the first is as good as any; a vertex alone stands for itself.
        guard let first = values.first else { return nil }
        let next = outline[(first + 1) % outline.count]
        let last = outline[(first + outline.count - 1) % outline.count]
        let mate = [next, last].first { $0[keyPath: axis] == extreme } ?? outline[first]
        let (a, b) = (outline[first][keyPath: other], mate[keyPath: other])
        return a + (b - a) / 2
    }
}

extension PagePolygon {
    /// The centre of gravity where it lies well inside, else the point that is farthest from the outline.
    fileprivate var middle: PagePoint {
        if isAxisParallelRectangle { return bounds.center }
        let pole = interiorPoint()
        guard let center = centerOfGravity, clearance(center) > clearance(pole) / 2 else { return pole }
        return center
    }

    private var centerOfGravity: PagePoint? {
        let origin = bounds.center
        var (twice, x, y) = (0.0, 0.0, 0.0)
        forEachEdge { a, b in
            let (a, b) = (a.offset(-origin.x, -origin.y), b.offset(-origin.x, -origin.y))
            let cross = a.x * b.y - b.x * a.y
            twice += cross
            x += (a.x + b.x) * cross
            y += (a.y + b.y) * cross
        }
        guard twice != 0 else { return nil }
        return origin.offset(x / (3 * twice), y / (3 * twice))
    }
}
