/// Straight lines of a page, by where they lie.
struct LineIndex {
    private let lines: [(start: PagePoint, end: PagePoint)]
    private let grid: BoxGrid

    /// The edges of some outlines.
    init(edgesOf outlines: [PagePolygon]) {
        var lines: [(start: PagePoint, end: PagePoint)] = []
        var boxes: [PageBounds] = []
        lines.reserveCapacity(outlines.count * 4)
        boxes.reserveCapacity(outlines.count * 4)
        for outline in outlines {
            outline.forEachEdge { start, end in
                lines.append((start, end))
                boxes.append(
                    PageBounds(
                        left: min(start.x, end.x), top: min(start.y, end.y), right: max(start.x, end.x),
                        bottom: max(start.y, end.y)))
            }
        }
        self.lines = lines
        grid = BoxGrid(boxes)
    }

    /// The lines that run through the inside of a box; one may be there twice.
    func crossing(_ box: PageBounds) -> [(start: PagePoint, end: PagePoint)] {
        var found: [(start: PagePoint, end: PagePoint)] = []
        _ = grid.contains(overlapping: box) { index in
            if box.isCrossed(bySegment: lines[index].start, lines[index].end) { found.append(lines[index]) }
            return false
        }
        return found
    }

    /// Whether a line runs through the inside of a box.
    func crosses(_ box: PageBounds) -> Bool {
        grid.contains(overlapping: box) { box.isCrossed(bySegment: lines[$0].start, lines[$0].end) }
    }
}
