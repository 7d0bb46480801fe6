import DetectionRegions
import NetworkEvents
import Occupancy
import PayloadCodec
import PlaneGeometry
import SensorModel
import SiteModel
import Testing

@Suite struct TimelineReportTests {
    private static let site: Site = {
        let outline = [Point(x: 0, y: 0)]
        let desk = Desk(id: "D1", name: #"Desk "A", left"#, outline: outline)
        func region(_ number: Int, desk: String? = nil) -> SiteRegion {
            SiteRegion(region: RawRegion(number: number, name: number == 1 ? nil : "Bench", outline: []), desk: desk)
        }
        return Site(
            rooms: [Room(id: "west", ceilingMM: 2_800, outline: outline, desks: [desk])],
            sensors: [
                PlacedSensor(
                    id: "S1", room: "west", devEUI: "24E124783F160001", position: outline[0], function: .deskOccupancy,
                    reportingMinutes: 10, regions: [region(1, desk: "D1"), region(2), region(3)]),
                PlacedSensor(
                    id: "P1", room: "west", position: outline[0], function: .peopleCounting, reportingMinutes: 10),
            ])
    }()

    /// Regions 1 and 2 are enabled; 1 is taken from 09:00, nobody is there from 09:05. A record tells of 08:50.
    private static let lines = [
        #"{"time":"2026-01-12T09:05:00Z","devEUI":"24E124783F160001","payload":"06fe03000000"}"#,
        #"{"time":"2026-01-12T09:00:00Z","devEUI":"24E124783F160001","payload":"06fe03000100"}"#,
        #"{"time":"2026-01-12T09:00:00Z","devEUI":"24E124783F160001","payload":"06fe03000100"}"#,
        #"{"time":"2026-01-12T09:00:00Z","sensor":"P1","payload":"05fd0400"}"#,
        #"{"time":"2026-01-12T09:01:00Z","devEUI":"24E124783F160009","payload":"06fe03000100"}"#,
        "no JSON",
    ]

    private func log(_ lines: [String] = lines, site: Site? = site) -> (log: OccupancyLog, problems: Int) {
        var log = OccupancyLog(site: site)
        var problems = 0
        for line in lines { log.feed(Array((line + "\n").utf8).span) { _ in problems += 1 } }
        log.finish { _ in problems += 1 }
        return (log, problems)
    }

    private func report() -> TimelineReport {
        let history = log().log.history
        let start = 1_768_207_800  // 08:50
        let slots = TimeSlots(.minutes(10), in: start..<(start + 2_400))
        return TimelineReport(history: history, rows: history.rows(), slots: slots, slotMinutes: 10)
    }

    @Test func `a log is read with its problems and strangers`() {
        let (log, problems) = log()
        #expect(problems == 1)
        #expect(log.statistics.uplinks == 4)
        #expect(log.statistics.strangerUplinks == 1)
        #expect(log.strangerLines == [.device(DeviceEUI(value: 0x24E1_2478_3F16_0009)): 5])
        #expect(log.history.span == 1_768_208_400..<1_768_208_700)
    }

    @Test func `comma-separated values have a line a slot, and nothing where nothing is known`() {
        var text = ""
        report().csv { text += String(decoding: $0, as: UTF8.self) }
        #expect(
            text == """
                start,end,"Desk ""A"", left",Bench (S1 region 2),Bench (S1 region 3),P1,utilisation
                2026-01-12T08:50:00Z,2026-01-12T09:00:00Z,,,,,
                2026-01-12T09:00:00Z,2026-01-12T09:10:00Z,0.5,0,,4,0.25
                2026-01-12T09:10:00Z,2026-01-12T09:20:00Z,0,0,,4,0
                2026-01-12T09:20:00Z,2026-01-12T09:30:00Z,0,0,,,0

                """)
    }

    @Test func `times are those of the place's clocks`() {
        var report = report()
        report.zone = ZoneOffsets(name: "Asia/Kathmandu", offset: 20_700, changes: [])
        var text = ""
        report.csv { text += String(decoding: $0, as: UTF8.self) }
        #expect(text.contains("\n2026-01-12T14:35:00+05:45,2026-01-12T14:45:00+05:45,"))
    }

    @Test func `JSON has states, shares and sums`() {
        var report = report()
        report.rows = report.rows.filter { $0.subject != .region(RegionNumber.all[1]) }
        var text = ""
        report.json { text += String(decoding: $0, as: UTF8.self) }
        let head =
            #"{"from":"2026-01-12T08:50:00Z","until":"2026-01-12T09:30:00Z","timeZone":"UTC","hours":null,"slotMinutes":10,"mergeGapsMinutes":0,"#
        let desk =
            #""rows":[{"sensor":"S1","room":"west","region":1,"desk":"D1","title":"Desk \"A\", left","utilisation":0.2,"occupiedSeconds":300,"vacantSeconds":1200,"unknownSeconds":900,"disabledSeconds":0,"states":"uovv","shares":[null,0.5,0,0]},"#
        #expect(text.hasPrefix(head + desk), "\(text)")
        #expect(text.contains(#""region":3,"desk":null,"title":"Bench","utilisation":null,"occupiedSeconds":0"#))
        #expect(text.contains(#""states":"uddu","shares":[null,null,null,null]}"#))
        #expect(text.contains(#""meanPeople":4,"mostPeople":4,"means":[null,4,4,null],"peaks":[null,4,4,null]}],"#))
        #expect(
            text.hasSuffix(
                #""utilisation":0.2,"occupiedSeconds":300,"vacantSeconds":1200,"unknownSeconds":1800,"disabledSeconds":1500}"#
                    + "\n"))
        #expect(text.contains(#"{"start":"2026-01-12T09:00:00Z","end":"2026-01-12T09:10:00Z","utilisation":0.5}"#))
    }

    @Test func `a long report comes in pieces that say the same`() {
        var report = report()
        let first = 1_768_207_800
        report.slots = TimeSlots((0..<300_000).map { (first + $0)..<(first + $0 + 1) })
        var (pieces, lines) = (0, 0)
        report.csv { bytes in
            pieces += 1
            lines += bytes.count { $0 == 0x0a }
        }
        #expect(lines == 300_001)
        #expect(pieces > 2)
    }
}
