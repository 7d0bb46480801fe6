internal import Glibc
internal import SensorModel

/// The mark of a sensor: a rectangle along the lens's long side, the lens as a dot in it, the id beside it.
struct SensorMark {
    let center: PagePoint
    let rotation: Rotation
    let id: String

    /// How much smaller than usual the mark is, so that on a small scale it does not hide the desks below it.
    private let shrinking: Double

    private var length: Double { 8 * shrinking }
    private var width: Double { 3.6 * shrinking }
    private var lens: Double { 0.95 * shrinking }

    /// The mark is at most this long on the floor, in millimetres, but never shorter than 2.4 mm on the page.
    private static let longestOnFloor = 1_000.0

    /// A mark at a place on the page, whose scale is millimetres of page for one of the site.
    init(center: PagePoint, rotation: Rotation, id: String, scale: Double = 1) {
        (self.center, self.rotation, self.id) = (center, rotation, id)
        shrinking = min(1, max(0.3, Self.longestOnFloor * scale / 8))
    }

    /// Free paper around the mark, so that it stands off whatever it lies on.
    private static let halo = 0.5

    private func corners(grownBy margin: Double) -> [PagePoint] {
        let angle = fmod(rotation.degrees, 360) * Double.pi / 180
        let (sine, cosine) =
            rotation.quarterTurns.map { turns -> (Double, Double) in
                let table: [(Double, Double)] = [(0, 1), (1, 0), (0, -1), (-1, 0)]
                return table[turns]
            } ?? (sin(angle), cos(angle))
        let (u, v) = (length / 2 + margin, width / 2 + margin)
        // y grows down the page, so that an anticlockwise turn has its sine reversed.
        return [(-u, -v), (u, -v), (u, v), (-u, v)].map { along, across in
            center.offset(along * cosine + across * sine, across * cosine - along * sine)
        }
    }

    /// A line through the lens along its long side, longer than the mark.
    var longAxis: (PagePoint, PagePoint) {
        let corners = corners(grownBy: 0)
        let ends = (corners[3].toward(corners[0], 0.5), corners[2].toward(corners[1], 0.5))
        return (center.toward(ends.0, 1.7), center.toward(ends.1, 1.7))
    }

    /// What the mark covers.
    var bounds: PageBounds {
        PageBounds(around: corners(grownBy: SensorMark.halo)) ?? PageBounds(center: center, width: 0, height: 0)
    }

    /// How much of what lies below a mark shows in it.
    enum Sight {
        /// Nothing.
        case closed
        /// Lines do, but for the lens.
        case lines
        /// The vertex at the lens does, in the middle of a larger lens.
        case vertex
    }

    /// - Parameter building: Whose walls go on through the free paper around the mark.
    func parts(_ theme: Theme, sight: Sight = .closed, in building: Building? = nil) -> [Scene.Part] {
        let stroke = Stroke(theme.sensor, width: max(0.25, 0.5 * shrinking))
        let frame = Scene.Part.shape(Shape(Path(polygon: corners(grownBy: 0)), stroke: stroke))
        let dot = Scene.Part.shape(Shape(Path(circle: center, radius: lens), fill: .solid(theme.sensor)))
        switch sight {
        case .closed: break
        case .lines:
            // A little paper sets the lens off against lines and the dots of vertices around it.
            let halo = Shape(Path(circle: center, radius: lens), stroke: Stroke(theme.paper, width: 0.4))
            return [frame, .shape(halo), dot]
        case .vertex:
            // Around the dot of the vertex, with a little paper between.
            let ring = Path(circle: center, radius: RegionSigns.vertexRadius + 0.2 + 0.3)
            return [frame, .shape(Shape(ring, stroke: Stroke(theme.sensor, width: 0.6)))]
        }
        return [
            .shape(Shape(Path(polygon: corners(grownBy: SensorMark.halo)), fill: .solid(theme.paper)))
        ] + (building?.wallParts(in: bounds, theme) ?? []) + [
            .shape(
                Shape(
                    Path(polygon: corners(grownBy: 0)), fill: .solid(theme.paper), stroke: stroke)),
            dot,
        ]
    }

