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

    init(_ floor: Floor, mapping: PageMapping) {
        signs = floor.sensors.compactMap { sensor in
            guard let areas = DetectionAreas(of: sensor, on: floor), let effective = mapping.polygon(areas.effective),
                let optimal = mapping.polygon(areas.optimal)
            else { return nil }
            return Sign(sensor: sensor, coverage: areas.coverage, effective: effective, optimal: optimal)
        }
    }

    var outlines: [PagePolygon] { signs.flatMap { [$0.effective, $0.optimal] } }

    /// The bounds of the first sensor's effective area.
    var effectiveBounds: PageBounds? { signs.first?.effective.bounds }

    static func effectiveStroke(_ theme: Theme) -> Stroke { Stroke(theme.sensor, width: 0.35, dash: [2, 1.2]) }
    static func optimalStroke(_ theme: Theme) -> Stroke { Stroke(theme.sensor, width: 0.35) }

    /// Both areas of every sensor.
    func elements(_ theme: Theme) -> [Scene.Element] {
        signs.map { sign in
            Scene.Element(
                .coverage,
                identity: Scene.Identity(
                    ["coverage"], id: sign.sensor.id, title: "Detection areas of \(sign.sensor.id)"),
                parts: [
                    .shape(Shape(sign.effective.path, stroke: AreaSigns.effectiveStroke(theme))),
                    .shape(Shape(sign.optimal.path, stroke: AreaSigns.optimalStroke(theme))),
                ])
        }
    }

    /// The effective areas only, stepping back behind states, and cut off at the walls of their room.
    func faintElements(_ building: Building, _ theme: Theme) -> [Scene.Element] {
        signs.map { sign in
            let stroke = Stroke(theme.coverage, width: 0.25, dash: [2, 1.4])
            return Scene.Element(
                .floor,
                parts: [
                    .shape(
                        Shape(sign.effective.path, stroke: stroke, clips: building.clips(room: sign.sensor.room)))
                ])
        }
    }

    /// The sizes, each written into its line as on a map's contours, wherever that is free.
    func labelElements(
        in labeler: Labeler, _ building: Building, avoiding outlines: [PagePolygon], _ theme: Theme,
        within container: PagePolygon? = nil
    ) -> [Scene.Element] {
        signs.flatMap { sign in
            [(sign.effective, "effective", sign.coverage.effective), (sign.optimal, "optimal", sign.coverage.optimal)]
                .compactMap { outline, word, size in
                    label(
                        "\(word) \(size)", on: outline, in: labeler, building, avoiding: outlines, theme,
                        within: container)
                }
        }
    }

    private func label(
        _ string: String, on outline: PagePolygon, in labeler: Labeler, _ building: Building,
        avoiding outlines: [PagePolygon], _ theme: Theme, within container: PagePolygon?
    ) -> Scene.Element? {
        let size = 2.5
        let width = labeler.measurer.width(of: string, size: size)
        let height = size * LineMetrics.height
        let places = places(on: outline, width: width).map { PageBounds(center: $0, width: width, height: height) }
            .filter { box in labeler.isFree(box) && !outlines.contains { $0.overlaps(box.grown(by: 0.9)) } }
            .filter { container?.contains($0) ?? true }
        let others = signs.flatMap { [$0.effective, $0.optimal] }.filter { $0.points != outline.points }
        let clear = places.first { box in !others.contains { $0.isCrossed(by: box) } }
        // Where all are equal, the legend has the size, and no label need stand on a neighbour's line.
        if let box = sharedCoverage == nil ? clear ?? places.first : clear {
            labeler.reserve(box)
            let plate = PageBounds(center: box.center, width: width + 1.6, height: size)
            let baseline = box.center.offset(0, size * LineMetrics.capital / 2)
            return Scene.Element(
                .labels,
                parts: [
                    .shape(Shape(Path(plate), fill: .solid(building.ground(at: box.center, theme)))),
                    .text(SceneText(string, at: baseline, alignment: .center, size: size, color: theme.sensor)),
                ])
        }
        return sharedCoverage == nil && container == nil ? onLeader(string, to: outline, in: labeler, theme) : nil
    }

    /// What all sensors have, where all have the same.
    var sharedCoverage: Coverage? {
        signs.allSatisfy { $0.coverage == signs.first?.coverage } ? signs.first?.coverage : nil
    }

    /// Where no stretch of the line is free, the size stands beside it on a leader line.
    private func onLeader(
        _ string: String, to outline: PagePolygon, in labeler: Labeler, _ theme: Theme
    ) -> Scene.Element? {
        let text = LabelText(string: string, sizes: [2.5, 2.5, 2.5], ink: theme.sensor, outsideInk: theme.sensor)
        for corner in outline.points where !labeler.taken.contains(where: { $0.contains(corner) }) {
            let point = PageBounds(center: corner, width: 0.01, height: 0.01)
            let request = LabelRequest(outline: PagePolygon(point), texts: [text])
            if let label = labeler.placeOutside(request) { return Scene.Element(.labels, parts: label.parts) }
        }
        return nil
    }

    /// Along the edges, the upper ones first, from their middles outwards.
    private func places(on outline: PagePolygon, width: Double) -> [PagePoint] {
        var edges: [(PagePoint, PagePoint)] = []
        outline.forEachEdge { edges.append(($0, $1)) }
        edges.sort { ($0.0.y + $0.1.y, $0.0.x + $0.1.x) < ($1.0.y + $1.1.y, $1.0.x + $1.1.x) }
        edges.removeAll { $0.0.distance(to: $0.1) < width + 4 }
        let flat = edges.filter { ($0.0.x - $0.1.x).magnitude > ($0.0.y - $0.1.y).magnitude }
        let steep = edges.filter { ($0.0.x - $0.1.x).magnitude <= ($0.0.y - $0.1.y).magnitude }
        return (flat + steep).flatMap { start, end in
            stride(from: 0, through: 0.4, by: 0.05).flatMap { shift in
                [start.toward(end, 0.5 - shift), start.toward(end, 0.5 + shift)]
            }
        }
    }
}
