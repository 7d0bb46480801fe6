extension PagePolygon {
    /// The point inside that is farthest from the outline: where a label of that aspect (width over height) has most
    /// room. For rectangles it is the middle.
    ///
    /// Found to 0.1 mm by quartering cells, best first (Garcia-Castellanos and Lombardo's pole of inaccessibility as
    /// Agafonkin searches it). The page is squeezed by the aspect first, so that a wide label asks for wide room.
    func interiorPoint(aspect: Double = 1) -> PagePoint {
        guard !isAxisParallelRectangle else { return bounds.center }
        let squeeze = max(0.1, min(10, aspect))
        guard let squeezed = PagePolygon(points.map { PagePoint(x: $0.x / squeeze, y: $0.y) }) else {
            return bounds.center
        }
        let pole = squeezed.pole()
        return PagePoint(x: pole.x * squeeze, y: pole.y)
    }

    private struct Cell {
        var center: PagePoint
        var half: Double
        var clearance: Double

        /// No point of the cell has more clearance than this.
        var promise: Double { clearance + half * 2.0.squareRoot() }

        init(_ center: PagePoint, half: Double, in polygon: PagePolygon) {
            self.center = center
            self.half = half
            clearance = polygon.clearance(center)
        }
    }

    private func pole() -> PagePoint {
        let half = max(min(bounds.width, bounds.height), max(bounds.width, bounds.height) / 32) / 2
        guard half > 0 else { return bounds.center }
        var best = Cell(bounds.center, half: 0, in: self)
        var queue: [Cell] = []
        for row in 0...Int(bounds.height / (2 * half)) {
            for column in 0...Int(bounds.width / (2 * half)) {
                let center = PagePoint(
                    x: bounds.left + half * Double(2 * column + 1), y: bounds.top + half * Double(2 * row + 1))
                queue.append(Cell(center, half: half, in: self))
            }
        }
        // The queue is a sorted array: it stays short, for labels need little precision.
        queue.sort { $0.promise < $1.promise }
        while let cell = queue.popLast(), cell.promise > best.clearance + 0.1 {
            if cell.clearance > best.clearance { best = cell }
            let quarter = cell.half / 2
            for (dx, dy) in [(-quarter, -quarter), (quarter, -quarter), (-quarter, quarter), (quarter, quarter)] {
                let child = Cell(cell.center.offset(dx, dy), half: quarter, in: self)
                guard child.promise > best.clearance + 0.1 else { continue }
                let index = queue.partitioningIndex { $0.promise > child.promise }
                queue.insert(child, at: index)
            }
        }
        return best.center
    }
}

extension Array {
    /// The first index whose element satisfies a condition that, once true, stays true to the end.
    fileprivate func partitioningIndex(where condition: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
