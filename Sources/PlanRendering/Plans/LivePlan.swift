public import Occupancy
internal import PlaneGeometry
internal import SiteModel

/// Who sits where at a moment: the floor with the state of every desk and counting sensor.
public struct LivePlan: Hashable, Sendable {
    /// What is shown.
    public var floor: Floor

    /// What the sensors said.
    public var state: SiteState

    /// The colours.
    public var theme: Theme

    /// Whether every sensor shows its last temperature, humidity, light and battery, with their age where they are old.
    public var hasReadings = false

    /// Whether it is for a screen on a wall: 16:9, large type, and nothing but the floor.
    public var isKiosk = false

    /// Whether no uplink has come yet, so that the picture has no moment.
    public var isBeforeFirstUplink = false

    /// How far the clock on the picture is ahead of UTC, in seconds.
    public var utcOffsetSeconds = 0

    /// The live plan of a floor.
    public init(_ floor: Floor, state: SiteState, theme: Theme = .standard) {
        self.floor = floor
        self.state = state
        self.theme = theme
    }

    /// The plan as a scene: the same for the same floor and state.
    public func scene() -> Scene {
        let builder = PlanBuilder(floor: floor, theme: theme, isKiosk: isKiosk)
        let places = Place.all(on: floor, state)
        let counts = Count.all(on: floor, state)
        let sentence = LiveSentence(floor: floor, places: places, counts: counts)
        let moment = Moment.text(unix: state.time, utcOffsetSeconds: utcOffsetSeconds)
        return builder.scene(
            extent: FloorExtent(floor, withAreas: floor.rooms.isEmpty),
            header: PlanHeader.Texts(
                title: floor.title, names: floor.names, sentence: sentence.text,
                moment: isBeforeFirstUplink ? "no uplinks yet" : isKiosk ? moment : "as of " + moment),
            items: isKiosk
                ? []
                : LivePlanLegend(places: places, counts: counts, theme: theme).items
                    + AreaSigns.faintItems(floor, theme)
        ) { scene, mapping, building, labeler in
            draw(on: &scene, mapping, building, labeler, builder, places, counts)
        }
    }

    private func draw(
        on scene: inout Scene, _ mapping: PageMapping, _ building: Building, _ labeler: Labeler,
        _ builder: PlanBuilder, _ places: [Place], _ counts: [Count]
    ) -> Int {
        let type = isKiosk ? LabelType.kiosk : .page
        let placeSigns = places.compactMap { PlaceSign($0, mapping: mapping) }
        let countSigns = counts.compactMap { CountSign($0, mapping: mapping, building: building) }
        let areas = AreaSigns(floor, mapping: mapping)
        if !isKiosk { scene.elements += areas.faintElements(building, theme) }
        let furniture = furniture(mapping, places)
        labeler.avoid(
            edgesOf: (isKiosk ? [] : areas.effectiveOutlines) + countSigns.flatMap(\.outlines) + furniture.outlines
        ) { building.ground(at: $0, theme) }
        scene.elements += countSigns.flatMap { $0.elements(theme) }
        scene.elements += furniture.elements(theme)
        scene.elements += placeSigns.flatMap { $0.elements(theme) }
        let outlines = placeSigns.flatMap(\.outlines) + countSigns.flatMap(\.outlines)
        if !isKiosk || hasReadings {
            scene.elements += builder.sensorElements(mapping, labeler, building, avoiding: OutlineIndex(outlines))
        }
        let labels = labeler.place(
            countSigns.map { $0.request(theme, type, hasMark: !isKiosk || hasReadings) }
                + placeSigns.map { $0.request(theme, type) })
        scene.add(labels, identities: countSigns.map(\.identity) + placeSigns.map(\.identity))
        let sentence = LiveSentence(floor: floor, places: places, counts: counts)
        let rooms = building.nameRequests(avoiding: outlines, theme) { sentence.note(on: $0) }
        let names = countSigns.flatMap { $0.nameRequests(theme, type) } + rooms
        scene.add(labeler.place(names), identities: names.map { _ in nil })
        let readings =
            hasReadings
            ? Readings(floor: floor, state: state, theme: theme, type: type)
                .labels(mapping, labeler, avoiding: outlines) : []
        scene.add(readings, identities: readings.map { _ in nil })
        return (labels + readings).count { $0 == nil }
    }

    /// The desks that are no places: where people are counted, a desk is furniture.
    private func furniture(_ mapping: PageMapping, _ places: [Place]) -> Furniture {
        let known = Set(places.compactMap(\.deskID))
        var rest = floor
        rest = rest.keepingDesks { !known.contains($0.id) }
        return Furniture(rest, mapping: mapping)
    }
}

extension Floor {
    /// The floor without the other desks.
    func keepingDesks(_ isKept: (Desk) -> Bool) -> Floor {
        var site = site
        for index in site.rooms.indices { site.rooms[index].desks.removeAll { !isKept($0) } }
        let ids = Set(rooms.map(\.id))
        var rest = Floor(site, rooms: site.rooms.filter { ids.contains($0.id) }, sensors: sensors)
        rest.background = background
        return rest
    }

    private init(_ site: Site, rooms: [Room], sensors: [PlacedSensor]) {
        (self.site, self.rooms, self.sensors) = (site, rooms, sensors)
    }
}
