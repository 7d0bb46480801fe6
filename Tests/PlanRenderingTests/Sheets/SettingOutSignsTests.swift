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
}
