import Occupancy
import PlaneGeometry
import SensorModel
import SiteModel
import Testing

@testable import PlanRendering

@Suite struct WordsTests {
    private func plain(_ text: String) -> String { String(text.map { $0 == "\u{a0}" ? " " : $0 }) }

    @Test(arguments: [
        (0, "0 s"), (59, "59 s"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"), (4800, "1 h 20 min"),
        (86_399, "23 h 59 min"), (86_400, "1 d"), (97_200, "1 d 3 h"), (-5, "0 s"),
    ])
    func `an age reads in its two largest units`(_ seconds: Int, _ text: String) {
        #expect(plain(Measures.age(seconds: seconds)) == text)
    }

    @Test(arguments: [
        (12_410_000.0, "12.4 m²"), (1_000_000, "1.0 m²"), (994_000, "0.99 m²"), (996_000, "1.0 m²"),
        (50_000, "0.05 m²"), (5000, "0.01 m²"), (4999, "< 0.01 m²"), (1, "< 0.01 m²"), (9_960_000, "10.0 m²"),
    ])
    func `an area has no digit that means nothing`(_ area: Double, _ text: String) {
        #expect(plain(Measures.area(squareMillimetres: area)) == text)
    }

    @Test(arguments: [(2800, "2.80 m"), (2845, "2.85 m"), (3000, "3.00 m"), (-1200, "-1.20 m"), (4, "0.00 m")])
    func `a height has two decimals`(_ height: Int, _ text: String) {
        #expect(Measures.height(millimetres: height) == text)
    }

    @Test(arguments: [
        (1_767_610_800, "Mon 5 Jan 2026, 11:00 UTC"), (0, "Thu 1 Jan 1970, 00:00 UTC"),
        (1_709_251_199, "Thu 29 Feb 2024, 23:59 UTC"), (-1, "Wed 31 Dec 1969, 23:59 UTC"),
    ])
    func `a moment reads as people say it`(_ unix: Int, _ text: String) {
        #expect(Moment.text(unix: unix) == text)
    }

    private func sentence(_ site: Site, _ state: SiteState) -> String {
        let floor = Floor(site)
        return LiveSentence(floor: floor, places: Place.all(on: floor, state), counts: Count.all(on: floor, state)).text
    }

    @Test func `the sentence counts every state that occurs`() {
        #expect(
            sentence(TestSites.openOffice, TestSites.openOfficeAtEleven)
                == "6 of 24 desks taken · 10 free · 7 unknown · 1 not monitored")
        #expect(sentence(TestSites.oneDesk, SiteState(time: 0, sensors: [:])) == "0 of 1 desk taken · 1 not monitored")
        #expect(Measures.mean(people: 0.04) == "< 0.1 people" && Measures.mean(people: 0) == "0.0 people")
        #expect(sentence(Site(), SiteState(time: 0, sensors: [:])) == "The site has no rooms yet")
    }

    @Test(arguments: [
        (PeopleState.counted(0), "0 people"), (.counted(1), "1 person"), (.counted(7), "7 people"),
        (.unknown(.noData), "number of people unknown"),
    ])
    func `the sentence counts people`(_ people: PeopleState, _ text: String) {
        let state = SiteState(time: 0, sensors: ["M1": SensorState(people: people)])
        #expect(sentence(TestSites.meetingRoom, state) == text)
    }

    @Test func `with several rooms every total has its room, and a silent sensor makes it a minimum`() {
        var site = TestSites.fourRooms
        site.sensors.append(
            PlacedSensor(id: "P3", room: "oak", position: Point(x: 7000, y: 1000), function: .peopleCounting))
        site.sensors.removeAll { $0.function == .deskOccupancy }
        for index in site.rooms.indices { site.rooms[index].desks = [] }
        let state = SiteState(
            time: 0, sensors: ["P1": SensorState(people: .counted(3)), "P2": SensorState(people: .counted(1))])
        #expect(sentence(site, state) == "3 people counted, 1 sensor unknown in Oak · 1 person in Elm")
    }

    @Test func `a sentence breaks at its dots, and within longer parts at their commas`() {
        let sentence =
            "3 desks, taken 33 % of the time · 2 of 3 counting sensors, occupied 57 % of the known time, 1 without data"
        let measurer = TextMeasurer()
        for width in stride(from: 80.0, through: 200, by: 5) {
            let header = PlanHeader(
                .init(title: "Floor", sentence: sentence), width: width, measurer: measurer)
            let element = header.element(upperLeft: PagePoint(x: 0, y: 0), theme: .standard)
            let lines = element.parts.dropFirst().compactMap { part in
                if case .text(let text) = part { plain(text.string) } else { nil }
            }
            #expect(lines.count > 1)
            // Nothing is cut off; where that takes all lines that there are, parts break inside as well.
            let words = lines.joined(separator: " ").filter { $0 != "·" }.split(separator: " ")
            #expect(words == sentence.filter { $0 != "·" }.split(separator: " "), "\(width)")
            for line in lines where width >= 90 {
                let isWhole =
                    sentence.contains("· " + line) || sentence.contains(", " + line) || sentence.hasPrefix(line)
                #expect(isWhole, "\(width): \(line)")
            }
        }
    }

    @Test(arguments: [
        ([], Place.State.notMonitored), ([RegionState.disabled], .notMonitored), ([.vacant, .disabled], .free),
        ([.vacant, .occupied], .taken), ([.unknown(.noData), .occupied], .taken),
        ([.vacant, .unknown(.undetectable)], .unknown(.undetectable)), ([.vacant, .vacant], .free),
    ])
    func `a place is free only if all that watch it say so`(_ regions: [RegionState], _ state: Place.State) {
        #expect(Place.State(regions) == state)
    }

    @Test func `what was never heard of is unknown`() {
        let places = Place.all(on: Floor(TestSites.openOffice), SiteState(time: 0, sensors: [:]))
        #expect(places.count == 24)
        #expect(places.allSatisfy { $0.state == .unknown(.noData) })
    }

    @Test func `where all sensors count people, desks are furniture`() {
        var site = TestSites.meetingRoom
        site.rooms[0].desks = [Desk(id: "T", outline: TestSites.rectangle(1600, 1300, 3000, 1200))]
        let state = SiteState(time: 0, sensors: ["M1": SensorState(people: .counted(2))])
        #expect(Place.all(on: Floor(site), state).isEmpty)
        let scene = LivePlan(Floor(site), state: state).scene()
        #expect(scene.elements.contains { $0.layer == .furniture && $0.identity?.id == "T" })
    }
}
