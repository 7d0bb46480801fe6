internal import SiteModel

/// The words and figures of a placement plan, which stay off its lines as far as there is room.
extension AssignmentSigns {
    /// The smallest margin of each sensor as a dimension.
    func marginElements(in labeler: Labeler, _ building: Building, _ theme: Theme) -> [Scene.Element] {
        let areas = sensorSigns.compactMap(\.area)
        let lines = spokes + areas.flatMap(Self.border)
        return sensorSigns.compactMap { sign in
            guard let margin = sign.margin else { return nil }
            let parts = Self.dimension(margin.from, margin.to, theme)
            let text = Measures.atLeast(millimetres: margin.millimetres)
            let size = 2.5
            let (width, height) = (labeler.measurer.width(of: text, size: size), size * LineMetrics.height)
            let places = Self.places(beside: margin.from, margin.to, width: width, height: height)
            let clear = places.filter { box in labeler.isFree(box) && !desks.contains { $0.overlaps(box) } }
            let free = clear.first { box in !lines.contains { $0.overlaps(box) } }
            guard let box = free ?? clear.first ?? places.first(where: { labeler.isFree($0) }) else {
                return Scene.Element(.labels, parts: parts)
            }
            labeler.reserve(box)
            let baseline = box.center.offset(0, size * LineMetrics.capital / 2)
            let figure = SceneText(text, at: baseline, alignment: .center, size: size, color: theme.ink)
            // A line that passes behind a figure stops at its sides.
            let ground =
                desks.contains { $0.contains(box.center) } ? theme.region : building.ground(at: box.center, theme)
            let plate: [Scene.Part] =
                free == nil ? [.shape(Shape(Path(box.grown(by: 0.3)), fill: .solid(ground)))] : []
            return Scene.Element(.labels, parts: plate + parts + [.text(figure)])
        }
    }

    /// Where a dimension's figure may stand: beside its middle, beyond the border, or at some distance along the border.
    private static func places(
        beside from: PagePoint, _ to: PagePoint, width: Double, height: Double
    ) -> [PageBounds] {
        let middle = from.toward(to, 0.5)
        let isFlat = (from.x - to.x).magnitude >= (from.y - to.y).magnitude
        let (across, up) = (width / 2 + 1.2, height / 2 + 0.6)
        var centers =
            isFlat
            ? [middle.offset(0, -up), middle.offset(0, up)] : [middle.offset(across, 0), middle.offset(-across, 0)]
        // From the desk to the border and on.
        let (dx, dy) = (to.x < from.x ? -1.0 : 1.0, to.y < from.y ? -1.0 : 1.0)
        for shift in [0, 0.5, -0.5, 1, -1, 1.5, -1.5] {
            centers.append(
                isFlat
                    ? to.offset(dx * across, shift * 2 * up) : to.offset(shift * 2 * across, dy * up))
        }
        return centers.map { PageBounds(center: $0, width: width, height: height) }
    }

    /// The names of the desks.
    func requests(_ theme: Theme) -> [LabelRequest] {
        let lines = spokes + rays + sensorSigns.compactMap(\.area).flatMap(Self.border)
        return deskSigns.map { sign in
            var request = LabelRequest(
                outline: sign.outline,
                texts: [
                    LabelText(
                        string: sign.desk.title, sizes: [3.5, 2.5, 2.5], ink: theme.ink, outsideInk: theme.ink)
                ])
            request.prefersCorner = true
            request.mayStandOutside = false
            request.plate = theme.region
            request.avoided = lines.filter { $0.bounds.overlaps(sign.outline.bounds) }
            return request
        }
    }

    /// The spokes as wide as their dots.
    private var spokes: [PagePolygon] {
        sensorSigns.flatMap { sign in sign.spokes.compactMap { Self.strip(sign.lens, $0, halfWidth: 0.9) } }
    }

    /// The dots at the ends of spokes, which no words cover.
    var dots: [PageBounds] {
        sensorSigns.flatMap(\.spokes).map { PageBounds(center: $0, width: 2, height: 2) }
    }

    private var rays: [PagePolygon] {
        sensorSigns.flatMap { sign in sign.rays.compactMap { Self.strip(sign.lens, $0, halfWidth: 0.3) } }
    }

    /// The stretches of an area's border.
    private static func border(_ area: PagePolygon) -> [PagePolygon] {
        area.points.indices.compactMap { index in
            strip(area.points[index], area.points[(index + 1) % area.points.count], halfWidth: 0.5)
        }
    }

    /// A line with some room on all sides.
    private static func strip(_ a: PagePoint, _ b: PagePoint, halfWidth: Double) -> PagePolygon? {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0 else { return nil }
        let (x, y) = (dx / length * halfWidth, dy / length * halfWidth)
        return PagePolygon([
            a.offset(-x + y, -y - x), b.offset(x + y, y - x), b.offset(x - y, y + x), a.offset(-x - y, -y + x),
        ])
    }
}
