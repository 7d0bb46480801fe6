import Occupancy
import PayloadCodec
import SensorModel
import SiteModel
import TestKit
import Testing

@Suite struct SiteWatchTests {
    let site = Site.sensors(.desks("S1", eui: "24E124783F160001", [region(1), region(2), region(3)]))

    @Test func `a region is occupied, vacant or disabled as the newest report says`() {
        var watch = SiteWatch(site: site)
        watch.receive([report(enabled: [1, 2], occupied: [2, 3])], from: "S1", at: start)
        #expect(watch.region(1, at: start) == .vacant)
        #expect(watch.region(2, at: start) == .occupied)
        // Region 3 is taken but not enabled.
        #expect(watch.region(3, at: start) == .disabled)
        #expect(watch.lastEvent == start)
    }

    @Test func `a device is known by its EUI`() {
        var watch = SiteWatch(site: site)
        let eui = DeviceEUI(value: 0x24E1_2478_3F16_0001)
        #expect(watch.receive([report(enabled: [1], occupied: [1])], from: eui, at: start) == .counted(sensor: "S1"))
        #expect(watch.region(1, at: start) == .occupied)
    }

    @Test func `without a report nobody can say`() {
        let watch = SiteWatch(site: site)
        #expect(watch.region(1, at: start) == .unknown(.noData))
        #expect(watch.lastEvent == nil)
        #expect(watch.state(at: start).sensors["S1"]?.lastHeard == nil)
    }

    @Test func `a report is fresh until it is twice the reporting interval old`() {
        var watch = SiteWatch(site: site)
        watch.receive([report(enabled: [1, 2, 3], occupied: [])], from: "S1", at: start)
        #expect(watch.region(1, at: start + 1_199) == .vacant)
        #expect(watch.region(1, at: start + 1_200) == .unknown(.silent(seconds: 1_200)))
    }

    @Test func `an uplink without occupancy is heard but makes nothing fresh`() {
        var watch = SiteWatch(site: site)
        watch.receive([report(enabled: [1], occupied: [1])], from: "S1", at: start)
        watch.receive([.batteryLevel(percent: 80)], from: "S1", at: start + 1_500)
        #expect(watch.region(1, at: start + 1_500) == .unknown(.silent(seconds: 1_500)))
        #expect(watch.state(at: start + 1_500).sensors["S1"]?.lastHeard == start + 1_500)
        #expect(watch.state(at: start + 1_500).sensors["S1"]?.batteryPercent == 80)
    }

    @Test func `a sensor that cannot see knows nothing until it sees again`() {
        var watch = SiteWatch(site: site)
        watch.receive(
            [report(enabled: [1], occupied: []), .detectionStatus(.undetectable)], from: "S1", at: start)
        #expect(watch.region(1, at: start) == .unknown(.undetectable))
        // A report that does not mention the status leaves it as it is.
        watch.receive([report(enabled: [1], occupied: [])], from: "S1", at: start + 600)
        #expect(watch.region(1, at: start + 600) == .unknown(.undetectable))
        watch.receive(
            [report(enabled: [1], occupied: []), .detectionStatus(.normal)], from: "S1", at: start + 1_200)
        #expect(watch.region(1, at: start + 1_200) == .vacant)
    }

    @Test func `a sensor that says only that it cannot see is undetectable, and silent in the end`() {
        var watch = SiteWatch(site: site)
        watch.receive([.detectionStatus(.undetectable)], from: "S1", at: start)
        #expect(watch.region(1, at: start + 1_199) == .unknown(.undetectable))
        #expect(watch.region(1, at: start + 1_200) == .unknown(.noData))
    }

    @Test func `a stored record is dated by its own time`() {
        var watch = SiteWatch(site: site)
        let record = UplinkItem.deskOccupancyRecord(unix: UInt32(start - 300), masks([1], [1]))
        watch.receive([record], from: "S1", at: start + 5_000)
        #expect(watch.region(1, at: start) == .occupied)
        #expect(watch.region(1, at: start + 5_000) == .unknown(.silent(seconds: 5_300)))
        // It is older than a report, though it came later.
        watch.receive([report(enabled: [1], occupied: [])], from: "S1", at: start)
        #expect(watch.region(1, at: start) == .vacant)
    }

