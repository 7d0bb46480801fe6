import DetectionRegions
import Occupancy
import PlaneGeometry
import SiteModel
import Testing

@testable import PlanRendering

@Suite struct PlanTests {
    private func texts(_ scene: Scene) -> [String] {
        scene.elements.flatMap(\.parts).compactMap { part in
            if case .text(let text) = part { text.string } else { nil }
        }
    }

    @Test func `a door leaves a gap as wide as it is, and the corner stays whole`() {
        let corners = [(0.0, 0.0), (100, 0), (100, 50), (0, 50)].map { PagePoint(x: $0.0, y: $0.1) }
        let walls = Walls(outline: corners, doors: [(PagePoint(x: 100, y: 20), PagePoint(x: 100.4, y: 30))])
        #expect(walls.pieces.count == 1)
        #expect(walls.pieces[0].first == PagePoint(x: 100, y: 30))
        #expect(walls.pieces[0].last == PagePoint(x: 100, y: 20))
        #expect(walls.pieces[0].count == 6)
        #expect(walls.segments.reduce(0) { $0 + $1.0.distance(to: $1.1) } == 290)
    }

    @Test func `a door away from every wall, or no door, leaves the walls closed`() {
        let corners = [(0.0, 0.0), (100, 0), (100, 50), (0, 50)].map { PagePoint(x: $0.0, y: $0.1) }
        for doors in [[], [(PagePoint(x: 40, y: 20), PagePoint(x: 40, y: 30))]] {
            let walls = Walls(outline: corners, doors: doors)
            #expect(walls.isClosed)
            #expect(walls.segments.reduce(0) { $0 + $1.0.distance(to: $1.1) } == 300)
        }
    }

    @Test func `two doors in one wall leave three pieces of wall in two lines`() {
        let corners = [(0.0, 0.0), (100, 0), (100, 50), (0, 50)].map { PagePoint(x: $0.0, y: $0.1) }
        func door(_ from: Double, _ to: Double) -> (PagePoint, PagePoint) {
            (PagePoint(x: to, y: 0), PagePoint(x: from, y: 0))
        }
        let walls = Walls(outline: corners, doors: [door(60, 70), door(10, 20), door(15, 25)])
        #expect(walls.pieces.count == 2)
        #expect(walls.segments.reduce(0) { $0 + $1.0.distance(to: $1.1) } == 300 - 15 - 10)
    }

    @Test func `a region plan shows every number, name and the size of each overlap`() {
        let scene = RegionPlan(Floor(TestSites.faulty)).scene()
        let words = Set(texts(scene))
        for expected in ["1", "2", "12", "8", "Desk 1", "Bow-tie", "B1", "B2", "B3", "overlap"] {
            #expect(words.contains(expected), "\(expected)")
        }
        // Desk 1 and desk 2 share 0.4 m by 1.0 m.
        #expect(words.contains("0.40\u{a0}m²"))
        #expect(scene.elements.count { $0.layer == .findings } == 3)
    }

    @Test func `the legend has only what occurs`() {
        let plain = Set(texts(RegionPlan(Floor(TestSites.oneDesk)).scene()))
        #expect(plain.contains("desk"))
        for absent in ["region", "overlap", "sensor, lens", "no sensor here"] { #expect(!plain.contains(absent)) }
        let live = Set(texts(LivePlan(Floor(TestSites.oneDesk), state: SiteState(time: 0, sensors: [:])).scene()))
        #expect(!live.contains("taken"))
        #expect(!live.contains("free"))
        // The dashed lines are told where there are some.
        #expect(!live.contains("effective area"))
        let office = LivePlan(Floor(TestSites.openOffice), state: TestSites.openOfficeAtEleven).scene()
        #expect(texts(office).contains("effective area"))
        let meeting = LivePlan(Floor(TestSites.meetingRoom), state: SiteState(time: 0, sensors: [:])).scene()
        #expect(!texts(meeting).contains("effective area"))
    }

    @Test func `no label stands in a door`() throws {
        let site = TestSites.openOffice
        let floor = Floor(site)
        let mapping = PageMapping(
            try #require(FloorExtent(floor, withAreas: false)), scale: 0.02, upperLeft: PagePoint(x: 20, y: 20))
        let building = Building(floor, mapping: mapping)
        let labeler = Labeler(
            measurer: TextMeasurer(), field: PageBounds(left: 0, top: 0, right: 400, bottom: 300))
        building.reserve(in: labeler)
        let door = mapping.point(Point(x: 0, y: 4_500))
        #expect(!labeler.isFree(PageBounds(center: door, width: 8, height: 4)))
        #expect(labeler.isFree(PageBounds(center: door.offset(-8, 0), width: 8, height: 4)))
    }

    @Test func `a floor of one room is drawn alone, and a room that does not exist is none`() throws {
        let oak = try #require(Floor(TestSites.fourRooms, room: "oak"))
        let words = Set(texts(RegionPlan(oak).scene()))
        #expect(words.contains("Level 5 · Oak"))
        #expect(words.contains("P1"))
        #expect(!words.contains("P2"))
        #expect(Floor(TestSites.fourRooms, room: "ash") == nil)
    }

    @Test func `a plan keeps its proportions: a wall is as long as the scale bar says`() throws {
        let extent = try #require(FloorExtent(Floor(TestSites.openOffice), withAreas: false))
        #expect(extent.width == 14_000)
        let mapping = PageMapping(extent, scale: 0.02, upperLeft: PagePoint(x: 10, y: 20))
        #expect(mapping.point(Point(x: 0, y: 9000)) == PagePoint(x: 10, y: 20))
        #expect(mapping.point(Point(x: 10_000, y: 0)) == PagePoint(x: 210, y: 200))
        let bar = ScaleBar(mapping: mapping)
        #expect(bar.text == "2 m")
        #expect(bar.length == 40)
    }

    @Test(arguments: [(0.1, "20 cm"), (0.05, "50 cm"), (0.01, "2 m"), (0.001, "20 m"), (0.000_01, "2000 m")])
    func `the scale bar is a round length that fits`(_ scale: Double, _ text: String) throws {
        let extent = try #require(FloorExtent(Floor(TestSites.openOffice), withAreas: false))
        let bar = ScaleBar(mapping: PageMapping(extent, scale: scale, upperLeft: PagePoint(x: 0, y: 0)))
        #expect(bar.text == text)
        #expect(bar.length <= 48)
    }

    @Test func `every element of a live plan names its desk and state for readers who cannot see it`() {
        let scene = LivePlan(Floor(TestSites.openOffice), state: TestSites.openOfficeAtEleven).scene()
        let desks = scene.elements.filter { $0.layer == .regions }.compactMap(\.identity)
        #expect(desks.count == 24)
        #expect(desks.first?.classes == ["desk", "taken"])
        #expect(desks.first?.title == "Desk 1: taken")
        #expect(desks.last?.title == "Desk 24: not monitored")
    }

    @Test func `small floors get a small page, wide desks a legible one`() {
        let hall = RegionPlan(Floor(TestSites.hall(columns: 20, rows: 10))).scene()
        let room = RegionPlan(Floor(TestSites.meetingRoom)).scene()
        #expect(max(room.width, room.height) <= 297)
        #expect(max(hall.width, hall.height) > 297)
    }
}