    /// What shows in a mark on some outlines.
    private func sight(of outlines: OutlineIndex) -> Sight {
        guard outlines.isCrossed(by: bounds) else { return .closed }
        let reach = 2 * (lens - 0.1)
        return outlines.hasVertex(in: PageBounds(center: center, width: reach, height: reach)) ? .vertex : .lines
    }

    /// The size of the id, to be read at arm's length.
    static let textSize = LabelType.page.least

    /// Longer ids are cut.
    static let widestText = 30.0

    /// The mark with its id below it, or else above or beside it, or else on a leader line.
    ///
    /// - Parameters:
    ///   - outlines: What the id stays off if it can, and whose lines it never covers.
    ///   - hidesNothing: Whether outlines that run through the mark show in it.
    func place(
        in labeler: Labeler, _ building: Building, avoiding outlines: OutlineIndex, _ theme: Theme,
        size: Double = textSize, hidesNothing: Bool = false
    ) -> [Scene.Part] {
        let sight = hidesNothing ? sight(of: outlines) : .closed
        let breaking = LineBreaking(measurer: labeler.measurer, size: size, weight: .bold)
        let text = breaking.shortened(id.onOneLine, width: Self.widestText)
        if text != id.onOneLine { labeler.noteCut(CutName(id)) }
        let width = labeler.measurer.width(of: text, size: size, weight: .bold)
        let height = size * LineMetrics.height
        let (across, down) = (bounds.width / 2 + width / 2 + 0.6, bounds.height / 2 + height / 2 + 0.1)
        let beside = bounds.height / 2 + height / 2 - 0.6
        let places = [
            (0, down), (0, -down), (across, 0), (-across, 0), (across, beside), (-across, beside), (across, -beside),
            (-across, -beside),
        ].map { center.offset($0.0, $0.1) }
        func box(_ place: PagePoint) -> PageBounds { PageBounds(center: place, width: width, height: height) }
        func isFree(_ place: PagePoint) -> Bool { labeler.isFree(box(place), besides: bounds) }
        func isApart(_ place: PagePoint) -> Bool { !outlines.overlaps(box(place)) }
        func isClear(_ place: PagePoint) -> Bool { labeler.isClear(box(place)) }
        let free = places.filter(isFree)
        let place =
            free.first { isApart($0) && isClear($0) } ?? free.first(where: isClear)
            ?? free.first { !outlines.isCrossed(by: box($0)) }
        guard let place else {
            return onLeader(text, in: labeler, building, avoiding: outlines, theme, size: size, sight: sight)
        }
        labeler.reserve(box(place))
        let baseline = place.offset(0, height / 2 - size * LineMetrics.descent)
        let label = Scene.Part.text(
            SceneText(text, at: baseline, alignment: .center, size: size, weight: .bold, color: theme.sensor))
        // Regions of a region plan are as pale as the floor; on states the id needs paper.
        let needsPlate = !labeler.knowsLines || !(isApart(place) || hidesNothing)
        let ground = isApart(place) ? building.ground(at: place, theme) : theme.paper
        let plate =
            needsPlate
            ? [.shape(Shape(Path(box(place).grown(by: 0.3)), fill: .solid(ground)))] : labeler.mask(under: box(place))
        // The mark again, so that the plate covers none of it.
        return plate + [label] + self.parts(theme, sight: sight, in: building)
    }

    private func onLeader(
        _ text: String, in labeler: Labeler, _ building: Building, avoiding outlines: OutlineIndex, _ theme: Theme,
        size: Double, sight: Sight
    ) -> [Scene.Part] {
        var request = LabelRequest(
            outline: PagePolygon(bounds),
            texts: [
                LabelText(
                    string: text, weight: .bold, sizes: [size, size, size], ink: theme.sensor, outsideInk: theme.sensor)
            ])
        request.leadsFromBorder = true
        let label =
            labeler.placeOutside(request, avoiding: outlines.outlines, from: center) ?? labeler.placeOutside(request)
        return parts(theme, sight: sight, in: building) + (label?.parts ?? [])
    }

    /// What the mark means, for the legends of plans.
    static func legendItem(_ theme: Theme) -> PlanFooter.Item {
        PlanFooter.Item(text: "sensor, lens") { box in
            SensorMark(center: box.center, rotation: .none, id: "").parts(theme)
        }
    }
}
