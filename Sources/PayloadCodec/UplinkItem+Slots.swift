import SensorModel

/// The numbers of a row's fields, in the row's order; the rest are zero.
package typealias Slots = InlineArray<6, Int>

/// Stands in a slot for "no reading".
package let noReadingSlot = Int.min

extension Slots {
    init(_ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
        self.init(repeating: 0)
        self[0] = a
        self[1] = b
        self[2] = c
    }

    /// `nil` is "no reading"; the number that stands for it gives way, so that it is refused like its neighbours.
    init(optional value: Int?) {
        self.init(value.map { Swift.max($0, noReadingSlot + 1) } ?? noReadingSlot)
    }
}

extension UplinkItem {
    /// The item that a row's numbers make, or `nil` where the kind is not one of an uplink's own.
    package init?(_ kind: ItemKind, _ slots: Slots) {
        guard ChannelTable.uplink.contains(where: { $0.kind == kind }) else { return nil }
        self.init(own: kind, slots)
    }

    /// The item that the numbers of one of an uplink's own rows make.
    ///
    /// Numbers outside a row's enumerations have been refused before.
    @inline(__always)
    init(own kind: ItemKind, _ slots: Slots) {
        switch kind {
        case .batteryLevel: self = .batteryLevel(percent: slots[0])
        case .temperature: self = .temperature(tenthsCelsius: slots[0] == noReadingSlot ? nil : slots[0])
        case .humidity: self = .humidity(halfPercent: slots[0] == noReadingSlot ? nil : slots[0])
        case .peopleCount: self = .peopleCount(slots[0])
        case .deskOccupancy: self = .deskOccupancy(DeskOccupancy(slots[0], slots[1]))
        case .illuminance: self = .illuminance(slots[0] == 0 ? .dim : .bright)
        case .detectionStatus: self = .detectionStatus(slots[0] == 0 ? .normal : .undetectable)
        case .timestamp: self = .timestamp(unix: UInt32(truncatingIfNeeded: slots[0]))
        case .temperatureAlarm: self = .temperatureAlarm(tenthsCelsius: slots[0], AlarmState(slot: slots[1]))
        case .humidityAlarm: self = .humidityAlarm(halfPercent: slots[0], AlarmState(slot: slots[1]))
        case .peopleCountRecord:
            self = .peopleCountRecord(unix: UInt32(truncatingIfNeeded: slots[0]), total: slots[1])
        case .deskOccupancyRecord:
            self = .deskOccupancyRecord(
                unix: UInt32(truncatingIfNeeded: slots[0]), DeskOccupancy(slots[1], slots[2]))
        case .historyReply:
            self = .historyReply(slots[0] == 0 ? .point : .range, HistoryResult(slot: slots[1]))
        case .deviceClass: self = .deviceClass(.a)
        case .tslVersion: self = .tslVersion(Version(slot: slots[0]))
        case .hardwareVersion: self = .hardwareVersion(Version(slot: slots[0]))
        case .firmwareVersion: self = .firmwareVersion(Version(slot: slots[0]))
        case .protocolVersion: self = .protocolVersion(slots[0])
        case .serialNumber: self = .serialNumber(UInt64(bitPattern: Int64(slots[0])).byteSwapped)
        case .powerOn: self = .powerOn
        case .resetReport: self = .resetReport
        default: preconditionFailure("\(kind.name) is no item of an uplink's own")
        }
    }

    /// What the item is about.
    public var kind: ItemKind { fields.kind }

    /// The kind of the item and the numbers of its row; a reply to a setting has those of the setting.
    package var fields: (kind: ItemKind, slots: Slots) {
        switch self {
        case .batteryLevel(let percent): (.batteryLevel, Slots(percent))
        case .temperature(let tenths): (.temperature, Slots(optional: tenths))
        case .humidity(let halves): (.humidity, Slots(optional: halves))
        case .peopleCount(let total): (.peopleCount, Slots(total))
        case .deskOccupancy(let desks):
            (.deskOccupancy, Slots(Int(desks.enabled.rawValue), Int(desks.occupied.rawValue)))
        case .illuminance(let light): (.illuminance, Slots(light == .dim ? 0 : 1))
        case .detectionStatus(let status): (.detectionStatus, Slots(status == .normal ? 0 : 1))
        case .timestamp(let unix): (.timestamp, Slots(Int(unix)))
        case .temperatureAlarm(let tenths, let state): (.temperatureAlarm, Slots(tenths, state.slot))
        case .humidityAlarm(let halves, let state): (.humidityAlarm, Slots(halves, state.slot))
        case .peopleCountRecord(let unix, let total): (.peopleCountRecord, Slots(Int(unix), total))
        case .deskOccupancyRecord(let unix, let desks):
            (.deskOccupancyRecord, Slots(Int(unix), Int(desks.enabled.rawValue), Int(desks.occupied.rawValue)))
        case .historyReply(let query, let result): (.historyReply, Slots(query == .point ? 0 : 1, result.slot))
        case .deviceClass: (.deviceClass, Slots())
        case .tslVersion(let version): (.tslVersion, Slots(version.slot))
        case .hardwareVersion(let version): (.hardwareVersion, Slots(version.slot))
        case .firmwareVersion(let version): (.firmwareVersion, Slots(version.slot))
        case .protocolVersion(let version): (.protocolVersion, Slots(version))
        case .serialNumber(let serial): (.serialNumber, Slots(Int(Int64(bitPattern: serial.byteSwapped))))
        case .powerOn: (.powerOn, Slots())
        case .resetReport: (.resetReport, Slots())
        case .settingReply(_, let setting): (.settingReply, setting.fields.slots)
        }
    }
}

extension DeskOccupancy {
    fileprivate init(_ enabled: Int, _ occupied: Int) {
        self.init(
            enabled: RegionMask(rawValue: UInt16(truncatingIfNeeded: enabled)),
            occupied: RegionMask(rawValue: UInt16(truncatingIfNeeded: occupied)))
    }
}

extension AlarmState {
    fileprivate init(slot: Int) { self = slot == 0 ? .released : .alarm }

    fileprivate var slot: Int { self == .released ? 0 : 1 }
}

extension HistoryResult {
    fileprivate init(slot: Int) { self = slot == 0 ? .success : slot == 1 ? .invalidTime : .noData }

    fileprivate var slot: Int {
        switch self {
        case .success: 0
        case .invalidTime: 1
        case .noData: 2
        }
    }
}

extension Version {
    fileprivate init(slot: Int) {
        self.init(UInt8(truncatingIfNeeded: slot), UInt8(truncatingIfNeeded: slot >> 8))
    }

    fileprivate var slot: Int { Int(major) | Int(minor) << 8 }
}