    @Test func `in the same second a report beats a record, then more people beat fewer`() {
        let record = UplinkItem.deskOccupancyRecord(unix: UInt32(start), masks([1, 2], [1, 2]))
        let items = [record, report(enabled: [1, 2], occupied: []), report(enabled: [1, 2], occupied: [2])]
        for order in [items, items.reversed(), [items[1], items[0], items[2]]] {
            var watch = SiteWatch(site: site)
            for item in order { watch.receive([item], from: "S1", at: start) }
            #expect(watch.region(1, at: start) == .vacant)
            #expect(watch.region(2, at: start) == .occupied)
        }
    }

    @Test func `a record of a time to come is refused and reported`() {
        var watch = SiteWatch(site: site)
        let record = UplinkItem.deskOccupancyRecord(unix: UInt32(start + 61), masks([1], [1]))
        watch.receive([record], from: "S1", at: start)
        #expect(watch.region(1, at: start + 100) == .unknown(.noData))
        #expect(watch.mismatches == [.recordsFromTheFuture(sensor: "S1", records: 1)])
    }

    @Test func `what is later than the asked moment is left out, records from then still count`() {
        var watch = SiteWatch(site: site, until: start)
        watch.receive([report(enabled: [1], occupied: [1])], from: "S1", at: start)
        let late: [UplinkItem] = [
            report(enabled: [1], occupied: []),
            .deskOccupancyRecord(unix: UInt32(start + 1), masks([1], [])),
        ]
        #expect(watch.receive(late, from: "S1", at: start + 600) == .later(sensor: "S1"))
        #expect(watch.region(1, at: start) == .occupied)
        #expect(watch.lastEvent == start)
        #expect(watch.laterCount == 1)

        var other = SiteWatch(site: site, until: start)
        let record = UplinkItem.deskOccupancyRecord(unix: UInt32(start - 60), masks([1], [1]))
        other.receive([record], from: "S1", at: start + 600)
        #expect(other.region(1, at: start) == .occupied)
        #expect(other.state(at: start).sensors["S1"]?.lastHeard == nil)
    }

    @Test func `people are counted, and unknown for the same reasons`() {
        var watch = SiteWatch(site: .sensors(.people("S1")))
        #expect(watch.state(at: start).sensors["S1"]?.people == .unknown(.noData))
        watch.receive([.peopleCount(4)], from: "S1", at: start)
        #expect(watch.state(at: start + 1_199).sensors["S1"]?.people == .counted(4))
        #expect(watch.state(at: start + 1_200).sensors["S1"]?.people == .unknown(.silent(seconds: 1_200)))
        watch.receive([.peopleCount(0), .detectionStatus(.undetectable)], from: "S1", at: start + 600)
        #expect(watch.state(at: start + 600).sensors["S1"]?.people == .unknown(.undetectable))
        #expect(watch.state(at: start).sensors["S1"]?.regions.isEmpty == true)
    }

