import JSONLines
import SensorModel

/// Why an uplink has no form.
public enum UplinkFormFault: Error, Hashable, Sendable {
    /// The server's events name the device by its EUI, and this sensor has none.
    case noDevice(NetworkServer, sensor: String)

    /// Events of that server are read and not written.
    case notWritten(NetworkServer)
}

extension UplinkFormFault: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .noDevice(let server, let sensor):
            "\(server.title) names devices by their EUI: give sensor \(sensor) a devEUI in the site"
        case .notWritten(let server):
            "events of \(server.title) are not written; choose \(NetworkServer.written.map(\.rawValue).joined(separator: ", "))"
        }
    }
}

extension NetworkServer {
    /// The servers whose events are written, as for a dashboard that shall be tried.
    public static let written: [NetworkServer] = [.log, .chirpStackV4, .theThingsStack]
}

extension UplinkEvent {
    /// The uplink as one line, as that server hands it on, with the members that readers need; ``UplinkLogReader`` reads it back.
    public func json(_ server: NetworkServer = .log) throws(UplinkFormFault) -> String {
        let time = RFC3339.text(time)
        switch server {
        case .log:
            let sender =
                switch sender {
                case .device(let eui): #""devEUI":"\#(eui)""#
                case .sensor(let id): #""sensor":\#(JSONText.quoted(id))"#
                }
            return #"{"time":"\#(time)",\#(sender),"payload":"\#(hexadecimal(payload))"}"#
        case .chirpStackV4:
            let eui = try eui(server)
            let device = #""deviceInfo":{"devEui":"\#(eui)","deviceName":"\#(eui)"}"#
            let frame = #""fCnt":\#(counter ?? 0),"fPort":\#(port ?? DownlinkRequest.standardPort)"#
            return #"{"time":"\#(time)",\#(device),\#(frame),"confirmed":false,"data":"\#(base64(payload))"}"#
        case .theThingsStack:
            let eui = try eui(server)
            let ids = #""end_device_ids":{"device_id":"eui-\#(eui)","dev_eui":"\#(eui.uppercased())"}"#
            let frame = #""f_port":\#(port ?? DownlinkRequest.standardPort),"f_cnt":\#(counter ?? 0)"#
            let message = #"{\#(frame),"frm_payload":"\#(base64(payload))","received_at":"\#(time)"}"#
            return #"{\#(ids),"received_at":"\#(time)","uplink_message":\#(message)}"#
        case .chirpStackV3, .milesightGateway, .thingPark, .aws: throw .notWritten(server)
        }
    }

    private func eui(_ server: NetworkServer) throws(UplinkFormFault) -> String {
        switch sender {
        case .device(let eui): return eui.description.lowercased()
        case .sensor(let id): throw .noDevice(server, sensor: id)
        }
    }
}
