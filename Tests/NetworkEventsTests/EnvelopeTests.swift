import NetworkEvents
import SensorModel
import Testing

/// Events in the forms that the servers document, shortened to the members that tell them apart.
@Suite struct EnvelopeTests {
    private static let payload: [UInt8] = [0x06, 0xfe, 0x03, 0x00, 0x02, 0x00]
    private static let uplink = UplinkLogReaderTests.device(port: 85, counter: 41, payload)

    static let events: [String] = [
        // ChirpStack v4
        #"{"deduplicationId":"3ac7e3c4","time":"2026-01-05T09:00:00.123456+00:00","deviceInfo":{"tenantId":"t","applicationId":"a","deviceName":"S1","devEui":"24e124783f160001","tags":{}},"devAddr":"00189440","adr":true,"dr":1,"fCnt":41,"fPort":85,"confirmed":true,"data":"Bv4DAAIA","object":{"battery":100},"rxInfo":[{"gatewayId":"0016c001f153a14c","time":"2026-01-05T08:59:59Z","rssi":-36}],"txInfo":{"frequency":868500000}}"#,
        #"{"deviceInfo":{"devEui":"24e124783f160001"},"fCnt":41,"fPort":85,"data":"Bv4DAAIA","rxInfo":[{"time":null},{"nsTime":"2026-01-05T09:00:00Z"}]}"#,
        // ChirpStack v3, both of its JSON forms
        #"{"applicationID":"123","applicationName":"a","deviceName":"S1","devEUI":"JOEkeD8WAAE=","rxInfo":[{"gatewayID":"AwMDAwMDAwM=","time":"2026-01-05T09:00:00.048445Z","rssi":-48}],"txInfo":{"frequency":868100000},"adr":true,"dr":4,"fCnt":41,"fPort":85,"data":"Bv4DAAIA","objectJSON":"{}","tags":{}}"#,
        #"{"applicationID":"123","deviceName":"S1","devEUI":"24e124783f160001","rxInfo":[{"gatewayID":"0303030303030303","time":null}],"fCnt":41,"fPort":85,"data":"Bv4DAAIA","publishedAt":"2026-01-05T09:00:00Z"}"#,
        // The Things Stack: as a webhook, from its storage, in its event stream
        #"{"end_device_ids":{"device_id":"s1","application_ids":{"application_id":"a"},"dev_eui":"24E124783F160001","dev_addr":"00BCB929"},"received_at":"2026-01-05T09:00:01Z","uplink_message":{"f_port":85,"f_cnt":41,"frm_payload":"Bv4DAAIA","decoded_payload":{},"rx_metadata":[],"received_at":"2026-01-05T09:00:00.9Z"}}"#,
        #"{"result":{"end_device_ids":{"dev_eui":"24E124783F160001"},"received_at":"2026-01-05T09:00:00Z","uplink_message":{"f_port":85,"f_cnt":41,"frm_payload":"Bv4DAAIA"}}}"#,
        #"{"name":"as.up.data.forward","time":"2026-01-05T09:00:02Z","data":{"@type":"x","end_device_ids":{"dev_eui":"24E124783F160001"},"received_at":"2026-01-05T09:00:00Z","uplink_message":{"f_port":85,"f_cnt":41,"frm_payload":"Bv4DAAIA"}}}"#,
        // Milesight gateway
        #"{"applicationID":1,"applicationName":"cloud","data":"Bv4DAAIA","devEUI":"24e124783f160001","deviceName":"VS321","fCnt":41,"fPort":85,"rxInfo":[{"mac":"24e124fffef54092","time":"2026-01-05T09:00:07Z"}],"time":"2026-01-05T09:00:00.078763Z","txInfo":{"adr":true}}"#,
        // ThingPark, numbers as texts and as numbers
        #"{"DevEUI_uplink":{"Time":"2026-01-05T10:00:00.882+01:00","DevEUI":"24E124783F160001","FPort":"85","FCntUp":"41","ADRbit":"1","MType":"4","payload_hex":"06fe03000200","mic_hex":"cfffc70f","Lrrs":{"Lrr":[{"Lrrid":"004A18E3"}]}}}"#,
        #"{"DevEUI_uplink":{"Time":"2026-01-05T09:00:00.000+00:00","DevEUI":"24E124783F160001","FPort":85,"FCntUp":41,"payload_hex":"06FE03000200"}}"#,
        // AWS IoT Core for LoRaWAN, both spellings of the port
        #"{"MessageId":"m","WirelessDeviceId":"5b58245e","PayloadData":"Bv4DAAIA","WirelessMetadata":{"LoRaWAN":{"DataRate":"0","DevEui":"24e124783f160001","FCnt":41,"FPort":85,"Timestamp":"2026-01-05T09:00:00Z"}}}"#,
        #"{"PayloadData":"Bv4DAAIA","WirelessMetadata":{"LoRaWAN":{"DevEui":"24e124783f160001","FCnt":"41","Fport":"85","Timestamp":"2026-01-05T09:00:00Z"}}}"#,
        // What mosquitto_sub -F %J writes around an event
        #"{"tst":"2026-01-05T10:00:00.1+0100","topic":"application/1/device/24e124783f160001/event/up","qos":0,"retain":0,"payloadlen":99,"payload":{"time":"2026-01-05T09:00:00Z","deviceInfo":{"devEui":"24e124783f160001"},"fCnt":41,"fPort":85,"data":"Bv4DAAIA"}}"#,
    ]

    @Test(arguments: events) func `an event of a network server is an uplink`(line: String) {
        var reader = UplinkLogReader()
        #expect(reader.read(line, number: 1) == EnvelopeTests.uplink)
    }

