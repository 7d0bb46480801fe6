extension Setting {
    /// The setting that a row's numbers make, or `nil` where the kind is not a setting.
    package init?(_ kind: ItemKind, _ slots: Slots) {
        switch kind {
        case .reportingMode: self = .reportingMode(slots[0] == 0 ? .fromNowOn : .onTheDot)
        case .detectionMode: self = .detectionMode(slots[0] == 0 ? .auto : .alwaysOn)
        case .immediateDetection: self = .immediateDetection
        case .factoryReset: self = .factoryReset
        case .reboot: self = .reboot
        case .reportingInterval: self = .reportingInterval(minutes: slots[0])
        case .detectionInterval: self = .detectionInterval(minutes: slots[0])
        case .illuminanceThresholds:
            self = .illuminanceThresholds(
                dimBelowLux: UInt16(truncatingIfNeeded: slots[0]), brightAboveLux: UInt16(truncatingIfNeeded: slots[1]))
        case .dataStorage: self = .dataStorage(enabled: slots[0] == 1)
        case .dataRetransmission: self = .dataRetransmission(enabled: slots[0] == 1)
        case .retransmissionInterval: self = .retransmissionInterval(seconds: slots[0])
        case .temperatureThreshold:
            self = .temperatureThreshold(
                ThresholdCondition(slot: slots[0]), minTenthsCelsius: Int16(truncatingIfNeeded: slots[1]),
                maxTenthsCelsius: Int16(truncatingIfNeeded: slots[2]))
        case .humidityThreshold:
            self = .humidityThreshold(
                ThresholdCondition(slot: slots[0]), minHalfPercent: UInt16(truncatingIfNeeded: slots[1]),
                maxHalfPercent: UInt16(truncatingIfNeeded: slots[2]))
        case .adr: self = .adr(enabled: slots[0] == 1)
        case .applicationPort: self = .applicationPort(slots[0])
        case .d2d: self = .d2d(enabled: slots[0] == 1)
        case .d2dKey: self = .d2dKey(UInt64(bitPattern: Int64(slots[0])).byteSwapped)
        case .d2dRule: self = .d2dRule(D2DRule(slots))
        case .historyQuery: self = .historyQuery(unix: UInt32(truncatingIfNeeded: slots[0]))
        case .historyRangeQuery:
            self = .historyRangeQuery(
                fromUnix: UInt32(truncatingIfNeeded: slots[0]), toUnix: UInt32(truncatingIfNeeded: slots[1]))
        case .stopHistory: self = .stopHistory
        case .historyInterval: self = .historyInterval(seconds: slots[0])
        default: return nil
        }
    }

    /// What the setting is about.
    public var kind: ItemKind { fields.kind }

    /// The kind of the setting and the numbers of its row.
    package var fields: (kind: ItemKind, slots: Slots) {
        switch self {
        case .reportingMode(let mode): (.reportingMode, Slots(mode == .fromNowOn ? 0 : 1))
        case .detectionMode(let mode): (.detectionMode, Slots(mode == .auto ? 0 : 1))
        case .immediateDetection: (.immediateDetection, Slots())
        case .factoryReset: (.factoryReset, Slots())
        case .reboot: (.reboot, Slots())
        case .reportingInterval(let minutes): (.reportingInterval, Slots(minutes))
        case .detectionInterval(let minutes): (.detectionInterval, Slots(minutes))
        case .illuminanceThresholds(let dim, let bright): (.illuminanceThresholds, Slots(Int(dim), Int(bright)))
        case .dataStorage(let enabled): (.dataStorage, Slots(enabled ? 1 : 0))
        case .dataRetransmission(let enabled): (.dataRetransmission, Slots(enabled ? 1 : 0))
        case .retransmissionInterval(let seconds): (.retransmissionInterval, Slots(seconds))
        case .temperatureThreshold(let condition, let min, let max):
            (.temperatureThreshold, Slots(condition.slot, Int(min), Int(max)))
        case .humidityThreshold(let condition, let min, let max):
            (.humidityThreshold, Slots(condition.slot, Int(min), Int(max)))
        case .adr(let enabled): (.adr, Slots(enabled ? 1 : 0))
        case .applicationPort(let port): (.applicationPort, Slots(port))
        case .d2d(let enabled): (.d2d, Slots(enabled ? 1 : 0))
        case .d2dKey(let key): (.d2dKey, Slots(Int(Int64(bitPattern: key.byteSwapped))))
        case .d2dRule(let rule): (.d2dRule, rule.slots)
        case .historyQuery(let unix): (.historyQuery, Slots(Int(unix)))
        case .historyRangeQuery(let from, let to): (.historyRangeQuery, Slots(Int(from), Int(to)))
        case .stopHistory: (.stopHistory, Slots())
        case .historyInterval(let seconds): (.historyInterval, Slots(seconds))
        }
    }
}

extension ThresholdCondition {
    fileprivate init(slot: Int) {
        switch slot {
        case 0: self = .disabled
        case 1: self = .below
        case 2: self = .above
        case 3: self = .within
        default: self = .outside
        }
    }

    fileprivate var slot: Int {
        switch self {
        case .disabled: 0
        case .below: 1
        case .above: 2
        case .within: 3
        case .outside: 4
        }
    }
}

extension D2DRule {
    fileprivate init(_ slots: Slots) {
        self.init(
            trigger: UInt8(truncatingIfNeeded: slots[0]), enabled: slots[1] == 1, uplink: slots[2] == 1,
            command: UInt16(truncatingIfNeeded: slots[3]), minutes: UInt16(truncatingIfNeeded: slots[4]),
            timed: slots[5] == 1)
    }

    fileprivate var slots: Slots {
        [Int(trigger), enabled ? 1 : 0, uplink ? 1 : 0, Int(command), Int(minutes), timed ? 1 : 0]
    }
}
