public import SensorModel

/// Bytes for a device, as one hands them to a network server.
public struct DownlinkRequest: Hashable, Sendable {
    /// The device; not all forms name it, where the topic or the path does.
    public var device: DeviceEUI?

    /// The LoRaWAN port, 1...223.
    public var port: Int

    /// Whether the device shall confirm that it received them.
    public var isConfirmed: Bool

    /// The bytes, 1...242.
    public var payload: [UInt8]

    /// When the request is made, in seconds since 1970, where the server checks it.
    public var time: Int?

    /// The sensor's port, unless it was given another.
    public static let standardPort = 85

    /// A request from its parts.
    public init(
        device: DeviceEUI? = nil, port: Int = DownlinkRequest.standardPort, isConfirmed: Bool = false,
        payload: [UInt8], time: Int? = nil
    ) {
        self.device = device
        self.port = port
        self.isConfirmed = isConfirmed
        self.payload = payload
        self.time = time
    }
}

/// Whose form a downlink request has.
public enum DownlinkForm: String, Hashable, Sendable, CaseIterable {
    /// ChirpStack 4 over MQTT.
    case chirpStackMQTT = "chirpstack-mqtt"

    /// ChirpStack 4 over its REST interface.
    case chirpStackREST = "chirpstack-rest"

    /// The Things Stack 3, over MQTT or as a webhook's downlink.
    case theThingsStack = "the-things-stack"

    /// A Milesight gateway over MQTT, on a topic without wildcard.
    case milesightGateway = "milesight-gateway"

    /// Actility ThingPark.
    case thingPark = "thingpark"

    /// AWS IoT Core for LoRaWAN.
    case aws
}

extension DownlinkForm {
    /// Whether the request itself names the device.
    public var namesDevice: Bool {
        switch self {
        case .chirpStackMQTT, .milesightGateway, .thingPark: true
        case .chirpStackREST, .theThingsStack, .aws: false
        }
    }

    /// Where the request goes; what stands in capitals is the reader's own.
    public func destination(_ device: DeviceEUI?) -> String {
        let eui = device?.description.lowercased() ?? "DEV_EUI"
        switch self {
        case .chirpStackMQTT: return "MQTT topic application/APPLICATION_ID/device/\(eui)/command/down"
        case .chirpStackREST: return "POST /api/devices/\(eui)/queue"
        case .theThingsStack: return "MQTT topic v3/APPLICATION_ID@TENANT_ID/devices/DEVICE_ID/down/push"
        case .milesightGateway: return "the gateway's MQTT topic for downlink data"
        case .thingPark: return "the connection's downlink end point or topic"
        case .aws: return "POST /wireless-devices/WIRELESS_DEVICE_ID/data"
        }
    }
}

/// Why a request has no form.
public enum DownlinkFault: Error, Hashable, Sendable {
    /// The form names the device, the request does not.
    case noDevice(DownlinkForm)

    /// The port is not an application's.
    case port(Int)

    /// There are no bytes, or more than a frame carries.
    case length(Int)
}

extension DownlinkFault: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .noDevice(let form): "the form \(form.rawValue) names the device: give its EUI"
        case .port(let port): "port \(port) is not in 1...223"
        case .length(let count): "\(count) bytes are not in 1...242, what a LoRaWAN frame carries"
        }
    }
}

extension DownlinkRequest {
    /// The request as one line of JSON in that form.
    public func json(_ form: DownlinkForm) throws(DownlinkFault) -> String {
        guard (1...223).contains(port) else { throw .port(port) }
        guard (1...242).contains(payload.count) else { throw .length(payload.count) }
        // Hexadecimal, base64 and numbers: nothing in these texts needs an escape.
        let data = base64(payload)
        switch form {
        case .chirpStackMQTT:
            let eui = try eui(form).lowercased()
            return #"{"devEui":"\#(eui)","confirmed":\#(isConfirmed),"fPort":\#(port),"data":"\#(data)"}"#
        case .chirpStackREST:
            return #"{"queueItem":{"confirmed":\#(isConfirmed),"fPort":\#(port),"data":"\#(data)"}}"#
        case .theThingsStack:
            let confirmed = #""confirmed":\#(isConfirmed)"#
            let item = #""f_port":\#(port),"frm_payload":"\#(data)","priority":"NORMAL",\#(confirmed)"#
            return #"{"downlinks":[{\#(item)}]}"#
        case .milesightGateway:
            return #"{"devEUI":"\#(try eui(form))","confirmed":\#(isConfirmed),"fPort":\#(port),"data":"\#(data)"}"#
        case .thingPark:
            let time = time.map { #""Time":"\#(RFC3339.text($0))","# } ?? ""
            let confirmed = #""Confirmed":"\#(isConfirmed ? 1 : 0)""#
            let eui = try eui(form)
            let item = #"\#(time)"DevEUI":"\#(eui)","FPort":\#(port),"payload_hex":"\#(hexadecimal(payload))","#
            return #"{"DevEUI_downlink":{\#(item)\#(confirmed)}}"#
        case .aws:
            let metadata = #"{"LoRaWAN":{"FPort":\#(port)}}"#
            let mode = isConfirmed ? 1 : 0
            return #"{"PayloadData":"\#(data)","TransmitMode":\#(mode),"WirelessMetadata":\#(metadata)}"#
        }
    }

    private func eui(_ form: DownlinkForm) throws(DownlinkFault) -> String {
        guard let device else { throw .noDevice(form) }
        return device.description
    }
}
