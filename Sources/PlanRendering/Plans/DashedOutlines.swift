internal import Glibc

/// Dashed outlines some of whose edges lie on each other, as those of equal areas in a row do.
///
/// Dashes that begin wherever an outline begins fill each other's gaps, and a line that two outlines share looks solid.
/// So the edges of such outlines are dashed one by one in step with the page: what lies on one line has its dashes and
/// its gaps in the same places. Their corners are drawn out, for a gap there would leave the outline open.
struct DashedOutlines {
    let outlines: [PagePolygon]

    /// Which outlines share a line with another.
    private let isShared: [Bool]

    /// How long a drawn out corner is along each edge, in millimetres.
    private static let corner = 1.0

    /// Finds what is shared; linear in the number of edges.
    init(_ outlines: [PagePolygon]) {
        self.outlines = outlines
        var owners: [Line: Int] = [:]
        var isShared = Array(repeating: false, count: outlines.count)
        for (index, outline) in outlines.enumerated() {
            outline.forEachEdge { start, end in
                guard let line = Line(start, end) else { return }
                guard let owner = owners[line] else {
                    owners[line] = index
                    return
                }
                if owner != index {
                    isShared[owner] = true
                    isShared[index] = true
                }
            }
        }
        self.isShared = isShared
    }

    /// The shapes of one outline.
    func shapes(_ index: Int, stroke: Stroke, clips: [Path] = []) -> [Shape] {
        guard outlines.indices.contains(index) else { return [] }
        let outline = outlines[index]
        let period = stroke.dash.reduce(0, +)
        guard isShared[index], period > 0 else { return [Shape(outline.path, stroke: stroke, clips: clips)] }
        var shapes: [Shape] = []
        outline.forEachEdge { start, end in
            guard let line = Line(start, end) else { return }
            let (first, last) = line.along(start) < line.along(end) ? (start, end) : (end, start)
            var stroke = stroke
            let rest = fmod(line.along(first), period)
            stroke.dashOffset = rest < 0 ? rest + period : rest
            shapes.append(Shape(Path(polyline: [first, last]), stroke: stroke, clips: clips))
        }
        var corners: [Path.Step] = []
        let points = outline.points
        for (index, point) in points.enumerated() {
            let ends = [points[(index + points.count - 1) % points.count], points[(index + 1) % points.count]].map {
                point.toward($0, min(0.5, Self.corner / max(1e-9, point.distance(to: $0))))
            }
            corners += Path(polyline: [ends[0], point, ends[1]]).steps
        }
        let solid = Stroke(stroke.color, width: stroke.width)
        return shapes + [Shape(Path(corners), stroke: solid, clips: clips)]
    }

    /// The straight line on which an edge lies, as fine as ink is.
    private struct Line: Hashable {
        private let heading: (x: Double, y: Double)
        private let angle: Int
        private let offset: Int

        init?(_ start: PagePoint, _ end: PagePoint) {
            let length = start.distance(to: end)
            guard length > 0.01, length < 1e6 else { return nil }
            var heading = (x: (end.x - start.x) / length, y: (end.y - start.y) / length)
            // One heading for both ways along the line; the slack is for the last digits of a steep one.
            if heading.x < -1e-4 || (heading.x < 1e-4 && heading.y < 0) { heading = (-heading.x, -heading.y) }
            self.heading = heading
            angle = Int((atan2(heading.y, heading.x) * 5_000).rounded())
            offset = Int(((start.x * heading.y - start.y * heading.x) * 20).rounded())
        }

        /// How far along the line a point is.
        func along(_ point: PagePoint) -> Double { point.x * heading.x + point.y * heading.y }

        static func == (first: Line, second: Line) -> Bool {
            first.angle == second.angle && first.offset == second.offset
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(angle)
            hasher.combine(offset)
        }
    }
}
