internal import Occupancy
internal import SiteModel

/// Where a counting sensor looks, on the page: its regions, or its whole view, or nothing but its mark.
struct CountedView {
    let outlines: [PagePolygon]

    /// Outside of which nothing of it is drawn.
    let clips: [Path]

    private let names: [String?]
    private let mark: PagePolygon

    /// Whether what the sensor says of all its regions can stand in the largest: it meets all the others.
    private let hasCommonRegion: Bool

    init?(_ count: Count, mapping: PageMapping, building: Building) {
        guard let place = mapping.polygon([count.sensor.position])?.points.first else { return nil }
        let mark = SensorMark(center: place, rotation: count.sensor.rotation, id: "", scale: mapping.scale)
        self.mark = PagePolygon(mark.bounds)
        let drawn = count.areas.compactMap { area in mapping.polygon(area.outline).map { (area.name, $0) } }
        // Without a view that can be drawn, the number stands on a leader line from the sensor.
        outlines =
            drawn.isEmpty ? [self.mark] : drawn.map { CountedView.visible($0.1, count.sensor.room, building) }
        names = drawn.isEmpty ? [nil] : drawn.map(\.0)
        clips = building.clips(room: count.sensor.room)
        let largest = outlines.max { $0.area < $1.area }
        hasCommonRegion = outlines.allSatisfy { largest?.bounds.overlaps($0.bounds) ?? true }
    }

    /// A view that sticks out of a rectangular room ends at its walls.
    private static func visible(_ outline: PagePolygon, _ room: String, _ building: Building) -> PagePolygon {
        guard outline.isAxisParallelRectangle,
            let walls = building.rooms.first(where: { $0.room.id == room })?.outline, walls.isAxisParallelRectangle
        else { return outline }
        let (view, inner) = (outline.bounds, walls.bounds)
        guard view.overlaps(inner) else { return outline }
        return PagePolygon(
            PageBounds(
                left: max(view.left, inner.left), top: max(view.top, inner.top), right: min(view.right, inner.right),
                bottom: min(view.bottom, inner.bottom)))
    }

    private var largest: Int { outlines.indices.max { outlines[$0].area < outlines[$1].area } ?? 0 }

    /// What is said of all regions together: in the largest one below its name, or else on a leader line from the
    /// sensor.
    ///
    /// - Parameter texts: What is said, below the name that it is given, if any.
    func request(texts: (String?) -> [LabelText]) -> LabelRequest {
        guard hasCommonRegion else {
            var request = LabelRequest(outline: mark, texts: texts(nil), avoided: outlines)
            request.leadsFromBorder = true
            return request
        }
        return LabelRequest(
            outline: outlines[largest], texts: texts(names[largest]),
            avoided: outlines.indices.filter { $0 != largest }.map { outlines[$0] })
    }

    /// The names of the regions that what is said of all does not name.
    func nameRequests(text: (String) -> LabelText) -> [LabelRequest] {
        outlines.indices.filter { !hasCommonRegion || $0 != largest }.compactMap { index in
            guard let name = names[index] else { return nil }
            var request = LabelRequest(
                outline: outlines[index], texts: [text(name)],
                avoided: outlines.indices.filter { $0 != index }.map { outlines[$0] })
            request.prefersCorner = true
            return request
        }
    }
}
