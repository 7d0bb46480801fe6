import JSONLines
// AWS writes the port as "FPort", its documentation's example as "Fport"; numbers may be texts.
extension JSONTape {
    func readAWS(_ object: Int) throws(UplinkLogFault) -> EventReading {
        let server = NetworkServer.aws
        guard let metadata = member("WirelessMetadata", "LoRaWAN", of: object) else {
            throw .missing(member: "WirelessMetadata.LoRaWAN", server)
        }
        let port = try port(member("FPort", of: metadata) ?? member("Fport", of: metadata), "FPort")
        guard let payload = member("PayloadData", of: object) else {
            if port == nil || port == 0 { return .skipped(.noPayload) }
            // A rule's own members are what its decoder made of the payload.
            let own = ["MessageId", "WirelessDeviceId", "WirelessMetadata"]
            if names(of: object).allSatisfy(own.contains) { throw .missing(member: "PayloadData", server) }
            throw .decodedOnly(server)
        }
        return .uplink(
            UplinkEvent(
                sender: .device(try deviceEUI(member("DevEui", of: metadata), "DevEui", server)),
                time: try time(member("Timestamp", of: metadata), "Timestamp", server), port: port,
                counter: try counter(member("FCnt", of: metadata), "FCnt"),
                payload: try base64Payload(payload, "PayloadData")))
    }
}
