import JSONLines
import PayloadCodec
import SensorModel

/// Why an uplink has no form.
public enum UplinkFormFault: Error, Hashable, Sendable {
    /// The server's events name the device by its EUI, and this sensor has none.
    case noDevice(NetworkServer, sensor: String)
}

extension UplinkFormFault: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .noDevice(let server, let sensor):
            "\(server.title) names devices by their EUI: give sensor \(sensor) a devEUI in the site"
        }
    }
}

/// What an event says besides the uplink itself.
public struct UplinkDetails: Hashable, Sendable {
    /// The device's name at the server; the EUI where there is none.
    public var deviceName: String?

    /// Whether the device asked for a confirmation.
    public var isConfirmed: Bool

    /// Whether the payload is there decoded as well, with the member names of the vendor's decoder.
    public var isDecoded: Bool

    /// Details from their parts.
    public init(deviceName: String? = nil, isConfirmed: Bool = false, isDecoded: Bool = false) {
        self.deviceName = deviceName
        self.isConfirmed = isConfirmed
        self.isDecoded = isDecoded
    }
}

extension NetworkServer {
    /// Whether its events have a place for a decoded payload that ``UplinkEvent/json(_:_:)`` fills.
    public var hasDecodedPayload: Bool {
        switch self {
        case .chirpStackV4, .chirpStackV3, .theThingsStack, .milesightGateway: true
        case .log, .thingPark, .aws: false
        }
    }
}

extension UplinkEvent {
    /// The uplink as one line, as that server hands it on; ``UplinkLogReader`` reads it back.
    ///
    /// A plain line has the members of the contract alone. An event of a server has what dashboards look for: names, counters, and
    /// one gateway that heard the frame well. Gateway, frequency and data rate are made up, and the same for every frame.
    public func json(
        _ server: NetworkServer = .log, _ details: UplinkDetails = UplinkDetails()
    ) throws(UplinkFormFault) -> String {
        if server == .log { return logLine }
        let eui = try eui(server)
        let event = UplinkEventForm(self, eui: eui, details)
        return switch server {
        case .log: logLine
        case .chirpStackV4: event.chirpStackV4
        case .chirpStackV3: event.chirpStackV3(isGateway: false)
        case .milesightGateway: event.chirpStackV3(isGateway: true)
        case .theThingsStack: event.theThingsStack
        case .thingPark: event.thingPark
        case .aws: event.aws
        }
    }

    private var logLine: String {
        let sender =
            switch sender {
            case .device(let eui): #""devEUI":"\#(eui)""#
            case .sensor(let id): #""sensor":\#(JSONText.quoted(id))"#
            }
        return #"{"time":"\#(RFC3339.text(time))",\#(sender),"payload":"\#(hexadecimal(payload))"}"#
    }

    private func eui(_ server: NetworkServer) throws(UplinkFormFault) -> DeviceEUI {
        switch sender {
        case .device(let eui): return eui
        case .sensor(let id): throw .noDevice(server, sensor: id)
        }
    }
}
