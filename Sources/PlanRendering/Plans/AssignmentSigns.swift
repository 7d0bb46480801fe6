internal import PlaneGeometry
internal import SiteModel

/// Which desk belongs to which sensor, and how deep it lies in that sensor's area.
struct AssignmentSigns {
    struct DeskSign {
        var desk: Desk
        var outline: PagePolygon
        var isTaken: Bool
        var isUnseen: Bool
    }

    struct SensorSign {
        var id: String
        var lens: PagePoint
        var area: PagePolygon?
        /// Where the spokes to its desks end.
        var spokes: [PagePoint]
        /// Whether it watches floor rather than desks.
        var watchesFloor: Bool
        /// The corners to which rays go, where it watches floor.
        var rays: [PagePoint] { watchesFloor ? area?.points ?? [] : [] }

        /// From the nearest desk to the border, on the page, and how long that is in millimetres of the site.
        var margin: (from: PagePoint, to: PagePoint, millimetres: Int)?
    }

    let deskSigns: [DeskSign]
    let sensorSigns: [SensorSign]

    init(_ plan: PlacementPlan, mapping: PageMapping) {
        let all = plan.floor.rooms.flatMap(\.desks)
        let taken = Set(plan.assignments.flatMap(\.desks))
        let unseen = Set(plan.unseenDesks)
        deskSigns = all.compactMap { desk in
            mapping.polygon(desk.outline).map {
                DeskSign(desk: desk, outline: $0, isTaken: taken.contains(desk.id), isUnseen: unseen.contains(desk.id))
            }
        }
        let desks = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        sensorSigns = plan.assignments.compactMap { assignment in
            guard let sensor = plan.floor.sensors.first(where: { $0.id == assignment.sensor }),
                let lens = mapping.polygon([sensor.position])?.points.first
            else { return nil }
            let own = assignment.desks.compactMap { desks[$0] }
            return SensorSign(
                id: sensor.id, lens: lens, area: mapping.polygon(assignment.area),
                spokes: own.compactMap { $0.middle(unlessBelow: sensor.position) }.map {
                    mapping.point(x: $0.x, y: $0.y)
                },
                watchesFloor: own.isEmpty, margin: Self.margin(own, assignment.area, mapping))
        }
    }

    var desks: [PagePolygon] { deskSigns.map(\.outline) }

    /// The shortest way along an axis from a desk to the border of an upright area.
    private static func margin(
        _ desks: [Desk], _ area: [Point], _ mapping: PageMapping
    ) -> (from: PagePoint, to: PagePoint, millimetres: Int)? {
        guard let area = Bounds(around: area), !desks.isEmpty else { return nil }
        var best: (from: Point, to: Point, length: Int)?
        for desk in desks {
            guard let bounds = Bounds(around: desk.outline) else { continue }
            let ways = [
                desk.middle(at: bounds.min.x, \.x, \.y).map { y in
                    (Point(x: bounds.min.x, y: y), Point(x: area.min.x, y: y))
                },
                desk.middle(at: bounds.max.x, \.x, \.y).map { y in
                    (Point(x: bounds.max.x, y: y), Point(x: area.max.x, y: y))
                },
                desk.middle(at: bounds.min.y, \.y, \.x).map { x in
                    (Point(x: x, y: bounds.min.y), Point(x: x, y: area.min.y))
                },
                desk.middle(at: bounds.max.y, \.y, \.x).map { x in
                    (Point(x: x, y: bounds.max.y), Point(x: x, y: area.max.y))
                },
            ]
            for (from, to) in ways.compactMap(\.self) {
                let length = abs(to.x - from.x) + abs(to.y - from.y)
                if length < best?.length ?? .max { best = (from, to, length) }
            }
        }
        return best.map { (mapping.point($0.from), mapping.point($0.to), $0.length) }
    }

    static func areaStroke(_ theme: Theme) -> Stroke { Stroke(theme.sensor, width: 0.35) }
    static func rayStroke(_ theme: Theme) -> Stroke { Stroke(theme.coverage, width: 0.18) }

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
            sign.area.map { area in
                Scene.Element(
                    .coverage, identity: Scene.Identity(["coverage"], id: sign.id, title: "Area of \(sign.id)"),
                    parts: [.shape(Shape(area.path, stroke: Self.areaStroke(theme)))]
                        + sign.rays.map {
                            .shape(Shape(Path(polyline: [sign.lens, $0]), stroke: Self.rayStroke(theme)))
                        })
            }
        }
        let furniture = deskSigns.map { sign in
            let shape =
                sign.isUnseen
                ? Self.unserved(sign.outline.path, theme)
                : Shape(sign.outline.path, fill: .solid(theme.region), stroke: Stroke(theme.faint, width: 0.25))
            // A desk that is nobody's steps back behind the areas.
            return Scene.Element(
                sign.isTaken || sign.isUnseen ? .furniture : .regions,
                identity: Scene.Identity(["desk"], id: sign.desk.id, title: sign.desk.title),
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
