/// Outlines that labels keep off, by where they lie.
struct OutlineIndex {
    /// The outlines.
    let outlines: [PagePolygon]

    private let grid: BoxGrid

    init(_ outlines: [PagePolygon]) {
        self.outlines = outlines
        grid = BoxGrid(outlines.map(\.bounds))
    }

    /// Whether a box shares area with the inside of any outline.
    func overlaps(_ box: PageBounds) -> Bool {
        grid.contains(overlapping: box) { outlines[$0].overlaps(box) }
    }

    /// Whether a box shares area with the inside of any outline other than the one at an index.
    func overlaps(_ box: PageBounds, besides index: Int) -> Bool {
        grid.contains(overlapping: box) { $0 != index && outlines[$0].overlaps(box) }
    }

    /// Whether a vertex of any outline lies in a box.
    func hasVertex(in box: PageBounds) -> Bool {
        grid.contains(overlapping: box) { outlines[$0].points.contains(where: box.contains) }
    }

    /// Whether a point lies inside any outline.
    func contains(_ point: PagePoint) -> Bool { overlaps(PageBounds(center: point, width: 0.01, height: 0.01)) }

    /// Whether an outline runs through the inside of a box.
    func isCrossed(by box: PageBounds) -> Bool {
        grid.contains(overlapping: box) { outlines[$0].isCrossed(by: box) }
    }

    /// Whether an outline other than this one runs through the inside of a box.
    func isCrossed(by box: PageBounds, besides outline: PagePolygon) -> Bool {
        grid.contains(overlapping: box) { index in
            outlines[index].isCrossed(by: box) && outlines[index].points != outline.points
        }
    }

    /// The outlines, besides one, whose bounds share area with its bounds; in their order.
    func neighbours(of index: Int) -> [PagePolygon] {
        var found: [Int] = []
        _ = grid.contains(overlapping: outlines[index].bounds) { other in
            if other != index, !found.contains(other) { found.append(other) }
            return false
        }
        return found.sorted().map { outlines[$0] }
    }
}
