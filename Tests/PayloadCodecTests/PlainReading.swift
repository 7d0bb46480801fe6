import PayloadCodec
import SensorModel

/// The guide's section 5 read a second time, by hand and without the table of channels, to compare with.
struct PlainReading: Equatable {
    var items: [UplinkItem] = []
    var settings: [Setting] = []
    var codes: [String] = []

    private var bytes: [UInt8] = []
    private var at = 0

    static func uplink(_ bytes: [UInt8], vendorHistory: Bool = false) -> PlainReading {
        var reading = PlainReading(bytes: bytes)
        while reading.at < bytes.count, reading.uplinkItem(vendorHistory) {}
        reading.bytes = []
        reading.at = 0
        return reading
    }

    static func downlink(_ bytes: [UInt8]) -> PlainReading {
        var reading = PlainReading(bytes: bytes)
        while reading.at < bytes.count, reading.downlinkItem() {}
        reading.bytes = []
        reading.at = 0
        return reading
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    static func == (lhs: Self, rhs: Self) -> Bool { lhs.items == rhs.items && lhs.codes.sorted() == rhs.codes.sorted() }

    private mutating func note(_ code: String, _ severity: String = "warning") {
        codes.append("\(at):\(severity):\(code)")
    }

    private func u8(_ i: Int) -> Int { Int(bytes[at + 2 + i]) }
    private func u16(_ i: Int) -> Int { u8(i) + 256 * u8(i + 1) }
    private func i16(_ i: Int) -> Int { u16(i) < 32768 ? u16(i) : u16(i) - 65536 }
    private func u32(_ i: Int) -> UInt32 { UInt32(u16(i) + 65536 * u16(i + 2)) }

    private static let lengths: [Int: Int] = [
        0x0175: 1, 0x0367: 2, 0x0468: 1, 0x05fd: 2, 0x06fe: 4, 0x07ff: 1, 0x08f4: 2, 0x0aef: 4, 0x8367: 3, 0x8468: 2,
        0x20ce: 9, 0xfc6b: 1, 0xfc6c: 1, 0xff0f: 1, 0xffff: 2, 0xff09: 2, 0xff0a: 2, 0xff16: 8, 0xff0b: 1, 0xff01: 1,
        0xfffe: 1,
    ]

    private static let settings: [Int: Int] = [
        0x10: 1, 0x8e: 3, 0x02: 2, 0x06: 9, 0x68: 1, 0x69: 1, 0x6a: 3, 0x40: 1, 0x65: 1, 0x84: 1, 0x35: 8, 0x96: 8,
        0x6d: 1,
    ]

    private mutating func uplinkItem(_ vendorHistory: Bool) -> Bool {
        guard at + 1 < bytes.count else { return fail("truncated") }
        let key = Int(bytes[at]) << 8 | Int(bytes[at + 1])
        var length = PlainReading.lengths[key]
        if bytes[at] >= 0xfe, length == nil { length = PlainReading.settings[key & 0xff] }
        if bytes[at] == 0xf8 || bytes[at] == 0xf9, [0x10, 0x6b, 0x6c, 0x6e].contains(key & 0xff) {
            length = bytes[at] == 0xf8 ? 2 : 1
        }
        guard var length else { return fail("unknown-channel") }
        if key == 0x20ce, vendorHistory, at + 2 + 5 <= bytes.count, u8(4) == 0 { length = 7 }
        guard at + 2 + length <= bytes.count else { return fail("truncated") }
        if let item = item(key, vendorHistory) { items.append(item) }
        at += 2 + length
        return true
    }

    private static let downlinkLengths: [Int: Int] = [
        0xf910: 1, 0xf96b: 1, 0xf96c: 1, 0xf96e: 1, 0xff10: 1, 0xff8e: 3, 0xff02: 2, 0xff06: 9, 0xff68: 1, 0xff69: 1,
        0xff6a: 3, 0xff40: 1, 0xff65: 1, 0xff84: 1, 0xff35: 8, 0xff96: 8, 0xfd6b: 4, 0xfd6c: 8, 0xfd6d: 1,
    ]

    private mutating func downlinkItem() -> Bool {
        guard at + 1 < bytes.count else { return fail("truncated") }
        let key = Int(bytes[at]) << 8 | Int(bytes[at + 1])
        guard let length = PlainReading.downlinkLengths[key] else { return fail("unknown-channel") }
        guard at + 2 + length <= bytes.count else { return fail("truncated") }
        if key == 0xfd6b {
            settings.append(.historyQuery(unix: u32(0)))
        } else if key == 0xfd6c {
            if u32(0) > u32(4) { note("out-of-range") }
            settings.append(.historyRangeQuery(fromUnix: u32(0), toUnix: u32(4)))
        } else if let setting = setting(key & 0xff) {
            settings.append(setting)
        } else {
            note("out-of-range", "error")
        }
        at += 2 + length
        return true
    }

    private mutating func fail(_ code: String) -> Bool {
        note(code, "error")
        return false
    }

    private mutating func refuse() -> UplinkItem? {
        note("out-of-range", "error")
        return nil
    }

    private mutating func fixed(_ indices: Range<Int>, _ value: Int) {
        if indices.contains(where: { u8($0) != value }) { note("reserved-bits") }
    }

    private mutating func desks(_ i: Int) -> DeskOccupancy {
        let (enabled, occupied) = (UInt16(u16(i)), UInt16(u16(i + 2)))
        if (enabled | occupied) > 1023 { note("reserved-bits") }
        if occupied & ~enabled & 1023 != 0 { note("occupied-but-disabled") }
        return DeskOccupancy(enabled: RegionMask(rawValue: enabled), occupied: RegionMask(rawValue: occupied))
    }

    private mutating func item(_ key: Int, _ vendorHistory: Bool) -> UplinkItem? {
        switch key {
        case 0x0175:
            if u8(0) < 1 || u8(0) > 100 { note("out-of-range") }
            return .batteryLevel(percent: u8(0))
        case 0x0367:
            if u16(0) == 0xffff { note("no-reading") }
            return .temperature(tenthsCelsius: u16(0) == 0xffff ? nil : i16(0))
        case 0x0468:
            if u8(0) == 0xff { note("no-reading") }
            return .humidity(halfPercent: u8(0) == 0xff ? nil : u8(0))
        case 0x05fd: return .peopleCount(u16(0))
        case 0x06fe: return .deskOccupancy(desks(0))
        case 0x07ff: return u8(0) > 1 ? refuse() : .illuminance(u8(0) == 1 ? .bright : .dim)
        case 0x08f4:
            fixed(0..<1, 2)
            return u8(1) > 1 ? refuse() : .detectionStatus(u8(1) == 1 ? .undetectable : .normal)
        case 0x0aef: return .timestamp(unix: u32(0))
        case 0x8367:
            return u8(2) > 1 ? refuse() : .temperatureAlarm(tenthsCelsius: i16(0), u8(2) == 1 ? .alarm : .released)
        case 0x8468: return u8(1) > 1 ? refuse() : .humidityAlarm(halfPercent: u8(0), u8(1) == 1 ? .alarm : .released)
        case 0x20ce:
            if u8(4) > 1 { return refuse() }
            if (u8(4) == 0) != vendorHistory { return .deskOccupancyRecord(unix: u32(0), desks(5)) }
            if !vendorHistory { fixed(7..<9, 0) }
            return .peopleCountRecord(unix: u32(0), total: u16(5))
        case 0xfc6b, 0xfc6c:
            let results: [HistoryResult] = [.success, .invalidTime, .noData]
            return u8(0) > 2 ? refuse() : .historyReply(key == 0xfc6b ? .point : .range, results[u8(0)])
        case 0xff0f: return u8(0) > 0 ? refuse() : .deviceClass(.a)
        case 0xffff: return .tslVersion(Version(bytes[at + 2], bytes[at + 3]))
        case 0xff09: return .hardwareVersion(Version(bytes[at + 2], bytes[at + 3]))
        case 0xff0a: return .firmwareVersion(Version(bytes[at + 2], bytes[at + 3]))
        case 0xff16: return .serialNumber((0..<8).reduce(0) { $0 << 8 | UInt64(u8($1)) })
        case 0xff0b:
            fixed(0..<1, 0xff)
            return .powerOn
        case 0xff01: return .protocolVersion(u8(0))
        case 0xfffe:
            fixed(0..<1, 0xff)
            return .resetReport
        default: return reply(key)
        }
    }

    private mutating func reply(_ key: Int) -> UplinkItem? {
        guard let setting = setting(key & 0xff) else { return refuse() }
        guard key >> 8 == 0xf8 else { return .settingReply(.echo, setting) }
        let results: [SettingResult] = [.success, .forbidden, .invalidParameter]
        return u8(1) > 2 ? refuse() : .settingReply(results[u8(1)], setting)
    }

    private mutating func within(_ value: Int, _ range: ClosedRange<Int>) -> Int {
        if !range.contains(value) { note("out-of-range") }
        return value
    }

    private func flag(_ i: Int) -> Bool? { u8(i) > 1 ? nil : u8(i) == 1 }

    private mutating func setting(_ type: Int) -> Setting? {
        switch type {
        case 0x10 where bytes[at] >= 0xfe:
            fixed(0..<1, 0xff)
            return .reboot
        case 0x10: return u8(0) > 1 ? nil : .reportingMode(u8(0) == 0 ? .fromNowOn : .onTheDot)
        case 0x6b: return u8(0) > 1 ? nil : .detectionMode(u8(0) == 0 ? .auto : .alwaysOn)
        case 0x6c, 0x6d, 0x6e:
            fixed(0..<1, 0xff)
            return type == 0x6c ? .immediateDetection : type == 0x6d ? .stopHistory : .factoryReset
        case 0x8e:
            fixed(0..<1, 0)
            return .reportingInterval(minutes: within(u16(1), 2...1440))
        case 0x02: return .detectionInterval(minutes: within(u16(0), 2...60))
        case 0x68: return flag(0).map { .dataStorage(enabled: $0) }
        case 0x69: return flag(0).map { .dataRetransmission(enabled: $0) }
        case 0x40: return flag(0).map { .adr(enabled: $0) }
        case 0x84: return flag(0).map { .d2d(enabled: $0) }
        case 0x6a:
            guard let isHistory = flag(0) else { return nil }
            let seconds = within(u16(1), 30...1200)
            return isHistory ? .historyInterval(seconds: seconds) : .retransmissionInterval(seconds: seconds)
        case 0x65: return .applicationPort(within(u8(0), 1...223))
        case 0x35: return .d2dKey((0..<8).reduce(0) { $0 << 8 | UInt64(u8($1)) })
        case 0x96: return rule()
        case 0x06: return threshold()
        default: return nil
        }
    }

    private mutating func rule() -> Setting? {
        let trigger = within(u8(0), 1...20)
        let minutes = within(u16(5), 1...1440)
        // One refusal for each flag that is none; the caller notes the first.
        let bad = [1, 2, 7].filter { flag($0) == nil }
        for _ in bad.dropFirst() { note("out-of-range", "error") }
        guard let enabled = flag(1), let uplink = flag(2), let timed = flag(7) else { return nil }
        return .d2dRule(
            D2DRule(
                trigger: UInt8(trigger), enabled: enabled, uplink: uplink, command: UInt16(u16(3)),
                minutes: UInt16(minutes), timed: timed))
    }

    private mutating func threshold() -> Setting? {
        let selector = u8(0) & 0x3f
        let conditions: [ThresholdCondition] = [.disabled, .below, .above, .within, .outside]
        guard selector == 0x1c || (0x08...0x17).contains(selector) else {
            if u8(0) > 0x3f { note("reserved-bits") }
            return nil
        }
        if u8(0) > 0x3f || (5..<9).contains(where: { u8($0) != 0 }) { note("reserved-bits") }
        if selector == 0x1c {
            return .illuminanceThresholds(dimBelowLux: UInt16(u16(1)), brightAboveLux: UInt16(u16(3)))
        }
        let isTemperature = selector < 0x10
        if isTemperature ? i16(1) > i16(3) : u16(1) > u16(3) { note("out-of-range") }
        guard selector & 7 < 5 else { return nil }
        return isTemperature
            ? .temperatureThreshold(
                conditions[selector & 7], minTenthsCelsius: Int16(i16(1)), maxTenthsCelsius: Int16(i16(3)))
            : .humidityThreshold(
                conditions[selector & 7], minHalfPercent: UInt16(u16(1)), maxHalfPercent: UInt16(u16(3)))
    }
}
