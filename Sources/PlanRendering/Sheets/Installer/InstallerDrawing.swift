internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// The drawing of an installer's sheet, or one piece of it.
struct InstallerDrawing {
    let floor: Floor
    let settings: [SettingOut]
    let letters: WallLetters
    let theme: Theme
    let mapping: PageMapping

    /// The part of the page on which the floor is drawn.
    let window: PageBounds

    /// Whether a lens at that place of the page is set out on this sheet.
    let isOwn: (PagePoint) -> Bool

    /// What is drawn, and whether distances stand on lines outside of the room.
    func elements(in labeler: Labeler) -> (elements: [Scene.Element], hasRuns: Bool) {
        let building = Building(floor, mapping: mapping)
        building.reserve(in: labeler)
        let furniture = Furniture(floor, mapping: mapping)
        let areas = AreaSigns(floor, mapping: mapping)
        let keepOuts = KeepOutSigns(floor, mapping: mapping)
        let clips = building.rooms.map(\.outline.path)
        var under = building.floorElements(theme) + keepOuts.elements(building, theme) + furniture.elements(theme)
        // Nothing is seen through a wall.
        under += areas.elements(theme).map { clips.count == 1 ? $0.clipped(to: clips) : $0 }
        under += building.wallElements(theme)
        labeler.avoid(edgesOf: furniture.outlines + areas.outlines) { building.ground(at: $0, theme) }
        let signs = SettingOutSigns(
            drawing: self, building: building, marks: sensorMarks, linework: linework(furniture, areas)
        ).signs(in: labeler) { labeler in
            guard let room = building.rooms.first else { return [] }
            return letters.elements(room.outline, window: window, in: labeler, theme: theme)
        }
        var (labels, labeler) = (signs.elements, signs.labeler)
        // What two sheets show is named on the one that has its middle.
        labels += building.obstacleElements(in: labeler, theme) { isOwn($0.bounds.center) }
        let requests = keepOuts.requests(building, avoiding: [], theme, withClearances: true).filter {
            isOwn($0.outline.bounds.center)
        }
        labels += labeler.place(requests).compactMap { $0.map { Scene.Element(.labels, parts: $0.parts) } }
        let all = (under + labels).map { $0.clipped(to: [Path(window)]).withoutTexts(outside: window) }
        return (all, signs.hasRuns)
    }

    private var sensorMarks: [(sensor: Int, mark: SensorMark)] {
        let heights = Set(floor.sensors.compactMap { floor.heightMM(of: $0) })
        return floor.sensors.enumerated().compactMap { index, sensor in
            guard let place = mapping.polygon([sensor.position])?.points.first, window.contains(place) else {
                return nil
            }
            var name = sensor.id
            if heights.count > 1, let height = floor.heightMM(of: sensor) {
                name += " · " + Measures.height(millimetres: height)
            }
            return (
                index, SensorMark(center: place, rotation: sensor.rotation, id: name, scale: mapping.scale)
            )
        }
    }

    /// The edges that a dimension line should not be mistaken for.
    private func linework(_ furniture: Furniture, _ areas: AreaSigns) -> [PageLine] {
        let near = window.grown(by: 2)
        var lines: [PageLine] = []
        for outline in furniture.outlines + areas.outlines {
            outline.forEachEdge { if near.stretch(of: $0, $1) != nil { lines.append(PageLine($0, $1)) } }
        }
        return lines
    }
}

extension Scene.Element {
    /// The element with its shapes cut off outside of some paths.
    func clipped(to clips: [Path]) -> Scene.Element {
        var element = self
        element.parts = parts.map { part in
            guard case .shape(var shape) = part else { return part }
            shape.clips += clips
            return .shape(shape)
        }
        return element
    }

    /// The element without texts that stand outside of some bounds.
    func withoutTexts(outside window: PageBounds) -> Scene.Element {
        var element = self
        element.parts = parts.filter { part in
            guard case .text(let text) = part else { return true }
            return window.contains(text.position)
        }
        return element
    }
}