    static let others: [(String, SkippedEvent)] = [
        (#"{"time":"2026-01-05T09:00:00Z","deviceInfo":{"devEui":"24e124783f160001"},"devAddr":"00189440"}"#, .join),
        (#"{"deviceInfo":{"devEui":"24e124783f160001"},"margin":7,"batteryLevel":75.5}"#, .status),
        (#"{"deviceInfo":{"devEui":"24e124783f160001"},"queueItemId":"q","acknowledged":true}"#, .downlink),
        (#"{"deviceInfo":{"devEui":"24e124783f160001"},"downlinkId":1,"gatewayId":"x","txInfo":{}}"#, .downlink),
        (#"{"deviceInfo":{"devEui":"24e124783f160001"},"level":"ERROR","code":"UPLINK_CODEC"}"#, .log),
        (#"{"deviceInfo":{"devEui":"24e124783f160001"},"location":{"latitude":1}}"#, .location),
        (#"{"deviceInfo":{"devEui":"24e124783f160001"},"integrationName":"x","object":{}}"#, .other),
        (#"{"deviceInfo":{"devEui":"24e124783f160001"},"fCnt":3,"dr":5,"txInfo":{}}"#, .noPayload),
        (
            #"{"deviceInfo":{"devEui":"24e124783f160001"},"time":"2026-01-05T09:00:00Z","fPort":0,"data":"Ag=="}"#,
            .noPayload
        ),
        (#"{"applicationID":"1","devEUI":"AgICAgICAgI=","devAddr":"AFE5Qg==","rxInfo":null}"#, .join),
        (#"{"applicationID":"1","devEUI":"AgICAgICAgI=","error":"x","type":"UPLINK_CODEC"}"#, .log),
        (#"{"end_device_ids":{"dev_eui":"24E124783F160001"},"join_accept":{"session_key_id":"x"}}"#, .join),
        (#"{"end_device_ids":{"dev_eui":"24E124783F160001"},"downlink_ack":{"f_port":85}}"#, .downlink),
        (#"{"end_device_ids":{"dev_eui":"24E124783F160001"},"uplink_normalized":{"f_port":85}}"#, .repetition),
        (#"{"end_device_ids":{"dev_eui":"24E124783F160001"},"location_solved":{}}"#, .location),
        (#"{"end_device_ids":{"dev_eui":"24E124783F160001"},"uplink_message":{"f_cnt":9}}"#, .noPayload),
        (#"{"DevEUI_downlink_Sent":{"DevEUI":"24E124783F160001"}}"#, .downlink),
        (#"{"DevEUI_notification":{"DevEUI":"24E124783F160001","Type":"join"}}"#, .other),
        (#"{"DevEUI_uplink":{"DevEUI":"24E124783F160001","FCntUp":1}}"#, .noPayload),
        (#"{"WirelessMetadata":{"LoRaWAN":{"DevEui":"24e124783f160001","FCnt":3}}}"#, .noPayload),
    ]

    @Test(arguments: others) func `an event without payload is skipped, not refused`(line: String, kind: SkippedEvent) {
        var reader = UplinkLogReader()
        #expect(reader.read(line, number: 1) == .skipped(kind))
    }

    static let decoded: [(String, NetworkServer)] = [
        (#"{"deviceInfo":{"devEui":"24e124783f160001"},"fPort":85,"object":{"battery":100}}"#, .chirpStackV4),
        (#"{"applicationID":"1","devEUI":"AgICAgICAgI=","fPort":85,"objectJSON":"{\"battery\":1}"}"#, .chirpStackV3),
        (
            #"{"end_device_ids":{"dev_eui":"24E124783F160001"},"uplink_message":{"decoded_payload":{"battery":1}}}"#,
            .theThingsStack
        ),
        (
            #"{"applicationID":1,"devEUI":"24e124783f160001","time":"2026-01-05T09:00:00Z","battery":100}"#,
            .milesightGateway
        ),
        (#"{"DevEUI_uplink":{"DevEUI":"24E124783F160001","FPort":85,"payload":{"battery":100}}}"#, .thingPark),
        (#"{"battery":1,"WirelessMetadata":{"LoRaWAN":{"DevEui":"24e124783f160001","FPort":85}}}"#, .aws),
    ]

    @Test(arguments: decoded) func `an event with decoded values alone says what to switch on`(
        line: String, server: NetworkServer
    ) {
        var reader = UplinkLogReader()
        let expected = UplinkLogProblem(line: 2, fault: .decodedOnly(server))
        #expect(reader.read(line, number: 2) == .problem(expected))
        #expect(expected.description.contains(server.rawPayloadAdvice))
    }
}

@Suite struct BinaryTextTests {
    private func read(base64 text: String) -> UplinkLogLine {
        var reader = UplinkLogReader()
        let device = #""deviceInfo":{"devEui":"24e124783f160001"}"#
        return reader.read(#"{"time":"2026-01-05T09:00:00Z",\#(device),"data":"\#(text)"}"#, number: 1)
    }

    @Test(
        arguments: [
            ("Bv4DAAIA", [6, 254, 3, 0, 2, 0]), ("AA==", [0]), ("AAE=", [0, 1]), ("AAEC", [0, 1, 2]), ("AA", [0]),
            ("_-8", [255, 239]), (#"\/+8="#, [255, 239]),
        ] as [(String, [UInt8])])
    func `base64 with and without padding is read in either alphabet`(text: String, bytes: [UInt8]) {
        #expect(read(base64: text) == UplinkLogReaderTests.device(bytes))
    }

    @Test(arguments: ["A", "AB==A", "A===", "AAAAA", "AB==", "A*==", "AA=", "Bv4 DAAI"])
    func `what is no base64 is refused`(text: String) {
        let expected = UplinkLogProblem(line: 1, fault: .base64(member: "data"))
        #expect(read(base64: text) == .problem(expected))
    }
}
