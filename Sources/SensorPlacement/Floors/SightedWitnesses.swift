import PlaneGeometry

extension FloorShape {
    /// Square millimetres of nothing but floor: beside all corners, halfway between these, and on a grid of that width.
    ///
    /// Walls and obstacles pass through none of them, so that a plan that sees the whole floor sees each whole from one sensor.
    func openSquares(every step: Int) -> [Bounds] {
        var squares: Set<Bounds> = []
        func add(_ x: Int, _ y: Int) {
            let square = Bounds(Point(x: x, y: y), Point(x: x + 1, y: y + 1))
            if isOpen(square) { squares.insert(square) }
        }
        for outline in [roomOutline] + obstacleOutlines {
            for (index, corner) in outline.enumerated() {
                let next = outline[(index + 1) % outline.count]
                for point in [corner, Point(x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2)] {
                    for distance in [1, step / 4] {
                        for x in [point.x - distance, point.x, point.x + distance - 1] {
                            for y in [point.y - distance, point.y, point.y + distance - 1] { add(x, y) }
                        }
                    }
                }
            }
        }
        for x in stride(from: bounds.min.x, to: bounds.max.x, by: max(1, step)) {
            for y in stride(from: bounds.min.y, to: bounds.max.y, by: max(1, step)) {
                add(x, y)
                add(min(x + step, bounds.max.x) - 1, min(y + step, bounds.max.y) - 1)
            }
        }
        return ascending(squares)
    }

    /// Whether all of the rectangle's inside is floor.
    func isOpen(_ rectangle: Bounds) -> Bool {
        guard case .floor = content(of: rectangle) else { return false }
        return !([roomOutline] + obstacleOutlines).contains { outline in
            outline.indices.contains { rectangle.isCrossed(by: outline[$0], outline[($0 + 1) % outline.count]) }
        }
    }
}
