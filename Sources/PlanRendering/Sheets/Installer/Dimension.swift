/// A distance to be drawn: from a wall to a lens, at a right angle to the wall.
struct Dimension {
    var lens: PagePoint

    /// Where the perpendicular from the lens meets the wall's line.
    var foot: PagePoint

    var wall: (PagePoint, PagePoint)
    var text: String

    /// The text where the wall is not on the sheet, so that it names the wall.
    var cutText: String

    /// What the sensor's mark covers.
    var mark: PageBounds
}

/// A dimension that has found its place.
struct PlacedDimension {
    /// The dimension line, from the wall to below the lens.
    var line: (PagePoint, PagePoint)

    /// The lines that lead to it.
    var extensions: [(PagePoint, PagePoint)]

    /// Whether the wall is not on the sheet, so that the line ends in an arrow to it.
    var isCut: Bool

    var text: String
    var box: PageBounds
    var size: Double
    var cost: Double
}

extension PlacedDimension {
    /// Lines, ticks and text.
    func parts(ground: Color, ink: Color) -> [Scene.Part] {
        let thin = Stroke(ink, width: 0.18)
        var parts: [Scene.Part] = extensions.map {
            .shape(Shape(Path(polyline: [$0.0, $0.1]), stroke: thin))
        }
        parts.append(.shape(Shape(Path(polyline: [line.0, line.1]), stroke: thin)))
        parts += [isCut ? arrow : tick(line.0), tick(line.1)].map {
            .shape(Shape($0, stroke: Stroke(ink, width: 0.35)))
        }
        let baseline = box.center.offset(0, size * LineMetrics.capital / 2)
        return parts + [
            .shape(Shape(Path(box.grown(by: 0.3)), fill: .solid(ground))),
            .text(SceneText(text, at: baseline, alignment: .center, size: size, color: ink)),
        ]
    }

    /// An open arrowhead toward a wall that is not on the sheet.
    private var arrow: Path {
        let length = max(1e-9, line.0.distance(to: line.1))
        let (ux, uy) = ((line.1.x - line.0.x) / length, (line.1.y - line.0.y) / length)
        return Path(polyline: [
            line.0.offset(ux * 2.2 - uy * 0.8, uy * 2.2 + ux * 0.8), line.0,
            line.0.offset(ux * 2.2 + uy * 0.8, uy * 2.2 - ux * 0.8),
        ])
    }

    /// A short stroke at 45° to the line.
    private func tick(_ end: PagePoint) -> Path {
        let length = max(1e-9, line.0.distance(to: line.1))
        let (ux, uy) = ((line.1.x - line.0.x) / length, (line.1.y - line.0.y) / length)
        let (dx, dy) = ((ux - uy) * 0.85, (uy + ux) * 0.85)
        return Path(polyline: [end.offset(-dx, -dy), end.offset(dx, dy)])
    }
}
