public import PayloadCodec

extension SensorSettings {
    /// What the downlinks of some settings say, in a safe order, and which of the settings no downlink can set: those of the
    /// app, and those whose value has more bits than a downlink.
    ///
    /// - Parameters:
    ///   - keys: The settings to set.
    ///   - old: What the device has now, as far as known. A rule of D2D that it has already is not sent again, and one that
    ///     is gone is disabled, because no downlink removes it.
    ///
    /// The order keeps the device within the guide's rules on the way as well: storage goes on before retransmission and
    /// off after it; D2D goes off before its key and rules change, and on after them; of the two intervals the one goes
    /// first that cannot pass the other; what makes the device join anew comes last.
    public func downlinkItems(for keys: Set<SettingKey>, replacing old: SensorSettings? = nil) -> DownlinkItems {
        var items = DownlinkItems()
        for key in SettingKey.allCases where keys.contains(key) && !isSentByDownlink(key) {
            items.remaining.append(key)
        }
        let keys = keys.filter(isSentByDownlink)
        func has(_ key: SettingKey) -> Bool { keys.contains(key) }
        if has(.d2dEnabled), !d2d.isEnabled { items.add(.d2d(enabled: false)) }
        if has(.retransmission), !storage.retransmits { items.add(.dataRetransmission(enabled: false)) }
        addGeneral(keys, old, &items)
        addThresholds(keys, &items)
        addStorage(keys, &items)
        if has(.d2dKey) { items.add(.d2dKey(d2d.key.upperHalf)) }
        if has(.d2dRules) { for rule in changedRules(old) { items.add(rule) } }
        if has(.d2dEnabled), d2d.isEnabled { items.add(.d2d(enabled: true)) }
        if has(.adr) { items.add(.adr(enabled: lorawan.adr), rejoins: true) }
        if has(.applicationPort) { items.add(.applicationPort(lorawan.port), rejoins: true) }
        return items
    }

    /// Whether a downlink can bring the setting to this value.
    private func isSentByDownlink(_ key: SettingKey) -> Bool {
        guard key.row.way == .downlink else { return false }
        return switch key {
        case .d2dKey: d2d.key.fitsDownlink
        case .d2dRules: d2d.rules.allSatisfy { $0.item != nil }
        case .brightAbove, .dimBelow:
            UInt16(exactly: illuminance.brightAboveLux) != nil && UInt16(exactly: illuminance.dimBelowLux) != nil
        case .temperatureThreshold: Int16(exactly: temperature.min) != nil && Int16(exactly: temperature.max) != nil
        case .humidityThreshold: UInt16(exactly: humidity.min) != nil && UInt16(exactly: humidity.max) != nil
        default: true
        }
    }

    private func addGeneral(_ keys: Set<SettingKey>, _ old: SensorSettings?, _ items: inout DownlinkItems) {
        if keys.contains(.reportingMode) { items.add(.reportingMode(reporting.mode)) }
        if keys.contains(.detectionMode) { items.add(.detectionMode(detection.mode)) }
        var intervals: [Setting] = []
        if keys.contains(.reportingInterval) { intervals.append(.reportingInterval(minutes: reporting.minutes)) }
        if keys.contains(.detectionInterval) { intervals.append(.detectionInterval(minutes: detection.minutes)) }
        // Reports may never come more often than detections. A reporting interval of 60 or more is above every detection
        // interval, so it can always go first; where nothing is known of the old ones a short detection interval can.
        let reportingFirst = reporting.minutes >= (old?.detection.minutes ?? 60)
        items.add(inOrder: reportingFirst ? intervals : intervals.reversed())
        if keys.contains(.brightAbove) || keys.contains(.dimBelow) {
            items.add(
                .illuminanceThresholds(
                    dimBelowLux: UInt16(clamping: illuminance.dimBelowLux),
                    brightAboveLux: UInt16(clamping: illuminance.brightAboveLux)))
        }
    }

    private func addStorage(_ keys: Set<SettingKey>, _ items: inout DownlinkItems) {
        if keys.contains(.retransmissionInterval) {
            items.add(.retransmissionInterval(seconds: storage.retransmissionSeconds))
        }
        if keys.contains(.retrievalInterval) { items.add(.historyInterval(seconds: storage.retrievalSeconds)) }
        if keys.contains(.storageEnabled) { items.add(.dataStorage(enabled: storage.isEnabled)) }
        if keys.contains(.retransmission), storage.retransmits { items.add(.dataRetransmission(enabled: true)) }
    }

    private func addThresholds(_ keys: Set<SettingKey>, _ items: inout DownlinkItems) {
        if keys.contains(.temperatureThreshold) {
            items.add(
                .temperatureThreshold(
                    temperature.condition, minTenthsCelsius: Int16(clamping: temperature.sentMin),
                    maxTenthsCelsius: Int16(clamping: temperature.sentMax)))
        }
        if keys.contains(.humidityThreshold) {
            items.add(
                .humidityThreshold(
                    humidity.condition, minHalfPercent: UInt16(clamping: humidity.sentMin),
                    maxHalfPercent: UInt16(clamping: humidity.sentMax)))
        }
    }

    private func changedRules(_ old: SensorSettings?) -> [Setting] {
        let known = old?.d2d.rules ?? []
        // Compared as they travel: a trigger may be a name in one file and a number in the other.
        let sent = Set(known.compactMap(\.item))
        var settings = d2d.rules.compactMap(\.item).filter { !sent.contains($0) }.map(Setting.d2dRule)
        let kept = Set(d2d.rules.map(\.trigger.byte))
        for var rule in known where !kept.contains(rule.trigger.byte) && rule.isEnabled {
            rule.isEnabled = false
            if let item = rule.item { settings.append(.d2dRule(item)) }
        }
        return settings
    }
}

extension ThresholdSettings {
    /// The bounds as a downlink carries them: one that does not matter follows the other, so that none is above it.
    fileprivate var sentMin: Int { usesMax && !usesMin ? Swift.min(min, max) : min }
    fileprivate var sentMax: Int {
        usesMin && !usesMax ? Swift.max(min, max) : Swift.max(max, condition == .disabled ? min : max)
    }
}

/// What downlinks shall say, in a safe order.
public struct DownlinkItems: Hashable, Sendable {
    /// One thing to say.
    public struct Item: Hashable, Sendable {
        /// The setting.
        public let setting: Setting

        /// Whether the device joins its network anew when it hears it (guide 5.2.3).
        public let rejoins: Bool

        /// Whether it must not overtake the one before it.
        let followsLast: Bool
    }

    /// What to say.
    public private(set) var items: [Item] = []

    /// The settings that no downlink can set, in the order of ``SettingKey``: a checklist for the app.
    public internal(set) var remaining: [SettingKey] = []

    mutating func add(_ setting: Setting, rejoins: Bool = false) {
        items.append(Item(setting: setting, rejoins: rejoins, followsLast: false))
    }

    mutating func add(inOrder settings: [Setting]) {
        for (index, setting) in settings.enumerated() {
            items.append(Item(setting: setting, rejoins: false, followsLast: index > 0))
        }
    }
}
