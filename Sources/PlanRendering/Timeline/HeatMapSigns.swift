internal import Occupancy
internal import SiteModel

/// A place with how much it was used.
struct UsedPlace {
    var place: Place
    var tally: SlotTally

    /// Whether a sensor has a region for it.
    var isWatched: Bool

    var use: Use { isWatched ? Use(tally) : .notMonitored }
}

/// A counting sensor with how much its view was used.
struct UsedView {
    var count: Count
    var tally: SlotTally
    var use: Use { Use(tally) }
}

/// A place on the heat map.
struct UsedPlaceSign {
    let used: UsedPlace
    let outlines: [PagePolygon]

    init?(_ used: UsedPlace, mapping: PageMapping) {
        self.used = used
        outlines = used.place.outlines.compactMap { mapping.polygon($0) }
        guard !outlines.isEmpty else { return nil }
    }

    var identity: Scene.Identity {
        Scene.Identity(
            [used.place.deskID == nil ? "region" : "desk"], id: used.place.id,
            title: "\(used.place.title): \(used.use.word)")
    }

    func element(_ theme: Theme) -> Scene.Element {
        let look = used.use.look(theme)
        let fills = outlines.compactMap { outline in look.fill.map { Scene.Part.shape(Shape(outline.path, fill: $0)) } }
        let lines = outlines.compactMap { outline in
            look.stroke.map { Scene.Part.shape(Shape(outline.path, stroke: $0)) }
        }
        return Scene.Element(.regions, identity: identity, parts: fills + lines)
    }

    func request(_ theme: Theme) -> LabelRequest {
        let look = used.use.look(theme)
        var request = LabelRequest(
            outline: outlines.max { $0.area < $1.area } ?? outlines[0],
            texts: [
                LabelText(
                    string: used.place.title, weight: .bold, sizes: LabelText.nameSizes, ink: look.name,
                    outsideInk: theme.ink, reference: used.place.reference),
                LabelText(
                    string: used.use.word, sizes: LabelText.wordSizes, mayBeCut: false, ink: look.word,
                    outsideInk: theme.ink),
            ], plate: look.plate)
        request.isOpaque = look.fill != nil
        request.leaderCasing = theme.leaderCasing
        return request
    }
}

/// The view of a counting sensor on the heat map.
struct UsedViewSign {
    let used: UsedView
    private let sign: CountSign

    init?(_ used: UsedView, mapping: PageMapping, building: Building) {
        guard let sign = CountSign(used.count, mapping: mapping, building: building) else { return nil }
        (self.used, self.sign) = (used, sign)
    }

    var outlines: [PagePolygon] { sign.outlines }

    /// What it says: how much of the time anybody was there, and how many.
    private var words: [String] {
        guard let mean = used.tally.meanPeople else { return ["people", used.use.word] }
        return [
            "occupied \(used.use.word)", "\(Measures.mean(people: mean)) on average, at most \(used.tally.mostPeople)",
        ]
    }

    var identity: Scene.Identity {
        Scene.Identity(
            ["view"], id: used.count.sensor.id,
            title: "Sensor \(used.count.sensor.id): \(words.joined(separator: ", "))")
    }

    func elements(_ theme: Theme) -> [Scene.Element] {
        sign.elements(used.use.look(theme), identity: identity, theme)
    }

    func request(_ theme: Theme) -> LabelRequest {
        let look = used.use.look(theme)
        // A sensor's id stands beside its mark already.
        let names = sign.bearerName.map {
            LabelText(string: $0, weight: .bold, sizes: LabelText.nameSizes, ink: look.name, outsideInk: theme.ink)
        }
        let texts =
            [names].compactMap(\.self)
            + words.map {
                LabelText(
                    string: $0, sizes: LabelText.wordSizes, mayBeCut: false, ink: look.word, outsideInk: theme.ink)
            }
        var request = sign.request(texts, look, hasMark: true)
        request.leaderCasing = theme.leaderCasing
        return request
    }

    /// The names of the regions that do not bear the words.
    func nameRequests(_ theme: Theme) -> [LabelRequest] { sign.nameRequests(used.use.look(theme), theme, .page) }
}
