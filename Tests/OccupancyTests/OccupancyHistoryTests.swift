import DetectionRegions
import Occupancy
import PayloadCodec
import PlaneGeometry
import SensorModel
import SiteModel
import TestKit
import Testing

@Suite struct OccupancyHistoryTests {
    static let site = Site.sensors(
        .desks("S1", eui: "24E124783F160001", [region(1), region(2), region(3)]), .people("P1"))

    /// One uplink of a log: the moment after the start, and what it says.
    typealias Line = (time: Int, items: [UplinkItem])

    private func history(_ lines: [Line], of sensor: String = "S1", site: Site? = Self.site) -> OccupancyHistory {
        var history = OccupancyHistory(site: site)
        for line in lines { history.receive(line.items, from: sensor, at: start + line.time) }
        history.settle()
        return history
    }

    /// The runs of a row as text: how long each state lasts in seconds.
    private func text(_ history: OccupancyHistory, row: Int = 0, _ period: Range<Int>, merging: Int = 0) -> String {
        let moved = (start + period.lowerBound)..<(start + period.upperBound)
        return history.runs(of: history.rows()[row], in: moved, mergingGaps: merging).map { run in
            let people = run.people > 0 ? "(\(run.people))" : ""
            return "\(run.state)\(people) \(run.end - run.start)"
        }.joined(separator: ", ")
    }

    static func taken(_ regions: Int...) -> UplinkItem { report(enabled: [1, 2], occupied: regions) }

    static func record(_ time: Int, _ regions: Int...) -> UplinkItem {
        .deskOccupancyRecord(unix: UInt32(start + time), masks([1, 2], regions))
    }

    /// What happens, the log in its order, and the runs of region 1 over the first hour.
    static let cases: [(String, [Line], String)] = [
        ("nothing at all", [], "unknown 3600"),
        (
            "a report holds for twice the interval, and not a second longer",
            [(600, [taken(1)])], "unknown 600, occupied 1200, unknown 1800"
        ),
        (
            "a report holds until the next", [(0, [taken(1)]), (600, [taken()])],
            "occupied 600, vacant 1200, unknown 1800"
        ),
        (
            "an out-of-order log is a log", [(600, [taken()]), (0, [taken(1)])],
            "occupied 600, vacant 1200, unknown 1800"
        ),
        (
            "the same uplink twice is one", [(0, [taken(1)]), (600, [taken()]), (600, [taken()]), (0, [taken(1)])],
            "occupied 600, vacant 1200, unknown 1800"
        ),
        (
            "a stored record fills the gap that it belongs to",
            [(0, [taken()]), (3_000, [taken(), record(1_300, 1), record(2_200, 1)])],
            "vacant 1200, unknown 100, occupied 1700, vacant 600"
        ),
        (
            "a record that says what a report said changes nothing",
            [(0, [taken(1)]), (600, [taken(1), record(0, 1)])], "occupied 1800, unknown 1800"
        ),
        (
            "in the same second a report beats a record",
            [(0, [taken()]), (600, [record(0, 1)])], "vacant 1200, unknown 2400"
        ),
        (
            "a record of a time to come is left out", [(0, [taken(1), record(2_000)])], "occupied 1200, unknown 2400"
        ),
        (
            "what a report before the period says holds into it", [(-600, [taken(1)])], "occupied 600, unknown 3000"
        ),
        (
            "a sensor that cannot see knows nothing",
            [
                (0, [taken(1)]), (300, [.detectionStatus(.undetectable)]), (600, [taken(1)]),
                (900, [.detectionStatus(.normal)]),
            ], "occupied 300, unknown 600, occupied 900, unknown 1800"
        ),
        (
            "a region that is switched off is disabled, taken or not",
            [(0, [taken(1)]), (600, [report(enabled: [2], occupied: [1])])],
            "occupied 600, disabled 1200, unknown 1800"
        ),
        (
            "battery and temperature make nothing fresh",
            [(0, [taken(1)]), (1_100, [.batteryLevel(percent: 90)])], "occupied 1200, unknown 2400"
        ),
    ]

    @Test(arguments: cases)
    func `a log becomes runs`(_ what: String, _ lines: [Line], _ runs: String) {
        #expect(text(history(lines), 0..<3_600) == runs, "\(what)")
    }

    @Test func `people are counted second by second, and above zero is occupied`() {
        let counts = history(
            [
                (0, [.peopleCount(3)]),
                (600, [.peopleCount(0), .peopleCountRecord(unix: UInt32(start + 300), total: 5)]),
            ],
            of: "P1")
        #expect(text(counts, row: 3, 0..<1_200) == "occupied(3) 300, occupied(5) 300, vacant 600")
        let tally = tallies(
            counts.runs(of: counts.rows()[3], in: start..<(start + 1_200)), over: TimeSlots([start..<(start + 1_200)]))[
                0]
        #expect(tally.mostPeople == 5)
        #expect(tally.meanPeople == 2)
        #expect(tally.utilisation == 0.5)
    }

