internal import DetectionRegions
internal import PlaneGeometry
internal import SiteModel

/// The desks of a floor as thin lines.
struct Furniture {
    private struct Sign {
        var desk: Desk
        var outline: PagePolygon
        var isServed: Bool
    }

    private let signs: [Sign]

    init(_ floor: Floor, mapping: PageMapping) {
        let served = Set(floor.sensors.flatMap(\.regions).compactMap(\.desk))
        signs = floor.rooms.flatMap(\.desks).compactMap { desk in
            guard let outline = mapping.polygon(desk.outline) else { return nil }
            return Sign(desk: desk, outline: outline, isServed: served.contains(desk.id))
        }
    }

    var outlines: [PagePolygon] { signs.map(\.outline) }

    func elements(_ theme: Theme) -> [Scene.Element] {
        signs.map { sign in
            let stroke = Stroke(theme.faint, width: 0.25)
            return Scene.Element(
                .furniture, identity: Scene.Identity(["desk"], id: sign.desk.id, title: sign.desk.title),
                parts: [.shape(Shape(sign.outline.path, stroke: stroke))])
        }
    }

    /// The names of the desks that no region names.
    func requests(_ theme: Theme) -> [LabelRequest] {
        signs.filter { !$0.isServed }.map { sign in
            var request = LabelRequest(
                outline: sign.outline,
                texts: [
                    LabelText(
                        string: sign.desk.title, sizes: LabelText.wordSizes, ink: theme.muted, outsideInk: theme.muted)
                ])
            request.mayStandOutside = false
            return request
        }
    }
}
