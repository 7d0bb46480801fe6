/// A place on the page: its state as fill, border, mark and word.
struct PlaceSign {
    let place: Place
    let outlines: [PagePolygon]

    init?(_ place: Place, mapping: PageMapping) {
        self.place = place
        outlines = place.outlines.compactMap { mapping.polygon($0) }
        guard !outlines.isEmpty else { return nil }
    }

    var identity: Scene.Identity {
        Scene.Identity(
            [place.deskID == nil ? "region" : "desk", place.state.className], id: place.id,
            title: "\(place.title): \(place.state.word)")
    }

    func elements(_ theme: Theme) -> [Scene.Element] {
        let look = place.state.look(theme)
        // All fills first, so that no region of the place covers the border of another.
        let fills = outlines.compactMap { outline in look.fill.map { Scene.Part.shape(Shape(outline.path, fill: $0)) } }
        let lines = outlines.compactMap { outline in
            look.stroke.map { Scene.Part.shape(Shape(outline.path, stroke: $0)) }
        }
        return [Scene.Element(.regions, identity: identity, parts: fills + lines)]
    }

    func request(_ theme: Theme, _ type: LabelType = .page) -> LabelRequest {
        let look = place.state.look(theme)
        let largest = outlines.max { $0.area < $1.area } ?? outlines[0]
        var request = LabelRequest(
            outline: largest,
            texts: [
                LabelText(
                    string: place.title, weight: .bold, sizes: type.names, ink: look.name,
                    outsideInk: theme.ink, reference: place.reference),
                LabelText(
                    string: place.state.word, sizes: type.words, mayBeCut: false, ink: look.word,
                    outsideInk: theme.ink),
            ],
            mark: place.state.mark.map { LabelMark(kind: $0, ink: look.name, outsideInk: theme.ink) },
            plate: look.plate)
        request.isOpaque = look.fill != nil
        request.leaderCasing = theme.leaderCasing
        return request
    }
}

extension Place.State {
    /// The state as a class for style sheets.
    var className: String {
        switch self {
        case .taken: "taken"
        case .free: "free"
        case .unknown: "unknown"
        case .notMonitored: "not-monitored"
        }
    }
}
