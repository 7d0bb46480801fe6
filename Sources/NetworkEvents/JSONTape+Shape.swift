import JSONLines
// Which server an object comes from; each server's own members are in a file of its name.
extension JSONTape {
    /// What the object at the top says.
    func readEvent() throws(UplinkLogFault) -> EventReading {
        guard kind(of: 0) == .object else { throw .notAnObject }
        // By far the most frequent first: a plain line, whose payload is a text.
        if let payload = member("payload", of: 0), kind(of: payload) == .string,
            member("devEUI", of: 0) != nil || member("sensor", of: 0) != nil
        {
            return try readLogLine(0)
        }
        var object = 0
        // What a recorder wraps around an event: a broker's client, a storage, a stream of several kinds of events.
        if hasMember("topic", of: object), let inner = member("payload", of: object), kind(of: inner) == .object {
            object = inner
        }
        for wrapper: StaticString in ["result", "data"] {
            if let inner = member(wrapper, of: object), member("end_device_ids", of: inner) != nil { object = inner }
        }
        if member("deviceInfo", of: object) != nil { return try readChirpStackV4(object) }
        if member("end_device_ids", of: object) != nil { return try readTheThingsStack(object) }
        if member("WirelessMetadata", of: object) != nil || member("PayloadData", of: object) != nil {
            return try readAWS(object)
        }
        if let reading = try readThingPark(object) { return reading }
        if member("devEUI", of: object) != nil,
            hasMember(
                "data", "applicationID", "applicationName", "deviceName", "rxInfo", "fPort", "object", of: object)
        {
            return try readChirpStackV3(object)
        }
        if hasMember("devEUI", "sensor", "payload", of: object) { return try readLogLine(object) }
        throw .unknownEvent(members: Array(names(of: object).prefix(8)))
    }
}
