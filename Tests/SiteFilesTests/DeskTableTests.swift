import DetectionRegions
import Findings
import Foundation
import PlaneGeometry
import SensorModel
import SiteFiles
import SiteModel
import TestKit
import Testing

@Suite struct DeskTableTests {
    static func table(_ text: String) -> DeskTable { DeskTable(bytes: Array(text.utf8), file: "d.csv") }

    static let tables: [(String, String)] = [
        ("plain", "id,name,x,y,width,depth\nD1,Window,2.0,1.5,1.6,0.8\n"),
        ("semicolons and decimal commas", "id;name;x;y;width;depth\r\nD1;Window;2,0;1,5;1,6;0,8\r\n"),
        ("tabs, another order", "Depth\tWidth\tY\tX\tLabel\tDesk\r0.8\t1.6\t1.5\t2\tWindow\tD1"),
        ("millimetres", "id,name,x (mm),y_mm,Width [cm],depth mm\nD1,Window,2000,1500,160,800\n"),
        ("quotes", "\"id\",\"name\",\"x\",\"y\",\"width\",\"depth\"\n\"D1\",\"Window\",\"2,0\",\"1,5\",1.6,0.8\n\n"),
        ("a hint for Excel", "sep=|\nid|name|x|y|width|depth\nD1|Window|2|1.5|1.6|0.8\n"),
    ]

    @Test(arguments: tables.indices) func `every spelling gives the same desk`(_ index: Int) {
        let table = Self.table(Self.tables[index].1)
        let corners = Bounds(Point(x: 1200, y: 1100), Point(x: 2800, y: 1900)).corners
        #expect(table.findings == [], "\(Self.tables[index].0)")
        #expect(table.rows.map(\.desk) == [Desk(id: "D1", name: "Window", outline: corners)], "\(Self.tables[index].0)")
    }

