import JSONLines
// The Things Stack leaves out what is empty, 0 or false: an uplink on port 0 has no port.
extension JSONTape {
    func readTheThingsStack(_ object: Int) throws(UplinkLogFault) -> EventReading {
        let server = NetworkServer.theThingsStack
        guard let message = member("uplink_message", of: object) else { return theThingsStackWithoutUplink(object) }
        guard let payload = member("frm_payload", of: message) else {
            if hasMember("decoded_payload", "normalized_payload", of: message) { throw .decodedOnly(server) }
            return .skipped(.noPayload)
        }
        let eui = try deviceEUI(member("end_device_ids", "dev_eui", of: object), "end_device_ids.dev_eui", server)
        let received = member("received_at", of: message) ?? member("received_at", of: object)
        return .uplink(
            UplinkEvent(
                sender: .device(eui), time: try time(received, "received_at", server),
                port: try port(member("f_port", of: message), "f_port"),
                counter: try counter(member("f_cnt", of: message), "f_cnt"),
                payload: try base64Payload(payload, "frm_payload")))
    }

    private func theThingsStackWithoutUplink(_ object: Int) -> EventReading {
        if hasMember("join_accept", of: object) { return .skipped(.join) }
        if hasMember("uplink_normalized", of: object) { return .skipped(.repetition) }
        if hasMember("location_solved", of: object) { return .skipped(.location) }
        let downlink = hasMember(
            "downlink_ack", "downlink_nack", "downlink_sent", "downlink_failed", "downlink_queued",
            "downlink_queue_invalidated", of: object)
        return .skipped(downlink ? .downlink : .other)
    }
}
