import Occupancy
import SensorModel
import SiteModel
import Testing

@Suite struct StrangerTests {
    let site = Site.sensors(
        .desks("desk-1", eui: "24E124783F160001", []), .desks("desk-22", eui: "24E124783F160002", []))

    @Test(
        arguments: [
            (
                0x24E1_2478_3F16_0012,
                "device EUI 24E124783F160012 is not in the site (1 uplink); did you mean 24E124783F160002, sensor desk-22?"
            ),
            (
                0x0100_163F_7824_E124,
                "device EUI 0100163F7824E124 is not in the site (1 uplink); did you mean 24E124783F160001, sensor desk-1?"
            ),
            (0x7000_0000_0000_0001, "device EUI 7000000000000001 is not in the site (1 uplink)"),
        ] as [(UInt64, String)])
    func `an unknown device is named with the closest EUI of the site`(value: UInt64, text: String) {
        var watch = SiteWatch(site: site)
        #expect(watch.receive([], from: DeviceEUI(value: value), at: start) == .stranger)
        #expect(watch.strangerList.map(\.description) == [text])
        #expect(watch.lastEvent == nil)
    }

    @Test func `an unknown id is named with the closest id of the site`() {
        var watch = SiteWatch(site: site)
        watch.receive([], from: "Desk 1", at: start)
        watch.receive([], from: "Desk 1", at: start)
        watch.receive([], from: "kitchen", at: start)
        #expect(
            watch.strangerList.map(\.description) == [
                "sensor Desk 1 is not in the site (2 uplinks); did you mean desk-1?",
                "sensor kitchen is not in the site (1 uplink)",
            ])
    }

    @Test func `more strangers than are told apart are counted together`() {
        var watch = SiteWatch(site: site)
        for value in 0..<(UInt64(Strangers.limit) + 5) {
            watch.receive([], from: DeviceEUI(value: value), at: start)
        }
        #expect(watch.strangers.counts.count == Strangers.limit)
        #expect(watch.strangers.uncounted == 5)
    }
}
