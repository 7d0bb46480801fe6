internal import PlaneGeometry
internal import SiteModel

/// The rooms of a floor on the page: what every plan has under its message.
struct Building {
    let rooms: [(room: Room, outline: PagePolygon)]
    let obstacles: [(obstacle: Obstacle, outline: PagePolygon)]
    private let walls: [Walls]

    init(_ floor: Floor, mapping: PageMapping) {
        rooms = floor.rooms.compactMap { room in mapping.polygon(room.outline).map { (room, $0) } }
        obstacles = floor.rooms.flatMap(\.obstacles).compactMap { obstacle in
            mapping.polygon(obstacle.outline).map { (obstacle, $0) }
        }
        // A door in the wall between two rooms opens both, whichever of them names it.
        let doors = floor.rooms.flatMap(\.keepOuts).compactMap { keepOut -> (PagePoint, PagePoint)? in
            guard keepOut.isDoor, case .segment(let segment, _) = keepOut.extent else { return nil }
            return (mapping.point(segment.start), mapping.point(segment.end))
        }
        walls = rooms.map { Walls(outline: $0.outline.points, doors: doors) }
    }

    /// The floors, to be drawn first.
    func floorElements(_ theme: Theme) -> [Scene.Element] {
        rooms.map { room, outline in
            Scene.Element(
                .floor, identity: Scene.Identity(["room"], id: room.id, title: room.title),
                parts: [.shape(Shape(outline.path, fill: .solid(theme.floor)))])
        }
    }

    /// Obstacles and walls.
    func wallElements(_ theme: Theme) -> [Scene.Element] {
        let solid = obstacles.map { obstacle, outline in
            Scene.Element(
                .building,
                identity: Scene.Identity(["obstacle"], id: obstacle.name ?? "", title: obstacle.name ?? "obstacle"),
                parts: [.shape(Shape(outline.path, fill: .solid(theme.ink)))])
        }
        return solid + [Scene.Element(.building, parts: walls.flatMap { $0.parts(stroke: Self.wallStroke(theme)) })]
    }

    private static func wallStroke(_ theme: Theme) -> Stroke { Stroke(theme.ink, width: 0.7) }

    /// The walls in a box once more, over what has covered them there.
    func wallParts(in box: PageBounds, _ theme: Theme) -> [Scene.Part] {
        walls.filter { $0.segments.contains { box.grown(by: 0.35).isCrossed(bySegment: $0.0, $0.1) } }
            .flatMap { $0.parts(stroke: Self.wallStroke(theme)) }
            .map { part in
                guard case .shape(var shape) = part else { return part }
                shape.clips.append(Path(box))
                return .shape(shape)
            }
    }

    /// Keeps labels off obstacles and walls, and out of the doors in them: half in a room a label belongs nowhere.
    func reserve(in labeler: Labeler) {
        for (_, outline) in obstacles { labeler.reserve(obstacle: outline) }
        for (_, outline) in rooms { outline.forEachEdge { labeler.reserve(wall: $0, $1) } }
    }

    /// The names of the rooms, where there are several.
    ///
    /// - Parameter note: What stands below a room's name, if anything.
    func nameRequests(
        avoiding outlines: [PagePolygon], _ theme: Theme, note: (Room) -> String? = { _ in nil }
    ) -> [LabelRequest] {
        guard rooms.count > 1 else { return [] }
        return rooms.map { room, outline in
            var request = LabelRequest(
                outline: outline,
                texts: [
                    LabelText(
                        string: room.title, weight: .bold, sizes: [3.5, 3.5, 2.5], ink: theme.muted,
                        outsideInk: theme.muted)
                ])
            if let note = note(room) {
                request.texts.append(
                    LabelText(
                        string: note, sizes: [3.5, 3.5, 2.5], mayBeCut: false, ink: theme.muted, outsideInk: theme.muted
                    ))
            }
            request.prefersCorner = true
            // A counted room is filled with its state's colour, and lines may run below its name.
            request.plate = theme.floor
            request.avoided = outlines
            return request
        }
    }

    /// What those obstacles are that are to be named: in them where there is room, or else beside them on a leader line.
    func obstacleElements(
        in labeler: Labeler, _ theme: Theme, isNamed: (PagePolygon) -> Bool = { _ in true }
    ) -> [Scene.Element] {
        obstacles.compactMap { obstacle, outline in
            guard let name = obstacle.name, !name.isEmpty, isNamed(outline) else { return nil }
            let text = LabelText(
                string: name, sizes: [2.5, 2.5, 2.5], ink: theme.paper, outsideInk: theme.muted)
            let block = LabelBlock([text], step: 0, measurer: labeler.measurer)
            let wrapped = LabelBlock.wrapped(
                [text], width: outline.bounds.width - 2, limit: 3, measurer: labeler.measurer)
            for candidate in [block] + (wrapped.isWhole ? [wrapped.block] : []) {
                let center = outline.interiorPoint(aspect: candidate.width / candidate.height)
                let box = candidate.box(centeredAt: center)
                guard outline.contains(box.grown(by: 0.7)), labeler.field.contains(box) else { continue }
                return Scene.Element(.labels, parts: candidate.parts(centeredAt: center, outside: false))
            }
            var request = LabelRequest(outline: outline, texts: [text])
            request.leadsFromBorder = true
            let label = labeler.placeOutside(request, whole: true) ?? labeler.placeOutside(request)
            return label.map { Scene.Element(.labels, parts: $0.parts) }
        }
    }

    /// The colour on which something stands there, where neither desks nor regions are.
    func ground(at point: PagePoint, _ theme: Theme) -> Color {
        rooms.contains { $0.outline.contains(point) } ? theme.floor : theme.paper
    }

    /// The paths outside of which nothing in the room of that id is drawn; none where the room is not shown.
    func clips(room id: String) -> [Path] {
        rooms.first { $0.room.id == id }.map { [$0.outline.path] } ?? []
    }
}

extension KeepOut {
    /// Whether it is a gap in a wall.
    var isDoor: Bool { kind.lowercased() == "door" }
}
