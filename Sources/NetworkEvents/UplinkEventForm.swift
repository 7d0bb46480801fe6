import JSONLines
import PayloadCodec
import SensorModel

/// An uplink in the forms of network servers, one line each.
struct UplinkEventForm {
    private let event: UplinkEvent
    private let details: UplinkDetails

    /// The EUI in digits of upper and of lower case.
    private let (upper, lower): (String, String)

    private let name: String
    private let time: String
    private let (port, counter): (Int, Int)

    /// The gateway that hears every frame, and how well.
    private static let (gateway, rssi, snr) = ("24e124fffef00001", "-80", "8.5")

    /// The frequency and data rate of every frame: the first channel of EU868 at its fastest of 125 kHz.
    private static let (hertz, spreadingFactor, dataRate) = (868_100_000, 7, 5)

    init(_ event: UplinkEvent, eui: DeviceEUI, _ details: UplinkDetails) {
        self.event = event
        self.details = details
        upper = eui.description
        lower = upper.lowercased()
        name = JSONText.quoted(details.deviceName ?? lower)
        time = JSONText.quoted(RFC3339.text(event.time))
        port = event.port ?? DownlinkRequest.standardPort
        counter = event.counter ?? 0
    }

    /// The payload as the vendor's decoder shows it.
    private var decoded: String? {
        guard details.isDecoded else { return nil }
        var text: [UInt8] = []
        PayloadVendorJSON.append(Uplink(decoding: event.payload), to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    private func member(_ name: String, _ value: String?) -> [(String, String)] { value.map { [(name, $0)] } ?? [] }

    /// An identifier in the form of a UUID that is each frame's own: of its time, counter and device.
    private var identifier: String {
        func digits(_ value: UInt64, _ count: Int) -> String {
            let text = String(value, radix: 16)
            return String((String(repeating: "0", count: count) + text).suffix(count))
        }
        let (seconds, number) = (UInt64(truncatingIfNeeded: event.time), UInt64(truncatingIfNeeded: counter))
        return JSONText.quoted("\(digits(seconds, 8))-\(digits(number, 4))-4000-8000-\(lower.suffix(12))")
    }

    var chirpStackV4: String {
        let device = JSONText.object([
            ("tenantName", #""vs321""#), ("applicationName", #""vs321""#), ("deviceProfileName", #""VS321""#),
            ("deviceName", name), ("devEui", JSONText.quoted(lower)),
        ])
        let reception = JSONText.object([
            ("gatewayId", JSONText.quoted(Self.gateway)), ("uplinkId", "\(counter)"), ("rssi", Self.rssi),
            ("snr", Self.snr),
        ])
        return JSONText.object(
            [
                ("deduplicationId", identifier), ("time", time), ("deviceInfo", device), ("adr", "true"),
                ("dr", "\(Self.dataRate)"), ("fCnt", "\(counter)"), ("fPort", "\(port)"),
                ("confirmed", "\(details.isConfirmed)"), ("data", JSONText.quoted(base64(event.payload))),
            ] + member("object", decoded) + [
                ("rxInfo", JSONText.array([reception])),
                ("txInfo", JSONText.object([("frequency", "\(Self.hertz)")])),
            ])
    }

    /// ChirpStack 3 says when in its receptions, the Milesight gateway at the top.
    func chirpStackV3(isGateway: Bool) -> String {
        let reception = JSONText.object([
            (isGateway ? "mac" : "gatewayID", JSONText.quoted(Self.gateway)), ("time", time), ("rssi", Self.rssi),
            ("loRaSNR", Self.snr),
        ])
        return JSONText.object(
            [
                ("applicationID", isGateway ? "1" : #""1""#), ("applicationName", #""vs321""#), ("deviceName", name),
                ("devEUI", JSONText.quoted(lower)),
            ] + (isGateway ? [("time", time)] : []) + [
                ("rxInfo", JSONText.array([reception])),
                (
                    "txInfo",
                    JSONText.object([
                        ("frequency", "\(Self.hertz)"), (isGateway ? "dataRate" : "dr", "\(Self.dataRate)"),
                    ])
                ),
                ("adr", "true"), ("fCnt", "\(counter)"), ("fPort", "\(port)"),
                ("data", JSONText.quoted(base64(event.payload))),
            ] + member("object", decoded))
    }

    var theThingsStack: String {
        let ids = JSONText.object([
            ("device_id", JSONText.quoted("eui-\(lower)")),
            ("application_ids", JSONText.object([("application_id", #""vs321""#)])),
            ("dev_eui", JSONText.quoted(upper)),
        ])
        let gateway = JSONText.object([
            (
                "gateway_ids",
                JSONText.object([("gateway_id", #""virtual""#), ("eui", JSONText.quoted(Self.gateway.uppercased()))])
            ),
            ("time", time), ("rssi", Self.rssi), ("channel_rssi", Self.rssi), ("snr", Self.snr),
        ])
        let lora = JSONText.object([("bandwidth", "125000"), ("spreading_factor", "\(Self.spreadingFactor)")])
        let settings = JSONText.object([
            ("data_rate", JSONText.object([("lora", lora)])), ("frequency", #""\#(Self.hertz)""#),
        ])
        let message = JSONText.object(
            [
                ("f_port", "\(port)"), ("f_cnt", "\(counter)"),
                ("frm_payload", JSONText.quoted(base64(event.payload))),
            ] + member("decoded_payload", decoded) + [
                ("rx_metadata", JSONText.array([gateway])), ("settings", settings), ("received_at", time),
            ] + (details.isConfirmed ? [("confirmed", "true")] : []))
        return JSONText.object([("end_device_ids", ids), ("received_at", time), ("uplink_message", message)])
    }

    var thingPark: String {
        let uplink = JSONText.object([
            ("Time", time), ("DevEUI", JSONText.quoted(upper)), ("FPort", "\(port)"), ("FCntUp", "\(counter)"),
            ("ADRbit", "1"), ("MType", details.isConfirmed ? "4" : "2"),
            ("payload_hex", JSONText.quoted(hexadecimal(event.payload))), ("LrrRSSI", Self.rssi), ("LrrSNR", Self.snr),
            ("SpFact", "\(Self.spreadingFactor)"), ("DevLrrCnt", "1"), ("Lrrid", #""10000001""#),
            ("CustomerData", JSONText.object([("name", name)])),
        ])
        return JSONText.object([("DevEUI_uplink", uplink)])
    }

    var aws: String {
        let gateway = JSONText.object([
            ("GatewayEui", JSONText.quoted(Self.gateway)), ("Rssi", Self.rssi), ("Snr", Self.snr),
        ])
        let metadata = JSONText.object([
            ("ADR", "true"), ("DataRate", "\(Self.dataRate)"), ("DevEui", JSONText.quoted(lower)),
            ("FCnt", "\(counter)"), ("FPort", "\(port)"), ("Frequency", #""\#(Self.hertz)""#),
            ("Gateways", JSONText.array([gateway])),
            ("MType", details.isConfirmed ? #""ConfirmedDataUp""# : #""UnconfirmedDataUp""#), ("Timestamp", time),
        ])
        return JSONText.object([
            ("MessageId", identifier), ("WirelessDeviceId", name),
            ("PayloadData", JSONText.quoted(base64(event.payload))),
            ("WirelessMetadata", JSONText.object([("LoRaWAN", metadata)])),
        ])
    }
}
