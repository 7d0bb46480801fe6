import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

/// What is read as measured from a wall to a lens begins nowhere else.
@Suite struct DimensionClearanceTests {
    /// A room around a court, with a shaft between two of its sensors.
    private static var court: Site {
        let outline = [
            (0, 0), (10_000, 0), (10_000, 8000), (7000, 8000), (7000, 3000), (3000, 3000), (3000, 8000), (0, 8000),
        ].map { Point(x: $0.0, y: $0.1) }
        let shaft = Obstacle(name: "Shaft", outline: TestSites.rectangle(4500, 1000, 1000, 1000))
        let room = Room(id: "r", name: nil, ceilingMM: 3000, outline: outline, obstacles: [shaft])
        return Site(rooms: [room], sensors: sensors([(1500, 6000), (8500, 6000), (5000, 2500), (5000, 600)]))
    }

    /// A room with pillars, and sensors somewhere between them.
    private static func pillars(seed: UInt64) -> Site {
        var random = SeededGenerator(seed: seed)
        let pillars = (1...3).flatMap { column in
            (1...2).map { row in
                Obstacle(name: nil, outline: TestSites.rectangle(column * 4000 - 300, row * 3500 - 300, 600, 600))
            }
        }
        let places = (0..<Int.random(in: 2...6, using: &random)).map { index in
            (
                2000 + index % 4 * 4000 + Int.random(in: -90...90, using: &random) * 10,
                1800 + index / 4 * 3500 + Int.random(in: -90...90, using: &random) * 10
            )
        }
        let room = Room(
            id: "r", name: nil, ceilingMM: 3000, outline: TestSites.rectangle(0, 0, 16_000, 10_500), obstacles: pillars)
        return Site(rooms: [room], sensors: sensors(places))
    }

    private static func sensors(_ places: [(Int, Int)]) -> [PlacedSensor] {
        places.enumerated().map {
            PlacedSensor(
                id: "S\($0 + 1)", room: "r", position: Point(x: $1.0, y: $1.1), function: .peopleCounting)
        }
    }

    private static func site(_ index: Int) -> Site { index == 0 ? court : pillars(seed: UInt64(index)) }

    /// The lines of a dimension, with its sensor.
    private static func lines(_ scene: Scene) -> [(id: String, line: PageLine)] {
        scene.elements.filter { $0.identity?.classes == ["dimension"] }.flatMap { element in
            element.parts.flatMap { part -> [(id: String, line: PageLine)] in
                guard case .shape(let shape) = part, shape.stroke?.width == 0.18 else { return [] }
                let points = shape.path.steps.compactMap(\.end)
                return zip(points, points.dropFirst()).map { (element.identity?.id ?? "", PageLine($0, $1)) }
            }
        }
    }

    private static func outlines(_ kind: String, in scene: Scene) -> [PagePolygon] {
        scene.elements.filter { $0.identity?.classes == [kind] }.flatMap(\.parts).compactMap { part in
            guard case .shape(let shape) = part else { return nil }
            return PagePolygon(shape.path.steps.compactMap(\.end))
        }
    }

