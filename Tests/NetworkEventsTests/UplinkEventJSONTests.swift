import NetworkEvents
import SensorModel
import Testing

@Suite struct UplinkEventJSONTests {
    static let eui = DeviceEUI(value: 0x24E1_2478_3F16_0001)

    @Test(arguments: NetworkServer.written)
    func `an event that was written is read back`(_ server: NetworkServer) throws {
        var event = UplinkEvent(
            sender: .device(Self.eui), time: 1_768_176_005, port: 85, counter: 7,
            payload: [0x06, 0xfe, 0x03, 0x00, 0x02, 0x00])
        let line = try event.json(server)
        var reader = UplinkLogReader()
        // A plain line carries neither port nor counter.
        if server == .log { (event.port, event.counter) = (nil, nil) }
        #expect(reader.read(line, number: 1) == .uplink(event))
    }

    @Test func `a plain line is that of the contract`() throws {
        let event = UplinkEvent(sender: .device(Self.eui), time: 1_767_603_600, payload: [6, 0xfe, 3, 0, 2, 0])
        #expect(
            try event.json()
                == #"{"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001","payload":"06fe03000200"}"#)
    }

    @Test func `a sensor without an EUI is named in a plain line alone`() throws {
        let event = UplinkEvent(sender: .sensor("S \"1\""), time: 1_767_603_600, payload: [1])
        var reader = UplinkLogReader()
        #expect(reader.read(try event.json(), number: 1) == .uplink(event))
        #expect(throws: UplinkFormFault.noDevice(.chirpStackV4, sensor: "S \"1\"")) { try event.json(.chirpStackV4) }
    }

    @Test func `events of other servers are refused with those that are written`() {
        let event = UplinkEvent(sender: .device(Self.eui), time: 0, payload: [1])
        #expect(throws: UplinkFormFault.notWritten(.aws)) { try event.json(.aws) }
        #expect(
            UplinkFormFault.notWritten(.aws).description
                == "events of AWS IoT Core for LoRaWAN are not written; choose log, chirpstack-v4, the-things-stack")
    }

    @Test(arguments: [Int?.none, 3]) func `a line of truth is read back`(_ region: Int?) throws {
        let line = TruthLine(time: 1_768_176_005, sensor: "S1", region: region, people: 2)
        let bytes = Array(line.json.utf8)
        #expect(try TruthLine(json: bytes.span) == line)
    }

    @Test(arguments: [
        "", "x", "[]", "{}", #"{"time":"2026-01-05T09:00:00Z","sensor":"S1"}"#, #"{"time":1,"sensor":"S1","people":1}"#,
    ])
    func `what is no line of truth is refused`(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(throws: TruthFault.self) { try TruthLine(json: bytes.span) }
    }
}
