import SensorModel
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: ["24E124783F160001", "24e124783f160001", "0000000000000000", "FFFFFFFFFFFFFFFF"])
    func `sixteen hexadecimal digits are a device EUI`(_ text: String) throws {
        #expect(try #require(DeviceEUI(text)).description == text.uppercased())
    }

    @Test(arguments: [
        "", "24E124783F16000", "24E124783F1600011", "+4E124783F160001", "24E124783F16000G", "24-E124783F16001",
        "２4E124783F160001",
    ])
    func `anything else is not`(_ text: String) {
        #expect(DeviceEUI(text) == nil)
    }

    @Test func `region numbers run from 1 to 10`() {
        #expect((-1...12).compactMap(RegionNumber.init).map(\.value) == Array(1...10))
    }

    @Test func `reporting intervals run from 2 to 1440 minutes`() {
        #expect([1, 2, 1440, 1441].map { ReportingInterval(minutes: $0)?.minutes } == [nil, 2, 1440, nil])
        #expect(ReportingInterval.standard.seconds == 600)
    }
}
