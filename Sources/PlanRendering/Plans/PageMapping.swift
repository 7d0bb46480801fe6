internal import PlaneGeometry

/// Where the points of the site come to lie on the page.
struct PageMapping: Hashable {
    /// Millimetres of the page for one millimetre of the site.
    let scale: Double

    /// The part of the page that the floor's extent covers.
    let frame: PageBounds

    private let west: Double
    private let north: Double

    init(_ extent: FloorExtent, scale: Double, upperLeft: PagePoint) {
        self.scale = scale
        frame = PageBounds(
            left: upperLeft.x, top: upperLeft.y, right: upperLeft.x + extent.width * scale,
            bottom: upperLeft.y + extent.height * scale)
        west = extent.minX
        north = extent.maxY
    }

    func point(_ point: RawPoint) -> PagePoint {
        PagePoint(
            x: frame.left + (Double(point.x) - west) * scale, y: frame.top + (north - Double(point.y)) * scale)
    }

    func point(x: Double, y: Double) -> PagePoint {
        PagePoint(x: frame.left + (x - west) * scale, y: frame.top + (north - y) * scale)
    }

    func point(_ point: Point) -> PagePoint { self.point(RawPoint(point)) }

    /// A stretch of the site on the page.
    func bounds(_ extent: FloorExtent) -> PageBounds {
        let (upperLeft, lowerRight) = (
            point(x: extent.minX, y: extent.maxY), point(x: extent.maxX, y: extent.minY)
        )
        return PageBounds(left: upperLeft.x, top: upperLeft.y, right: lowerRight.x, bottom: lowerRight.y)
    }

    /// The outline on the page, or `nil` where it has no vertex or strays so far from the page that it cannot be drawn.
    func polygon(_ outline: [RawPoint]) -> PagePolygon? { polygon(onPage: outline.map(point)) }

    func polygon(_ outline: [Point]) -> PagePolygon? { polygon(onPage: outline.map(point)) }

    private func polygon(onPage points: [PagePoint]) -> PagePolygon? {
        // Cairo's coordinates are 24.8 fixed point; ten metres of paper stay far inside at any resolution.
        guard points.allSatisfy({ $0.x.magnitude < 10_000 && $0.y.magnitude < 10_000 }) else { return nil }
        return PagePolygon(points)
    }
}
