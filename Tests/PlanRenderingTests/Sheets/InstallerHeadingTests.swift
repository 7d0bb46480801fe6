import PlaneGeometry
import SensorModel
import SiteModel
import Testing

@testable import PlanRendering

/// The head of an installer's sheet says which room it is, where the table is, and what names are in full.
@Suite struct InstallerHeadingTests {
    private static func room(
        _ id: String, name: String?, width: Int = 6000, obstacles: [Obstacle] = [], keepOuts: [KeepOut] = []
    ) -> Room {
        Room(
            id: id, name: name, ceilingMM: 3000, outline: TestSites.rectangle(0, 0, width, 5000),
            obstacles: obstacles, keepOuts: keepOuts)
    }

    private static func sensor(_ id: String, in room: String, x: Int = 3000) -> PlacedSensor {
        PlacedSensor(id: id, room: room, position: Point(x: x, y: 2500), function: .peopleCounting)
    }

    private func texts(_ sheet: Sheet) -> [String] { TextBoxes.all(of: sheet.scene).map(\.text) }

    @Test func `rooms of one name are told apart by their ids`() throws {
        let site = Site(
            rooms: [Self.room("a", name: "Team"), Self.room("b", name: "Team"), Self.room("c", name: "Lab")],
            sensors: [Self.sensor("A", in: "a"), Self.sensor("B", in: "b"), Self.sensor("C", in: "c")])
        let set = try SheetSet(Floor(site))
        #expect(
            set.sheets.filter { $0.kind == .installer }.map(\.title)
                == ["Where to drill: Team (a)", "Where to drill: Team (b)", "Where to drill: Lab"])
        #expect(set.bookmarks.map(\.title).contains("Team (b)"))
        let schedule = try #require(set.sheets.first)
        #expect(texts(schedule).contains("Team (a)") && texts(schedule).contains("Lab"))
    }

    @Test func `a drawing without the table says on which sheet it is, and leads there`() throws {
        let site = Site(
            rooms: [Self.room("a", name: nil, width: 60_000)],
            sensors: (0..<30).map { Self.sensor("S\($0)", in: "a", x: 1000 + $0 * 2000) })
        let set = try SheetSet(Floor(site), options: SheetOptions(scale: DrawingScale(oneTo: 100)))
        let sheets = set.sheets.enumerated().filter { $0.element.kind == .installer }
        let table = try #require(sheets.first { texts($0.element).contains("From wall") })
        #expect(sheets.count > 2 && table.offset > sheets[0].offset)
        for (index, sheet) in sheets {
            let sentence = try #require(texts(sheet).first { $0.hasPrefix("Distances run") })
            if index < table.offset {
                #expect(sentence.hasSuffix("the table on sheet\u{a0}\(table.offset + 1) has all."), "\(sentence)")
                #expect(sheet.links.contains { $0.sheet == table.offset + 1 })
            } else {
                #expect(sentence.hasSuffix("the table has all."))
            }
        }
    }

    @Test func `names of obstacles and keep-outs that are cut stand in the head in full`() throws {
        let long = (1...14).map { "Schornstein\($0)" }.joined(separator: " ")
        let chimney = Obstacle(name: long, outline: TestSites.rectangle(500, 4000, 300, 300))
        let short = Obstacle(name: "Column", outline: TestSites.rectangle(5000, 4000, 300, 300))
        let site = Site(
            rooms: [Self.room("a", name: "Team", obstacles: [chimney, short])], sensors: [Self.sensor("A", in: "a")])
        let sheet = try #require(try SheetSet(Floor(site), kinds: [.installer]).sheets.first)
        let all = texts(sheet).joined(separator: " ")
        #expect(all.contains("Obstacle: \(long)"))
        #expect(!all.contains("Obstacle: Column") && all.contains("Column"))
    }

    @Test func `many long names leave the drawing its room`() throws {
        let long = (1...14).map { "Schornstein\($0)" }.joined(separator: " ")
        let chimneys = (0..<30).map { index in
            Obstacle(name: "\(long) \(index)", outline: TestSites.rectangle(500 + index * 60, 4000, 30, 30))
        }
        let site = Site(
            rooms: [Self.room("a", name: "Team", obstacles: chimneys)], sensors: [Self.sensor("A", in: "a")])
        let sheets = try SheetSet(Floor(site), kinds: [.installer]).sheets
        let all = texts(try #require(sheets.first)).joined(separator: " ")
        #expect(sheets.count <= 2)
        #expect(all.contains("and 24 more names in the site file") && all.contains("\(long) 5"))
    }
}