    @Test func `the other detection function's reports are left out and reported`() {
        var watch = SiteWatch(site: .sensors(.desks("S1", [region(1)]), .people("S2")))
        watch.receive([.peopleCount(4), .batteryLevel(percent: 90)], from: "S1", at: start)
        watch.receive([report(enabled: [1], occupied: [1])], from: "S2", at: start)
        watch.receive([report(enabled: [1], occupied: [1])], from: "S2", at: start + 1)
        #expect(watch.region(1, at: start) == .unknown(.noData))
        #expect(watch.state(at: start).sensors["S1"]?.people == nil)
        #expect(watch.state(at: start).sensors["S1"]?.batteryPercent == 90)
        #expect(watch.state(at: start).sensors["S2"]?.people == .unknown(.noData))
        #expect(
            watch.mismatches.map(\.description) == [
                "sensor S1 reported people-counting once, but the site says desk-occupancy",
                "sensor S2 reported desk-occupancy 2 times, but the site says people-counting",
            ])
    }

    @Test func `regions that the site does not draw are reported`() {
        var watch = SiteWatch(site: site)
        watch.receive([report(enabled: [1, 4, 10], occupied: [4])], from: "S1", at: start)
        #expect(watch.state(at: start).sensors["S1"]?.regions.count == 3)
        #expect(
            watch.mismatches.map(\.description) == [
                "sensor S1 watches regions that the site does not draw: 4, 10"
            ])
    }

    @Test func `the last readings stay, and no reading is a reading`() {
        var watch = SiteWatch(site: site)
        watch.receive(
            [.temperature(tenthsCelsius: 215), .humidity(halfPercent: 90), .illuminance(.dim)], from: "S1", at: start)
        watch.receive([.temperatureAlarm(tenthsCelsius: 305, .alarm)], from: "S1", at: start + 60)
        watch.receive([.humidity(halfPercent: nil)], from: "S1", at: start + 60)
        let state = watch.state(at: start + 1_000_000).sensors["S1"]
        #expect(state?.tenthsCelsius == 305)
        #expect(state?.humidityHalfPercent == nil)
        #expect(state?.illuminance == .dim)
        let times = ReadingTimes(temperature: start + 60, humidity: start + 60, illuminance: start)
        #expect(state?.readingTimes == times)
    }

    @Test(arguments: 0..<40) func `the order of arrival and repeats change nothing`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var uplinks: [(items: [UplinkItem], sensor: String, time: Int)] = []
        for _ in 0..<30 {
            let time = start + Int.random(in: 0..<12, using: &generator) * 60
            let mask = { (generator: inout SeededGenerator) in
                RegionMask(rawValue: UInt16.random(in: 0..<1_024, using: &generator))
            }
            let seen = DeskOccupancy(enabled: mask(&generator), occupied: mask(&generator))
            let recorded = UInt32(time - Int.random(in: 0..<5, using: &generator) * 60)
            let choices: [UplinkItem] = [
                .deskOccupancy(seen), .deskOccupancyRecord(unix: recorded, seen), .batteryLevel(percent: 50),
                .detectionStatus(Bool.random(using: &generator) ? .normal : .undetectable),
                .temperature(tenthsCelsius: Bool.random(using: &generator) ? 200 : nil),
                .peopleCount(3), .peopleCountRecord(unix: recorded, total: Int(recorded % 7)),
            ]
            let items = (0..<3).compactMap { _ in choices.randomElement(using: &generator) }
            uplinks.append((items, Bool.random(using: &generator) ? "S1" : "S2", time))
        }
        let site = Site.sensors(.desks("S1", [region(1), region(2)]), .people("S2"))
        let until = start + 300
        var inOrder = SiteWatch(site: site, until: until)
        for uplink in uplinks { inOrder.receive(uplink.items, from: uplink.sensor, at: uplink.time) }
        var shuffled = SiteWatch(site: site, until: until)
        for uplink in (uplinks + uplinks).shuffled(using: &generator) {
            shuffled.receive(uplink.items, from: uplink.sensor, at: uplink.time)
        }
        #expect(inOrder.state(at: until) == shuffled.state(at: until))
        #expect(inOrder.lastEvent == shuffled.lastEvent)
    }

    @Test(arguments: 0..<20) func `a pass that ends at a moment agrees with a log cut there`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let moment = start + 1_800
        var bounded = SiteWatch(site: site, until: moment)
        var cut = SiteWatch(site: site)
        for _ in 0..<60 {
            let time = start + Int.random(in: 0..<3_600, using: &generator)
            let seen = DeskOccupancy(
                enabled: .all, occupied: RegionMask(rawValue: UInt16.random(in: 0..<1_024, using: &generator)))
            bounded.receive([.deskOccupancy(seen)], from: "S1", at: time)
            if time <= moment { cut.receive([.deskOccupancy(seen)], from: "S1", at: time) }
        }
        #expect(bounded.state(at: moment) == cut.state(at: moment))
    }
}
