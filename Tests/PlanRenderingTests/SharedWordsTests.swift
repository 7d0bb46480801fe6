import DetectionRegions
import Occupancy
import PayloadCodec
import PlaneGeometry
import SensorModel
import SiteModel
import Testing

@testable import PlanRendering

/// What live plans, heat maps and timelines of one site say alike.
@Suite struct SharedWordsTests {
    /// Two rooms with so many desks and so many regions that serve none, and a sensor each.
    private static func site(desks: Int, loose: Int, name: String = "Room") -> Site {
        var site = Site(name: "Twins", rooms: [], sensors: [])
        let outline = TestSites.rectangle(0, 0, 6_000, 4_000)
        var room = Room(id: "R", name: name, ceilingMM: 2_800, outline: outline, desks: [])
        var regions: [SiteRegion] = []
        for number in 1...(desks + loose) {
            let place = TestSites.rectangle(number * 1_200 - 1_000, 500, 1_000, 1_000)
            let raw = RawRegion(number: number, outline: place.map { RawPoint($0) })
            if number <= desks { room.desks.append(Desk(id: "D\(number)", name: "\(name) \(number)", outline: place)) }
            regions.append(SiteRegion(region: raw, desk: number <= desks ? "D\(number)" : nil))
        }
        site.rooms = [room]
        site.sensors = [
            PlacedSensor(
                id: "S", room: "R", position: Point(x: 2_000, y: 2_000), function: .deskOccupancy,
                reportingMinutes: 10, regions: regions)
        ]
        return site
    }

    private static func history(_ site: Site) -> OccupancyHistory {
        var history = OccupancyHistory(site: site)
        for (step, taken) in [UInt16(1), 1, 3, 0].enumerated() {
            let masks = DeskOccupancy(enabled: RegionMask(rawValue: 0xf), occupied: RegionMask(rawValue: taken))
            history.receive([.deskOccupancy(masks)], from: "S", at: step * 600)
        }
        history.settle()
        return history
    }

    /// The summaries of the live plan, the heat map and the timeline, and what the timeline's bars are of.
    private static func summaries(_ site: Site) -> (live: String, heat: String, timeline: String, bars: String) {
        let floor = Floor(site)
        let history = history(site)
        let slots = TimeSlots(.minutes(10), in: 0..<2_400)
        let timeline = Timeline(history, rows: history.rows(), slots: slots)
        let live = LivePlan(floor, state: SiteState(time: 2_400, sensors: [:])).scene().summary
        let heat = HeatMap(floor, history: history, slots: slots).scene().summary
        let chart = TimelineChart(timeline, column: .minutes(10), site: site)
        return (live, heat, chart.scene().summary, TimelineLayout(chart).useName)
    }

    @Test(arguments: [
        (2, 0, "2 desks", "all desks"), (0, 3, "3 regions", "all regions"), (2, 1, "3 places", "all places"),
        (1, 0, "1 desk", "desk"), (0, 1, "1 region", "region"),
    ])
    func `regions that serve no desk are nowhere called desks`(
        _ desks: Int, _ loose: Int, _ words: String, _ bars: String
    ) {
        let said = Self.summaries(Self.site(desks: desks, loose: loose))
        #expect(said.live.hasPrefix("0 of \(words) taken"), "\(said.live)")
        #expect(said.heat.hasPrefix("\(words), taken "), "\(said.heat)")
        #expect(said.timeline.hasPrefix("\(words), taken "), "\(said.timeline)")
        #expect(said.bars == bars)
    }

    @Test func `counting sensors without data do not count, and the sentence says how many they are`() {
        var site = TestSites.meetingRoom
        let first = site.sensors[0]
        for number in 2...4 {
            var sensor = first
            sensor.id = "P\(number)"
            site.sensors.append(sensor)
        }
        let slots = TimeSlots(.minutes(10), in: 0..<2_400)
        func sentences(_ telling: [String]) -> [String] {
            var history = OccupancyHistory(site: site)
            for step in 0..<4 {
                for id in telling { history.receive([.peopleCount(step < 2 ? 6 : 0)], from: id, at: step * 600) }
            }
            history.settle()
            let chart = TimelineChart(
                Timeline(history, rows: history.rows(), slots: slots), column: .minutes(10), site: site)
            return [chart.scene().summary, HeatMap(Floor(site), history: history, slots: slots).scene().summary]
        }
        for (telling, words) in [
            (
                [first.id, "P2", "P3"],
                "3 of 4 counting sensors, occupied 50\u{a0}% of the known time, 3.0 people on average at each, 1 without data, "
            ),
            (
                ["P2"],
                "1 of 4 counting sensors, occupied 50\u{a0}% of the known time, 3.0 people on average, 3 without data, "
            ),
            (
                [first.id, "P2", "P3", "P4"],
                "4 counting sensors, occupied 50\u{a0}% of the known time, 3.0 people on average at each, "
            ), ([], "4 counting sensors, nothing known, "),
        ] {
            for sentence in sentences(telling) { #expect(sentence.hasPrefix(words), "\(sentence)") }
        }
    }

    @Test(arguments: [
        ("قاعة", "\u{2068}قاعة\u{2069}"), ("Oak קומה", "\u{2068}Oak קומה\u{2069}"), ("Oak", "Oak"), ("会议室", "会议室"),
        ("", ""),
    ])
    func `a name that runs from right to left is set apart in a sentence`(_ name: String, _ isolated: String) {
        #expect(name.isolatedInSentence == isolated)
        let measurer = TextMeasurer()
        #expect((measurer.width(of: isolated, size: 5) - measurer.width(of: name, size: 5)).magnitude < 0.01)
    }

    @Test func `sentences of live plans and heat maps set names apart, and labels have them as they are`() throws {
        let site = Self.site(desks: 2, loose: 0, name: "قاعة")
        let said = Self.summaries(site)
        #expect(said.heat.contains("most used \u{2068}قاعة 1\u{2069}, 75\u{a0}%"), "\(said.heat)")
        var counting = TestSites.fourRooms
        for index in counting.rooms.indices { counting.rooms[index].name = "قاعة \(index)" }
        let live = LivePlan(Floor(counting), state: SiteState(time: 0, sensors: [:])).scene()
        #expect(live.summary.contains(" in \u{2068}قاعة "), "\(live.summary)")
        let others = live.elements.flatMap(\.parts).compactMap { if case .text(let text) = $0 { text } else { nil } }
            .filter { $0.size != 5 }
        #expect(others.contains { $0.string.contains("قاعة") })
        #expect(!others.contains { $0.string.contains("\u{2068}") })
    }
}
