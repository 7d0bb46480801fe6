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

    /// Whether a line runs through the inside of a box.
    func crosses(_ box: PageBounds) -> Bool {
        grid.contains(overlapping: box) { box.isCrossed(bySegment: lines[$0].start, lines[$0].end) }
    }
}
