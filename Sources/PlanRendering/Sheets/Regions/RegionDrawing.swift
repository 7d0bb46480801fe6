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
        let inside = OutlineIndex(regions.outlines)
        labeler.avoid(edgesOf: regions.outlines + furniture.outlines + areas.outlines) { place in
            inside.contains(place) ? theme.region : building.ground(at: place, theme)
        }
        var labels: [Scene.Element] = []
        if let area = areas.effectiveBounds {
            labels += PercentRuler(area: area, frame: mapping.frame).elements(in: labeler, theme)
        }
        let mark = mark
        if let mark { labeler.reserve(mark.bounds) }
        labels += findingMarks(in: labeler, besides: inside)
        labels += VertexNumbers(sensors: floor.sensors, mapping: mapping, theme: theme).elements(in: labeler)
        if let mark { labels.append(element(of: mark, in: labeler, building, inside)) }
        labels += named(labeler.place(overlaps.map { $0.request(theme) }))
        labels += regionLabels(regions, in: labeler)
        labels += areas.labelElements(
            in: labeler, building, avoiding: regions.outlines + furniture.outlines, theme)
        let view = Path(Self.view(mapping))
        return (under.map { $0.clipped(to: [view]) } + labels).map {
            $0.clipped(to: [Path(window)]).withoutTexts(outside: window)
        } + seams
    }

    /// What is drawn of the room: all up to the rulers, and a little beyond on the other sides.
    static func view(_ mapping: PageMapping) -> PageBounds {
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

    /// The marks of findings beside what they are about, so that they hide no vertex: outside of the regions if they can.
    private func findingMarks(in labeler: Labeler, besides regions: OutlineIndex) -> [Scene.Element] {
        findings.compactMap { finding in
            guard let place = finding.place.map(mapping.point), window.contains(place) else { return nil }
            let boxes = Self.markOffsets.map {
                PageBounds(center: place.offset($0.0, $0.1), width: 4.4, height: 4.4)
            }
            let free = boxes.filter { labeler.isFree($0) }
            guard
                let box = free.first(where: { !regions.overlaps($0) }) ?? free.first(where: labeler.isClear)
                    ?? free.first ?? boxes.first(where: labeler.field.contains)
            else { return nil }
            labeler.reserve(box)
            return Scene.Element(
                .labels, identity: Scene.Identity(["finding"], id: "", title: finding.message),
                parts: finding.kind.parts(center: box.center, number: finding.number, theme))
        }
    }

    /// Where a mark may stand, from the vertex that it is about.
    private static let markOffsets: [(Double, Double)] =
        [3.6, 5, 7, 9.5].flatMap { reach in
            [(0, -1), (1, 0), (0, 1), (-1, 0), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8), (-0.8, -0.8)].map {
                ($0.0 * reach, $0.1 * reach)
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

    private var mark: SensorMark? {
        floor.sensors.first.map {
            SensorMark(center: mapping.point($0.position), rotation: .none, id: $0.id, scale: mapping.scale)
        }
    }

    private func element(
        of mark: SensorMark, in labeler: Labeler, _ building: Building, _ regions: OutlineIndex
    ) -> Scene.Element {
        Scene.Element(
            .sensors, identity: Scene.Identity(["sensor"], id: mark.id, title: "Sensor \(mark.id)"),
            parts: mark.place(in: labeler, building, avoiding: regions, theme, hidesNothing: true))
    }
}
