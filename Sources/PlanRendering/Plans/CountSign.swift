internal import Occupancy
internal import SiteModel

/// A counting sensor on the page: where it looks, in its state, with the number of people.
struct CountSign {
    let count: Count
    let outlines: [PagePolygon]
    private let names: [String?]

    /// The index of the region that bears the words: the only one, or one that all others lie in. Else `nil`: what is
    /// said of several regions together belongs to none of them, and stands at the sensor.
    private let bearer: Int?

    /// The sensor's mark.
    private let mark: PagePolygon?
    private let clips: [Path]

    init?(_ count: Count, mapping: PageMapping, building: Building) {
        self.count = count
        let place = mapping.polygon([count.sensor.position])?.points.first
        mark = place.map {
            PagePolygon(SensorMark(center: $0, rotation: count.sensor.rotation, id: "", scale: mapping.scale).bounds)
        }
        let drawn = count.areas.compactMap { area in mapping.polygon(area.outline).map { (area.name, $0) } }
        if drawn.isEmpty {
            // Without a view that can be drawn, the number stands on a leader line from the sensor.
            guard let mark else { return nil }
            (outlines, names) = ([mark], [nil])
        } else {
            outlines = drawn.map { CountSign.visible($0.1, count.sensor.room, building) }
            names = drawn.map(\.0)
        }
        clips = building.clips(room: count.sensor.room)
        bearer = Self.bearer(outlines) ?? (mark == nil ? 0 : nil)
    }

    private static func bearer(_ outlines: [PagePolygon]) -> Int? {
        outlines.indices.first { index in
            outlines.allSatisfy { other in other.points.allSatisfy { outlines[index].clearance($0) > -0.01 } }
        }
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
        elements(count.placeState.look(theme), identity: identity, theme)
    }

    /// Where it looks, in that look.
    func elements(_ look: StateLook, identity: Scene.Identity, _ theme: Theme) -> [Scene.Element] {
        guard !count.areas.isEmpty else { return [] }
        let border = look.stroke ?? Stroke(theme.floor, width: 0.35)
        let fills = outlines.compactMap { outline in
            look.fill.map { Scene.Part.shape(Shape(outline.path, fill: $0, clips: clips)) }
        }
        let lines = outlines.map { Scene.Part.shape(Shape($0.path, stroke: border, clips: clips)) }
        return [Scene.Element(.floor, identity: identity, parts: fills + lines)]
    }

    /// The name of the region that bears the words, if one does and has one.
    var bearerName: String? { bearer.flatMap { names[$0] } }

    /// The number and what it counts; for the unknown, why.
    private var words: [String] {
        switch count.people {
        case .counted(let number):
            let noun = number == 1 ? "person" : "people"
            let place = outlines.count > 1 ? "\(noun) in \(outlines.count)\u{a0}regions" : noun
            return [String(number), place, count.word]
        case .unknown: return ["people unknown", count.word]
        }
    }

    /// - Parameter hasMark: Whether the sensor's mark is drawn.
    func request(_ theme: Theme, _ type: LabelType = .page, hasMark: Bool = true) -> LabelRequest {
        let look = count.placeState.look(theme)
        func text(
            _ string: String, _ weight: SceneText.Weight, _ sizes: LabelSizes, mayBeCut: Bool = false
        ) -> LabelText {
            LabelText(
                string: string, weight: weight, sizes: sizes, mayBeCut: mayBeCut, ink: look.name, outsideInk: theme.ink)
        }
        // At the sensor there is room for a large number, and nothing else to find it by.
        let isAtSensor = bearer == nil
        let numbers = isAtSensor ? type.numbers.onlyLargest : type.numbers
        let words = isAtSensor ? type.words.onlyLargest : type.words
        let lines = self.words
        var texts: [LabelText] = []
        if let name = bearerName { texts.append(text(name, .bold, type.words, mayBeCut: true)) }
        switch count.people {
        case .counted:
            texts.append(text(lines[0], .bold, numbers))
            texts.append(text(lines[1], .regular, words))
            texts.append(text(lines[2], .regular, words))
        case .unknown:
            texts += lines.map { text($0, .regular, words) }
        }
        var request = request(texts, look, hasMark: hasMark)
        request.mark = count.placeState.mark.map { LabelMark(kind: $0, ink: look.name, outsideInk: theme.ink) }
        request.keepsMarkInline = true
        request.leaderCasing = theme.leaderCasing
        return request
    }

    /// Where texts about all regions together stand: in the one that bears them, or at the sensor.
    func request(_ texts: [LabelText], _ look: StateLook, hasMark: Bool) -> LabelRequest {
        if bearer == nil, let mark {
            var request = LabelRequest(outline: mark, texts: texts, avoided: outlines)
            request.leadsFromBorder = hasMark
            request.searchesFinely = true
            return request
        }
        let index = bearer ?? 0
        return LabelRequest(
            outline: outlines[index], texts: texts, plate: look.plate, mask: look.fillColor,
            avoided: outlines.indices.filter { $0 != index }.map { outlines[$0] })
    }

    /// The names of the regions that do not bear the words.
    func nameRequests(_ theme: Theme, _ type: LabelType = .page) -> [LabelRequest] {
        nameRequests(count.placeState.look(theme), theme, type)
    }

    func nameRequests(_ look: StateLook, _ theme: Theme, _ type: LabelType) -> [LabelRequest] {
        outlines.indices.filter { $0 != bearer }.compactMap { index in
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
