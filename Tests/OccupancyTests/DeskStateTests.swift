import Occupancy
import PayloadCodec
import SensorModel
import SiteModel
import Testing

@Suite struct DeskStateTests {
    static let cases: [([RegionState], DeskState)] = [
        ([], .notMonitored),
        ([.vacant], .vacant),
        ([.disabled], .disabled),
        ([.disabled, .vacant], .vacant),
        ([.vacant, .unknown(.noData)], .unknown(.noData)),
        ([.unknown(.undetectable), .unknown(.noData), .disabled], .unknown(.undetectable)),
        ([.vacant, .unknown(.noData), .occupied, .disabled], .occupied),
    ]

    @Test(arguments: cases) func `several regions of one desk make one state`(regions: [RegionState], desk: DeskState) {
        let drawn = regions.indices.map { region($0 + 1, desk: "D1") }
        var site = Site.sensors(.desks("S1", drawn))
        site.rooms[0].desks = [Desk(id: "D1", outline: [])]
        var sensor = SensorState()
        for (index, state) in regions.enumerated() { sensor.regions[number(index + 1)] = state }
        let state = SiteState(time: start, sensors: ["S1": sensor])
        #expect(deskStates(site, state) == ["D1": desk])
    }

    @Test func `regions that name no desk of the site make none`() {
        var site = Site.sensors(.desks("S1", [region(1, desk: "elsewhere"), region(11, desk: "D1"), region(2)]))
        site.rooms[0].desks = [Desk(id: "D1", outline: [])]
        var watch = SiteWatch(site: site)
        watch.receive([report(enabled: [1, 2], occupied: [1, 2])], from: "S1", at: start)
        #expect(deskStates(site, watch.state(at: start)) == ["D1": .notMonitored])
    }
}

@Suite struct OccupancySummaryTests {
    @Test func `desks are counted where regions refer to them`() {
        let drawn = [region(1, desk: "A"), region(2, desk: "B"), region(3, desk: "C"), region(4, desk: "C")]
        var site = Site.sensors(.desks("S1", drawn), .desks("S2", [region(1, desk: "D")]))
        site.rooms[0].desks = ["A", "B", "C", "D", "E"].map { Desk(id: $0, outline: []) }
        var watch = SiteWatch(site: site)
        watch.receive([report(enabled: [1, 3, 4], occupied: [1])], from: "S1", at: start)
        let summary = watch.state(at: start).summary(of: site)
        #expect(
            summary.places == OccupancyCounts(taken: 1, free: 1, unknown: 1, disabled: 1, notMonitored: 1))
        #expect(summary.places.description == "1 of 4 taken, 1 unknown, 1 disabled, 1 not monitored")
        #expect(summary.places.total == 5)
        #expect(summary.people == nil)
    }

    @Test func `regions are counted where no desk is referred to`() {
        var site = Site.sensors(.desks("S1", [region(1), region(2), region(3)]))
        site.rooms[0].desks = [Desk(id: "A", outline: [])]
        var watch = SiteWatch(site: site)
        watch.receive([report(enabled: [1, 2, 3], occupied: [1, 3])], from: "S1", at: start)
        #expect(watch.state(at: start).summary(of: site).places.description == "2 of 3 taken")
    }

    @Test func `people are added up by room, and those who do not know are counted`() {
        var site = Site.sensors(.people("S1"), .people("S2"), .people("S3", room: "east"))
        site.rooms.append(Room(id: "east", ceilingMM: 2_800, outline: []))
        var watch = SiteWatch(site: site)
        watch.receive([.peopleCount(3)], from: "S1", at: start)
        watch.receive([.peopleCount(2)], from: "S3", at: start)
        let state = watch.state(at: start)
        #expect(
            state.summary(of: site.rooms[0], in: site).people == PeopleTotal(counted: 3, sensors: 2, unknownSensors: 1))
        #expect(state.summary(of: site).people == PeopleTotal(counted: 5, sensors: 3, unknownSensors: 1))
        #expect(state.summary(of: site).places.description == "")
    }

    @Test func `a room that nobody watches has no desk that is free`() {
        let room = Room(id: "west", ceilingMM: 2_800, outline: [], desks: [Desk(id: "A", outline: [])])
        let site = Site(rooms: [room], sensors: [.people("S1")])
        let counts = SiteWatch(site: site).state(at: start).summary(of: site).places
        #expect(counts == OccupancyCounts(notMonitored: 1))
        #expect(counts.description == "1 not monitored")
    }
}