    @Test func `a desk of inches and feet grows to whole millimetres, and that is said`() {
        let table = Self.table("id,x (ft),y [feet],width (in),depth_inches\nD1,10,5,63,\"31,5\"\nD2,20,5,60,30\n")
        // 3,048 and 1,524 mm; 1,600.2 and 800.1 mm. The other has sides of 1,524 and 762 mm.
        let corners = Bounds(Point(x: 2247, y: 1123), Point(x: 3849, y: 1925)).corners
        let other = Bounds(Point(x: 5334, y: 1143), Point(x: 6858, y: 1905)).corners
        #expect(table.findings == [])
        #expect(table.rows.map(\.desk.outline) == [corners, other])
        #expect(
            table.remarks == ["fractions of a millimetre: 1 desk reaches to the next whole millimetres outwards"])
    }

    @Test(arguments: [
        "id;x (mm);y (mm);width (mm);depth (mm)\nD1;2000,5;1500;1600,5;800,25\n",
        "id,x (mm),y (mm),width (mm),depth (mm)\nD1,2000.5,1500,1600.5,800.25\n",
        "id;x (cm);y (cm);width (cm);depth (cm)\nD1;200,05;150,0;160,05;80,025\n",
    ])
    func `half millimetres grow outwards, with a decimal comma as well`(_ text: String) {
        let table = Self.table(text)
        // 1,200.25 to 2,800.75 and 1,099.875 to 1,900.125 mm.
        #expect(table.findings == [])
        #expect(
            table.rows.map(\.desk.outline) == [Bounds(Point(x: 1200, y: 1099), Point(x: 2801, y: 1901)).corners])
    }

    @Test func `half an inch is no zero, and a turned desk holds its corners`() throws {
        let table = Self.table(
            "id,x (in),y (in),width (in),depth (in),rotation\nD1,0.5,0.5,0.5,0.5,0\nD2,100,100,63,31.5,30\n")
        // 12.7 ± 6.35 mm.
        #expect(table.rows.first?.desk.outline == Bounds(Point(x: 6, y: 6), Point(x: 20, y: 20)).corners)
        let outline = try #require(table.rows.last?.desk.outline)
        #expect(outline.count == 4)
        let (sine, cosine) = (0.5, 3.0.squareRoot() / 2)
        for corner in outline {
            let (x, y) = (Double(corner.x) - 2_540, Double(corner.y) - 2_540)
            let (along, across) = ((x * cosine + y * sine).magnitude, (y * cosine - x * sine).magnitude)
            #expect(along >= 800.1 && along < 802.1 && across >= 400.05 && across < 402.05)
        }
    }

    @Test func `other encodings are read`() {
        let text = "id,name,x,y,width,depth\nD1,Büro,2,1.5,1.6,0.8\n"
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        let wide: [UInt8] = [0xff, 0xfe] + text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        for bytes in [latin, wide, [0xef, 0xbb, 0xbf] + Array(text.utf8)] {
            #expect(DeskTable(bytes: bytes, file: "f").rows.map(\.desk.name) == ["Büro"])
        }
    }

    static let faults: [(String, [String])] = [
        (
            "",
            ["d.csv:1:1: error: the table is empty; its first row names the columns: id,name,x,y,width,depth [syntax]"]
        ),
        (
            "id,x,y\nD1,1,1\n",
            [
                "d.csv:1:1: error: a table of desks needs the columns width, depth; add a first row such as id,name,x,y,width,depth "
                    + "[missing-key]"
            ]
        ),
        (
            "id,x,y,width,depth,desk\nD1,1,1,1,1,\n",
            ["d.csv:1:20: error: \"desk\" names the same column as \"id\"; keep one [duplicate-key]"]
        ),
        (
            "id,x,y,width,depth\nD1,abc,1,1.6,0.8\nD2,1.0005,1,1.6,0.8\n,1,1,1.6,0.8\nD4,1,1,,0.8\nD5,1,1,-1,0.8\n",
            [
                "d.csv:2:4: error: x is a number of metres, not \"abc\" [wrong-type]",
                "d.csv:3:4: error: 1.0005 is finer than a millimetre; write 1.001 [sub-millimetre]",
                "d.csv:4:1: error: a desk needs an id; add one in this row [missing-key]",
                "d.csv:5:1: error: a desk needs a value for width; add one in this row [missing-key]",
                "d.csv:6:1: error: a desk's sides are above zero, and all of it within 1 000 km of the origin [out-of-range]",
            ]
        ),
        (
            "id,x,y,width,depth\nD1,2000,1500,1600,800\nD2,200,150,160,80\nD3,1,1,29.999,1\n",
            [
                "d.csv:2:14: error: no desk has a width of 1600.0 m; where the column is in millimetres, let its heading be "
                    + "\"width (mm)\" [out-of-range]",
                "d.csv:3:12: error: no desk has a width of 160.0 m; where the column is in centimetres, let its heading be "
                    + "\"width (cm)\" [out-of-range]",
            ]
        ),
        (
            "id,x,y,width (in),depth (m)\nD1,1,1,a,1\nD2,1,1,1,40\nD3,1,1,1e300,1\n",
            [
                "d.csv:2:8: error: width is a number of inches, not \"a\" [wrong-type]",
                "d.csv:3:10: error: no desk has a depth of 40.0 m [out-of-range]",
                "d.csv:4:1: error: a desk's sides are above zero, and all of it within 1 000 km of the origin [out-of-range]",
            ]
        ),
        (
            "id,x,y,width,depth\nD1,1,1,1,6,0,8\n",
            [
                "d.csv:2:12: error: this row has more cells than the header has columns; put a number with a decimal comma in "
                    + "quotes [syntax]"
            ]
        ),
        (
            "id,x,y,width,depth\nD1,1,1,1.6,0.8\nD1,3,1,1.6,0.8\n",
            ["d.csv:3:1: error: the id \"D1\" is already that of the desk in line 2 [duplicate-id]"]
        ),
        (
            "id,x,y,width,depth,eui,region,seat,seatDepth\nD1,1,1,1.6,0.8,24E1,11,up,\n",
            [
                "d.csv:2:24: error: seat is north, east, south or west, not \"up\" [wrong-type]",
                "d.csv:2:16: error: devEUI is 16 hexadecimal digits, not \"24E1\"; a spreadsheet keeps them all where the column "
                    + "is text [wrong-type]",
                "d.csv:2:21: error: region is a number from 1 to 10, not \"11\" [wrong-type]",
            ]
        ),
        (
            "id,x,y,width,depth\n\"D1,1,1,1.6,0.8\n",
            [
                "d.csv:2:1: error: a quote is opened here and never closed; close it [syntax]",
                "d.csv:2:1: error: a desk needs a value for x; add one in this row [missing-key]",
                "d.csv:2:1: error: a desk needs a value for y; add one in this row [missing-key]",
                "d.csv:2:1: error: a desk needs a value for width; add one in this row [missing-key]",
                "d.csv:2:1: error: a desk needs a value for depth; add one in this row [missing-key]",
            ]
        ),
    ]

    @Test(arguments: faults.indices) func `every fault is named where it stands`(_ index: Int) {
        #expect(Self.table(Self.faults[index].0).findings.map(\.description) == Self.faults[index].1)
    }

    static let site = Site(rooms: [
        Room(
            id: "west", ceilingMM: 2800, outline: Bounds(Point(x: 0, y: 0), Point(x: 6000, y: 8000)).corners,
            desks: [Desk(id: "D1", name: "Old", outline: Bounds(Point(x: 0, y: 0), Point(x: 1000, y: 1000)).corners)]),
        Room(id: "east", ceilingMM: 2800, outline: Bounds(Point(x: 6000, y: 0), Point(x: 12_000, y: 8000)).corners),
    ])

    @Test func `desks find their room, and known ones are replaced`() {
        let table = Self.table(
            "id,x,y,width,depth,room\nD1,2,2,1.6,0.8,\nD2,8,2,1.6,0.8,\nD3,8,4,1.6,0.8,west\nD4,8,4,1,1,nord\nD5,20,4,1,1,\n"
        )
        let result = table.adding(to: Self.site)
        #expect(result.site.rooms.map { $0.desks.map(\.id) } == [["D1", "D3"], ["D2"]])
        #expect(result.site.rooms[0].desks[0].name == "Old")
        #expect(result.remarks == ["2 desks added, 1 replaced"])
        #expect(
            result.findings.map(\.description) == [
                "d.csv:5:1: error: there is no room \"nord\"; the rooms are west, east [unknown-reference]",
                "d.csv:6:1: error: a desk in none of the rooms needs a room; add a column room, or --room for all of them "
                    + "[missing-key]",
            ])
    }

    @Test func `a sensor of the table gets a region for each of its desks`() {
        let eui = "24E124783F160001"
        let table = Self.table(
            "id,x,y,width,depth,eui,region\nD1,2,2,1.6,0.8,\(eui),3\nD2,2,3,1.6,0.8,\(eui),\nD3,2,4,1.6,0.8,\(eui),3\n")
        let result = table.adding(to: Self.site)
        #expect(result.site.sensors.map(\.devEUI) == [eui])
        #expect(result.site.sensors[0].position == Point(x: 2000, y: 3000))
        #expect(result.site.sensors[0].regions.map(\.region.number) == [3, 1])
        #expect(result.site.sensors[0].regions.map(\.desk) == ["D1", "D2"])
        #expect(
            result.findings.map(\.description) == [
                "d.csv:4:1: error: the sensor 24E124783F160001 has a region 3 already; give this desk another number [out-of-range]"
            ])
    }

    @Test func `a new room ends a metre beyond its desks`() {
        let result = Self.table("id,x,y,width,depth\nD1,2,2,1.6,0.8\n").site(ceilingMM: 2800)
        #expect(result.site.rooms[0].outline == Bounds(Point(x: 200, y: 600), Point(x: 3800, y: 3400)).corners)
        #expect(result.remarks.count == 2)
    }

    @Test func `a table that was written gives the same desks`() throws {
        for example in ["open-office.yaml", "meeting-room.yaml"] {
            let path = Tool.root.appendingPathComponent("Examples/\(example)").path
            let site = try SiteDocument.read(path: path).site
            let table = Self.table(site.deskTable().text)
            #expect(table.findings == [])
            #expect(table.rows.map { Set($0.desk.outline) } == site.rooms.flatMap { $0.desks.map { Set($0.outline) } })
            #expect(table.rows.map(\.desk.id) == site.rooms.flatMap { $0.desks.map(\.id) })
            #expect(table.rows.map(\.desk.seat) == site.rooms.flatMap { $0.desks.map(\.seat) })
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func `turned desks keep their outline to the millimetre`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<6 {
            let numbers = [
                Int.random(in: 0...9000, using: &random), Int.random(in: 0...9000, using: &random),
                Int.random(in: 600...1800, using: &random), Int.random(in: 500...900, using: &random),
            ].map { Metres.text($0) }
            let half = Int.random(in: -359...359, using: &random)
            let first = Self.table(
                "id,x,y,width,depth,rotation\nD1,\(numbers.joined(separator: ",")),\(Double(half) / 2)\n")
            let made = first.site(ceilingMM: 2800).site.deskTable()
            let again = Self.table(made.text)
            guard made.remarks.isEmpty else {
                #expect(half % 180 == 0)  // an odd side along an axis grows, and that is said
                continue
            }
            #expect(again.rows.map { Set($0.desk.outline) } == first.rows.map { Set($0.desk.outline) }, "\(made.text)")
        }
    }

    @Test func `what is no rectangle is left out and said`() {
        var site = Self.site
        site.rooms[0].desks[0].outline = [Point(x: 0, y: 0), Point(x: 1000, y: 0), Point(x: 0, y: 1000)]
        #expect(site.deskTable().remarks == ["left out, because a table holds rectangles only: D1"])
    }
}
