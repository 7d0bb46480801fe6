internal import DetectionRegions
internal import PlaneGeometry
internal import SiteModel

/// The regions of a region plan: outline, vertices, number and name.
struct RegionSigns {
    private struct Sign {
        var sensor: PlacedSensor
        var region: SiteRegion
        var outline: PagePolygon
        /// The region's own, or else its desk's.
        var name: String?
        var isFaulty: Bool
    }

    private let signs: [Sign]

    /// What every region is, in their order.
    let identities: [Scene.Identity?]

    let outlines: [PagePolygon]

    /// Whether a picture below shows through; else the insides are filled and stand out from the floor.
    private let isOpen: Bool

    init(_ floor: Floor, mapping: PageMapping, _ sound: SoundOutlines) {
        isOpen = floor.background != nil
        let desks = Dictionary(
            floor.rooms.flatMap(\.desks).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        var signs: [Sign] = []
        for (sensor, polygons) in zip(floor.sensors, sound.polygons) {
            for (region, polygon) in zip(sensor.regions, polygons) {
                guard let outline = mapping.polygon(region.region.outline) else { continue }
                let name = region.region.name ?? region.desk.flatMap { desks[$0] }
                signs.append(
                    Sign(sensor: sensor, region: region, outline: outline, name: name, isFaulty: polygon == nil))
            }
        }
        self.signs = signs
        outlines = signs.map(\.outline)
        identities = signs.map { sign in
            // The name is mostly that of its desk, which has a title of its own.
            let (sensor, number) = (sign.sensor.id, sign.region.region.number)
            return Scene.Identity(
                ["region"], id: "\(sensor)-\(number)", title: "Region \(number) of \(sensor)", detail: sign.name ?? "")
        }
    }

    /// The radius of a vertex's dot, in millimetres.
    static let vertexRadius = 0.75

    /// Fills below all lines, so that regions which overlap both show.
    func elements(_ theme: Theme) -> [Scene.Element] {
        let fills = Scene.Element(
            .regions, parts: isOpen ? [] : signs.map { .shape(Shape($0.outline.path, fill: .solid(theme.region))) })
        let lines = zip(signs, identities).map { sign, identity in
            let ink = sign.isFaulty ? theme.overlap : theme.ink
            return Scene.Element(
                .outlines, identity: identity,
                parts: [
                    .shape(Shape(sign.outline.path, stroke: Stroke(ink, width: 0.5))),
                    .shape(
                        Shape(Path(circles: sign.outline.points, radius: Self.vertexRadius), fill: .solid(ink))),
                ])
        }
        return [fills] + lines
    }

    func requests(_ theme: Theme) -> [LabelRequest] {
        signs.map { sign in
            let region = sign.region.region
            var texts = [
                LabelText(
                    string: String(region.number), weight: .bold, sizes: LabelText.nameSizes, mayBeCut: false,
                    ink: theme.ink, outsideInk: theme.ink)
            ]
            if let name = sign.name, !name.isEmpty {
                texts.append(
                    LabelText(
                        string: name, sizes: LabelText.wordSizes, ink: theme.ink, outsideInk: theme.ink,
                        reference: "\(sign.sensor.id) · \(region.number)", showsReference: false))
            }
            var request = LabelRequest(outline: sign.outline, texts: texts, plate: isOpen ? theme.region : nil)
            request.crossesNoOutline = true
            return request
        }
    }
}
