import Foundation
import PayloadCodec
import SensorModel
import TestKit
import Testing

/// How many random frames a test takes for each seed: `VS321_FRAMES` says it for long runs in a release build.
private let frames = ProcessInfo.processInfo.environment["VS321_FRAMES"].flatMap { Int($0) } ?? 2_500

@Suite struct RoundTripTests {
    @Test(arguments: [UInt64(1), 2]) func `uplinks survive the way to bytes and back`(_ seed: UInt64) throws {
        var random = RandomFrames(seed: seed)
        for _ in 0..<frames {
            let items = random.items()
            let bytes: [UInt8]
            do {
                bytes = try Uplink.encode(items)
            } catch .tooLong {
                continue
            }
            let uplink = Uplink(decoding: bytes)
            guard uplink.values == items, !uplink.hasErrors, try Uplink.encode(uplink.values) == bytes else {
                Issue.record("seed \(seed): \(items) became \(uplink)")
                return
            }
        }
    }

    @Test(arguments: [UInt64(3), 4]) func `downlinks survive the way to bytes and back`(_ seed: UInt64) throws {
        var random = RandomFrames(seed: seed)
        for _ in 0..<frames {
            let settings = random.settings()
            let bytes: [UInt8]
            do {
                bytes = try Downlink.encode(settings)
            } catch .tooLong {
                continue
            }
            let downlink = Downlink(decoding: bytes)
            guard downlink.values == settings, downlink.problems.isEmpty,
                try Downlink.encode(downlink.values) == bytes
            else {
                Issue.record("seed \(seed): \(settings) became \(downlink)")
                return
            }
        }
    }

    @Test(arguments: [UInt64(5), 6]) func `decoding agrees with a plain reading of the guide`(_ seed: UInt64) {
        var random = RandomFrames(seed: seed)
        for _ in 0..<frames {
            let bytes = random.suspiciousBytes()
            for history in HistoryReading.allCases {
                let uplink = Uplink(decoding: bytes, history: history)
                var plain = PlainReading.uplink(bytes, vendorHistory: history == .vendor)
                plain.codes += PlainReading.intervalCodes(uplink)
                let codes = uplink.problems.map { "\($0.offset):\($0.severity.rawValue):\($0.code.rawValue)" }
                guard uplink.values == plain.items, codes.sorted() == plain.codes.sorted() else {
                    Issue.record("seed \(seed), \(history): \(bytes) became \(uplink), not \(plain)")
                    return
                }
            }
        }
    }

    @Test(arguments: [UInt64(9), 10]) func `downlinks agree with a plain reading of the guide`(_ seed: UInt64) {
        var random = RandomFrames(seed: seed)
        for _ in 0..<frames {
            let bytes = random.suspiciousDownlink()
            let downlink = Downlink(decoding: bytes)
            var plain = PlainReading.downlink(bytes)
            plain.codes += PlainReading.intervalCodes(downlink.items.map { ($0.value, $0.offset) })
            let codes = downlink.problems.map { "\($0.offset):\($0.severity.rawValue):\($0.code.rawValue)" }
            guard downlink.values == plain.settings, codes.sorted() == plain.codes.sorted() else {
                Issue.record("seed \(seed): \(bytes) became \(downlink), not \(plain)")
                return
            }
        }
    }

    @Test(arguments: [UInt64(11), 12])
    func `frames agree with a plain reading in the other direction`(_ seed: UInt64) throws {
        var random = RandomFrames(seed: seed)
        for _ in 0..<frames {
            let (items, settings) = ([random.item()], [random.setting()])
            let uplink = PlainReading.uplink(try Uplink.encode(items))
            let downlink = PlainReading.downlink(try Downlink.encode(settings))
            guard uplink.items == items, downlink.settings == settings, downlink.codes.isEmpty,
                uplink.codes.allSatisfy({ $0.contains("warning:no-reading") || $0.contains("occupied-but-disabled") })
            else {
                Issue.record("seed \(seed): \(items) and \(settings) read \(uplink) and \(downlink)")
                return
            }
        }
    }

    @Test(arguments: [UInt64(7), 8]) func `no bytes trap and every byte is accounted for`(_ seed: UInt64) {
        var random = RandomFrames(seed: seed)
        for _ in 0..<frames {
            let bytes = Bool.random(using: &random.generator) ? random.bytes(upTo: 300) : random.suspiciousBytes()
            let uplink = Uplink(decoding: bytes)
            let downlink = Downlink(decoding: bytes)
            guard isAccounted(uplink.items, uplink.problems, bytes.count),
                isAccounted(downlink.items, downlink.problems, bytes.count)
            else {
                Issue.record("seed \(seed): \(bytes) became \(uplink) and \(downlink)")
                return
            }
        }
    }

