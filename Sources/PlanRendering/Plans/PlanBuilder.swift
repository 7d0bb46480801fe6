internal import DetectionRegions
internal import Findings
internal import PlaneGeometry
internal import SiteModel

/// What both kinds of plan have in common: choosing the page, and the building on it.
struct PlanBuilder {
    let floor: Floor
    let theme: Theme
    var isKiosk = false
    /// How short a side in millimetres of the site must be 12 mm on the page, besides those of desks and regions.
    var narrowestMM = Double.infinity
    let measurer = TextMeasurer()

    /// The scene of the smallest page on which everything is legible and every label finds a place.
    ///
    /// Names that do not fit where they belong stand in full below the plan, but on a kiosk.
    func scene(
        extent: FloorExtent?, header: PlanHeader.Texts, items: [PlanFooter.Item],
        notes: [PlanFooter.Note] = [],
        draw: (inout Scene, PageMapping, Building, Labeler) -> Int
    ) -> Scene {
        var names: [CutName] = []
        var (lacksLabels, isTrimmed) = (false, false)
        while true {
            let below = notes + CutName.notes(names) + (lacksLabels ? [Self.lackingLabels] : [])
            let footer = PlanFooter(items: items, notes: below, measurer: measurer)
            let draft = scene(extent, header, footer, draw)
            // What stands below the plan takes room from it, and other names may be cut then, or fewer.
            let cut = isKiosk ? [] : Set(draft.cut)
            let more = names.count >= CutName.most ? [] : cut.subtracting(names)
            let isNewlyLacking = !isKiosk && !lacksLabels && draft.missing > 0
            if more.isEmpty, !isNewlyLacking {
                if cut.isSuperset(of: names) { return draft.scene }
                if isTrimmed {
                    // Without the rest of the list other names are cut again: its room stays, empty.
                    var shown = footer
                    shown.notes.removeAll { note in
                        names.contains { !cut.contains($0) && CutName.notes([$0]) == [note] }
                    }
                    return scene(extent, header, shown, reserving: footer, draw).scene
                }
                names.removeAll { !cut.contains($0) }
                isTrimmed = true
                continue
            }
            names = (names + more).sorted()
            lacksLabels = lacksLabels || isNewlyLacking
        }
    }

    private static let lackingLabels = PlanFooter.Note(
        number: nil, severity: .note,
        text: "some labels find no room on this picture; the sheets have all of them")

    private func scene(
        _ extent: FloorExtent?, _ header: PlanHeader.Texts, _ footer: PlanFooter, reserving reserved: PlanFooter? = nil,
        _ draw: (inout Scene, PageMapping, Building, Labeler) -> Int
    ) -> Draft {
        var drawn: Draft?
        let moduleMM = min(moduleMM, narrowestMM)
        let sizes = isKiosk ? PlanPage.kioskWidths : PlanPage.longSides
        func page(_ size: Double, band: Double) -> PlanPage {
            isKiosk
                ? PlanPage(kiosk: extent, width: size, header: header, measurer: measurer)
                : PlanPage(
                    extent, longSide: size, band: band, header: header,
                    footerHeight: { (reserved ?? footer).height(width: $0) },
                    measurer: measurer)
        }
        for size in sizes {
            var bands = PlanPage.bands[...]
            repeat {
                let page = page(size, band: bands.removeFirst())
                let isLast = size == sizes.last || page.mapping == nil
                guard isLast || page.isLegible(moduleMM: moduleMM) else { break }
                let draft = assemble(page, header, footer, isLast: isLast, draw)
                if draft.missing < drawn?.missing ?? .max { drawn = draft }
                if draft.missing == 0 || page.mapping == nil { return draft }
                if !isLast || isKiosk { break }
            } while !bands.isEmpty
        }
        // The last long side always draws.
        return drawn
            ?? Draft(
                scene: Scene(width: 1, height: 1, paper: theme.paper, title: header.title), missing: 0, cut: [])
    }

