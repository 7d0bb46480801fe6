import PlaneGeometry

/// A mounting area with its corners at hand, for looking up points in rectangles.
struct MountingSearch {
    let area: MountingArea
    let corners: [Point]

    init(_ area: MountingArea) {
        self.area = area
        corners = area.lowerLeftCorners()
    }

    /// Some allowed point of the rectangle, or `nil` where there is none.
    ///
    /// The least allowed point lies in the first column or row of the rectangle, or is a lower left corner.
    func point(in bounds: Bounds) -> Point? {
        if let y = area.column(bounds.min.x).nearest(to: bounds.min.y, within: bounds.min.y...bounds.max.y) {
            return Point(x: bounds.min.x, y: y)
        }
        if let x = area.row(bounds.min.y).nearest(to: bounds.min.x, within: bounds.min.x...bounds.max.x) {
            return Point(x: x, y: bounds.min.y)
        }
        return corners.first { bounds.contains($0) }
    }

    /// An allowed point of the rectangle that lies well inside it: near the middle, on whole 50 mm where that costs nothing.
    func middlePoint(of bounds: Bounds, isSeen: (Point) -> Bool = { _ in true }) -> Point? {
        func depth(_ point: Point) -> (Int, Int) {
            let across = Swift.min(point.x - bounds.min.x, bounds.max.x - point.x)
            let up = Swift.min(point.y - bounds.min.y, bounds.max.y - point.y)
            return (Swift.min(across, up), across + up)
        }
        let middle = Point(x: (bounds.min.x + bounds.max.x) / 2, y: (bounds.min.y + bounds.max.y) / 2)
        if area.contains(middle), isSeen(middle) { return middle }
        var best: Point?
        for step in 0...20 {
            for x in [middle.x - bounds.width * step / 40, middle.x + bounds.width * step / 40] {
                guard let y = area.column(x).nearest(to: middle.y, within: bounds.min.y...bounds.max.y) else {
                    continue
                }
                let point = Point(x: x, y: y)
                if best.map({ depth($0) < depth(point) }) ?? true, isSeen(point) { best = point }
            }
            for y in [middle.y - bounds.height * step / 40, middle.y + bounds.height * step / 40] {
                guard let x = area.row(y).nearest(to: middle.x, within: bounds.min.x...bounds.max.x) else { continue }
                let point = Point(x: x, y: y)
                if best.map({ depth($0) < depth(point) }) ?? true, isSeen(point) { best = point }
            }
        }
        return best
    }
}
