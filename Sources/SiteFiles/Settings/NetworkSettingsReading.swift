import DeviceSettings
import Findings
import SensorModel

extension SiteReader {
    private static let lorawanKeys = [
        "devEUI", "appEUI", "port", "version", "confirmed", "join", "appKey", "networkSessionKey",
        "applicationSessionKey",
        "devAddr", "rejoin", "plan", "channels", "adr", "spreadingFactor", "txPower", "rx2",
    ]

    mutating func readLoRaWAN(_ top: Fields, _ given: inout GivenSettings) {
        guard let fields = group(top, "lorawan", SiteReader.lorawanKeys) else { return }
        let eui = "16 hexadecimal digits"
        take(reading(fields, "devEUI", is: eui) { DeviceEUI($0) }, .deviceEUI, \.lorawan.deviceEUI, &given)
        take(reading(fields, "appEUI", is: eui) { DeviceEUI($0) }, .appEUI, \.lorawan.appEUI, &given)
        take(integer(fields, "port"), .applicationPort, \.lorawan.port, &given)
        take(choice(fields, "version", LoRaWANVersion.self), .lorawanVersion, \.lorawan.version, &given)
        take(flag(fields, "confirmed"), .confirmedMode, \.lorawan.isConfirmed, &given)
        take(choice(fields, "join", JoinType.self), .joinType, \.lorawan.join, &given)
        take(key(fields, "appKey"), .applicationKey, \.lorawan.applicationKey, &given)
        take(key(fields, "networkSessionKey"), .networkSessionKey, \.lorawan.networkSessionKey, &given)
        take(key(fields, "applicationSessionKey"), .applicationSessionKey, \.lorawan.applicationSessionKey, &given)
        let address = reading(fields, "devAddr", is: "8 hexadecimal digits") {
            Hexadecimal.value($0, digits: 8, as: UInt32.self)
        }
        take(address, .deviceAddress, \.lorawan.deviceAddress, &given)
        if let rejoin = group(fields, "rejoin", ["enabled", "packets"]) {
            take(flag(rejoin, "enabled"), .rejoinEnabled, \.lorawan.rejoins, &given)
            take(integer(rejoin, "packets"), .rejoinPackets, \.lorawan.rejoinPackets, &given)
        }
        take(text(fields, "plan").map { FrequencyPlan($0) }, .frequencyPlan, \.lorawan.plan, &given)
        take(channels(fields), .channels, \.lorawan.channels, &given)
        take(flag(fields, "adr"), .adr, \.lorawan.adr, &given)
        take(spreadingFactor(fields), .spreadingFactor, \.lorawan.spreadingFactor, &given)
        take(text(fields, "txPower"), .transmitPower, \.lorawan.transmitPower, &given)
        if let rx2 = group(fields, "rx2", ["spreadingFactor", "frequency"]) {
            take(spreadingFactor(rx2), .rx2SpreadingFactor, \.lorawan.rx2SpreadingFactor, &given)
            take(integer(rx2, "frequency", unit: "Hz"), .rx2Frequency, \.lorawan.rx2Hertz, &given)
        }
    }

    /// A key; a message never repeats it.
    mutating func key(_ fields: Fields, _ key: String) -> Reading<SecretKey> {
        reading(fields, key, is: "32 hexadecimal digits", isSecret: true) { SecretKey($0) }
    }

    /// `9` or `SF9`.
    private mutating func spreadingFactor(_ fields: Fields) -> Reading<Int> {
        reading(fields, "spreadingFactor", is: "a spreading factor, such as 9") { text in
            let digits = text.uppercased().hasPrefix("SF") ? String(text.dropFirst(2)) : text
            return DecimalText.isInteger(digits) ? Int(digits) : nil
        }
    }

