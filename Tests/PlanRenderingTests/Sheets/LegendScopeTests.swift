import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel
import Testing

@testable import PlanRendering

/// Legends explain what is seen on their sheet, and nothing else.
@Suite struct LegendScopeTests {
    private func texts(_ site: Site, _ kind: Sheet.Kind, scale: Int? = nil) throws -> [[String]] {
        let options = SheetOptions(scale: scale.flatMap { DrawingScale(oneTo: $0) })
        return try SheetSet(Floor(site), kinds: [kind], options: options).sheets.map {
            TextBoxes.all(of: $0.scene).map(\.text)
        }
    }

    @Test func `areas that lie behind the walls all around are not in the legend`() throws {
        let cupboard = try #require(try texts(TestSites.cupboard, .installer).first)
        #expect(!cupboard.contains { $0.hasPrefix("optimal area") || $0.hasPrefix("effective area") })
        let office = try #require(try texts(TestSites.openOffice, .installer).first)
        #expect(office.contains { $0.hasPrefix("optimal area") } && office.contains { $0.hasPrefix("effective area") })
    }

    @Test func `desks and keep-outs that the sensor does not see are not in the legend of its regions`() throws {
        let door = TestSites.door(30_000, 1000, 30_000, 2000)
        func site(_ x: Int) -> Site {
            let desk = Desk(id: "D", outline: TestSites.rectangle(x, 1000, 1600, 800))
            let room = TestSites.room("r", TestSites.rectangle(0, 0, 30_000, 5000), keepOuts: [door], desks: [desk])
            let region = TestSites.region(1, "A", TestSites.rectangle(2000, 2000, 1000, 1000))
            return Site(
                rooms: [room],
                sensors: [
                    PlacedSensor(
                        id: "S", room: "r", position: Point(x: 3000, y: 2500), function: .deskOccupancy,
                        regions: [region])
                ])
        }
        let near = try #require(try texts(site(3000), .regions).first)
        #expect(near.contains("desk") && !near.contains("no sensor here"))
        let far = try #require(try texts(site(20_000), .regions).first)
        #expect(!far.contains("desk") && far.contains("region"))
    }

    @Test func `of several sheets each explains its own part`() throws {
        let sheets = try texts(TestSites.corridor, .installer).filter { $0.contains("1:200") }
        #expect(sheets.count > 3)
        #expect(sheets.first?.contains { $0.hasPrefix("effective area") } ?? false)
        #expect(!(sheets.last?.contains { $0.hasPrefix("effective area") } ?? true))
    }

    @Test func `a short table stands below the last piece of a drawing and not on a sheet of its own`() throws {
        let site = Site(
            rooms: [TestSites.room("r", TestSites.rectangle(0, 0, 14_000, 9000))],
            sensors: [
                PlacedSensor(id: "S", room: "r", position: Point(x: 4000, y: 2500), function: .peopleCounting)
            ])
        let sheets = try texts(site, .installer, scale: 50)
        #expect(sheets.count == 2)
        #expect(sheets.last?.contains("From wall") ?? false)
    }
}
