import Foundation
import NetworkEvents
import SensorModel
import Testing

@Suite struct DownlinkRequestTests {
    private let reboot = DownlinkRequest(
        device: DeviceEUI(value: 0x24E1_2478_3F16_0001), payload: [0xff, 0x10, 0xff], time: 1_767_603_600)

    @Test(arguments: [
        (
            DownlinkForm.chirpStackMQTT,
            #"{"devEui":"24e124783f160001","confirmed":false,"fPort":85,"data":"/xD/"}"#,
            "MQTT topic application/APPLICATION_ID/device/24e124783f160001/command/down"
        ),
        (
            .chirpStackREST, #"{"queueItem":{"confirmed":false,"fPort":85,"data":"/xD/"}}"#,
            "POST /api/devices/24e124783f160001/queue"
        ),
        (
            .theThingsStack,
            #"{"downlinks":[{"f_port":85,"frm_payload":"/xD/","priority":"NORMAL","confirmed":false}]}"#,
            "MQTT topic v3/APPLICATION_ID@TENANT_ID/devices/DEVICE_ID/down/push"
        ),
        (
            .milesightGateway,
            #"{"devEUI":"24E124783F160001","confirmed":false,"fPort":85,"data":"/xD/"}"#,
            "the gateway's MQTT topic for downlink data"
        ),
        (
            .thingPark,
            #"{"DevEUI_downlink":{"Time":"2026-01-05T09:00:00Z","DevEUI":"24E124783F160001","FPort":85,"payload_hex":"ff10ff","Confirmed":"0"}}"#,
            "the connection's downlink end point or topic"
        ),
        (
            .aws, #"{"PayloadData":"/xD/","TransmitMode":0,"WirelessMetadata":{"LoRaWAN":{"FPort":85}}}"#,
            "POST /wireless-devices/WIRELESS_DEVICE_ID/data"
        ),
    ])
    func `a downlink has the form that the server expects`(form: DownlinkForm, text: String, destination: String) throws
    {
        #expect(try reboot.json(form) == text)
        #expect(form.destination(reboot.device) == destination)
        #expect(JSONSerialization.isValidJSONObject(try JSONSerialization.jsonObject(with: Data(text.utf8))))
    }

    @Test(arguments: DownlinkForm.allCases) func `what no server takes is refused`(form: DownlinkForm) throws {
        var request = reboot
        request.device = nil
        if form.namesDevice {
            #expect(throws: DownlinkFault.noDevice(form)) { try request.json(form) }
        } else {
            #expect(try request.json(form) == reboot.json(form))
        }
        request = reboot
        request.port = 224
        #expect(throws: DownlinkFault.port(224)) { try request.json(form) }
        request.port = 0
        #expect(throws: DownlinkFault.port(0)) { try request.json(form) }
        request = reboot
        request.payload = []
        #expect(throws: DownlinkFault.length(0)) { try request.json(form) }
        request.payload = Array(repeating: 0, count: 243)
        #expect(throws: DownlinkFault.length(243)) { try request.json(form) }
    }

    @Test func `base64 is what Foundation makes of the same bytes`() throws {
        for count in 1...40 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 97 &+ count) }
            let request = DownlinkRequest(payload: bytes)
            let expected = Data(bytes).base64EncodedString()
            #expect(try request.json(.aws).contains(#""PayloadData":"\#(expected)""#))
        }
    }

    @Test func `a confirmed downlink says so in every form`() throws {
        var request = reboot
        request.isConfirmed = true
        for form in DownlinkForm.allCases {
            #expect(try request.json(form) != reboot.json(form))
        }
    }
}