    /// A list of indices as the app takes it, or frequencies in MHz, with a decimal point.
    private mutating func channels(_ fields: Fields) -> Reading<ChannelSelection> {
        // The key decides: here Null is the app's word for no channel, with quotes or without.
        guard let node = fields.literal("channels") else { return .absent }
        var text = ""
        switch node.content {
        case .scalar(let scalar, _): text = scalar
        case .sequence(let nodes):
            text = nodes.map { if case .scalar(let scalar, _) = $0.content { scalar } else { "?" } }.joined(
                separator: ",")
        case .mapping: text = "?"
        }
        let path = fields.path.appending("channels")
        if text.contains(".") {
            let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
                Megahertz.kilohertz(String(part.filter { $0 != " " }))
            }
            if parts.allSatisfy({ $0 != nil }) { return .value(.kilohertz(Set(parts.compactMap { $0 }).sorted())) }
            let expected = "a list of channels, such as \"1-40, 60\" or \"868.1, 868.3\""
            report(WrongTypeRule.finding("channels", is: expected, not: node), path, node.position)
            return .faulty
        }
        do throws(InvalidChannelList) {
            return .value(.indices(try ChannelList(text)))
        } catch {
            report(WrongTypeRule.finding(error.description), path, node.position)
            return .faulty
        }
    }

    mutating func readD2D(_ top: Fields, _ given: inout GivenSettings) {
        guard let fields = group(top, "d2d", ["enabled", "key", "rules"]) else { return }
        take(flag(fields, "enabled"), .d2dEnabled, \.d2d.isEnabled, &given)
        take(key(fields, "key"), .d2dKey, \.d2d.key, &given)
        guard let nodes = list(fields, "rules", of: "rules, each beginning with \"- \"").value else { return }
        let rules = nodes.compactMap { d2dRule($0.0, $0.1) }
        if rules.count == nodes.count { take(.value(rules), .d2dRules, \.d2d.rules, &given) }
    }

    private mutating func d2dRule(_ node: FileNode, _ path: FindingPath) -> D2DTriggerRule? {
        let keys = ["trigger", "enabled", "command", "minutes", "timed", "uplink"]
        guard let fields = fields(node, path, of: "a rule", keys: keys) else { return nil }
        _ = require(fields, "trigger", example: "trigger: occupied, or region-1-occupied in desk occupancy")
        _ = require(fields, "command", example: "command: \"0004\"")
        let trigger = d2dTrigger(fields)
        let command = parsed(fields, "command", is: "4 hexadecimal digits, such as \"e004\"") { text in
            Hexadecimal.value(text.hasPrefix("0x") ? String(text.dropFirst(2)) : text, digits: 4, as: UInt16.self)
        }
        let (enabled, timed, uplink) = (flag(fields, "enabled"), flag(fields, "timed"), flag(fields, "uplink"))
        let minutes = integer(fields, "minutes", unit: "minutes")
        guard let trigger, let command, ![enabled, timed, uplink].contains(where: \.isFaulty), !minutes.isFaulty else {
            return nil
        }
        var rule = D2DTriggerRule(trigger, command: command)
        rule.isEnabled = enabled.value ?? true
        // A control time is meant to hold (guide 4.4.2); only timed: false switches it off.
        rule.isTimed = timed.value ?? (minutes.value != nil)
        rule.sendsUplink = uplink.value ?? false
        rule.minutes = minutes.value ?? rule.minutes
        return rule
    }

    private mutating func d2dTrigger(_ fields: Fields) -> D2DTrigger? {
        guard let node = fields["trigger"] else { return nil }
        if case .scalar(let text, _) = node.content {
            if let trigger = D2DTrigger(name: text) { return trigger }
            if DecimalText.isInteger(text), let byte = UInt8(text) { return .byte(byte) }
            let advice = NearestName.suggestion(for: text, in: D2DTrigger.named.map(\.name))
            report(
                WrongTypeRule.finding(
                    "trigger", is: "a condition, such as occupied or region-1-vacant", not: node, advice: advice),
                fields.path.appending("trigger"), node.position)
            return nil
        }
        report(
            WrongTypeRule.finding("trigger", is: "a condition, such as occupied or region-1-vacant", not: node),
            fields.path.appending("trigger"), node.position)
        return nil
    }
}
