internal import PlaneGeometry
internal import SiteModel

/// The sensors of an installer's sheet with their ids, and the distances of every lens from two walls.
///
/// Each distance has its own dimension beside its lens where all find room and few are said twice; else all distances
/// from a wall share a line outside of the room, where one figure serves a whole row. What finds no room there either is
/// written beside the sensor, if a short line leads there. The table has all of them.
struct SettingOutSigns {
    let drawing: InstallerDrawing
    let building: Building
    let marks: [(sensor: Int, mark: SensorMark)]
    let linework: [PageLine]

    /// The signs in their places.
    struct Signs {
        var elements: [Scene.Element]
        /// What knows what they cover.
        var labeler: Labeler
        /// Whether distances stand on lines outside of the room.
        var hasRuns: Bool
    }

    /// The sensors with their distances, and the letters of the walls: those stand before what is only noted beside a
    /// sensor, for notes find room elsewhere.
    ///
    /// - Parameter letters: Finds the letters' places.
    func signs(in labeler: Labeler, letters: (Labeler) -> [Scene.Element]) -> Signs {
        for (_, mark) in marks { labeler.reserve(mark.bounds) }
        let dimensions = dimensions
        let runs = runs(dimensions, in: labeler.copy())
        if isInRows(dimensions), runs.left.isEmpty {
            return Signs(
                elements: runs.elements + letters(runs.labeler), labeler: runs.labeler, hasRuns: true)
        }
        let single = labeler.copy()
        let signs = ids(in: single, keepingOff: axes)
        let placed = place(dimensions, in: single)
        let rest = place(runs.left, in: runs.labeler)
        let (own, shared) = (placed.count { $0 == nil }, rest.count { $0 == nil })
        if own <= shared {
            single.leaders += axes
            let missing = zip(dimensions, placed).filter { $1 == nil }.map(\.0)
            return Signs(
                elements: signs + elements(dimensions, placed) + letters(single) + notes(missing, in: single),
                labeler: single, hasRuns: false)
        }
        let missing = zip(runs.left, rest).filter { $1 == nil }.map(\.0)
        return Signs(
            elements: runs.elements + elements(runs.left, rest) + letters(runs.labeler)
                + notes(missing, in: runs.labeler),
            labeler: runs.labeler, hasRuns: runs.left.count < dimensions.count)
    }

    /// From how many sensors on their dimensions may share lines although each has room for its own.
    private static let leastRows = 6

    /// Whether one figure serves two distances or more, all in all.
    private func isInRows(_ dimensions: [Dimension]) -> Bool {
        let figures = Set(dimensions.map { "\($0.wallIndex) \($0.text)" })
        return marks.count >= Self.leastRows && 2 * figures.count <= dimensions.count
    }

    /// The sensors with running dimensions outside of the room, and the dimensions that found no place there.
    private func runs(
        _ dimensions: [Dimension], in labeler: Labeler
    ) -> (elements: [Scene.Element], left: [Dimension], labeler: Labeler) {
        let signs = ids(in: labeler, keepingOff: axes + dimensions.compactMap(ledOut))
        // All figures have one size: the larger one where as many find room at it.
        let tries = [3.5, 2.5].map { size in
            let labeler = labeler.copy()
            let runs = DimensionRuns(
                labeler: labeler, window: drawing.window, outline: building.rooms.first?.outline.points ?? [],
                size: size)
            return (placed: runs.place(dimensions), labeler: labeler)
        }
        let missing = tries.map { $0.placed.count { $0 == nil } }
        let (placed, labeler) = missing[1] < missing[0] ? tries[1] : tries[0]
        labeler.leaders += axes
        let left = dimensions.indices.filter { placed[$0] == nil }.map { dimensions[$0] }
        return (signs + elements(dimensions, placed), left, labeler)
    }

    /// Where the axis of a lens may be led out of the room.
    private func ledOut(_ dimension: Dimension) -> (PagePoint, PagePoint)? {
        let (u, window) = (dimension.direction, drawing.window)
        let reach = window.width + window.height
        return window.stretch(
            of: dimension.lens.offset(-u.y * reach, u.x * reach), dimension.lens.offset(u.y * reach, -u.x * reach))
    }

    private var axes: [(PagePoint, PagePoint)] { marks.map(\.mark.longAxis) }

    /// The marks with their ids. Texts keep off some lines, such as the sensors' axes; the lines of their own dimensions
    /// may run along them.
    private func ids(in labeler: Labeler, keepingOff lines: [(PagePoint, PagePoint)]) -> [Scene.Element] {
        let before = labeler.leaders.count
        labeler.leaders += lines
        defer { labeler.leaders.removeSubrange(before..<before + lines.count) }
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
                    sensor: index, name: drawing.floor.sensors[index].id.onOneLine, wallIndex: measure.wall,
                    lens: mark.center,
                    foot: mapping.point(x: measure.foot.x, y: measure.foot.y),
                    wall: (mapping.point(room.outline[measure.wall]), mapping.point(next)), text: text,
                    cutText: "\(text) to wall\u{a0}\(drawing.letters[measure.wall])", mark: mark.bounds)
            }
        }
    }

    private func place(_ dimensions: [Dimension], in labeler: Labeler) -> [PlacedDimension?] {
        let placer = DimensionPlacer(
            labeler: labeler, window: drawing.window, linework: linework, room: building.rooms.first?.outline,
            marks: marks.map(\.mark))
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

    /// Longer lines from a sensor to a note nobody follows, in millimetres.
    private static let longestLeader = 24.0

    /// Distances in words, on leader lines from their sensors; those that find no place near are left to the table.
    private func notes(_ dimensions: [Dimension], in labeler: Labeler) -> [Scene.Element] {
        dimensions.compactMap { dimension in
            let ink = drawing.theme.ink
            let text = LabelText(
                string: dimension.cutText, sizes: [2.5, 2.5, 2.5], mayBeCut: false, ink: ink, outsideInk: ink)
            var request = LabelRequest(outline: PagePolygon(dimension.mark), texts: [text])
            request.searchesFinely = true
            request.leadsFromBorder = true
            request.acceptsLeader = { start, end in
                let line = PageLine(start, end)
                return start.distance(to: end) <= Self.longestLeader
                    && !labeler.obstacles.contains { $0.isNear(line) }
                    && !labeler.leaders.contains { line.continues(PageLine($0)) }
                    && !marks.contains { line.crosses(PageLine($0.mark.longAxis)) }
            }
            return labeler.placeOutside(request).map { element(dimension, $0.parts) }
        }
    }
}
