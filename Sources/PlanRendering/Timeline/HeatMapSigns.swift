internal import Occupancy
internal import SiteModel

/// A place with how much it was used.
struct UsedPlace {
    var place: Place
    var use: Use
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
        return LabelRequest(
            outline: outlines.max { $0.area < $1.area } ?? outlines[0],
            texts: [
                LabelText(
                    string: used.place.title, weight: .bold, sizes: LabelText.nameSizes, ink: look.name,
                    outsideInk: theme.ink),
                LabelText(
                    string: used.use.word, sizes: LabelText.wordSizes, mayBeCut: false, ink: look.word,
                    outsideInk: theme.ink),
            ], plate: look.plate)
    }
}

/// The view of a counting sensor on the heat map.
struct UsedViewSign {
    let used: UsedView
    let outlines: [PagePolygon]
    private let clips: [Path]

    init?(_ used: UsedView, mapping: PageMapping, building: Building) {
        guard let sign = CountSign(used.count, mapping: mapping, building: building) else { return nil }
        self.used = used
        outlines = sign.outlines
        clips = building.clips(room: used.count.sensor.room)
    }

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
        guard !used.count.areas.isEmpty else { return [] }
        let look = used.use.look(theme)
        let fills = outlines.compactMap { outline in
            look.fill.map { Scene.Part.shape(Shape(outline.path, fill: $0, clips: clips)) }
        }
        let lines = outlines.compactMap { outline in
            look.stroke.map { Scene.Part.shape(Shape(outline.path, stroke: $0, clips: clips)) }
        }
        return [Scene.Element(.floor, identity: identity, parts: fills + lines)]
    }

    func request(_ theme: Theme) -> LabelRequest {
        let look = used.use.look(theme)
        let largest = outlines.indices.max { outlines[$0].area < outlines[$1].area } ?? 0
        let name = outlines.count == 1 ? used.count.areas.first?.name : nil
        // A sensor's id stands beside its mark already.
        let names = name.map {
            LabelText(
                string: $0, weight: .bold, sizes: LabelText.nameSizes, ink: look.name, outsideInk: theme.ink)
        }
        let texts =
            [names].compactMap(\.self)
            + words.map {
                LabelText(
                    string: $0, sizes: LabelText.wordSizes, mayBeCut: false, ink: look.word, outsideInk: theme.ink)
            }
        return LabelRequest(
            outline: outlines[largest], texts: texts, plate: look.plate,
            avoided: outlines.indices.filter { $0 != largest }.map { outlines[$0] })
    }
}