    @Test func `short absences are merged, long ones and those that nobody saw are not`() {
        let lines: [Line] = [
            (0, [Self.taken(1)]), (300, [Self.taken()]), (500, [Self.taken(1)]), (800, [Self.taken()]),
            (1_101, [Self.taken(1)]), (4_000, [Self.taken(1)]),
        ]
        let history = history(lines)
        #expect(
            text(history, 0..<4_100)
                == "occupied 300, vacant 200, occupied 300, vacant 301, occupied 1200, unknown 1699, occupied 100")
        #expect(
            text(history, 0..<4_100, merging: 300)
                == "occupied 800, vacant 301, occupied 1200, unknown 1699, occupied 100")
        // A period that begins or ends inside an absence judges its whole length.
        #expect(text(history, 400..<600, merging: 300) == "occupied 200")
        #expect(text(history, 400..<450, merging: 300) == "occupied 50")
        #expect(text(history, 900..<1_000, merging: 300) == "vacant 100")
    }

    @Test func `what the site does not expect is left out and told`() {
        var history = OccupancyHistory(site: Self.site)
        #expect(history.receive([.peopleCount(4)], from: "S1", at: start) == .counted(sensor: "S1"))
        #expect(history.receive([Self.taken(1)], from: "S9", at: start) == .stranger)
        history.settle()
        #expect(text(history, 0..<60) == "unknown 60")
        #expect(history.watch.mismatches == [.otherFunction(sensor: "S1", site: .deskOccupancy, items: 1)])
        #expect(history.watch.strangerList.map(\.count) == [1])
        #expect(history.uplinkCount == 1)
    }

    @Test func `without a site every device has the regions that it ever watched, and its interval is learnt`() {
        let lines: [Line] = (0..<20).map { ($0 * 300, [Self.taken(2)]) }
        let history = history(lines, of: "hall", site: nil)
        let rows = history.rows()
        #expect(rows.map(\.title) == ["Region 1", "Region 2"])
        #expect(rows.map(\.sensor) == ["hall", "hall"])
        // Twice five minutes, not twice the standard ten.
        #expect(rows.map(\.patience) == [600, 600])
        #expect(text(history, row: 1, 0..<7_200) == "occupied \(19 * 300 + 600), unknown 900")
    }

    @Test func `what is known turns with every report, and where one grows too old before the next`() {
        let lines: [Line] = [(0, [Self.taken(1)]), (600, [Self.taken()]), (3_000, [Self.taken(1)])]
        let history = history(lines)
        func turns(_ period: Range<Int>) -> [Int] {
            let moved = (start + period.lowerBound)..<(start + period.upperBound)
            return history.turns(of: history.rows(), in: moved).map { $0 - start }
        }
        #expect(turns(0..<5_000) == [0, 600, 1_800, 3_000, 4_200])
        #expect(turns(1_000..<1_801) == [1_800])
        #expect(turns(1_801..<3_000) == [])
        // Each slot is known or unknown throughout.
        let period = start..<(start + 5_000)
        let slots = TimeSlots(reported: history.turns(of: history.rows(), in: period), in: period)
        let cells = history.tallies(of: history.rows()[0], over: slots)
        #expect(cells.map(\.state) == [.occupied, .vacant, .unknown, .occupied, .unknown])
        #expect(cells.map(\.unknown) == [0, 0, 1_200, 0, 800])
    }

    @Test func `the span reaches from the oldest plausible record to the last uplink`() {
        #expect(history([]).span == nil)
        let old = UInt32(86_400)
        let lines: [Line] = [
            (600, [Self.taken(1)]), (900, [Self.record(-7_200, 1), .deskOccupancyRecord(unix: old, masks([1], []))]),
        ]
        #expect(history(lines).span == (start - 7_200)..<(start + 900))
        // Of one moment it is that second.
        #expect(history([(600, [Self.taken(1)])]).span == (start + 600)..<(start + 601))
    }

    @Test func `a log that is replayed a hundred times says the same`() {
        let lines: [Line] = (0..<400).map { ($0 * 600, [$0.isMultiple(of: 3) ? Self.taken(1) : Self.taken()]) }
        let once = history(lines)
        var often = OccupancyHistory(site: Self.site)
        for _ in 0..<100 {
            for line in lines { often.receive(line.items, from: "S1", at: start + line.time) }
        }
        often.settle()
        #expect(text(often, 0..<240_000) == text(once, 0..<240_000))
    }

    @Test(arguments: [
        (String?("Desk 7a"), String?("R 7a"), "Desk 7a"), ("Desk 7a", nil, "Desk 7a"), (nil, "R 7a", "R 7a"),
        (nil, nil, "D7a"),
    ])
    func `a row is named by its desk, which goes before its region`(_ desk: String?, _ region: String?, _ title: String)
    {
        let outline = [Point(x: 0, y: 0), Point(x: 1_000, y: 0), Point(x: 1_000, y: 800)]
        let raw = RawRegion(number: 1, name: region, outline: outline.map { RawPoint($0) })
        let site = Site(
            rooms: [
                Room(
                    id: "west", ceilingMM: 2_800, outline: outline,
                    desks: [Desk(id: "D7a", name: desk, outline: outline)])
            ],
            sensors: [
                PlacedSensor(
                    id: "S1", room: "west", position: outline[0], function: .deskOccupancy,
                    regions: [SiteRegion(region: raw, desk: "D7a")])
            ])
        #expect(OccupancyHistory(site: site).rows().map(\.title) == [title])
    }
}
