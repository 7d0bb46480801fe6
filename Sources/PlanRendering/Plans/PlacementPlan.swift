public import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// Where planned sensors go and what each of them takes: a picture for whoever orders and mounts them.
///
/// Spokes join every sensor with its desks, so that the assignment needs no colour. The distance from the desk that lies
/// nearest to its sensor's border to that border is drawn as a dimension. A sensor without desks watches floor: rays join
/// it with the corners of its area, so that it is told from its neighbours' areas.
public struct PlacementPlan: Hashable, Sendable {
    /// A planned sensor's area and desks.
    public struct Assignment: Hashable, Sendable {
        /// The sensor's id.
        public var sensor: String

        /// The outline of the area that was planned with; it is empty where none is known.
        public var area: [Point]

        /// The desks' ids.
        public var desks: [String]

        /// An assignment from its parts.
        public init(sensor: String, area: [Point], desks: [String]) {
            self.sensor = sensor
            self.area = area
            self.desks = desks
        }
    }

    /// What is shown.
    public var floor: Floor

    /// The assignments of the floor's sensors.
    public var assignments: [Assignment]

    /// The ids of the desks that were to be seen and that no sensor takes.
    public var unseenDesks: [String]

    /// One sentence with the count.
    public var sentence: String

    /// What was planned with, such as "optimal area 2.1 × 4.6 m".
    public var note: String

    /// The colours.
    public var theme: Theme

    /// A picture of a plan.
    public init(
        _ floor: Floor, assignments: [Assignment], unseenDesks: [String] = [], sentence: String, note: String,
        theme: Theme = .standard
    ) {
        self.floor = floor
        self.assignments = assignments
        self.unseenDesks = unseenDesks
        self.sentence = sentence
        self.note = note
        self.theme = theme
    }

    /// The plan as a scene: the same for the same floor.
    public func scene() -> Scene {
        // Regions are the region plan's message.
        var site = floor.site
        for index in site.sensors.indices { site.sensors[index].regions = [] }
        let bare = floor.rooms.count == 1 ? Floor(site, room: floor.rooms[0].id) ?? Floor(site) : Floor(site)
        let builder = PlanBuilder(floor: bare, theme: theme, narrowestMM: narrowestMM)
        return builder.scene(
            extent: FloorExtent(bare, withAreas: true),
            header: PlanHeader.Texts(title: floor.title, sentence: sentence, moment: note),
            items: PlacementPlanLegend(plan: self).items
        ) { scene, mapping, building, labeler in
            draw(on: &scene, mapping, building, labeler, builder)
        }
    }

    /// Areas of floor lie side by side, and each has its sensor's id between its long sides: that side of an area which would
    /// be 12 mm on the page where the widest id just fits.
    private var narrowestMM: Double {
        let measurer = TextMeasurer()
        let ratios = assignments.filter(\.desks.isEmpty).compactMap { assignment -> Double? in
            guard let bounds = Bounds(around: assignment.area) else { return nil }
            let width = measurer.width(of: assignment.sensor, size: SensorMark.textSize, weight: .bold)
            return Double(min(bounds.width, bounds.height)) / (min(width, SensorMark.widestText) + 2)
        }
        return ratios.min().map { $0 * PlanPage.legibleModule } ?? .infinity
    }

    private func draw(
        on scene: inout Scene, _ mapping: PageMapping, _ building: Building, _ labeler: Labeler,
        _ builder: PlanBuilder
    ) -> Int {
        let keepOuts = KeepOutSigns(floor, mapping: mapping)
        scene.elements += keepOuts.elements(building, theme)
        let signs = AssignmentSigns(self, mapping: mapping)
        scene.elements += signs.elements(theme)
        for dot in signs.dots { labeler.reserve(dot) }
        scene.elements += builder.sensorElements(
            mapping, labeler, building, avoiding: OutlineIndex(signs.desks))
        scene.elements += building.obstacleElements(in: labeler, theme)
        scene.elements += signs.marginElements(in: labeler, building, theme)
        let names = signs.requests(theme)
        let placed = labeler.place(names)
        scene.add(placed, identities: names.map { _ in nil })
        let rest = keepOuts.requests(building, avoiding: signs.desks, theme)
        let restLabels = labeler.place(rest)
        scene.add(restLabels, identities: rest.map { _ in nil })
        let rooms = building.nameRequests(avoiding: signs.desks, theme)
        let roomLabels = labeler.place(rooms)
        scene.add(roomLabels, identities: rooms.map { _ in nil })
        return (placed + roomLabels).count { $0 == nil }
    }
}
