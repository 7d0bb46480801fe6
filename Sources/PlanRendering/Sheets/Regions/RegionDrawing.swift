internal import DetectionRegions
internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// The drawing of a region sheet: what the sensor sees, with its regions.
struct RegionDrawing {
    /// The room and the sensor in the sensor's frame.
    let floor: Floor
    let theme: Theme
    let mapping: PageMapping

    /// The part of the page that shows what the sensor sees, with the rulers around it.
    let window: PageBounds

    /// What is wrong, in the sensor's frame.
    let findings: [SheetFinding]

    func elements(measurer: TextMeasurer, seams: MatchLines) -> [Scene.Element] {
        let labeler = Labeler(measurer: measurer, field: window)
        let seams = seams.elements(in: labeler, theme: theme)
        let building = Building(floor, mapping: mapping)
        building.reserve(in: labeler)
        let furniture = Furniture(floor, mapping: mapping)
        let keepOuts = KeepOutSigns(floor, mapping: mapping)
        let areas = AreaSigns(floor, mapping: mapping)
        let regions = RegionSigns(floor, mapping: mapping)
        let overlaps = RegionOverlap.all(on: floor).compactMap { SharedAreaSign($0, mapping: mapping) }
        var under = building.floorElements(theme) + keepOuts.elements(building, theme) + furniture.elements(theme)
        under += areas.elements(theme) + regions.elements(theme) + overlaps.map { $0.element(theme) }
        under += building.wallElements(theme)
        var labels: [Scene.Element] = []
        if let area = areas.effectiveBounds {
            labels += PercentRuler(area: area, frame: mapping.frame).elements(in: labeler, theme)
        }
        labels += lens(in: labeler, building, regions.outlines)
        labels += findingMarks(in: labeler)
        labels += named(labeler.place(overlaps.map { $0.request(theme) }))
        labels += regionLabels(regions, in: labeler)
        labels += vertexNumbers(in: labeler)
        labels += areas.labelElements(in: labeler, building, avoiding: regions.outlines, theme)
        let view = Path(view)
        return (under.map { $0.clipped(to: [view]) } + labels).map {
            $0.clipped(to: [Path(window)]).withoutTexts(outside: window)
        } + seams
    }

    /// What is drawn of the room: all up to the rulers, and a little beyond on the other sides.
    private var view: PageBounds {
        let frame = mapping.frame
        return PageBounds(
            left: frame.left - 0.6, top: frame.top - 2.5, right: frame.right + 2.5, bottom: frame.bottom + 0.6)
    }

    /// Number and name inside of each region, or else the number alone; the table has the whole name.
    private func regionLabels(_ regions: RegionSigns, in labeler: Labeler) -> [Scene.Element] {
        let requests = regions.requests(theme)
        let inside = labeler.place(
            requests.map {
                var request = $0
                request.mayStandOutside = false
                return request
            })
        let left = requests.indices.filter { inside[$0] == nil }
        let numbers = labeler.place(
            left.map {
                var request = requests[$0]
                request.texts.removeLast(request.texts.count - 1)
                return request
            })
        return named(inside, regions.identities) + named(numbers, left.map { regions.identities[$0] })
    }

    private func findingMarks(in labeler: Labeler) -> [Scene.Element] {
        findings.compactMap { finding in
            guard let place = finding.place.map(mapping.point), window.contains(place) else { return nil }
            // Marks of several findings at one place stand beside each other.
            for shift in 0..<8 {
                let center = place.offset(Double(shift) * 4.6, 0)
                let box = PageBounds(center: center, width: 4.4, height: 4.4)
                guard labeler.isFree(box) || shift == 7 else { continue }
                labeler.reserve(box)
                return Scene.Element(
                    .labels, identity: Scene.Identity(["finding"], id: "", title: finding.message),
                    parts: finding.kind.parts(center: center, number: finding.number, theme))
            }
            return nil
        }
    }

    private func named(_ labels: [PlacedLabel?], _ identities: [Scene.Identity?] = []) -> [Scene.Element] {
        labels.enumerated().compactMap { index, label in
            label.map {
                Scene.Element(
                    .labels, identity: index < identities.count ? identities[index] : nil, parts: $0.parts)
            }
        }
    }

    private func lens(in labeler: Labeler, _ building: Building, _ outlines: [PagePolygon]) -> [Scene.Element] {
        guard let sensor = floor.sensors.first else { return [] }
        let mark = SensorMark(
            center: mapping.point(sensor.position), rotation: .none, id: sensor.id, scale: mapping.scale)
        labeler.reserve(mark.bounds)
        return [
            Scene.Element(
                .sensors, identity: Scene.Identity(["sensor"], id: sensor.id, title: "Sensor \(sensor.id)"),
                parts: mark.place(in: labeler, building, avoiding: OutlineIndex(outlines), theme))
        ]
    }

    /// The vertices' numbers as the table has them, each inside its region or else beside the dot, where it is free.
    private func vertexNumbers(in labeler: Labeler) -> [Scene.Element] {
        let size = 2.5
        var parts: [Scene.Part] = []
        let outlines = floor.sensors.flatMap(\.regions).compactMap { mapping.polygon($0.region.outline) }
        for outline in outlines where outline.points.count > 2 {
            for (index, vertex) in outline.points.enumerated() {
                let text = "\(index + 1)"
                let width = labeler.measurer.width(of: text, size: size)
                let (dx, dy) = (width / 2 + 1.1, size * LineMetrics.capital / 2 + 1.1)
                let around = [(dx, dy), (-dx, dy), (dx, -dy), (-dx, -dy)].map { vertex.offset($0.0, $0.1) }
                func box(_ center: PagePoint) -> PageBounds {
                    PageBounds(center: center, width: width, height: size * LineMetrics.capital)
                }
                let inside = around.filter { outline.contains(box($0)) }
                let outside = around.filter { place in !outlines.contains { $0.overlaps(box(place)) } }
                let places = inside + outside
                guard let place = places.first(where: { labeler.isFree(box($0)) }) else { continue }
                labeler.reserve(box(place))
                parts.append(
                    .text(
                        SceneText(
                            text, at: place.offset(0, size * LineMetrics.capital / 2), alignment: .center, size: size,
                            color: theme.muted)))
            }
        }
        return [Scene.Element(.labels, parts: parts)]
    }
}
