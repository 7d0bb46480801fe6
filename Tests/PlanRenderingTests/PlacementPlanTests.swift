import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

/// What the picture of a plan says of desks, areas and margins.
@Suite struct PlacementPlanTests {
    private static let area = TestSites.rectangle(-1000, -1000, 9000, 9000)

    /// A room with desks below one sensor, which takes those that are named.
    private static func plan(
        _ desks: [Desk], taken: [String]? = nil, unseen: [String] = [], lens: Point = Point(x: 2900, y: 3100)
    ) -> PlacementPlan {
        let room = Room(
            id: "r", ceilingMM: 2800, outline: TestSites.rectangle(-2000, -2000, 12_000, 12_000), desks: desks)
        let sensor = PlacedSensor(id: "S", room: "r", position: lens, function: .deskOccupancy)
        let site = Site(rooms: [room], sensors: [sensor])
        return PlacementPlan(
            Floor(site), assignments: [.init(sensor: "S", area: area, desks: taken ?? desks.map(\.id))],
            unseenDesks: unseen, sentence: "1 sensor", note: "")
    }

    private static func signs(_ plan: PlacementPlan) throws -> AssignmentSigns {
        let extent = try #require(FloorExtent(plan.floor, withAreas: true))
        return AssignmentSigns(
            plan, mapping: PageMapping(extent, scale: 0.02, upperLeft: PagePoint(x: 0, y: 0)))
    }

    /// Desks that turn, have notches, or are bent around a corner.
    private static let odd: [(name: String, outline: [Point])] = [
        ("turned", [Point(x: 1000, y: 0), Point(x: 2000, y: 800), Point(x: 1500, y: 1400), Point(x: 500, y: 600)]),
        (
            "L",
            [
                Point(x: 0, y: 0), Point(x: 2000, y: 0), Point(x: 2000, y: 600), Point(x: 600, y: 600),
                Point(x: 600, y: 2000), Point(x: 0, y: 2000),
            ]
        ),
        (
            "U",
            [
                Point(x: 0, y: 0), Point(x: 2000, y: 0), Point(x: 2000, y: 1500), Point(x: 1900, y: 1500),
                Point(x: 1900, y: 100), Point(x: 100, y: 100), Point(x: 100, y: 1500), Point(x: 0, y: 1500),
            ]
        ),
        ("triangle", [Point(x: 0, y: 0), Point(x: 2400, y: 0), Point(x: 0, y: 700)]),
    ]

    @Test(arguments: odd.indices) func `spokes end on desks and margins begin on them`(_ index: Int) throws {
        let (name, outline) = Self.odd[index]
        let sign = try #require(try Self.signs(Self.plan([Desk(id: name, outline: outline)])).sensorSigns.first)
        let desk = try #require(try Self.signs(Self.plan([Desk(id: name, outline: outline)])).deskSigns.first).outline
        let end = try #require(sign.spokes.first)
        #expect(desk.clearance(end) > 0.5, "\(name)")
        let margin = try #require(sign.margin)
        #expect(desk.clearance(margin.from).magnitude < 1e-9, "\(name)")
        // All these lie 1 m from the lower or left border of the area.
        #expect(margin.millimetres == 1000)
        #expect((margin.from.distance(to: margin.to) - 20).magnitude < 1e-9)
    }

    @Test func `of an upright desk the middle is the middle, and its margin that of an edge`() throws {
        let desk = Desk(id: "A", outline: TestSites.rectangle(0, 0, 1600, 800))
        let signs = try Self.signs(Self.plan([desk]))
        let sign = try #require(signs.sensorSigns.first)
        let outline = try #require(signs.deskSigns.first).outline
        #expect(sign.spokes == [outline.bounds.center])
        let margin = try #require(sign.margin)
        #expect(margin.from == PagePoint(x: outline.bounds.left, y: outline.bounds.center.y))
    }

