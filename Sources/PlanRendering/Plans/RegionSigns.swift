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

    /// Whether a picture below shows through; else the insides are filled and stand out from the floor.
    private let isOpen: Bool

    init(_ floor: Floor, mapping: PageMapping) {
        isOpen = floor.background != nil
        let desks = Dictionary(
            floor.rooms.flatMap(\.desks).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        signs = floor.sensors.flatMap { sensor in
            sensor.regions.compactMap { region in
                guard let outline = mapping.polygon(region.region.outline) else { return nil }
                let name = region.region.name ?? region.desk.flatMap { desks[$0] }
                return Sign(
                    sensor: sensor, region: region, outline: outline, name: name, isFaulty: Self.isFaulty(region))
            }
        }
    }

    var outlines: [PagePolygon] { signs.map(\.outline) }

    /// Whether a region's outline encloses no area, repeats a vertex, or touches or crosses itself.
    static func isFaulty(_ region: SiteRegion) -> Bool {
        let points = region.region.outline.compactMap(Point.init(exactly:))
        return points.count < region.region.outline.count || (try? Polygon(points)) == nil
    }

    var identities: [Scene.Identity?] {
        signs.map { sign in
            // The name is mostly that of its desk, which has a title of its own.
            return Scene.Identity(
                ["region"], id: "\(sign.sensor.id)-\(sign.region.region.number)",
                title: "Region \(sign.region.region.number) of \(sign.sensor.id)", detail: sign.name ?? "")
        }
    }

    /// Fills below all lines, so that regions which overlap both show.
    func elements(_ theme: Theme) -> [Scene.Element] {
        let fills = Scene.Element(
            .regions, parts: isOpen ? [] : signs.map { .shape(Shape($0.outline.path, fill: .solid(theme.region))) })
        let lines = zip(signs, identities).map { sign, identity in
            let ink = sign.isFaulty ? theme.overlap : theme.ink
            return Scene.Element(
                .outlines, identity: identity,
                parts: [.shape(Shape(sign.outline.path, stroke: Stroke(ink, width: 0.5)))]
                    + sign.outline.points.map {
                        .shape(Shape(Path(circle: $0, radius: 0.75), fill: .solid(ink)))
                    })
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
            return LabelRequest(
                outline: sign.outline, texts: texts, plate: isOpen ? theme.region : nil, mask: theme.region)
        }
    }
}
