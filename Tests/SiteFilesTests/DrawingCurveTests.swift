import PlaneGeometry
import SiteFiles
import SiteModel
import TestKit
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// Curves and fractions of a millimetre: which side an outline errs to, and how far.
@Suite struct DrawingCurveTests {
    private static func site(_ entities: [[String]], blocks: [[String]] = [], unit: Int = 4) -> SiteImport {
        DrawingTests.read(DrawingTests.drawing(entities, blocks: blocks, unit: unit))
    }

    /// A room of 100 by 100 m in millimetres.
    private static let room = DrawingTests.outline("ROOM", [(0, 0), (100_000, 0), (100_000, 100_000), (0, 100_000)])

    private static func circle(_ layer: String, _ x: Double, _ y: Double, _ radius: Double) -> [String] {
        ["0", "CIRCLE", "8", layer, "10", "\(x)", "20", "\(y)", "40", "\(radius)"]
    }

    /// How near to a centre an outline comes, and how far its vertices are from it.
    private static func distances(_ outline: [Point], _ x: Double, _ y: Double) -> (least: Double, most: Double) {
        var (least, most) = (Double.infinity, 0.0)
        for (index, a) in outline.enumerated() {
            let b = outline[(index + 1) % outline.count]
            let (ax, ay) = (Double(a.x) - x, Double(a.y) - y)
            let (dx, dy) = (Double(b.x - a.x), Double(b.y - a.y))
            let along = min(max(-(ax * dx + ay * dy) / (dx * dx + dy * dy), 0), 1)
            least = min(
                least, ((ax + along * dx) * (ax + along * dx) + (ay + along * dy) * (ay + along * dy)).squareRoot())
            most = max(most, (ax * ax + ay * ay).squareRoot())
        }
        return (least, most)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `a pillar holds the circle that was drawn, and ends within two millimetres of it`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let radius = Double.random(in: 4...5_000, using: &random)
            let (x, y) = (
                Double.random(in: 20_000...80_000, using: &random), Double.random(in: 20_000...80_000, using: &random)
            )
            let room = try #require(Self.site([Self.room, Self.circle("COLS", x, y, radius)]).site.rooms.first)
            let outline = try #require(room.obstacles.first).outline
            _ = try Polygon(outline)
            let (least, most) = Self.distances(outline, x, y)
            #expect(least >= radius - 0.002, "radius \(radius): \(radius - least) mm too small")
            #expect(most <= radius + 2, "radius \(radius): \(most - radius) mm too large")
        }
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `a round room lies within the circle that was drawn`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let radius = Double.random(in: 500...20_000, using: &random)
            let (x, y) = (Double.random(in: 0...1_000, using: &random), Double.random(in: 0...1_000, using: &random))
            let room = try #require(Self.site([Self.circle("ROOM", x, y, radius)]).site.rooms.first)
            let (least, most) = Self.distances(room.outline, x, y)
            #expect(most <= radius + 0.002)
            #expect(least >= radius - 2)
        }
    }

    @Test func `a pillar of 400 mm is no smaller than that`() throws {
        let obstacle = try #require(
            Self.site([Self.room, Self.circle("COLS", 6_000, 4_000, 200)]).site.rooms.first?.obstacles.first)
        let (least, most) = Self.distances(obstacle.outline, 6_000, 4_000)
        #expect(least >= 199.998 && most <= 202)
    }

    /// A square of 2 m whose right side is a half circle, outwards or inwards, and whether the rest is drawn as lines.
    private static func lobed(_ layer: String, bulge: Double) -> [String] {
        DrawingTests.outline(
            layer, [(2_000, 2_000), (4_000, 2_000), (4_000, 4_000), (2_000, 4_000)], bulges: [1: bulge])
    }

    @Test(arguments: [1.0, 0.3, -0.3, -0.9], ["COLS", "DOOR", "DESKS", "ROOM"])
    func `bulges err to the safe side whichever way they bend`(_ bulge: Double, _ layer: String) throws {
        let entities =
            layer == "ROOM" ? [Self.lobed(layer, bulge: bulge)] : [Self.room, Self.lobed(layer, bulge: bulge)]
        let room = try #require(Self.site(entities).site.rooms.first)
        let outline: [Point]
        switch layer {
        case "COLS": outline = try #require(room.obstacles.first).outline
        case "DESKS": outline = try #require(room.desks.first).outline
        case "ROOM": outline = room.outline
        default:
            guard case .outline(let points) = try #require(room.keepOuts.first).extent else {
                Issue.record("no outline")
                return
            }
            outline = points
        }
        let area = try Polygon(outline).area
        // A segment of a circle: its radius from chord and bulge, its angle four times the bulge's.
        let (radius, angle) = (1_000 * (1 + bulge * bulge) / (2 * bulge.magnitude), 4 * atan(bulge.magnitude))
        let drawn = 4_000_000 + (bulge < 0 ? -1 : 1) * radius * radius * (angle - sin(angle)) / 2
        #expect(layer == "ROOM" ? area <= drawn : area >= drawn)
        // The arc is 3.14 m long at most, and the lines keep within 2 mm of it.
        #expect((area - drawn).magnitude < 3_142 * 2)
    }

    @Test func `a room with a cusp and pillars of a few millimetres are sound`() throws {
        let room = try #require(Self.site([Self.lobed("ROOM", bulge: -1)]).site.rooms.first)
        _ = try Polygon(room.outline)
        for radius in [0.6, 1, 1.5, 2, 2.5, 3, 3.5, 4] {
            for shift in [0, 0.3, 0.5, 0.77] {
                let pillar = Self.circle("COLS", 6_000 + shift, 4_000.3, radius)
                let outline = try #require(Self.site([Self.room, pillar]).site.rooms.first?.obstacles.first).outline
                _ = try Polygon(outline)
                #expect(Self.distances(outline, 6_000 + shift, 4_000.3).least >= radius - 0.002)
            }
        }
    }

    @Test func `an arc and a line, and an arc that runs all round, are outlines`() throws {
        let arc = ["0", "ARC", "8", "COLS", "10", "6000", "20", "4000", "40", "500"]
        let halved = arc + ["50", "0", "51", "180"]
        let line = DrawingTests.line("COLS", (5_500, 4_000), (6_500, 4_000))
        let half = try #require(Self.site([Self.room, halved, line]).site.rooms.first?.obstacles.first)
        let area = try Polygon(half.outline).area
        #expect(area >= .pi * 125_000 && area < .pi * 125_000 + 2 * 2_571)
        let whole = try #require(
            Self.site([Self.room, arc + ["50", "30", "51", "390"]]).site.rooms.first?.obstacles.first)
        #expect(Self.distances(whole.outline, 6_000, 4_000).least >= 499.998)
    }

    /// 900 and 300 mm about (6, 4) m, turned by 30°.
    private static let ellipses: [[String]] = [
        ["0", "INSERT", "8", "COLS", "2", "P", "10", "6000", "20", "4000", "41", "-900", "42", "300", "50", "30"],
        [
            "0", "ELLIPSE", "8", "COLS", "10", "6000", "20", "4000", "11", "779.42286340599", "21", "450", "40",
            "0.333333333333333", "41", "0", "42", "6.28318530717958",
        ],
    ]

    @Test(arguments: ellipses)
    func `an ellipse, also a circle in a block that is scaled unevenly, is held as a whole`(_ entity: [String]) throws {
        let block =
            ["0", "BLOCK", "8", "0", "2", "P", "10", "0", "20", "0"] + Self.circle("0", 0, 0, 1) + ["0", "ENDBLK"]
        let outline = try #require(
            Self.site([Self.room, entity], blocks: [block]).site.rooms.first?.obstacles.first
        ).outline
        _ = try Polygon(outline)
        let (sine, cosine) = (0.5, 3.0.squareRoot() / 2)
        for (index, a) in outline.enumerated() {
            let b = outline[(index + 1) % outline.count]
            for step in 0..<8 {
                let share = Double(step) / 8
                let x = Double(a.x) + share * Double(b.x - a.x) - 6_000
                let y = Double(a.y) + share * Double(b.y - a.y) - 4_000
                let (u, v) = ((x * cosine + y * sine) / 900, (y * cosine - x * sine) / 300)
                let size = (u * u + v * v).squareRoot()
                #expect(size >= 1 - 1e-5, "vertex \(index) lies inside")
                #expect((size - 1) * 300 <= 2)
            }
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `a turned pillar holds what was drawn, and one of whole millimetres is itself`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let (x, y) = (
                Double.random(in: 20_000...80_000, using: &random), Double.random(in: 20_000...80_000, using: &random)
            )
            let angle = Double.random(in: 0...(2 * .pi), using: &random)
            let corners = [(-1, -1), (1, -1), (1, 1), (-1, 1)].map { u, v in
                let (u, v) = (Double(u) * 210.3, Double(v) * 150.7)
                return (x + u * cos(angle) - v * sin(angle), y + u * sin(angle) + v * cos(angle))
            }
            let outline = try #require(
                Self.site([Self.room, DrawingTests.outline("COLS", corners)]).site.rooms.first?.obstacles.first
            ).outline
            #expect(outline.count == 4)
            for (vertex, corner) in zip(outline, corners) {
                // In the pillar's own axes every corner lies beyond both its sides.
                let (dx, dy) = (Double(vertex.x) - x, Double(vertex.y) - y)
                #expect((dx * cos(angle) + dy * sin(angle)).magnitude >= 210.3 - 0.002)
                #expect((dy * cos(angle) - dx * sin(angle)).magnitude >= 150.7 - 0.002)
                let (ex, ey) = (Double(vertex.x) - corner.0, Double(vertex.y) - corner.1)
                #expect((ex * ex + ey * ey).squareRoot() <= 2)
            }
        }
        let whole = DrawingTests.outline("COLS", [(2_000, 2_000), (2_400, 2_100), (2_300, 2_500)])
        #expect(
            Self.site([Self.room, whole]).site.rooms.first?.obstacles.first?.outline
                == DrawingTests.points([(2_000, 2_000), (2_400, 2_100), (2_300, 2_500)]))
    }

    @Test func `a desk against a wall still stands against it where neither has whole millimetres`() throws {
        let room = DrawingTests.outline("ROOM", [(0, 0), (3_136.9, 0), (3_136.9, 2_000.4), (0, 2_000.4)])
        let desk = DrawingTests.outline("DESKS", [(2_000, 0), (3_136.9, 0), (3_136.9, 800.4), (2_000, 800.4)])
        let read = try #require(Self.site([room, desk]).site.rooms.first)
        #expect(read.outline == DrawingTests.points([(0, 0), (3_137, 0), (3_137, 2_000), (0, 2_000)]))
        #expect(read.desks.first?.outline == DrawingTests.points([(2_000, 0), (3_137, 0), (3_137, 800), (2_000, 800)]))
    }

    @Test func `what is not read is counted by kind and layer`() {
        func entity(_ kind: String, _ layer: String) -> [String] { ["0", kind, "8", layer, "10", "1", "20", "1"] }
        let text = ["1", "words"]
        let result = Self.site([
            Self.room, entity("HATCH", "COLS"), entity("SPLINE", "COLS"), entity("HATCH", "COLS"),
            entity("DIMENSION", "DIM"), entity("3DFACE", "DIM"), entity("ELLIPSE", "COLS"),
            entity("MTEXT", "NOTES") + text, entity("TEXT", "NOTES") + text, entity("MTEXT", "NOTES") + text,
            Self.circle("NOTES", 1, 1, 1), entity("MTEXT", "DESKS") + text, entity("TEXT", "DESKS"),
            entity("MTEXT", "ROOM") + text,
        ])
        let unread = "this kind of entity is not read"
        #expect(result.site.rooms.first?.name == "words")
        #expect(
            result.remarks.filter { $0.hasPrefix("skipped") } == [
                "skipped: 2 HATCH on layer COLS: \(unread)", "skipped: 1 SPLINE on layer COLS: \(unread)",
                "skipped: 1 DIMENSION on layer DIM: \(unread)", "skipped: 1 3DFACE on layer DIM: \(unread)",
                "skipped: 1 ELLIPSE on layer COLS: it lacks a number or its text",
                "skipped: 1 TEXT on layer DESKS: it lacks a number or its text",
                "skipped: 1 MTEXT on layer DESKS: a text gives its name to the outline around it, and there is none",
                "skipped: 4 on layers that were not asked for: NOTES (2 MTEXT, 1 TEXT, 1 CIRCLE)",
            ])
    }
}
