internal import SiteModel

/// What a sheet shows of a floor, so that its legend explains nothing that is cut off.
struct LegendScope {
    let mapping: PageMapping

    /// The part of the page on which the floor is drawn.
    let window: PageBounds

    /// Whether areas end at the walls of the room.
    let endsAtWalls: Bool

    func shows(_ outline: PagePolygon?) -> Bool { outline?.overlaps(window) ?? false }

    /// Whether anything of the line is seen.
    private func shows(lineOf outline: PagePolygon, in rooms: [PagePolygon]) -> Bool {
        var isSeen = false
        outline.forEachEdge { start, end in
            guard !isSeen, let stretch = window.stretch(of: start, end) else { return }
            isSeen = rooms.isEmpty || rooms.contains { $0.isCrossed(by: PageLine(stretch)) }
        }
        return isSeen
    }

    /// The kinds of things that are seen of a floor.
    func sights(of floor: Floor) -> LegendSights {
        let rooms = endsAtWalls ? floor.rooms.compactMap { mapping.polygon($0.outline) } : []
        let areas = AreaSigns(floor, mapping: mapping)
        return LegendSights(
            desks: floor.rooms.flatMap(\.desks).contains { shows(mapping.polygon($0.outline)) },
            keepOuts: KeepOutSigns(floor, mapping: mapping).outlines.contains(where: shows),
            obstacles: floor.rooms.flatMap(\.obstacles).contains { $0.isUnnamed && shows(mapping.polygon($0.outline)) },
            sensors: floor.sensors.contains { window.contains(mapping.point($0.position)) },
            optimal: areas.optimalOutlines.contains { shows(lineOf: $0, in: rooms) },
            effective: areas.effectiveOutlines.contains { shows(lineOf: $0, in: rooms) })
    }
}

/// The kinds of things that a picture shows, where it may not show all that the floor has.
struct LegendSights {
    var desks = true
    var keepOuts = true
    var obstacles = true
    var sensors = true
    var optimal = true
    var effective = true
}
