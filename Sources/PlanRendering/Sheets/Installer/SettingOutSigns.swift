internal import PlaneGeometry
internal import SiteModel

/// The sensors of an installer's sheet with their ids, and the distances of every lens from two walls.
///
/// Each distance has its own dimension beside its lens where all find room; else all distances from a wall share a line
/// outside of the room; what finds no room there either is written beside the sensor. The table has all of them.
struct SettingOutSigns {
    let drawing: InstallerDrawing
    let building: Building
    let marks: [(sensor: Int, mark: SensorMark)]
    let linework: [PageLine]

    /// The elements, and a labeler that knows what they cover.
    func elements(in labeler: Labeler) -> (elements: [Scene.Element], labeler: Labeler) {
        for (_, mark) in marks { labeler.reserve(mark.bounds) }
        let dimensions = dimensions
        let single = labeler.copy()
        var elements = ids(in: single)
        let placed = place(dimensions, in: single)
        if !placed.contains(where: { $0 == nil }) {
            elements += self.elements(dimensions, placed)
            single.leaders += axes
            return (elements, single)
        }
        let shared = labeler.copy()
        let runs = DimensionRuns(
            labeler: shared, window: drawing.window,
            outline: building.rooms.first?.outline.points ?? []
        ).place(dimensions)
        elements = ids(in: shared) + self.elements(dimensions, runs)
        let left = dimensions.indices.filter { runs[$0] == nil }.map { dimensions[$0] }
        let rest = place(left, in: shared)
        elements += self.elements(left, rest)
        shared.leaders += axes
        for index in left.indices where rest[index] == nil { elements += note(left[index], in: shared) }
        return (elements, shared)
    }

    private var axes: [(PagePoint, PagePoint)] { marks.map(\.mark.longAxis) }

    /// The marks with their ids. Texts keep off the sensors' axes; the lines of their own dimensions may run along them.
    private func ids(in labeler: Labeler) -> [Scene.Element] {
        let before = labeler.leaders
        labeler.leaders += axes
        defer { labeler.leaders.removeSubrange(before.count..<before.count + axes.count) }
        let theme = drawing.theme
        return marks.map { index, mark in
            let sensor = drawing.floor.sensors[index]
            let axis = Path(polyline: [mark.longAxis.0, mark.longAxis.1])
            return Scene.Element(
                .sensors, identity: Scene.Identity(["sensor"], id: sensor.id, title: "Sensor \(sensor.id)"),
                parts: [.shape(Shape(axis, stroke: Stroke(theme.sensor, width: 0.25)))]
                    + mark.place(in: labeler, building, avoiding: OutlineIndex([]), theme))
        }
    }

    /// What is to be drawn of the sensors that this sheet sets out.
    private var dimensions: [Dimension] {
        guard let room = drawing.floor.rooms.first else { return [] }
        let mapping = drawing.mapping
        return marks.filter { drawing.isOwn($0.mark.center) }.flatMap { index, mark in
            drawing.settings[index].measures.map { measure in
                let next = room.outline[(measure.wall + 1) % room.outline.count]
                let text = Words.distance(measure.distanceMM)
                return Dimension(
                    sensor: index, wallIndex: measure.wall, lens: mark.center,
                    foot: mapping.point(x: measure.foot.x, y: measure.foot.y),
                    wall: (mapping.point(room.outline[measure.wall]), mapping.point(next)), text: text,
                    cutText: "\(text) to wall \(drawing.letters[measure.wall])", mark: mark.bounds)
            }
        }
    }

    private func place(_ dimensions: [Dimension], in labeler: Labeler) -> [PlacedDimension?] {
        let placer = DimensionPlacer(labeler: labeler, window: drawing.window, linework: linework)
        return dimensions.map(placer.place)
    }

    private func elements(_ dimensions: [Dimension], _ placed: [PlacedDimension?]) -> [Scene.Element] {
        zip(dimensions, placed).compactMap { dimension, placed in
            placed.map { placed in
                let ground = building.ground(at: placed.box.center, drawing.theme)
                return element(dimension, placed.parts(ground: ground, ink: drawing.theme.ink))
            }
        }
    }

    private func element(_ dimension: Dimension, _ parts: [Scene.Part]) -> Scene.Element {
        let id = drawing.floor.sensors[dimension.sensor].id
        let title = "\(id): \(dimension.text) from wall \(drawing.letters[dimension.wallIndex])"
        return Scene.Element(
            .labels, identity: Scene.Identity(["dimension"], id: id, title: title), parts: parts)
    }

    /// The distance in words, on a leader line from the sensor.
    private func note(_ dimension: Dimension, in labeler: Labeler) -> [Scene.Element] {
        let ink = drawing.theme.ink
        let text = LabelText(
            string: dimension.cutText, sizes: [2.5, 2.5, 2.5], mayBeCut: false, ink: ink, outsideInk: ink)
        var request = LabelRequest(
            outline: PagePolygon(dimension.mark), texts: [text], plate: drawing.theme.floor, keepsPlateOutside: true)
        request.searchesFinely = true
        request.leadsFromBorder = true
        return labeler.placeOutside(request).map { [element(dimension, $0.parts)] } ?? []
    }
}
