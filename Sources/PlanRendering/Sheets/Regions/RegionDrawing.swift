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

    /// Whether it shows a part of what the sensor sees, larger than the drawing before it; else it has rulers.
    var isDetail = false

    /// What details show larger, with the numbers of its vertices.
    var details: [DetailFrame] = []

    /// The drawing, and the labeler that knows what is free on it.
    private struct Ground {
        let labeler: Labeler
        let building: Building
        let furniture: Furniture
        let areas: AreaSigns
        let regions: RegionSigns
        let inside: OutlineIndex
        let keepOuts: KeepOutSigns
    }

    private func ground(_ measurer: TextMeasurer) -> Ground {
        let labeler = Labeler(measurer: measurer, field: window)
        let regions = RegionSigns(floor, mapping: mapping, SoundOutlines(floor))
        let ground = Ground(
            labeler: labeler, building: Building(floor, mapping: mapping),
            furniture: Furniture(floor, mapping: mapping), areas: AreaSigns(floor, mapping: mapping),
            regions: regions, inside: OutlineIndex(regions.outlines), keepOuts: KeepOutSigns(floor, mapping: mapping))
        ground.building.reserve(in: labeler)
        let keepOuts = OutlineIndex(ground.keepOuts.outlines)
        let obstacles = ground.furniture.outlines + ground.areas.outlines + ground.keepOuts.outlines
        labeler.avoid(edgesOf: regions.outlines + obstacles) { place in
            if keepOuts.contains(place) { return theme.keepOut }
            return ground.inside.contains(place) ? theme.region : ground.building.ground(at: place, theme)
        }
        return ground
    }

    func elements(measurer: TextMeasurer, seams: MatchLines? = nil) -> [Scene.Element] {
        let ground = ground(measurer)
        let (labeler, building, areas) = (ground.labeler, ground.building, ground.areas)
        let seams = seams?.elements(in: labeler, theme: theme) ?? []
        let overlaps = RegionOverlap.all(on: floor, SoundOutlines(floor)).compactMap {
            SharedAreaSign($0, mapping: mapping)
        }
        var under = building.floorElements(theme) + ground.furniture.elements(theme)
        under += areas.elements(theme) + ground.regions.elements(theme)
        under += ground.keepOuts.elements(building, theme, layer: .regions) + overlaps.map { $0.element(theme) }
        under += building.wallElements(theme)
        var (labels, numbers) = numbered(ground)
        labels += numbers.elements
        if let mark { labels.append(element(of: mark, in: labeler, building, ground.inside)) }
        labels += named(labeler.place(overlaps.map { $0.request(theme) }))
        labels += regionLabels(ground.regions, in: labeler)
        labels += areas.labelElements(
            in: labeler, building,
            avoiding: [ground.inside, OutlineIndex(ground.furniture.outlines + ground.keepOuts.outlines)], theme)
        let view = Path(view)
        return (under.map { $0.clipped(to: [view]) } + labels).map {
            $0.clipped(to: [Path(window)]).withoutTexts(outside: window)
        } + seams
    }

    /// The rulers, the marks of findings, and the numbers of the vertices, in the order in which they take their places.
    private func numbered(_ ground: Ground) -> (under: [Scene.Element], numbers: VertexNumbers.Placement) {
        let labeler = ground.labeler
        var labels = rulers(ground)
        labels += details.map { $0.element(in: labeler, theme) }
        if let mark { labeler.reserve(mark.bounds) }
        labels += findingMarks(in: labeler, besides: ground.inside)
        let numbers = VertexNumbers(sensors: floor.sensors, mapping: mapping, theme: theme)
        return (labels, numbers.place(in: labeler, window: view, besides: details.map(\.bounds)))
    }

    private func rulers(_ ground: Ground) -> [Scene.Element] {
        guard !isDetail, let area = ground.areas.effectiveBounds else { return [] }
        return PercentRuler(area: area, frame: mapping.frame).elements(in: ground.labeler, theme)
    }

    /// What larger drawings should show where this one is too small for the numbers of its vertices, the best choice
    /// first, in millimetres from the lens: all regions, or those whose numbers are crowded, or these in groups. Empty
    /// where it is large enough.
    func crowdedExtents(measurer: TextMeasurer) -> [[FloorExtent]] {
        let placement = numbered(ground(measurer)).numbers
        guard placement.isCrowded else { return [] }
        let regions = floor.sensors.flatMap(\.regions).map(\.region.outline).filter { mapping.polygon($0) != nil }
        let clusters = VertexNumbers(sensors: floor.sensors, mapping: mapping, theme: theme)
            .clusters(of: placement.crowded, apart: DetailFrame.spacing)
        return [[Set(regions.indices)], [placement.crowded], clusters].map { choice in
            choice.compactMap { indices in
                let points = indices.flatMap { regions[$0] }.filter { view.contains(mapping.point($0)) }
                return FloorExtent(around: points.map { (Double($0.x), Double($0.y)) })
            }
        }
    }

    private var view: PageBounds { isDetail ? window : Self.view(mapping) }

    /// The words at the frames of details, which name the sheets of a part from an index on.
    func detailReferences(
        _ part: SheetDraft.Part, from first: Int, measurer: TextMeasurer
    ) -> [SheetDraft.Reference] {
        let ground = ground(measurer)
        _ = rulers(ground)
        return details.enumerated().map { index, frame in
            let reference = frame.reference(part, index: first + index, in: ground.labeler, theme)
            // The next one keeps off it.
            _ = frame.element(in: ground.labeler, theme)
            return reference
        }
    }

    /// What is drawn of the room: all up to the rulers, and a little beyond on the other sides.
    static func view(_ mapping: PageMapping) -> PageBounds {
        let frame = mapping.frame
        return PageBounds(
            left: frame.left - 0.6, top: frame.top - 2.5, right: frame.right + 2.5, bottom: frame.bottom + 0.6)
    }

    /// Number and name inside of each region, or else the number alone; the table has the whole name. Where regions
    /// overlap, both may stand on a leader line from the region's own line.
    private func regionLabels(_ regions: RegionSigns, in labeler: Labeler) -> [Scene.Element] {
        let all = zip(regions.requests(theme), regions.identities).filter { $0.0.outline.overlaps(window) }
        let (requests, identities) = (all.map(\.0), all.map(\.1))
        let outlines = OutlineIndex(requests.map(\.outline))
        let inside = labeler.place(
            requests.map {
                var request = $0
                request.mayStandOutside = false
                return request
            })
        let left = requests.indices.filter { inside[$0] == nil }
        let others = labeler.place(
            left.map {
                var request = requests[$0]
                request.avoided = outlines.neighbours(of: $0)
                if request.avoided.isEmpty { request.texts.removeLast(request.texts.count - 1) }
                return request
            })
        return named(inside, identities) + named(others, left.map { identities[$0] })
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
