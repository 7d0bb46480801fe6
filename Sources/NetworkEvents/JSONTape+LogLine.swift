import JSONLines
// {"time":"2026-01-05T09:00:00Z","devEUI":"24E124783F160001","payload":"06fe03000200"}
extension JSONTape {
    func readLogLine(_ object: Int) throws(UplinkLogFault) -> EventReading {
        let time = try time(member("time", of: object), "time", .log)
        let sender = try logSender(object)
        guard let node = member("payload", of: object) else {
            if member("items", of: object) != nil { throw .decodedOnly(.log) }
            throw .missing(member: "payload", .log)
        }
        let payload = try hexadecimalPayload(node, "payload")
        let port = try port(member("port", of: object) ?? member("fPort", of: object), "port")
        let counter = try counter(member("counter", of: object) ?? member("fCnt", of: object), "counter")
        return .uplink(UplinkEvent(sender: sender, time: time, port: port, counter: counter, payload: payload))
    }

    private func logSender(_ object: Int) throws(UplinkLogFault) -> UplinkEvent.Sender {
        if let eui = member("devEUI", of: object) { return .device(try deviceEUI(eui, "devEUI", .log)) }
        guard let node = member("sensor", of: object) else { throw .missing(member: "devEUI", .log) }
        guard let text = text(at: node), let id = String(validating: text, as: UTF8.self) else {
            throw .wrongType(member: "sensor", expected: "the id of a sensor of the site, as text")
        }
        return .sensor(id)
    }
}
