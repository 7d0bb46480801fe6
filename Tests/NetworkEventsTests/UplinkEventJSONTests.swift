import NetworkEvents
import SensorModel
import Testing

@Suite struct UplinkEventJSONTests {
    static let eui = DeviceEUI(value: 0x24E1_2478_3F16_0001)

    @Test(arguments: NetworkServer.allCases)
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

    @Test(arguments: NetworkServer.allCases.filter { $0 != .log })
    func `an event has what dashboards look for and is told to be its server's`(_ server: NetworkServer) throws {
        let event = UplinkEvent(
            sender: .device(Self.eui), time: 1_768_176_005, port: 85, counter: 7, payload: [0x01, 0x75, 0x64])
        let line = try event.json(server, UplinkDetails(deviceName: "S \"1\"", isConfirmed: true, isDecoded: true))
        #expect(line.contains("-80"))
        if server != .theThingsStack { #expect(line.contains(#""S \"1\"""#)) }
        #expect(line.contains(#""battery":100"#) == server.hasDecodedPayload)
        let plain = try event.json(server)
        #expect(!plain.contains("battery"))
        // ChirpStack 3 and its like do not say whether a frame was confirmed.
        if server != .chirpStackV3, server != .milesightGateway {
            #expect(try event.json(server, UplinkDetails(isConfirmed: true)) != plain)
        }
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