    @Test(arguments: 0..<30) func `no line of a dimension touches an obstacle`(_ index: Int) throws {
        let scene = try #require(
            try SheetSet(Floor(Self.site(index)), kinds: [.installer]).sheets.first
        ).scene
        let (lines, obstacles) = (Self.lines(scene), Self.outlines("obstacle", in: scene))
        #expect(!obstacles.isEmpty && lines.count >= 4)
        for (id, line) in lines {
            #expect(!obstacles.contains { $0.isNear(line) }, "\(index): \(id)")
        }
    }

    @Test func `no distance is drawn on a wall`() throws {
        let scene = try #require(try SheetSet(Floor(Self.court), kinds: [.installer]).sheets.first).scene
        let room = try #require(Self.outlines("room", in: scene).first)
        var walls: [PageLine] = []
        room.forEachEdge { walls.append(PageLine($0, $1)) }
        for (id, line) in Self.lines(scene) {
            #expect(!walls.contains { line.runsAlong($0, closerThan: 1) }, "\(id)")
        }
    }

    @Test(arguments: 0..<30) func `lines keep off the marks of other sensors`(_ index: Int) throws {
        let scene = try #require(
            try SheetSet(Floor(Self.site(index)), kinds: [.installer]).sheets.first
        ).scene
        let marks = scene.elements.filter { $0.identity?.classes == ["sensor"] }.compactMap { element in
            element.parts.compactMap { part -> PageBounds? in
                guard case .shape(let shape) = part, let stroke = shape.stroke, stroke.width > 0.25 else { return nil }
                return shape.path.bounds
            }.first.map { (id: element.identity?.id ?? "", box: $0) }
        }
        #expect(marks.count == Self.site(index).sensors.count)
        for (id, line) in Self.lines(scene) {
            for mark in marks where mark.id != id {
                guard !mark.box.grown(by: 1).isCrossed(bySegment: line.start, line.end) else {
                    Issue.record("\(index): a line of \(id) at \(mark.id)")
                    continue
                }
            }
        }
    }

    /// A round room of 24 walls with a core.
    private static let round: Site = {
        let outline = [
            (10_000, 5000), (9830, 6294), (9330, 7500), (8536, 8536), (7500, 9330), (6294, 9830), (5000, 10_000),
            (3706, 9830), (2500, 9330), (1464, 8536), (670, 7500), (170, 6294), (0, 5000), (170, 3706), (670, 2500),
            (1464, 1464), (2500, 670), (3706, 170), (5000, 0), (6294, 170), (7500, 670), (8536, 1464), (9330, 2500),
            (9830, 3706),
        ].map { Point(x: $0.0, y: $0.1) }
        let core = Obstacle(name: "Core", outline: TestSites.rectangle(4000, 4000, 2000, 2000))
        let room = Room(id: "r", name: nil, ceilingMM: 3500, outline: outline, obstacles: [core])
        return Site(rooms: [room], sensors: sensors([(7121, 7121), (2879, 7121), (2879, 2879), (7121, 2879)]))
    }()

    @Test func `in a round room distances are drawn inside, and letters stand outside`() throws {
        let scene = try #require(try SheetSet(Floor(Self.round), kinds: [.installer]).sheets.first).scene
        let room = try #require(Self.outlines("room", in: scene).first)
        let lines = Self.lines(scene)
        #expect(lines.count >= 8)
        for (id, line) in lines {
            // A line ends on its wall.
            #expect(room.clearance(line.start) > -0.01 && room.clearance(line.end) > -0.01, "\(id)")
        }
        let letters = TextBoxes.all(of: scene).filter { $0.text.count == 1 && "ABCDEFGH".contains($0.text) }
        #expect(letters.count == 8)
        for letter in letters { #expect(!room.contains(letter.box.center), "\(letter.text)") }
    }

    /// A room too full for every distance.
    private static let dense = Site(
        rooms: [TestSites.room("r", TestSites.rectangle(0, 0, 8000, 6000))],
        sensors: sensors((0..<10).map { (800 + $0 * 700, 3000 + $0 * 7 % 5 * 150) }))

    @Test func `no tick is nearer to another lens, and no line goes on in another's`() throws {
        let scene = try #require(try SheetSet(Floor(Self.dense), kinds: [.installer]).sheets.first).scene
        let lenses = scene.elements.filter { $0.identity?.classes == ["sensor"] }.compactMap { element in
            Self.lens(of: element).map { (id: element.identity?.id ?? "", place: $0) }
        }
        #expect(lenses.count == 10)
        let lines = Self.lines(scene).filter { $0.line.start.distance(to: $0.line.end) > 1 }
        for element in scene.elements where element.identity?.classes == ["dimension"] {
            let strokes = element.parts.compactMap { part -> PageBounds? in
                guard case .shape(let shape) = part, shape.stroke?.width == 0.35 else { return nil }
                return shape.path.bounds
            }
            guard let own = lenses.first(where: { $0.id == element.identity?.id }), strokes.count == 2 else { continue }
            // The first tick is at the lens, the second at the wall.
            let reach = strokes[0].center.distance(to: own.place)
            for other in lenses where other.id != own.id {
                #expect(strokes[0].center.distance(to: other.place) > reach, "\(own.id) at \(other.id)")
            }
        }
        for (index, (id, line)) in lines.enumerated() {
            for (other, otherLine) in lines[(index + 1)...] where other != id {
                // Stretches of one running line do, tick by tick.
                guard !line.runsAlong(otherLine, closerThan: 0.5) else {
                    Issue.record("\(id) and \(other) share a line")
                    continue
                }
            }
        }
    }

    private static func lens(of element: Scene.Element) -> PagePoint? {
        for case .shape(let shape) in element.parts where shape.stroke == nil {
            let isRound = shape.path.steps.contains { if case .curve = $0 { true } else { false } }
            if isRound { return shape.path.bounds?.center }
        }
        return nil
    }

    /// A small room whose sensors hang at its walls.
    private static let atWalls = Site(
        rooms: [TestSites.room("r", TestSites.rectangle(0, 0, 5000, 4000))],
        sensors: sensors([(100, 2000), (50, 50), (4950, 3900), (350, 2200)]))

    @Test func `where few sensors count on common lines these are explained and figures far away say whose they are`()
        throws
    {
        let texts = TextBoxes.all(
            of: try #require(try SheetSet(Floor(Self.atWalls), kinds: [.installer]).sheets.first).scene
        ).map(\.text)
        #expect(texts.contains("distances count from the circle"))
        #expect(texts.contains("S1\u{a0}\u{a0}2.00\u{a0}m") && texts.contains("S3\u{a0}\u{a0}0.10\u{a0}m"))
    }

    @Test func `walls go on through the free paper around a sensor`() throws {
        let scene = try #require(try SheetSet(Floor(Self.atWalls), kinds: [.installer]).sheets.first).scene
        // The last sensor is farther from its wall than its mark reaches.
        for element in scene.elements.filter({ $0.identity?.classes == ["sensor"] }).prefix(3) {
            let shapes = element.parts.compactMap { part -> Shape? in
                if case .shape(let shape) = part { shape } else { nil }
            }
            let halo = try #require(
                shapes.firstIndex { $0.stroke == nil && $0.path.steps.count >= 4 && $0.fill != nil })
            let wall = shapes.lastIndex { $0.stroke?.width == 0.7 }
            #expect((wall ?? 0) > halo, "\(element.identity?.id ?? "")")
        }
    }
}
