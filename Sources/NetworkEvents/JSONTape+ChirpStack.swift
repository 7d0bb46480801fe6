import JSONLines
// ChirpStack 4 has "deviceInfo"; ChirpStack 3 and the Milesight gateway have "devEUI" at the top.
extension JSONTape {
    func readChirpStackV4(_ object: Int) throws(UplinkLogFault) -> EventReading {
        let server = NetworkServer.chirpStackV4
        guard let data = member("data", of: object) else { return try chirpStackWithoutData(object, server) }
        let eui = try deviceEUI(member("deviceInfo", "devEui", of: object), "deviceInfo.devEui", server)
        let time = try time(member("time", of: object) ?? receptionTime(object), "time", server)
        return .uplink(
            UplinkEvent(
                sender: .device(eui), time: time,
                port: try port(member("fPort", of: object), "fPort"),
                counter: try counter(member("fCnt", of: object), "fCnt"),
                payload: try base64Payload(data, "data")))
    }

    /// ChirpStack 3 has no time at the top, the gateway has.
    func readChirpStackV3(_ object: Int) throws(UplinkLogFault) -> EventReading {
        let topTime = member("time", of: object)
        let isGateway = topTime != nil || hasMember("gatewayTime", "gatewaySN", of: object)
        let server: NetworkServer = isGateway ? .milesightGateway : .chirpStackV3
        guard let data = member("data", of: object) else { return try chirpStackWithoutData(object, server) }
        let eui = try deviceEUI(member("devEUI", of: object), "devEUI", server)
        let anyTime =
            topTime ?? receptionTime(object) ?? member("publishedAt", of: object) ?? member("gatewayTime", of: object)
        let time = try time(anyTime, "time", server)
        return .uplink(
            UplinkEvent(
                sender: .device(eui), time: time,
                port: try port(member("fPort", of: object), "fPort"),
                counter: try counter(member("fCnt", of: object), "fCnt"),
                payload: try base64Payload(data, "data")))
    }

    /// When the first gateway that knows the time received the frame.
    private func receptionTime(_ object: Int) -> Int? {
        guard let receptions = member("rxInfo", of: object) else { return nil }
        for reception in elements(of: receptions) {
            if let time = member("time", of: reception) ?? member("gwTime", of: reception) { return time }
            if let time = member("nsTime", of: reception) { return time }
        }
        return nil
    }

    private func chirpStackWithoutData(
        _ object: Int, _ server: NetworkServer
    ) throws(UplinkLogFault) -> EventReading {
        if hasMember("acknowledged", "downlinkId", "queueItemId", of: object) { return .skipped(.downlink) }
        if hasMember("margin", "batteryLevel", "externalPowerSource", of: object) { return .skipped(.status) }
        if hasMember("level", "code", "error", of: object) { return .skipped(.log) }
        if hasMember("integrationName", of: object) { return .skipped(.other) }
        if hasMember("location", of: object) { return .skipped(.location) }
        if hasMember("object", "objectJSON", of: object) { throw .decodedOnly(server) }
        if server == .milesightGateway, hasDecodedMember(object) { throw .decodedOnly(server) }
        if hasMember("fCnt", "fPort", "dr", "rxInfo", of: object) { return .skipped(.noPayload) }
        if hasMember("txInfo", "gatewayID", of: object) { return .skipped(.downlink) }
        return .skipped(hasMember("devAddr", of: object) ? .join : .other)
    }

    /// Whether a gateway's codec has put the sensor's values where the bytes would be.
    private func hasDecodedMember(_ object: Int) -> Bool {
        hasMember(
            "battery", "temperature", "humidity", "people_total_counts", "illuminance_status", "detection_status",
            "region_1", "region_1_enable", of: object)
    }
}
