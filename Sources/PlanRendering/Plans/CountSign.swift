internal import Occupancy
internal import SiteModel

/// A counting sensor on the page: where it looks, in its state, with the number of people.
struct CountSign {
    let count: Count
    let outlines: [PagePolygon]
    private let names: [String?]
    private let clips: [Path]

    init?(_ count: Count, mapping: PageMapping, building: Building) {
        self.count = count
        let drawn = count.areas.compactMap { area in mapping.polygon(area.outline).map { (area.name, $0) } }
        if drawn.isEmpty {
            // Without a view that can be drawn, the number stands on a leader line from the sensor.
            guard let place = mapping.polygon([count.sensor.position])?.points.first else { return nil }
            let mark = SensorMark(center: place, rotation: count.sensor.rotation, id: "", scale: mapping.scale)
            (outlines, names) = ([PagePolygon(mark.bounds)], [nil])
        } else {
            outlines = drawn.map { CountSign.visible($0.1, count.sensor.room, building) }
            names = drawn.map(\.0)
        }
        clips = building.clips(room: count.sensor.room)
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

    var identity: Scene.Identity {
        Scene.Identity(
            ["view", count.placeState.className], id: count.sensor.id,
            title: "Sensor \(count.sensor.id): \(words.joined(separator: " "))")
    }

    func elements(_ theme: Theme) -> [Scene.Element] {
        guard !count.areas.isEmpty else { return [] }
        let look = count.placeState.look(theme)
        let border = look.stroke ?? Stroke(theme.floor, width: 0.35)
        let fills = outlines.compactMap { outline in
            look.fill.map { Scene.Part.shape(Shape(outline.path, fill: $0, clips: clips)) }
        }
        let lines = outlines.map { Scene.Part.shape(Shape($0.path, stroke: border, clips: clips)) }
        return [Scene.Element(.floor, identity: identity, parts: fills + lines)]
    }

    private var largest: Int { outlines.indices.max { outlines[$0].area < outlines[$1].area } ?? 0 }

    /// The number and what it counts; for the unknown, why.
    private var words: [String] {
        switch count.people {
        case .counted(let number):
            let noun = number == 1 ? "person" : "people"
            let place = outlines.count > 1 ? "\(noun) in \(outlines.count) regions" : noun
            return [String(number), place, count.word]
        case .unknown: return ["people unknown", count.word]
        }
    }

    func request(_ theme: Theme, _ type: LabelType = .page) -> LabelRequest {
        let look = count.placeState.look(theme)
        func text(
            _ string: String, _ weight: SceneText.Weight, _ sizes: LabelSizes, mayBeCut: Bool = false
        ) -> LabelText {
            LabelText(
                string: string, weight: weight, sizes: sizes, mayBeCut: mayBeCut, ink: look.name, outsideInk: theme.ink)
        }
        var texts: [LabelText] = []
        if let name = names[largest] {
            texts.append(text(name, .bold, type.words, mayBeCut: true))
        }
        switch count.people {
        case .counted:
            texts.append(text(words[0], .bold, type.numbers))
            texts.append(text(words[1], .regular, type.words))
            texts.append(text(words[2], .regular, type.words))
        case .unknown:
            texts += words.map { text($0, .regular, type.words) }
        }
        var request = LabelRequest(
            outline: outlines[largest], texts: texts,
            mark: count.placeState.mark.map { LabelMark(kind: $0, ink: look.name, outsideInk: theme.ink) },
            plate: look.plate, mask: look.fillColor,
            avoided: outlines.indices.filter { $0 != largest }.map { outlines[$0] }, keepsMarkInline: true)
        request.leaderCasing = theme.leaderCasing
        return request
    }

    /// The names of the other regions.
    func nameRequests(_ theme: Theme, _ type: LabelType = .page) -> [LabelRequest] {
        let look = count.placeState.look(theme)
        return outlines.indices.filter { $0 != largest }.compactMap { index in
            guard let name = names[index] else { return nil }
            var request = LabelRequest(
                outline: outlines[index],
                texts: [LabelText(string: name, sizes: type.words, ink: look.word, outsideInk: theme.ink)],
                plate: look.plate, mask: look.fillColor,
                avoided: outlines.indices.filter { $0 != index }.map { outlines[$0] })
            request.prefersCorner = true
            request.leaderCasing = theme.leaderCasing
            return request
        }
    }
}
