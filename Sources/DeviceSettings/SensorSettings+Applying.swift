public import PayloadCodec

extension SensorSettings {
    /// Takes over what a downlink or a device's answer says, and names the settings that it says.
    ///
    /// Orders, such as a reboot, change nothing and name none. The key of D2D gets zeros for its last 16 digits, as in the
    /// device (guide 5.2.4).
    @discardableResult
    public mutating func apply(_ setting: Setting) -> [SettingKey] {
        switch setting {
        case .reportingMode(let mode): return set(\.reporting.mode, mode, .reportingMode)
        case .detectionMode(let mode): return set(\.detection.mode, mode, .detectionMode)
        case .reportingInterval(let minutes): return set(\.reporting.minutes, minutes, .reportingInterval)
        case .detectionInterval(let minutes): return set(\.detection.minutes, minutes, .detectionInterval)
        case .illuminanceThresholds(let dim, let bright):
            return set(\.illuminance.dimBelowLux, Int(dim), .dimBelow)
                + set(\.illuminance.brightAboveLux, Int(bright), .brightAbove)
        case .dataStorage(let enabled): return set(\.storage.isEnabled, enabled, .storageEnabled)
        case .dataRetransmission(let enabled): return set(\.storage.retransmits, enabled, .retransmission)
        case .retransmissionInterval(let seconds):
            return set(\.storage.retransmissionSeconds, seconds, .retransmissionInterval)
        case .historyInterval(let seconds): return set(\.storage.retrievalSeconds, seconds, .retrievalInterval)
        case .temperatureThreshold(let condition, let min, let max):
            return set(
                \.temperature, ThresholdSettings(condition, min: Int(min), max: Int(max)), .temperatureThreshold)
        case .humidityThreshold(let condition, let min, let max):
            return set(\.humidity, ThresholdSettings(condition, min: Int(min), max: Int(max)), .humidityThreshold)
        case .adr(let enabled): return set(\.lorawan.adr, enabled, .adr)
        case .applicationPort(let port): return set(\.lorawan.port, port, .applicationPort)
        case .d2d(let enabled): return set(\.d2d.isEnabled, enabled, .d2dEnabled)
        case .d2dKey(let half): return set(\.d2d.key, SecretKey(value: UInt128(half) << 64), .d2dKey)
        case .d2dRule(let item):
            let rule = D2DTriggerRule(item, function: detection.function)
            if let index = d2d.rules.firstIndex(where: { $0.trigger.byte == item.trigger }) {
                d2d.rules[index] = rule
            } else {
                d2d.rules.append(rule)
            }
            return [.d2dRules]
        case .immediateDetection, .factoryReset, .reboot, .historyQuery, .historyRangeQuery, .stopHistory: return []
        }
    }

    private mutating func set<Value>(
        _ member: WritableKeyPath<SensorSettings, Value>, _ value: Value, _ key: SettingKey
    ) -> [SettingKey] {
        self[keyPath: member] = value
        return [key]
    }
}
