internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// The detection areas of a plan's sensors, with their sizes on their lines.
struct AreaSigns {
    private struct Sign {
        var sensor: PlacedSensor
        var coverage: Coverage
        var effective: PagePolygon
        var optimal: PagePolygon
    }

    private let signs: [Sign]

    /// What all sensors have, where all have the same.
    let sharedCoverage: Coverage?

    init(_ floor: Floor, mapping: PageMapping) {
        signs = floor.sensors.compactMap { sensor in
            guard let areas = DetectionAreas(of: sensor, on: floor), let effective = mapping.polygon(areas.effective),
                let optimal = mapping.polygon(areas.optimal)
            else { return nil }
            return Sign(sensor: sensor, coverage: areas.coverage, effective: effective, optimal: optimal)
        }
        let first = signs.first?.coverage
        sharedCoverage = signs.allSatisfy { $0.coverage == first } ? first : nil
    }

    /// The effective and the optimal area of each sensor in turn.
    var outlines: [PagePolygon] { signs.flatMap { [$0.effective, $0.optimal] } }

    /// The optimal area of each sensor in turn.
    var optimalOutlines: [PagePolygon] { signs.map(\.optimal) }

    /// The effective area of each sensor in turn.
    var effectiveOutlines: [PagePolygon] { signs.map(\.effective) }

    /// The bounds of the first sensor's effective area.
    var effectiveBounds: PageBounds? { signs.first?.effective.bounds }

    static func effectiveStroke(_ theme: Theme) -> Stroke { Stroke(theme.sensor, width: 0.35, dash: [2, 1.2]) }
    static func optimalStroke(_ theme: Theme) -> Stroke { Stroke(theme.sensor, width: 0.35) }

    /// Both areas of every sensor.
    func elements(_ theme: Theme) -> [Scene.Element] {
        let dashed = DashedOutlines(effectiveOutlines)
        return signs.enumerated().map { index, sign in
            Scene.Element(
                .coverage,
                identity: Scene.Identity(
                    ["coverage"], id: sign.sensor.id, title: "Detection areas of \(sign.sensor.id)"),
                parts: dashed.shapes(index, stroke: AreaSigns.effectiveStroke(theme)).map { .shape($0) } + [
                    .shape(Shape(sign.optimal.path, stroke: AreaSigns.optimalStroke(theme)))
                ])
        }
    }

    /// The effective areas only, stepping back behind states, and cut off at the walls of their room.
    func faintElements(_ building: Building, _ theme: Theme) -> [Scene.Element] {
        let dashed = DashedOutlines(effectiveOutlines)
        return signs.enumerated().map { index, sign in
            let clips = building.clips(room: sign.sensor.room)
            let shapes = dashed.shapes(index, stroke: AreaSigns.faintStroke(theme), clips: clips)
            return Scene.Element(.floor, parts: shapes.map { .shape($0) })
        }
    }

    /// Whether the border of what the sensor sees runs through its room, and is not that of its view in colour.
    private static func showsFaintLine(of sensor: PlacedSensor, on floor: Floor) -> Bool {
        guard sensor.function == .deskOccupancy || !sensor.regions.isEmpty,
            let seen = DetectionAreas(of: sensor, on: floor)?.effective,
            let outline = PagePolygon(seen.map { PagePoint(x: Double($0.x), y: Double($0.y)) })
        else { return false }
        guard let room = floor.room(of: sensor) else { return true }
        // Within a millimetre of a wall no line shows.
        return !room.outline.allSatisfy { outline.clearance(PagePoint(x: Double($0.x), y: Double($0.y))) > -1 }
    }

    private static func faintStroke(_ theme: Theme) -> Stroke { Stroke(theme.coverage, width: 0.25, dash: [2, 1.4]) }

    /// What the faint lines mean; nothing where none shows.
    static func faintItems(_ floor: Floor, _ theme: Theme) -> [PlanFooter.Item] {
        guard floor.sensors.contains(where: { showsFaintLine(of: $0, on: floor) }) else { return [] }
        return [
            PlanFooter.Item(text: "effective area") { box in
                let (left, right) = (PagePoint(x: box.left, y: box.center.y), PagePoint(x: box.right, y: box.center.y))
                return [.shape(Shape(Path(polyline: [left, right]), stroke: faintStroke(theme)))]
            }
        ]
    }

