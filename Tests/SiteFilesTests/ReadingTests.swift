import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import SiteFiles
import SiteModel
import Testing

@Suite struct ReadingTests {
    @Test func `every key of a site is read`() throws {
        let document = SiteDocument(text: TestSite.everything, file: "f")
        #expect(document.findings == [])
        let site = document.site
        #expect(site.name == "Level 3 West")
        let room = try #require(site.rooms.first)
        #expect(room.id == "west" && room.name == "West wing" && room.ceilingMM == 2800)
        #expect(room.purpose == .officeDesks && room.posture == .seated)
        #expect(room.outline == [(0, 0), (12_000, 0), (12_000, 8000), (0, 8000)].map { Point(x: $0.0, y: $0.1) })
        #expect(room.obstacles.map(\.name) == ["Pillar"])
        #expect(room.keepOuts.map(\.kind) == ["door", "luminaire"])
        #expect(
            room.keepOuts.first?.extent
                == .segment(Segment(from: Point(x: 0, y: 3000), to: Point(x: 0, y: 4000)), clearanceMM: 1000))
        #expect(room.desks.map(\.id) == ["D1", "D2"])
        #expect(
            room.desks.first?.outline
                == [(2200, 1100), (3800, 1100), (3800, 1900), (2200, 1900)].map { Point(x: $0.0, y: $0.1) })
        #expect(room.desks.last?.seat == Seat(side: .south, depthMM: 600))
        let sensor = try #require(site.sensors.first)
        #expect(sensor.id == "S1" && sensor.room == "west" && sensor.devEUI == "24E124783F160001")
        #expect(sensor.position == Point(x: 3000, y: 2000) && sensor.heightMM == 2800)
        #expect(sensor.function == .deskOccupancy && sensor.reportingMinutes == 10)
        #expect(sensor.regions.map(\.desk) == ["D1", "D2"])
        #expect(sensor.regions.map(\.region.number) == [1, 2])
    }

    @Test func `the key decides the type, not the looks of the text`() throws {
        let text = """
            version: 1
            name: no
            rooms:
              - {id: 007, name: 12:30, ceiling: 3, outline: [[0, 0], [1.2e1, 0], [12, 8.000], [0., +8]]}
            sensors:
              - {id: yes, room: 007, devEUI: 24E1240000160001, at: [6, 4], mode: people-counting}
            """
        let document = SiteDocument(text: text, file: "f")
        #expect(document.isSound)
        #expect(document.site.name == "no")
        #expect(document.site.rooms.first?.id == "007")
        #expect(document.site.rooms.first?.name == "12:30")
        #expect(document.site.sensors.first?.id == "yes")
        #expect(document.site.sensors.first?.devEUI == "24E1240000160001")
        #expect(document.site.rooms.first?.outline.last == Point(x: 0, y: 8000))
    }

    @Test func `JSON with escapes, a byte order mark and carriage returns is read as the same site`() throws {
        let text =
            "\u{feff}{\r\n\t\"version\": 1,\r\n\t\"name\": \"\\ud83d\\ude00 \\u5e02\\/\\\"x\\\"\", \"rooms\":[{\"id\":\"a\","
            + "\"ceiling\":2.8,\"outline\":[[0,0],[6,0],[6,6]],\"desks\":null}],\"sensors\":[]}"
        let document = SiteDocument(text: text, file: "f")
        #expect(document.findings.map(\.description) == [])
        #expect(document.site.name == "😀 市/\"x\"")
        #expect(document.site.rooms.first?.desks == [])
    }

    @Test func `places behind an escaped pair count the file's characters`() {
        #expect(
            diagnostics(#"{"version": 1, "name": "\ud83d\ude00", "rooms": [], "roms": 1}"#) == [
                #"f:1:53: error: "roms" is no key of a site; did you mean rooms? [unknown-key]"#
            ])
    }

    @Test func `a desk by centre, size and rotation grows outwards to whole millimetres`() throws {
        func outline(_ desk: String) -> [Point]? {
            let text =
                "version: 1\nrooms: [{id: a, ceiling: 2.8, outline: [[0, 0], [9, 0], [9, 9], [0, 9]], desks: [{id: D, \(desk)}]}]"
            return SiteDocument(text: text, file: "f").site.rooms.first?.desks.first?.outline
        }
        func points(_ pairs: (Int, Int)...) -> [Point] { pairs.map { Point(x: $0.0, y: $0.1) } }
        #expect(
            outline("at: [2, 2], size: [1.601, 0.8]") == points((1199, 1600), (2801, 1600), (2801, 2400), (1199, 2400)))
        #expect(
            outline("at: [2, 2], size: [1.6, 0.8], rotation: -270")
                == points((1600, 1200), (2400, 1200), (2400, 2800), (1600, 2800)))
        let turned = try #require(outline("at: [2, 2], size: [1.6, 0.8], rotation: 45"))
        // The true corners are at (±800 ± 400)/√2 from the centre.
        let corners = [
            (2000 - 282.843, 2000 - 848.528), (2848.528, 2282.843), (2282.843, 2848.528), (1151.472, 1717.157),
        ]
        for (corner, vertex) in zip(corners, turned) {
            let (dx, dy) = (Double(vertex.x) - corner.0, Double(vertex.y) - corner.1)
            #expect(dx * dx + dy * dy < 4)
        }
        for (x, y) in [(-800.0, -400.0), (800, -400), (800, 400), (-800, 400)] {
            // Every true corner is on the inner side of every edge.
            let (px, py) = ((x - y) * 0.5.squareRoot() + 2000, (x + y) * 0.5.squareRoot() + 2000)
            for index in turned.indices {
                let (a, b) = (turned[index], turned[(index + 1) % 4])
                let side =
                    Double(b.x - a.x) * (py - Double(a.y)) - Double(b.y - a.y) * (px - Double(a.x))
                #expect(side >= -1e-6)
            }
        }
    }

    @Test func `positions are found by path`() {
        let document = SiteDocument(text: TestSite.everything, file: "f")
        let region = FindingPath().appending("sensors").appending(0).appending("regions").appending(1)
        #expect(document.position(of: region) == FilePosition(line: 32, column: 9))
        #expect(document.position(of: region.appending("desk")) == FilePosition(line: 32, column: 27))
        // What is not there has the place of what is around it.
        #expect(document.position(of: region.appending("name")) == FilePosition(line: 32, column: 9))
        #expect(document.position(of: FindingPath()) == FilePosition(line: 1, column: 1))
    }
}
