import DetectionRegions
import Findings
import Foundation
import PlaneGeometry
import SiteFiles
import SiteModel
import TestKit
import Testing

@Suite struct DrawingTests {
    /// A drawing of these entities and blocks, each a list of codes and values.
    static func drawing(_ entities: [[String]], blocks: [[String]] = [], unit: Int? = 6) -> String {
        var lines = ["0", "SECTION", "2", "HEADER", "9", "$ACADVER", "1", "AC1015"]
        if let unit { lines += ["9", "$INSUNITS", "70", "\(unit)"] }
        lines += ["0", "ENDSEC", "0", "SECTION", "2", "BLOCKS"] + blocks.flatMap { $0 }
        lines +=
            ["0", "ENDSEC", "0", "SECTION", "2", "ENTITIES"] + entities.flatMap { $0 } + ["0", "ENDSEC", "0", "EOF"]
        return lines.joined(separator: "\n") + "\n"
    }

    static func line(_ layer: String, _ a: (Double, Double), _ b: (Double, Double)) -> [String] {
        ["0", "LINE", "8", layer, "10", "\(a.0)", "20", "\(a.1)", "11", "\(b.0)", "21", "\(b.1)"]
    }

    static func outline(_ layer: String, _ points: [(Double, Double)], bulges: [Int: Double] = [:]) -> [String] {
        ["0", "LWPOLYLINE", "8", layer, "70", "1"]
            + points.enumerated().flatMap { index, point in
                ["10", "\(point.0)", "20", "\(point.1)"] + (bulges[index].map { ["42", "\($0)"] } ?? [])
            }
    }

    static let room = outline("ROOM", [(0, 0), (12, 0), (12, 8), (0, 8)])
    static let options = DXFReadingOptions(
        layers: DXFLayers([.rooms: ["room"], .desks: ["DESK*"], .obstacles: ["COLS"], .keepOuts: ["DOOR"]]),
        ceilingMM: 2800)

    static func read(_ text: String, _ options: DXFReadingOptions = options) -> SiteImport {
        Drawing(bytes: Array(text.utf8), file: "f.dxf").site(options)
    }

    /// What is said of patterns that fit none of these layers.
    static func absent(_ patterns: [String], _ layers: String) -> [String] {
        let roles = ["COLS": "obstacles", "DOOR": "keep-outs", "DESK*": "desks"]
        return patterns.map { "no layer for the \(roles[$0] ?? "") is called \"\($0)\"; its layers are \(layers)" }
    }

    static func points(_ pairs: [(Int, Int)]) -> [Point] { pairs.map { Point(x: $0.0, y: $0.1) } }

    @Test func `lines that meet end to end become an outline`() {
        let walls: [[String]] = [
            Self.line("ROOM", (0, 0), (12, 0)), Self.line("ROOM", (12.001, 8), (12, 0)),
            Self.line("ROOM", (12, 8), (0, 8)), Self.line("ROOM", (0, 0), (0, 8)),
        ]
        let result = Self.read(Self.drawing(walls))
        #expect(result.findings == [])
        #expect(result.site.rooms.map(\.outline) == [Self.points([(0, 0), (12_000, 0), (12_001, 8000), (0, 8000)])])
        #expect(result.remarks == ["read: 1 room"] + Self.absent(["COLS", "DOOR", "DESK*"], "ROOM"))
    }

    /// The code page that a drawing names, a layer's name, and that name's bytes in it.
    static let codePages: [(String, String, [UInt8])] = [
        ("ANSI_936", "房间", [0xb7, 0xbf, 0xbc, 0xe4]),
        ("gb2312", "路", [0xc2, 0xb7]),
        ("ANSI_950", "房間", [0xa9, 0xd0, 0xb6, 0xa1]),
        ("ANSI_932", "部屋", [0x95, 0x94, 0x89, 0xae]),
        ("ANSI_949", "방", [0xb9, 0xe6]),
        ("ANSI_1251", "Зал", [0xc7, 0xe0, 0xeb]),
        ("ANSI_1250", "Stůl", [0x53, 0x74, 0xf9, 0x6c]),
        ("ANSI_1252", "Büro", [0x42, 0xfc, 0x72, 0x6f]),
        ("ANSI_936", "房间", Array("房间".utf8)),
        ("nonsense_7", "Büro", [0x42, 0xfc, 0x72, 0x6f]),
    ]