    @Test(arguments: [
        (Point(x: 800, y: 400), 0), (Point(x: 1100, y: 500), 0), (Point(x: 1500, y: 400), 1),
        (Point(x: 800, y: 900), 1),
    ]) func `a sensor over a desk's middle needs no spoke`(_ lens: Point, _ spokes: Int) throws {
        let desk = Desk(id: "A", outline: TestSites.rectangle(0, 0, 1600, 800))
        let plan = Self.plan([desk], lens: lens)
        #expect(try #require(Self.signs(plan).sensorSigns.first).spokes.count == spokes)
        // The legend names spokes exactly where some is drawn.
        #expect(Self.texts(plan.scene()).contains("sees this desk") == (spokes > 0))
    }

    @Test func `a desk that was to be seen and is not stands out, also where no sensor has a desk`() {
        let desks = [0, 2000].map { Desk(id: "D\($0)", outline: TestSites.rectangle($0, 0, 1600, 800)) }
        let name = "desk without a sensor"
        #expect(!Self.texts(Self.plan(desks).scene()).contains(name))
        #expect(Self.texts(Self.plan(desks, taken: ["D0"], unseen: ["D2000"]).scene()).contains(name))
        var none = Self.plan(desks, unseen: ["D0", "D2000"])
        none.assignments = []
        #expect(Self.texts(none.scene()).contains(name))
        // A plan for the floor owes desks nothing.
        #expect(!Self.texts(Self.plan(desks, taken: []).scene()).contains(name))
    }

    @Test func `only a sensor that watches floor has rays to the corners of its area`() throws {
        let desk = Desk(id: "A", outline: TestSites.rectangle(0, 0, 1600, 800))
        #expect(try Self.signs(Self.plan([desk])).sensorSigns.map(\.rays.count) == [0])
        let floor = try #require(try Self.signs(Self.plan([desk], taken: [])).sensorSigns.first)
        #expect(floor.rays == floor.area?.points)
        #expect(floor.spokes.isEmpty)
    }

    @Test func `no words cover the dot on a desk`() throws {
        var desks: [Desk] = []
        for (column, row) in [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1)] {
            desks.append(
                Desk(
                    id: "D\(column)\(row)", name: "Desk with a name \(column)",
                    outline: TestSites.rectangle(column * 1600, row * 800, 1600, 800)))
        }
        let plan = Self.plan(desks, lens: Point(x: 2400, y: 800))
        let scene = plan.scene()
        let boxes = TextBoxes.all(of: scene)
        #expect(boxes.count > 6)
        var dots: [PagePoint] = []
        for element in scene.elements where element.identity?.classes == ["assignment"] {
            for case .shape(let shape) in element.parts where shape.stroke == nil {
                dots.append(try #require(shape.path.bounds).center)
            }
        }
        #expect(dots.count == 6)
        for dot in dots { #expect(!boxes.contains { $0.box.contains(dot) }) }
    }

    @Test func `the page is large enough for the ids of areas that lie side by side`() throws {
        let count = 16
        let room = Room(id: "r", ceilingMM: 2600, outline: TestSites.rectangle(0, 0, 1800 * count, 20_000))
        let sensors = (0..<count).map { index in
            PlacedSensor(
                id: "room-1-\(index + 10)", room: "r", position: Point(x: 900 + 1800 * index, y: 2000),
                rotation: .quarterTurn, function: .peopleCounting)
        }
        let scene = PlacementPlan(
            Floor(Site(rooms: [room], sensors: sensors)),
            assignments: sensors.map { sensor in
                .init(
                    sensor: sensor.id, area: TestSites.rectangle(sensor.position.x - 900, 0, 1800, 4000), desks: [])
            }, sentence: "16 sensors", note: ""
        ).scene()
        let boxes = TextBoxes.all(of: scene).filter { $0.text.hasPrefix("room-1-") }
        #expect(boxes.count == count)
        for element in scene.elements where element.identity?.classes == ["coverage"] {
            guard case .shape(let area) = element.parts.first else { continue }
            let bounds = try #require(area.path.bounds)
            for (text, box) in boxes where text == element.identity?.id {
                #expect(bounds.left < box.left && box.right < bounds.right, "\(text)")
            }
        }
    }

    private static func texts(_ scene: Scene) -> Set<String> {
        var texts: Set<String> = []
        for case .text(let text) in scene.elements.flatMap(\.parts) { texts.insert(text.string) }
        return texts
    }
}