    @Test func `all masks survive as enabled and as occupied regions`() throws {
        for bits in UInt16(0)...1023 {
            for desks in [
                DeskOccupancy(enabled: RegionMask(rawValue: bits), occupied: []),
                DeskOccupancy(enabled: .all, occupied: RegionMask(rawValue: bits)),
            ] {
                let items: [UplinkItem] = [.deskOccupancy(desks), .deskOccupancyRecord(unix: 1, desks)]
                let bytes = try Uplink.encode(items)
                let uplink = Uplink(decoding: bytes)
                #expect(uplink.values == items)
                #expect(uplink.problems.isEmpty)
                let masks = [desks.enabled.rawValue, desks.occupied.rawValue].flatMap {
                    [UInt8($0 & 255), UInt8($0 >> 8)]
                }
                #expect(Array(bytes[2..<6]) == masks)
                #expect(Array(bytes[13..<17]) == masks)
            }
        }
    }

    @Test(arguments: GuideExampleTests.uplinks) func `every truncation keeps what is whole`(
        _ example: GuideExampleTests.Example
    ) throws {
        let bytes = try PayloadText.hexadecimal.bytes(example.payload)
        let ends = Uplink(decoding: bytes).items.map { $0.offset + $0.length }
        for count in 1..<bytes.count {
            let uplink = Uplink(decoding: Array(bytes.prefix(count)))
            let whole = ends.prefix { $0 <= count }
            #expect(uplink.values == Array(example.items.prefix(whole.count)))
            let rest = whole.last ?? 0
            #expect(uplink.problems.map(\.code) == (rest == count ? [] : [.truncated]))
            #expect(uplink.problems.map(\.offset) == (rest == count ? [] : [rest]))
        }
    }

    @Test(arguments: GuideExampleTests.downlinks) func `every truncation of a downlink is truncated`(
        _ example: GuideExampleTests.SettingExample
    ) throws {
        let bytes = try PayloadText.hexadecimal.bytes(example.payload)
        for count in 1..<bytes.count {
            let downlink = Downlink(decoding: Array(bytes.prefix(count)))
            #expect(downlink.items.isEmpty)
            #expect(downlink.problems.map(\.code) == [.truncated])
            #expect(downlink.problems.map(\.offset) == [0])
        }
    }

    @Test func `all downlinks of the guide in one frame keep what is whole at every length`() throws {
        let examples = try GuideExampleTests.downlinks.map { try PayloadText.hexadecimal.bytes($0.payload) }
        let bytes = examples.flatMap { $0 }
        let settings = GuideExampleTests.downlinks.flatMap(\.settings)
        var ends: [Int] = []
        for example in examples { ends.append((ends.last ?? 0) + example.count) }
        for count in 1...bytes.count {
            let downlink = Downlink(decoding: Array(bytes.prefix(count)))
            let whole = ends.prefix { $0 <= count }
            #expect(downlink.values == Array(settings.prefix(whole.count)))
            #expect(downlink.problems.map(\.offset) == (whole.last == count ? [] : [whole.last ?? 0]))
        }
    }

    /// Items and errors together cover the frame: an error begins where no item is.
    private func isAccounted<Item>(
        _ items: some Sequence<PlacedItem<Item>>, _ problems: [PayloadProblem], _ count: Int
    ) -> Bool {
        var next = 0
        let errors = Set(problems.filter { $0.severity == .error }.map(\.offset))
        for item in items {
            if item.offset < next || item.offset > next && !errors.contains(next) { return false }
            next = item.offset + item.length
        }
        return next <= count && (next == count && count > 0 || errors.contains(next))
    }
}

extension PlainReading {
    /// The rule across items, which the plain reading leaves to the last intervals.
    static func intervalCodes(_ uplink: Uplink) -> [String] {
        intervalCodes(
            uplink.items.compactMap { item in
                if case .settingReply(_, let setting) = item.value { (setting, item.offset) } else { nil }
            })
    }

    static func intervalCodes(_ settings: [(Setting, offset: Int)]) -> [String] {
        var reporting: (Int, Int)?
        var detection: Int?
        for (setting, offset) in settings {
            if case .reportingInterval(let minutes) = setting { reporting = (minutes, offset) }
            if case .detectionInterval(let minutes) = setting { detection = minutes }
        }
        guard let reporting, let detection, reporting.0 < detection else { return [] }
        return ["\(reporting.1):warning:out-of-range"]
    }
}