    /// A scene, how many labels found no place on it, and the names of which it has the beginning only.
    private struct Draft {
        var scene: Scene
        var missing: Int
        var cut: [CutName]
    }

    private func assemble(
        _ page: PlanPage, _ header: PlanHeader.Texts, _ footer: PlanFooter, isLast: Bool,
        _ draw: (inout Scene, PageMapping, Building, Labeler) -> Int
    ) -> Draft {
        var scene = Scene(
            width: page.width, height: page.height, paper: theme.paper, title: header.title,
            summary: [header.sentence, header.moment].compactMap(\.self).joined(separator: ", "))
        let left = PlanPage.margin
        scene.elements.append(
            page.header.element(upperLeft: PagePoint(x: left, y: page.headerTop), theme: theme))
        if !isKiosk {
            scene.elements += footer.elements(
                upperLeft: PagePoint(x: left, y: page.footerTop), width: page.width - 2 * left, mapping: page.mapping,
                theme: theme)
        }
        guard let mapping = page.mapping else { return Draft(scene: scene, missing: 0, cut: []) }
        if let background = floor.background { scene.images.append(background.image(mapping)) }
        let building = Building(floor, mapping: mapping)
        let labeler = Labeler(measurer: measurer, field: page.field, isOnLastPage: isLast)
        building.reserve(in: labeler)
        scene.elements += building.floorElements(theme)
        let missing = draw(&scene, mapping, building, labeler)
        scene.elements += building.wallElements(theme)
        return Draft(scene: scene, missing: missing, cut: labeler.cutNames)
    }

    /// The short side that a quarter of the desks and regions do not reach, in millimetres of the site: what a label
    /// has to fit into.
    private var moduleMM: Double {
        var sides: [Double] = []
        func add(_ points: some Collection<RawPoint>) {
            guard let first = points.first else { return }
            var (left, right, low, high) = (first.x, first.x, first.y, first.y)
            for point in points {
                (left, right) = (min(left, point.x), max(right, point.x))
                (low, high) = (min(low, point.y), max(high, point.y))
            }
            sides.append(min(Double(right) - Double(left), Double(high) - Double(low)))
        }
        for sensor in floor.sensors {
            for region in sensor.regions { add(region.region.outline) }
        }
        if sides.isEmpty {
            for room in floor.rooms {
                for desk in room.desks { add(desk.outline.lazy.map { RawPoint($0) }) }
            }
        }
        // What is thinner than a hand holds no label on any page.
        sides = sides.filter { $0 >= 200 }.sorted()
        return sides.isEmpty ? .infinity : sides[sides.count / 4]
    }

    /// The elements of the sensors' marks and ids; the marks are reserved for good.
    func sensorElements(
        _ mapping: PageMapping, _ labeler: Labeler, _ building: Building, avoiding outlines: OutlineIndex,
        hidesNothing: Bool = false
    ) -> [Scene.Element] {
        let marks = floor.sensors.compactMap { sensor -> (PlacedSensor, SensorMark)? in
            guard let place = mapping.polygon([sensor.position])?.points.first else { return nil }
            return (sensor, SensorMark(center: place, rotation: sensor.rotation, id: sensor.id, scale: mapping.scale))
        }
        for (_, mark) in marks { labeler.reserve(mark.bounds) }
        return marks.map { sensor, mark in
            let label = mark.place(
                in: labeler, building, avoiding: outlines, theme,
                size: isKiosk ? LabelType.kiosk.least : SensorMark.textSize, hidesNothing: hidesNothing)
            return Scene.Element(
                .sensors, identity: Scene.Identity(["sensor"], id: sensor.id, title: "Sensor \(sensor.id)"),
                parts: label)
        }
    }
}

extension Scene {
    /// Adds labels on their layer, each with the identity of what it names.
    mutating func add(_ labels: [PlacedLabel?], identities: [Identity?]) {
        for (label, identity) in zip(labels, identities) {
            guard let label else { continue }
            elements.append(Element(.labels, identity: identity, parts: label.parts))
        }
    }
}