    /// The sizes, each written into its line as on a map's contours, wherever that is free; one of each kind where all
    /// sensors have the same, which the legend says as well.
    func labelElements(
        in labeler: Labeler, _ building: Building, avoiding avoided: [OutlineIndex], _ theme: Theme
    ) -> [Scene.Element] {
        let lines = OutlineIndex(self.outlines)
        var elements: [Scene.Element] = []
        var isWritten = [false, false]
        for (index, outline) in lines.outlines.enumerated() {
            if sharedCoverage != nil, isWritten[index % 2] || index >= 2 * Self.mostTried { continue }
            let coverage = signs[index / 2].coverage
            let size = index % 2 == 0 ? "effective \(coverage.effective)" : "optimal \(coverage.optimal)"
            let string = owner(of: index / 2) + size
            let width = labeler.measurer.width(of: string, size: AreaSigns.textSize)
            // In another room it would seem to be the size of what hangs there.
            let room = signs[index / 2].sensor.room
            let elsewhere = building.rooms.filter { $0.room.id != room }.map(\.outline)
            let place = place(
                on: outline, width: width, in: labeler, avoiding: avoided, clearOf: lines, elsewhere)
            if let place {
                isWritten[index % 2] = true
                elements.append(label(string, place, in: labeler, building, theme))
            } else if sharedCoverage == nil,
                let element = onLeader(
                    string, to: outline, in: labeler, avoiding: avoided.flatMap(\.outlines),
                    building.rooms.first { $0.room.id == room }?.outline, theme)
            {
                elements.append(element)
            }
        }
        return elements
    }

    /// Whose size it is, where sizes differ and ids are short enough to stand with them.
    private func owner(of index: Int) -> String {
        let id = signs[index].sensor.id.onOneLine
        return sharedCoverage == nil && id.count <= 16 ? id + " " : ""
    }

    private static let textSize = 2.5

    /// On how many equal sensors a place for the size is looked for.
    private static let mostTried = 4

    /// The first free place along the line that is clear of the other lines and of other rooms; where there is none, the
    /// first free one.
    ///
    /// Where all sensors are equal, the legend has the size, and no label need stand on a neighbour's line.
    private func place(
        on outline: PagePolygon, width: Double, in labeler: Labeler, avoiding outlines: [OutlineIndex],
        clearOf lines: OutlineIndex, _ rooms: [PagePolygon]
    ) -> PageBounds? {
        let height = AreaSigns.textSize * LineMetrics.height
        var fallback: PageBounds?
        // Across an upright line a text reads as the name of what lies left and right of it.
        for (start, end) in edges(of: outline, width: width) {
            for shift in stride(from: 0, through: 0.4, by: 0.05) {
                for share in shift == 0 ? [0.5] : [0.5 - shift, 0.5 + shift] {
                    let box = PageBounds(center: start.toward(end, share), width: width, height: height)
                    let isClear =
                        !lines.isCrossed(by: box, besides: outline) && !rooms.contains { $0.overlaps(box) }
                    guard isClear || (fallback == nil && sharedCoverage == nil), labeler.isFree(box),
                        !outlines.contains(where: { $0.overlaps(box.grown(by: 0.9)) })
                    else { continue }
                    if isClear { return box }
                    fallback = box
                }
            }
        }
        return fallback
    }

    private func label(
        _ string: String, _ box: PageBounds, in labeler: Labeler, _ building: Building, _ theme: Theme
    ) -> Scene.Element {
        labeler.reserve(box)
        let size = AreaSigns.textSize
        let plate = PageBounds(center: box.center, width: box.width + 1.6, height: size)
        let baseline = box.center.offset(0, size * LineMetrics.capital / 2)
        return Scene.Element(
            .labels,
            parts: [
                .shape(Shape(Path(plate), fill: .solid(building.ground(at: box.center, theme)))),
                .text(SceneText(string, at: baseline, alignment: .center, size: size, color: theme.sensor)),
            ])
    }

    /// Where no stretch of the line is free, the size stands beside it on a leader line.
    private func onLeader(
        _ string: String, to outline: PagePolygon, in labeler: Labeler, avoiding outlines: [PagePolygon],
        _ room: PagePolygon?, _ theme: Theme
    ) -> Scene.Element? {
        let text = LabelText(string: string, sizes: [2.5, 2.5, 2.5], ink: theme.sensor, outsideInk: theme.sensor)
        for corner in outline.points where !labeler.taken.contains(where: { $0.contains(corner) }) {
            let point = PageBounds(center: corner, width: 0.01, height: 0.01)
            var request = LabelRequest(outline: PagePolygon(point), texts: [text])
            request.container = room
            if let label = labeler.placeOutside(request, avoiding: outlines) {
                return Scene.Element(.labels, parts: label.parts)
            }
        }
        return nil
    }

    /// The flat edges that are long enough for a label, the upper ones first.
    private func edges(of outline: PagePolygon, width: Double) -> [(PagePoint, PagePoint)] {
        var edges: [(PagePoint, PagePoint)] = []
        outline.forEachEdge { edges.append(($0, $1)) }
        edges.sort { ($0.0.y + $0.1.y, $0.0.x + $0.1.x) < ($1.0.y + $1.1.y, $1.0.x + $1.1.x) }
        edges.removeAll { $0.0.distance(to: $0.1) < width + 4 }
        return edges.filter { ($0.0.x - $0.1.x).magnitude > ($0.0.y - $0.1.y).magnitude }
    }
}
