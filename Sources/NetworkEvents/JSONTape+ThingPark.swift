import JSONLines
// ThingPark's events have one member that names their kind. Numbers may be texts; the payload is hexadecimal.
extension JSONTape {
    func readThingPark(_ object: Int) throws(UplinkLogFault) -> EventReading? {
        let server = NetworkServer.thingPark
        guard let uplink = member("DevEUI_uplink", of: object) else {
            if hasMember("DevEUI_downlink_Sent", "DevEUI_downlink_Rejected", "DevEUI_downlink", of: object) {
                return .skipped(.downlink)
            }
            if hasMember("DevEUI_location", of: object) { return .skipped(.location) }
            let other = hasMember("DevEUI_notification", "DevEUI_multicast_summary", "DevEUI_alarm", of: object)
            return other ? .skipped(.other) : nil
        }
        guard let payload = member("payload_hex", of: uplink) else {
            if hasMember("payload", "points", of: uplink) { throw .decodedOnly(server) }
            return .skipped(.noPayload)
        }
        return .uplink(
            UplinkEvent(
                sender: .device(try deviceEUI(member("DevEUI", of: uplink), "DevEUI", server)),
                time: try time(member("Time", of: uplink), "Time", server),
                port: try port(member("FPort", of: uplink), "FPort"),
                counter: try counter(member("FCntUp", of: uplink), "FCntUp"),
                payload: try hexadecimalPayload(payload, "payload_hex")))
    }
}