    @Test(arguments: codePages)
    func `names of layers are read in the code page of their drawing`(
        _ page: String, _ name: String, _ bytes: [UInt8]
    ) {
        // The second layer is no UTF-8, as of many names some are not.
        let second: [UInt8] = bytes == Array(name.utf8) ? Array("门".utf8) : page.hasSuffix("2") ? [0xc3, 0xc5] : [0x41]
        let text = Self.drawing([
            Self.outline("LAYER-1", [(0, 0), (12, 0), (12, 8)]), Self.line("LAYER-2", (0, 0), (1, 0)),
        ])
        .replacing("$ACADVER\n1\nAC1015", with: "$DWGCODEPAGE\n3\n\(page)")
        var drawing = Array(text.utf8)
        drawing.replace(Array("LAYER-1".utf8), with: bytes)
        drawing.replace(Array("LAYER-2".utf8), with: second)
        let options = DXFReadingOptions(layers: DXFLayers([.rooms: [name]]), ceilingMM: 2800)
        let result = Drawing(bytes: drawing, file: "f.dxf").site(options)
        #expect(result.site.rooms.count == 1, "\(page): \(result.remarks)")
    }

    @Test func `lines that branch or stay open are skipped and counted`() {
        let result = Self.read(
            Self.drawing([
                Self.room, Self.line("DESKS", (1, 1), (2, 1)), Self.line("DESKS", (2, 1), (2, 2)),
                Self.line("DESKS", (5, 5), (6, 5)), Self.line("DESKS", (6, 5), (6, 6)),
                Self.line("DESKS", (6, 6), (5, 5)),
                Self.line("DESKS", (6, 6), (7, 7)), Self.line("WALLS", (0, 0), (1, 1)),
            ]))
        #expect(result.site.rooms.first?.desks == [])
        #expect(
            result.remarks == [
                "read: 1 room", "skipped: 6 line on layer DESKS: its lines do not close to an outline",
                "skipped: 1 on layers that were not asked for: WALLS (1 LINE)",
            ] + Self.absent(["COLS", "DOOR"], "ROOM, DESKS, WALLS"))
    }

    @Test(arguments: [(1, 25.4), (2, 304.8), (4, 1), (5, 10), (6, 1000), (14, 100)])
    func `the unit of the file counts`(_ code: Int, _ millimetres: Double) {
        let result = Self.read(Self.drawing([Self.outline("ROOM", [(0, 0), (10, 0), (10, 10)])], unit: code))
        let ten = Int((10 * millimetres).rounded())
        #expect(result.site.rooms.first?.outline == Self.points([(0, 0), (ten, 0), (ten, ten)]))
    }

    @Test func `without a unit, a height or a room it says what to do`() {
        #expect(
            Self.read(Self.drawing([Self.room], unit: 0)).findings.map(\.description) == [
                "f.dxf:1:1: error: the drawing does not say its unit; say it: --units mm, cm, m, in or ft [syntax]"
            ])
        var options = Self.options
        options.unit = .metres
        #expect(Self.read(Self.drawing([Self.room], unit: 0), options).findings == [])
        options.ceilingMM = nil
        #expect(
            Self.read(Self.drawing([Self.room]), options).findings.map(\.description) == [
                "f.dxf:26:1: error: a room of a drawing needs a mounting height; add --height 2.8 [missing-key]"
            ])
        #expect(
            Self.read(Self.drawing([Self.line("A-WALL", (0, 0), (1, 1))])).findings.map(\.finding.message) == [
                "the drawing has no outline on a layer of rooms; say which layer holds them with --rooms LAYER: its layers are "
                    + "A-WALL"
            ])
    }

    /// A desk of 1.6 by 0.8 m about its base point, with a chair.
    static let block =
        ["0", "BLOCK", "8", "0", "2", "Desk", "10", "0.8", "20", "0.4"]
        + outline("0", [(0, 0), (1.6, 0), (1.6, 0.8), (0, 0.8)])
        + ["0", "CIRCLE", "8", "0", "10", "0.8", "20", "-0.3", "40", "0.25", "0", "ENDBLK"]

    static let placements: [(groups: [String], corners: [(Int, Int)])] = [
        ([], [(1200, 1600), (2800, 1600), (2800, 2400), (1200, 2400)]),
        (["50", "90"], [(2400, 1200), (2400, 2800), (1600, 2800), (1600, 1200)]),
        (["41", "-1"], [(2800, 1600), (1200, 1600), (1200, 2400), (2800, 2400)]),
        (["41", "0.5", "42", "2"], [(1600, 1200), (2400, 1200), (2400, 2800), (1600, 2800)]),
    ]

    @Test(arguments: placements.indices)
    func `a block gives one desk where it is placed, turned, mirrored and scaled`(_ index: Int) {
        let (groups, corners) = Self.placements[index]
        let insert = ["0", "INSERT", "8", "DESKS", "2", "DESK", "10", "2", "20", "2"] + groups
        let result = Self.read(Self.drawing([Self.room, insert], blocks: [Self.block]))
        #expect(result.site.rooms.first?.desks.map(\.outline) == [Self.points(corners)])
        #expect(
            result.remarks == [
                "read: 1 room, 1 desk", "skipped: 1 outline on layer DESKS: it is not the largest outline of its block",
            ] + Self.absent(["COLS", "DOOR"], "ROOM, DESKS"))
    }

    @Test func `an array of blocks, their attributes, and texts name the desks`() {
        let array =
            [
                "0", "INSERT", "8", "DESKS", "2", "DESK", "10", "2", "20", "6", "70", "2", "71", "1", "44", "3", "45",
                "0",
            ]
        let named =
            ["0", "INSERT", "8", "DESKS", "2", "DESK", "66", "1", "10", "9", "20", "6"]
            + ["0", "ATTRIB", "8", "0", "2", "ID", "1", "W\\U+00FC 7", "10", "9", "20", "6", "0", "SEQEND"]
        let text = ["0", "MTEXT", "8", "ROOM", "10", "6", "20", "1", "1", "{\\fArial|b0;Level 3\\PWest}"]
        let result = Self.read(Self.drawing([Self.room, array, named, text], blocks: [Self.block]))
        #expect(result.site.rooms.first?.desks.map(\.id) == ["D1", "D2", "Wü 7"])
        #expect(result.site.rooms.first?.name == "Level 3 West")
    }

    @Test func `what is drawn from below is mirrored, and what stands up is skipped`() {
        let below = Self.outline("DESKS", [(-2, 1), (-1, 1), (-1, 2)]) + ["210", "0", "220", "0", "230", "-1"]
        let upright = Self.outline("DESKS", [(1, 1), (2, 1), (2, 2)]) + ["210", "1", "220", "0", "230", "0"]
        let result = Self.read(Self.drawing([Self.room, below, upright]))
        #expect(
            result.site.rooms.first?.desks.map(\.outline) == [Self.points([(2000, 1000), (1000, 1000), (1000, 2000)])])
        #expect(result.remarks.contains("skipped: 1 LWPOLYLINE on layer DESKS: it does not lie in the plan"))
    }

    @Test func `a line on a layer of keep-outs is a door`() {
        let result = Self.read(Self.drawing([Self.room, Self.line("DOOR", (0, 3), (0, 4))]))
        let door = KeepOut(
            kind: "DOOR",
            extent: .segment(Segment(from: Point(x: 0, y: 3000), to: Point(x: 0, y: 4000)), clearanceMM: 1000))
        #expect(result.site.rooms.first?.keepOuts == [door])
    }

    @Test func `a drawing far away moves to the origin`() {
        var options = Self.options
        options.movesToOrigin = true
        let far = Self.outline("ROOM", [(400_000, 500_000), (400_012, 500_000), (400_012, 500_008)])
        let result = Self.read(
            Self.drawing([far, Self.outline("DESKS", [(400_010, 500_001), (400_011, 500_001), (400_011, 500_002)])]),
            options)
        #expect(result.site.rooms.first?.outline == Self.points([(0, 0), (12_000, 0), (12_000, 8000)]))
        #expect(result.site.rooms.first?.desks.first?.outline.first == Point(x: 10_000, y: 1000))
    }

    @Test(arguments: ["open-office.yaml", "meeting-room.yaml", "library.yaml"])
    func `a site comes back from its own drawing`(_ name: String) throws {
        let path = Tool.root.appendingPathComponent("Examples/\(name)").path
        let site = try SiteDocument.read(path: path).site
        let result = Self.read(site.dxf(), DXFReadingOptions())
        #expect(result.findings == [])
        #expect(result.site == site)
    }

    @Test func `names of any script and length come back`() {
        var site = Site(rooms: [
            Room(id: "a", ceilingMM: 2800, outline: Self.points([(0, 0), (4000, 0), (4000, 3000)]))
        ])
        site.name = "50 % \\P ^J \"quoted\""
        site.rooms[0].name = String(repeating: "会议室😀é\n", count: 60)
        let result = Self.read(site.dxf(), DXFReadingOptions())
        #expect(result.site == site)
        #expect(site.dxf().utf8.allSatisfy { $0 < 0x80 })
        #expect(site.dxf().split(separator: "\n").allSatisfy { $0.utf8.count <= 255 })
    }

    static let damaged: [(String, String)] = [
        ("", "the file is empty"),
        ("hello\nworld\n", "this is no DXF: the first line is not a group code; save the drawing as ASCII DXF"),
        ("AutoCAD Binary DXF\r\n\u{1a}", "this is a binary DXF; save it as ASCII DXF"),
        ("AC1027\0\0", "this is a DWG; save it as ASCII DXF"),
        ("0\n", "the file ends in the middle of a group; it is cut off"),
        ("0\nEOF\n", "this is no DXF: it has no sections; save the drawing as ASCII DXF"),
        ("0\nSECTION\nx\ny\n", "a group code, a whole number, belongs here; the file is damaged"),
    ]

    @Test(arguments: damaged.indices) func `what is no drawing is refused`(_ index: Int) {
        #expect(Self.read(Self.damaged[index].0).findings.map(\.finding.message) == [Self.damaged[index].1])
    }

    @Test(.timeLimit(.minutes(1))) func `blocks that place themselves come to an end`() {
        let own = ["0", "INSERT", "8", "DESKS", "2", "B", "10", "1", "20", "1", "70", "9000", "71", "9000"]
        let bomb = ["0", "BLOCK", "8", "0", "2", "B", "10", "0", "20", "0"] + own + own + ["0", "ENDBLK"]
        let result = Self.read(Self.drawing([Self.room, own], blocks: [bomb]))
        #expect(result.site.rooms.count == 1)
        #expect(result.remarks.contains { $0.contains("nested more than 32 deep") })
    }

    @Test(.timeLimit(.minutes(1)), arguments: [1, 2, 3, 4] as [UInt64])
    func `no damage whatever traps`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let insert = ["0", "INSERT", "8", "DESKS", "2", "DESK", "10", "2", "20", "2"]
        let whole = Array(
            Self.drawing([Self.room, insert, Self.line("DOOR", (0, 3), (0, 4))], blocks: [Self.block]).utf8)
        let numbers = ["1e308", "-1e308", "nan", "inf", "9999999999999999999", "-1", "", "1e-320"].map {
            Array($0.utf8)
        }
        for _ in 0..<150 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 7))
                case 2: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0..<40, using: &random)))
                default:
                    let end = bytes[place...].firstIndex(of: 10) ?? bytes.count
                    bytes.replaceSubrange(place..<end, with: numbers[Int.random(in: 0..<numbers.count, using: &random)])
                }
            }
            let result = Drawing(bytes: bytes, file: "f").site(Self.options)
            #expect(!result.remarks.isEmpty || !result.findings.isEmpty)
        }
    }
}
