internal import PlaneGeometry
internal import SiteModel

/// Which desk belongs to which sensor, and how deep it lies in that sensor's area.
struct AssignmentSigns {
    struct DeskSign {
        var desk: Desk
        var outline: PagePolygon
        var isServed: Bool
    }

    struct SensorSign {
        var id: String
        var lens: PagePoint
        var area: PagePolygon?
        var spokes: [PagePoint]
        /// From the nearest desk to the border, on the page, and how long that is in millimetres of the site.
        var margin: (from: PagePoint, to: PagePoint, millimetres: Int)?
    }

    let deskSigns: [DeskSign]
    let sensorSigns: [SensorSign]
    private let hasAssignments: Bool

    init(_ plan: PlacementPlan, mapping: PageMapping) {
        let all = plan.floor.rooms.flatMap(\.desks)
        let served = Set(plan.assignments.flatMap(\.desks))
        hasAssignments = !served.isEmpty
        deskSigns = all.compactMap { desk in
            mapping.polygon(desk.outline).map { DeskSign(desk: desk, outline: $0, isServed: served.contains(desk.id)) }
        }
        let desks = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        sensorSigns = plan.assignments.compactMap { assignment in
            guard let sensor = plan.floor.sensors.first(where: { $0.id == assignment.sensor }),
                let lens = mapping.polygon([sensor.position])?.points.first
            else { return nil }
            let own = assignment.desks.compactMap { desks[$0] }
            return SensorSign(
                id: sensor.id, lens: lens, area: mapping.polygon(assignment.area),
                spokes: own.compactMap { Self.middle(of: $0).flatMap { mapping.polygon([$0])?.points.first } },
                margin: Self.margin(own, assignment.area, mapping))
        }
    }

    var desks: [PagePolygon] { deskSigns.map(\.outline) }

    private static func middle(of desk: Desk) -> RawPoint? {
        Bounds(around: desk.outline).map { RawPoint(x: ($0.min.x + $0.max.x) / 2, y: ($0.min.y + $0.max.y) / 2) }
    }

    /// The shortest way along an axis from a desk to the border of an upright area.
    private static func margin(
        _ desks: [Desk], _ area: [Point], _ mapping: PageMapping
    ) -> (from: PagePoint, to: PagePoint, millimetres: Int)? {
        guard let area = Bounds(around: area), !desks.isEmpty else { return nil }
        var best: (from: Point, to: Point, length: Int)?
        for bounds in desks.compactMap({ Bounds(around: $0.outline) }) {
            let (x, y) = ((bounds.min.x + bounds.max.x) / 2, (bounds.min.y + bounds.max.y) / 2)
            for (from, to) in [
                (Point(x: bounds.min.x, y: y), Point(x: area.min.x, y: y)),
                (Point(x: bounds.max.x, y: y), Point(x: area.max.x, y: y)),
                (Point(x: x, y: bounds.min.y), Point(x: x, y: area.min.y)),
                (Point(x: x, y: bounds.max.y), Point(x: x, y: area.max.y)),
            ] {
                let length = abs(to.x - from.x) + abs(to.y - from.y)
                if length < best?.length ?? .max { best = (from, to, length) }
            }
        }
        return best.map { (mapping.point($0.from), mapping.point($0.to), $0.length) }
    }

    static func areaStroke(_ theme: Theme) -> Stroke { Stroke(theme.sensor, width: 0.35) }

    static func unserved(_ path: Path, _ theme: Theme) -> Shape {
        let hatch = Hatch(theme.overlap, spacing: 1.7, width: 0.3)
        return Shape(path, fill: .hatch(hatch), stroke: Stroke(theme.overlap, width: 0.35))
    }

    /// A line to a desk that ends in a dot.
    static func spoke(from lens: PagePoint, to desk: PagePoint, _ theme: Theme) -> [Scene.Part] {
        [
            .shape(Shape(Path(polyline: [lens, desk]), stroke: Stroke(theme.ink, width: 0.25))),
            .shape(Shape(Path(circle: desk, radius: 0.7), fill: .solid(theme.ink))),
        ]
    }

    /// A line with a bar at either end.
    static func dimension(_ from: PagePoint, _ to: PagePoint, _ theme: Theme) -> [Scene.Part] {
        let isFlat = (from.x - to.x).magnitude >= (from.y - to.y).magnitude
        let (dx, dy) = isFlat ? (0.0, 0.8) : (0.8, 0.0)
        let stroke = Stroke(theme.ink, width: 0.18)
        return [[from, to], [from.offset(-dx, -dy), from.offset(dx, dy)], [to.offset(-dx, -dy), to.offset(dx, dy)]]
            .map { .shape(Shape(Path(polyline: $0), stroke: stroke)) }
    }

    /// Areas, desks and spokes.
    func elements(_ theme: Theme) -> [Scene.Element] {
        let areas = sensorSigns.compactMap { sign in
            sign.area.map {
                Scene.Element(
                    .coverage, identity: Scene.Identity(["coverage"], id: sign.id, title: "Area of \(sign.id)"),
                    parts: [.shape(Shape($0.path, stroke: Self.areaStroke(theme)))])
            }
        }
        let furniture = deskSigns.map { sign in
            let shape =
                sign.isServed || !hasAssignments
                ? Shape(sign.outline.path, fill: .solid(theme.region), stroke: Stroke(theme.faint, width: 0.25))
                : Self.unserved(sign.outline.path, theme)
            return Scene.Element(
                .furniture, identity: Scene.Identity(["desk"], id: sign.desk.id, title: sign.desk.title),
                parts: [.shape(shape)])
        }
        let spokes = sensorSigns.map { sign in
            Scene.Element(
                .outlines,
                identity: Scene.Identity(["assignment"], id: sign.id, title: "Desks of \(sign.id)"),
                parts: sign.spokes.flatMap { Self.spoke(from: sign.lens, to: $0, theme) })
        }
        return areas + furniture + spokes
    }
}
