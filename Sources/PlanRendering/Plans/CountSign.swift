internal import Occupancy
internal import SiteModel

/// A counting sensor on the page: where it looks, in its state, with the number of people.
struct CountSign {
    let count: Count
    private let view: CountedView

    init?(_ count: Count, mapping: PageMapping, building: Building) {
        guard let view = CountedView(count, mapping: mapping, building: building) else { return nil }
        (self.count, self.view) = (count, view)
    }

    var outlines: [PagePolygon] { view.outlines }

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
            look.fill.map { Scene.Part.shape(Shape(outline.path, fill: $0, clips: view.clips)) }
        }
        let lines = outlines.map { Scene.Part.shape(Shape($0.path, stroke: border, clips: view.clips)) }
        return [Scene.Element(.floor, identity: identity, parts: fills + lines)]
    }

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
        var request = view.request { name in
            let names = name.map { [text($0, .bold, type.words, mayBeCut: true)] } ?? []
            switch count.people {
            case .counted:
                return names + [
                    text(words[0], .bold, type.numbers), text(words[1], .regular, type.words),
                    text(words[2], .regular, type.words),
                ]
            case .unknown: return names + words.map { text($0, .regular, type.words) }
            }
        }
        request.mark = count.placeState.mark.map { LabelMark(kind: $0, ink: look.name, outsideInk: theme.ink) }
        (request.plate, request.mask, request.keepsMarkInline) = (look.plate, look.fillColor, true)
        request.leaderCasing = theme.leaderCasing
        return request
    }

    /// The names of the other regions.
    func nameRequests(_ theme: Theme, _ type: LabelType = .page) -> [LabelRequest] {
        let look = count.placeState.look(theme)
        return view.nameRequests { name in
            LabelText(string: name, sizes: type.words, ink: look.word, outsideInk: theme.ink)
        }.map { request in
            var request = request
            (request.plate, request.mask) = (look.plate, look.fillColor)
            request.leaderCasing = theme.leaderCasing
            return request
        }
    }
}
