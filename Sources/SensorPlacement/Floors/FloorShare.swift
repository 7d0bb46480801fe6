import PlaneGeometry

/// How much of a floor some areas hold.
struct FloorShare {
    /// The share of the floor, 0...1; 1 exactly when no floor is left out.
    let fraction: Double

    init(_ floor: FloorShape, areas: [Bounds]) {
        let gaps = FloorGaps(floor, areas: areas).rectangles
        let whole = floor.area(in: floor.bounds)
        let open = gaps.reduce(0) { $0 + floor.area(in: $1) }
        fraction = gaps.isEmpty ? 1 : whole > 0 ? min(max(0, 1 - open / whole), 1.0.nextDown) : 0
    }
}

extension FloorShape {
    /// The area of floor in the rectangle in mm², rounded as doubles round.
    ///
    /// Where obstacles overlap each other, their shared area is taken off twice.
    func area(in rectangle: Bounds) -> Double {
        max(
            0,
            Self.clippedArea(roomOutline, rectangle)
                - obstacleOutlines.reduce(0) { $0 + Self.clippedArea($1, rectangle) })
    }

    /// The area of an outline within a rectangle: cut at each side in turn, then the sum over its edges.
    private static func clippedArea(_ outline: [Point], _ rectangle: Bounds) -> Double {
        var points = outline.map { (x: Double($0.x), y: Double($0.y)) }
        func cut(_ depth: ((x: Double, y: Double)) -> Double) {
            var result: [(x: Double, y: Double)] = []
            for index in points.indices {
                let (a, b) = (points[index], points[(index + 1) % points.count])
                let (da, db) = (depth(a), depth(b))
                if da >= 0 { result.append(a) }
                if (da > 0 && db < 0) || (da < 0 && db > 0) {
                    let t = da / (da - db)
                    result.append((a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)))
                }
            }
            points = result
        }
        cut { $0.x - Double(rectangle.min.x) }
        cut { Double(rectangle.max.x) - $0.x }
        cut { $0.y - Double(rectangle.min.y) }
        cut { Double(rectangle.max.y) - $0.y }
        var doubled = 0.0
        for index in points.indices {
            let (a, b) = (points[index], points[(index + 1) % points.count])
            doubled += a.x * b.y - a.y * b.x
        }
        return abs(doubled) / 2
    }
}
