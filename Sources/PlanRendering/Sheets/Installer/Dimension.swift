/// A distance to be drawn: from a wall to a lens, at a right angle to the wall.
struct Dimension {
    /// The sensor's index on the floor.
    var sensor: Int

    /// The sensor's id.
    var name: String

    /// Which of the room's walls.
    var wallIndex: Int

    var lens: PagePoint

    /// Where the perpendicular from the lens meets the wall's line.
    var foot: PagePoint

    var wall: (PagePoint, PagePoint)
    var text: String

    /// The text where the wall is not on the sheet, so that it names the wall.
    var cutText: String

    /// What the sensor's mark covers.
    var mark: PageBounds

    /// How far lines keep off obstacles and the marks of other sensors, in millimetres: what ends or runs closer reads
    /// as measured from there.
    static let clearance = 1.2

    /// From the wall to the lens, in millimetres of the page.
    var length: Double { lens.distance(to: foot) }

    /// From the wall to the lens, of length one.
    var direction: PagePoint {
        let length = max(1e-9, length)
        return PagePoint(x: (lens.x - foot.x) / length, y: (lens.y - foot.y) / length)
    }
}

/// A dimension that has found its place.
struct PlacedDimension {
    /// How the line ends at the wall.
    enum End {
        /// A tick, as at the lens.
        case tick
        /// An arrow toward a wall that is not on the sheet.
        case arrow
        /// No end: it is a stretch of a running dimension.
        case none
        /// The circle from which a running dimension counts.
        case circle
    }

    /// The dimension line, from the wall to below the lens; `nil` where another dimension has drawn it.
    var line: (PagePoint, PagePoint)?

    /// The lines that lead to it.
    var extensions: [(PagePoint, PagePoint)]

    var end: End

    var text: String
    var box: PageBounds
    var size: Double
    var cost: Double

    /// Whether it counts on one line with others.
    var isRunning: Bool { end == .circle || end == .none }
}

extension PlacedDimension {
    /// Lines, ticks and text.
    func parts(ground: Color, ink: Color) -> [Scene.Part] {
        let thin = Stroke(ink, width: 0.18)
        var parts: [Scene.Part] = extensions.map { .shape(Shape(Path(polyline: [$0.0, $0.1]), stroke: thin)) }
        guard let line else { return parts }
        parts += PlacedDimension.parts(of: line, end: end, ground: ground, ink: ink)
        let baseline = box.center.offset(0, size * LineMetrics.capital / 2)
        return parts + [
            .shape(Shape(Path(box.grown(by: 0.3)), fill: .solid(ground))),
            .text(SceneText(text, at: baseline, alignment: .center, size: size, color: ink)),
        ]
    }

    /// The line of a dimension with its ends.
    static func parts(of line: (PagePoint, PagePoint), end: End, ground: Color, ink: Color) -> [Scene.Part] {
        let bold = Stroke(ink, width: 0.35)
        let both = [
            Shape(Path(polyline: [line.0, line.1]), stroke: Stroke(ink, width: 0.18)),
            Shape(tick(line.1, of: line), stroke: bold),
        ]
        let first: Shape? =
            switch end {
            case .tick: Shape(tick(line.0, of: line), stroke: bold)
            case .arrow: Shape(arrow(line), stroke: bold)
            case .circle:
                Shape(Path(circle: line.0, radius: 0.8), fill: .solid(ground), stroke: Stroke(ink, width: 0.25))
            case .none: nil
            }
        return (both + (first.map { [$0] } ?? [])).map { .shape($0) }
    }

    /// An open arrowhead toward a wall that is not on the sheet.
    private static func arrow(_ line: (PagePoint, PagePoint)) -> Path {
        let length = max(1e-9, line.0.distance(to: line.1))
        let (ux, uy) = ((line.1.x - line.0.x) / length, (line.1.y - line.0.y) / length)
        return Path(polyline: [
            line.0.offset(ux * 2.2 - uy * 0.8, uy * 2.2 + ux * 0.8), line.0,
            line.0.offset(ux * 2.2 + uy * 0.8, uy * 2.2 - ux * 0.8),
        ])
    }

    /// A short stroke at 45° to the line.
    private static func tick(_ end: PagePoint, of line: (PagePoint, PagePoint)) -> Path {
        let length = max(1e-9, line.0.distance(to: line.1))
        let (ux, uy) = ((line.1.x - line.0.x) / length, (line.1.y - line.0.y) / length)
        let (dx, dy) = ((ux - uy) * 0.85, (uy + ux) * 0.85)
        return Path(polyline: [end.offset(-dx, -dy), end.offset(dx, dy)])
    }
}
