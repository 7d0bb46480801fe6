import PayloadCodec
import SensorModel
import TestKit

/// Random items that the guide allows, and random bytes that look like frames.
struct RandomFrames {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        // Ends come often.
        switch UInt8.random(in: 0...9, using: &generator) {
        case 0: range.lowerBound
        case 1: range.upperBound
        default: Int.random(in: range, using: &generator)
        }
    }

    private mutating func pick<Value: CaseIterable>(_: Value.Type) -> Value {
        let all = Array(Value.allCases)
        return all[Int.random(in: 0..<all.count, using: &generator)]
    }

    private mutating func desks() -> DeskOccupancy {
        DeskOccupancy(
            enabled: RegionMask(rawValue: UInt16(number(0...1023))),
            occupied: RegionMask(rawValue: UInt16(number(0...1023))))
    }

    private mutating func time() -> UInt32 { UInt32(number(0...0xffff_ffff)) }

    private mutating func version() -> Version { Version(UInt8(number(0...255)), UInt8(number(0...255))) }

    private mutating func temperature() -> Int? {
        let tenths = number(-32_768...32_767)
        return tenths == -1 ? nil : tenths
    }

    mutating func item() -> UplinkItem {
        switch Int.random(in: 0..<23, using: &generator) {
        case 0: .batteryLevel(percent: number(1...100))
        case 1: .temperature(tenthsCelsius: temperature())
        case 2: .humidity(halfPercent: number(0...254))
        case 3: .humidity(halfPercent: nil)
        case 4: .peopleCount(number(0...65_535))
        case 5: .deskOccupancy(desks())
        case 6: .illuminance(pick(Illuminance.self))
        case 7: .detectionStatus(pick(DetectionStatus.self))
        case 8: .timestamp(unix: time())
        case 9: .temperatureAlarm(tenthsCelsius: number(-32_768...32_767), pick(AlarmState.self))
        case 10: .humidityAlarm(halfPercent: number(0...255), pick(AlarmState.self))
        case 11: .peopleCountRecord(unix: time(), total: number(0...65_535))
        case 12: .deskOccupancyRecord(unix: time(), desks())
        case 13: .historyReply(pick(HistoryQuery.self), pick(HistoryResult.self))
        case 14: .deviceClass(.a)
        case 15: .tslVersion(version())
        case 16: .hardwareVersion(version())
        case 17: .firmwareVersion(version())
        case 18: .protocolVersion(number(0...255))
        case 19: .serialNumber(generator.next())
        case 20: .powerOn
        case 21: .resetReport
        default: reply()
        }
    }

    private mutating func reply() -> UplinkItem {
        while true {
            let setting = setting()
            switch setting {
            case .historyQuery, .historyRangeQuery: continue
            case .reportingMode, .detectionMode, .immediateDetection, .factoryReset:
                return .settingReply(pick(SettingResult.self), setting)
            default: return .settingReply(.echo, setting)
            }
        }
    }

    mutating func setting() -> Setting {
        let minimum = number(-32_768...32_767)
        let lower = number(0...65_535)
        return switch Int.random(in: 0..<22, using: &generator) {
        case 0: .reportingMode(pick(ReportingMode.self))
        case 1: .detectionMode(pick(DetectionMode.self))
        case 2: .immediateDetection
        case 3: .factoryReset
        case 4: .reboot
        // At least every detection interval, so that the two agree in any frame.
        case 5: .reportingInterval(minutes: number(60...1440))
        case 6: .detectionInterval(minutes: number(2...60))
        case 7: .illuminanceThresholds(dimBelowLux: UInt16(lower), brightAboveLux: UInt16(number(0...65_535)))
        case 8: .dataStorage(enabled: Bool.random(using: &generator))
        case 9: .dataRetransmission(enabled: Bool.random(using: &generator))
        case 10: .retransmissionInterval(seconds: number(30...1200))
        case 11:
            .temperatureThreshold(
                pick(ThresholdCondition.self), minTenthsCelsius: Int16(minimum),
                maxTenthsCelsius: Int16(number(minimum...32_767)))
        case 12:
            .humidityThreshold(
                pick(ThresholdCondition.self), minHalfPercent: UInt16(lower),
                maxHalfPercent: UInt16(number(lower...65_535)))
        case 13: .adr(enabled: Bool.random(using: &generator))
        case 14: .applicationPort(number(1...223))
        case 15: .d2d(enabled: Bool.random(using: &generator))
        case 16: .d2dKey(generator.next())
        case 17:
            .d2dRule(
                D2DRule(
                    trigger: UInt8(number(1...20)), enabled: Bool.random(using: &generator),
                    uplink: Bool.random(using: &generator), command: UInt16(lower), minutes: UInt16(number(1...1440)),
                    timed: Bool.random(using: &generator)))
        case 18: .historyQuery(unix: time())
        case 19:
            {
                let from = time()
                return .historyRangeQuery(fromUnix: from, toUnix: UInt32(number(Int(from)...0xffff_ffff)))
            }()
        case 20: .stopHistory
        default: .historyInterval(seconds: number(30...1200))
        }
    }

    mutating func items() -> [UplinkItem] { (0..<number(1...20)).map { _ in item() } }

    mutating func settings() -> [Setting] { (0..<number(1...20)).map { _ in setting() } }

    private static let heads: [[UInt8]] = {
        let own: [UInt16] = [
            0x0175, 0x0367, 0x0468, 0x05fd, 0x06fe, 0x07ff, 0x08f4, 0x0aef, 0x8367, 0x8468, 0x20ce, 0xfc6b, 0xfc6c,
            0xff0f, 0xffff, 0xff09, 0xff0a, 0xff16, 0xff0b, 0xff01, 0xfffe,
        ]
        let extended: [UInt8] = [0x10, 0x6b, 0x6c, 0x6e]
        let plain: [UInt8] = [0x10, 0x8e, 0x02, 0x06, 0x68, 0x69, 0x6a, 0x40, 0x65, 0x84, 0x35, 0x96, 0x6d]
        var heads = own.map { [UInt8($0 >> 8), UInt8($0 & 255)] }
        for type in extended { heads += [[0xf8, type], [0xf9, type]] }
        for type in plain { heads += [[0xfe, type], [0xff, type]] }
        return heads
    }()

    private static let downlinkHeads: [[UInt8]] =
        [[0xf9, 0x10], [0xf9, 0x6b], [0xf9, 0x6c], [0xf9, 0x6e], [0xfd, 0x6b], [0xfd, 0x6c], [0xfd, 0x6d]]
        + [0x10, 0x8e, 0x02, 0x06, 0x68, 0x69, 0x6a, 0x40, 0x65, 0x84, 0x35, 0x96].map { [0xff, $0] }

    /// Known channels with arbitrary data, so that most items decode and many are faulty.
    mutating func suspiciousBytes() -> [UInt8] { suspiciousBytes(RandomFrames.heads) }

    /// The same for downlinks.
    mutating func suspiciousDownlink() -> [UInt8] { suspiciousBytes(RandomFrames.downlinkHeads) }

    private mutating func suspiciousBytes(_ heads: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<number(1...12) {
            bytes += heads[Int.random(in: 0..<heads.count, using: &generator)]
            for _ in 0..<number(0...9) {
                // Small numbers, ones and zeros are where enumerations and selectors are.
                let choice = UInt8.random(in: 0...3, using: &generator)
                bytes.append(
                    choice == 0
                        ? UInt8.random(in: 0...255, using: &generator) : UInt8.random(in: 0...2, using: &generator))
            }
        }
        return bytes
    }

    mutating func bytes(upTo count: Int) -> [UInt8] {
        (0..<number(0...count)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}
