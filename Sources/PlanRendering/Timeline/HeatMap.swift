public import Occupancy
internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// How much each desk was used: the floor coloured by utilisation over some time.
public struct HeatMap: Sendable {
    /// What is shown.
    public var floor: Floor

    /// What the sensors said; settled.
    public var history: OccupancyHistory

    /// The time that counts.
    public var slots: TimeSlots

    /// How long an absence is at most to be taken as presence, in seconds.
    public var mergingGaps: Int

    /// The clocks of the place.
    public var zone: ZoneOffsets

    /// The hours that count, as they are named on the picture; the slots hold them already.
    public var hours: WorkingHours

    /// The colours.
    public var theme: Theme

    /// A map from its parts.
    public init(
        _ floor: Floor, history: OccupancyHistory, slots: TimeSlots, mergingGaps: Int = 0, zone: ZoneOffsets = .utc,
        hours: WorkingHours = .always, theme: Theme = .standard
    ) {
        self.floor = floor
        self.history = history
        self.slots = slots
        self.mergingGaps = mergingGaps
        self.zone = zone
        self.hours = hours
        self.theme = theme
    }

    /// The map as a scene: the same for the same floor and history.
    public func scene() -> Scene {
        let places = usedPlaces
        let views = usedViews
        let builder = PlanBuilder(floor: floor, theme: theme)
        let words = HeatMapWords(map: self, places: places, views: views)
        return builder.scene(
            extent: FloorExtent(floor, withAreas: floor.rooms.isEmpty), header: words.texts,
            items: HeatMapLegend(places: places.map(\.use), views: views.map(\.use), theme: theme).items
                + AreaSigns.faintItems(floor, theme)
        ) { scene, mapping, building, labeler in
            draw(on: &scene, mapping, building, labeler, builder, places, views)
        }
    }

    private func draw(
        on scene: inout Scene, _ mapping: PageMapping, _ building: Building, _ labeler: Labeler,
        _ builder: PlanBuilder, _ places: [UsedPlace], _ views: [UsedView]
    ) -> Int {
        let placeSigns = places.compactMap { UsedPlaceSign($0, mapping: mapping) }
        let viewSigns = views.compactMap { UsedViewSign($0, mapping: mapping, building: building) }
        let areas = AreaSigns(floor, mapping: mapping)
        scene.elements += areas.faintElements(building, theme)
        scene.elements += viewSigns.flatMap { $0.elements(theme) }
        let known = Set(places.compactMap(\.place.deskID))
        let furniture = Furniture(floor.keepingDesks { !known.contains($0.id) }, mapping: mapping)
        scene.elements += furniture.elements(theme)
        labeler.avoid(
            edgesOf: areas.effectiveOutlines + viewSigns.flatMap(\.outlines) + furniture.outlines
        ) { building.ground(at: $0, theme) }
        scene.elements += placeSigns.map { $0.element(theme) }
        let outlines = placeSigns.flatMap(\.outlines) + viewSigns.flatMap(\.outlines)
        scene.elements += builder.sensorElements(mapping, labeler, building, avoiding: OutlineIndex(outlines))
        let labels = labeler.place(viewSigns.map { $0.request(theme) } + placeSigns.map { $0.request(theme) })
        scene.add(labels, identities: viewSigns.map(\.identity) + placeSigns.map(\.identity))
        let names = viewSigns.flatMap { $0.nameRequests(theme) } + building.nameRequests(avoiding: outlines, theme)
        scene.add(labeler.place(names), identities: names.map { _ in nil })
        return labels.count { $0 == nil }
    }

    private var silence: SiteState { SiteState(time: 0, sensors: [:]) }

    private var usedPlaces: [UsedPlace] {
        var rowsOfPlace: [String: [TimelineRow]] = [:]
        for row in history.rows() {
            guard case .region(let number) = row.subject else { continue }
            rowsOfPlace[row.desk.map { "desk \($0)" } ?? "\(row.sensor)-\(number)", default: []].append(row)
        }
        return Place.all(on: floor, silence).map { place in
            let rows = rowsOfPlace[place.deskID.map { "desk \($0)" } ?? place.id] ?? []
            return UsedPlace(place: place, tally: total(of: rows), isWatched: !rows.isEmpty)
        }
    }

    private var usedViews: [UsedView] {
        let rows = history.rows().filter { $0.subject == .people }
        return Count.all(on: floor, silence).map { count in
            let own = rows.filter { $0.sensor == count.sensor.id }.prefix(1)
            return UsedView(count: count, tally: total(of: Array(own)))
        }
    }

    private func total(of rows: [TimelineRow]) -> SlotTally {
        guard let period = slots.period, let first = rows.first else { return SlotTally() }
        let runs =
            first.subject == .people
            ? history.runs(of: first, in: period)
            : history.runs(ofDesk: rows, in: period, mergingGaps: mergingGaps)
        return tallies(runs, over: slots).reduce(into: SlotTally()) { $0 += $1 }
    }
}
