import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

/// Every lens has its distances from two walls, and no line of theirs runs through a text.
@Suite struct SettingOutSignsTests {
    /// A room with sensors in rows, whose rows and columns are somewhat apart.
    private static func room(seed: UInt64) -> Site {
        var random = SeededGenerator(seed: seed)
        let (columns, rows) = (Int.random(in: 1...8, using: &random), Int.random(in: 1...4, using: &random))
        let isRagged = Bool.random(using: &random)
        var sensors: [PlacedSensor] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let shift = isRagged ? Int.random(in: -40...40, using: &random) * 10 : 0
                sensors.append(
                    PlacedSensor(
                        id: "S\(sensors.count + 1)", room: "r",
                        position: Point(x: 2000 + column * 3400 + shift, y: 1800 + row * 3000 + shift / 2),
                        function: .peopleCounting))
            }
        }
        let outline = TestSites.rectangle(0, 0, 4000 + columns * 3400, 3600 + (rows - 1) * 3000)
        return Site(rooms: [TestSites.room("r", outline)], sensors: sensors)
    }

    @Test(arguments: UInt64(1)...40)
    func `in rows of sensors every lens has two distances in the drawing or in the table`(_ seed: UInt64) throws {
        let site = Self.room(seed: seed)
        let sheets = try SheetSet(Floor(site), kinds: [.installer]).sheets
        let elements = sheets.flatMap(\.scene.elements)
        let texts = sheets.flatMap { TextBoxes.all(of: $0.scene).map(\.text) }
        let drawn = elements.filter { $0.identity?.classes == ["dimension"] }.compactMap(\.identity)
        for sensor in site.sensors {
            let measures = SettingOut(sensor.position, outline: site.rooms[0].outline, obstacles: []).measures
            #expect(measures.count == 2)
            #expect(drawn.count { $0.id == sensor.id } <= 2)
            for measure in measures {
                let text = Words.distance(measure.distanceMM)
                let isDrawn = drawn.contains { $0.id == sensor.id && $0.title.hasPrefix("\(sensor.id): \(text) from") }
                #expect(isDrawn || texts.contains { $0.hasSuffix(" \(text)") }, "seed \(seed), \(sensor.id)")
            }
        }
        // The table is the last resort, and the exception.
        #expect(drawn.count * 10 >= site.sensors.count * 2 * 7, "seed \(seed): \(drawn.count) distances drawn")
    }

    @Test(arguments: UInt64(1)...40)
    func `no line of a dimension runs through a text`(_ seed: UInt64) throws {
        for sheet in try SheetSet(Floor(Self.room(seed: seed)), kinds: [.installer]).sheets {
            expectNoCollision(sheet.scene, "seed \(seed)")
            for element in sheet.scene.elements where element.identity?.classes == ["dimension"] {
                var rest = sheet.scene
                rest.elements.removeAll { $0 == element }
                // Figures and ids have no descenders.
                let boxes = TextBoxes.all(of: rest).map { ($0.text, $0.box.withoutDescenders) }
                for case .shape(let shape) in element.parts where shape.stroke?.width == 0.18 {
                    let points = shape.path.steps.compactMap(\.end)
                    for (start, end) in zip(points, points.dropFirst()) {
                        for (text, box) in boxes where box.isCrossed(bySegment: start, end) {
                            Issue.record("seed \(seed): a line of \(element.identity?.title ?? "") crosses '\(text)'")
                        }
                    }
                }
            }
        }
    }

    /// A hall whose distances crowd, and a corridor as short across as a dimension.
    private static let crowded: [(site: Site, options: SheetOptions)] = {
        let halls = [23_200, 19_550, 16_000, 12_400, 8850, 5300, 1750].flatMap { y in
            (0..<5).map { Point(x: 4000 + $0 * 8000, y: y) }
        }
        func site(_ places: [Point], _ width: Int, _ height: Int) -> Site {
            Site(
                rooms: [TestSites.room("r", TestSites.rectangle(0, 0, width, height))],
                sensors: places.enumerated().map {
                    PlacedSensor(id: "S\($0 + 1)", room: "r", position: $1, function: .peopleCounting)
                })
        }
        return [
            (site(halls, 40_000, 25_000), SheetOptions(paper: .a3, scale: DrawingScale(oneTo: 100))),
            (site((0..<6).map { Point(x: 2500 + $0 * 5000, y: 750) }, 30_000, 1500), SheetOptions(paper: .a4)),
        ]
    }()

    private static var all: [(site: Site, options: SheetOptions)] {
        crowded + (UInt64(1)...40).map { (room(seed: $0), SheetOptions()) }
    }

    @Test(arguments: 0..<42) func `a dimension's tick is at the lens and not at its mark`(_ index: Int) throws {
        let (site, options) = Self.all[index]
        for sheet in try SheetSet(Floor(site), kinds: [.installer], options: options).sheets {
            let lenses = Dictionary(
                sheet.scene.elements.filter { $0.identity?.classes == ["sensor"] }.compactMap { element in
                    element.identity.flatMap { identity in Self.circle(of: element).map { (identity.id, $0) } }
                }, uniquingKeysWith: { first, _ in first })
            for element in sheet.scene.elements where element.identity?.classes == ["dimension"] {
                let identity = try #require(element.identity)
                guard let lens = lenses[identity.id] else { continue }
                let sensor = try #require(site.sensors.first { $0.id == identity.id })
                let measures = SettingOut(sensor.position, outline: site.rooms[0].outline, obstacles: []).measures
                let own = measures.filter {
                    identity.title.hasPrefix("\(identity.id): \(Words.distance($0.distanceMM)) from")
                }
                let ticks = element.parts.compactMap { part -> PagePoint? in
                    guard case .shape(let shape) = part, shape.stroke?.width == 0.35 else { return nil }
                    return shape.path.bounds?.center
                }
                // A note on a leader and a further lens of a row have no tick of their own.
                guard !ticks.isEmpty else { continue }
                let isMet = own.contains { measure in
                    let isUpright = (measure.foot.x - Double(sensor.position.x)).magnitude < 0.01
                    return ticks.contains { (isUpright ? $0.y - lens.y : $0.x - lens.x).magnitude < 0.01 }
                }
                #expect(isMet, "\(index): \(identity.title)")
            }
        }
    }

    @Test(arguments: 0..<42) func `every wall from which a sheet counts has its letter there`(_ index: Int) throws {
        let (site, options) = Self.all[index]
        for sheet in try SheetSet(Floor(site), kinds: [.installer], options: options).sheets {
            let texts = Set(TextBoxes.all(of: sheet.scene).map(\.text))
            for element in sheet.scene.elements where element.identity?.classes == ["dimension"] {
                let title = try #require(element.identity?.title)
                // An arrow or a note names the wall itself; that wall may be on another sheet.
                let namesWall = element.parts.contains {
                    if case .text(let text) = $0 { text.string.contains("to wall") } else { false }
                }
                let letter = try #require(title.last.map(String.init))
                #expect(namesWall || texts.contains(letter), "\(index): \(title)")
            }
        }
    }

    private static func circle(of element: Scene.Element) -> PagePoint? {
        for case .shape(let shape) in element.parts where shape.stroke == nil {
            let isRound = shape.path.steps.contains { if case .curve = $0 { true } else { false } }
            if isRound { return shape.path.bounds?.center }
        }
        return nil
    }

    @Test func `sensors in a row share an axis and count from the wall on one line`() throws {
        let sensors = (0..<7).map {
            PlacedSensor(
                id: "S\($0 + 1)", room: "r", position: Point(x: 2450 + $0 * 3400, y: 2200), function: .peopleCounting)
        }
        let site = Site(
            rooms: [TestSites.room("r", TestSites.rectangle(0, 0, 26_000, 4600))], sensors: sensors)
        let scene = try #require(try SheetSet(Floor(site), kinds: [.installer]).sheets.first).scene
        let dimensions = scene.elements.filter { $0.identity?.classes == ["dimension"] }
        #expect(dimensions.count == 14)
        let texts = dimensions.flatMap(\.parts).compactMap { if case .text(let text) = $0 { text } else { nil } }
        // 2.20 m stands once for all seven.
        #expect(texts.count == 8)
        #expect(Set(texts.filter { $0.string != "2.20\u{a0}m" }.map(\.position.y)).count == 1)
    }

    @Test func `where rows share their distances one figure of one size stands for each`() throws {
        let sensors = (0..<25).map {
            PlacedSensor(
                id: "S\($0 + 1)", room: "r", position: Point(x: 3000 + $0 % 5 * 5000, y: 2500 + $0 / 5 * 4000),
                function: .peopleCounting)
        }
        let site = Site(
            rooms: [TestSites.room("r", TestSites.rectangle(0, 0, 26_000, 21_000))], sensors: sensors)
        let scene = try #require(try SheetSet(Floor(site), kinds: [.installer]).sheets.first).scene
        let dimensions = scene.elements.filter { $0.identity?.classes == ["dimension"] }
        #expect(dimensions.count == 50)
        let figures = dimensions.flatMap(\.parts).compactMap { if case .text(let text) = $0 { text } else { nil } }
        #expect(figures.count == 10)
        #expect(Set(figures.map(\.size)).count == 1)
        let texts = TextBoxes.all(of: scene).map(\.text)
        #expect(texts.contains("distances count from the circle"))
    }

    @Test func `a column of the table has the walls of one direction`() throws {
        let sensors = [(500, 3000), (3000, 500), (7500, 3000), (4000, 5500)].enumerated().map {
            PlacedSensor(
                id: "S\($0)", room: "r", position: Point(x: $1.0, y: $1.1), function: .peopleCounting)
        }
        let site = Site(
            rooms: [TestSites.room("r", TestSites.rectangle(0, 0, 8000, 6000))], sensors: sensors)
        let settings = sensors.map { SettingOut($0.position, outline: site.rooms[0].outline, obstacles: []) }
        // The nearest wall is a different one for each, in two directions.
        #expect(Set(settings.compactMap(\.measures.first?.wall)).count == 4)
        let table = SettingOutTable(
            floor: Floor(site), settings: settings, letters: WallLetters(settings), measurer: TextMeasurer(),
            theme: .standard
        ).table(width: 277)
        let letters = table.rows.map { row in
            [2, 3].map { index -> Character? in
                if case .text(let text) = row.cells[index] { text.first } else { nil }
            }
        }
        #expect(Set(letters.map { $0[0] }) == ["A", "C"])
        #expect(Set(letters.map { $0[1] }) == ["B", "D"])
    }

    @Test func `an obstacle too small for its name has it beside, and the legend says what one without is`() throws {
        for name in ["Chimney", nil] {
            let column = Obstacle(name: name, outline: TestSites.rectangle(5000, 4000, 400, 400))
            let room = Room(
                id: "r", name: nil, ceilingMM: 3000, outline: TestSites.rectangle(0, 0, 9000, 6000), obstacles: [column]
            )
            let scene = try #require(try SheetSet(Floor(Site(rooms: [room])), kinds: [.installer]).sheets.first).scene
            let texts = TextBoxes.all(of: scene).map(\.text)
            #expect(texts.contains("Chimney") == (name != nil) && texts.contains("obstacle") == (name == nil))
            expectNoCollision(scene, "chimney")
        }
    }

    @Test func `areas of several sizes have them in the table alone`() throws {
        let sensors = [2500, 3200].enumerated().map { index, height in
            PlacedSensor(
                id: "S\(index)", room: "r", position: Point(x: 3000 + index * 6000, y: 2500), heightMM: height,
                function: .peopleCounting)
        }
        let site = Site(rooms: [TestSites.room("r", TestSites.rectangle(0, 0, 12_000, 5000))], sensors: sensors)
        let texts = try SheetSet(Floor(site), kinds: [.installer]).sheets.flatMap {
            TextBoxes.all(of: $0.scene).map(\.text)
        }
        #expect(texts.contains("optimal area, sizes in the table"))
        for sensor in sensors {
            let coverage = try #require(DetectionAreas(of: sensor, on: Floor(site))?.coverage)
            #expect(texts.count { $0.hasSuffix(coverage.optimal.description) } == 1)
        }
    }

    @Test func `the name of a keep-out at a wall points into the room`() throws {
        let room = TestSites.room(
            "r", TestSites.rectangle(0, 0, 6000, 5000), keepOuts: [TestSites.door(6000, 2000, 6000, 2900)])
        let sensor = PlacedSensor(id: "S", room: "r", position: Point(x: 3000, y: 2500), function: .peopleCounting)
        let scene = try #require(
            try SheetSet(Floor(Site(rooms: [room], sensors: [sensor])), kinds: [.installer]).sheets.first
        ).scene
        let label = try #require(
            scene.elements.first { element in
                element.parts.contains {
                    if case .text(let text) = $0 { text.string.hasPrefix("door") } else { false }
                }
            })
        let outline = try #require(
            scene.elements.first { $0.identity?.classes == ["room"] }?.parts.first.flatMap { part in
                if case .shape(let shape) = part { PagePolygon(shape.path.steps.compactMap(\.end)) } else { nil }
            })
        for case .shape(let shape) in label.parts where shape.stroke != nil {
            for point in shape.path.steps.compactMap(\.end) {
                #expect(outline.clearance(point) > 2)
            }
        }
    }
}
