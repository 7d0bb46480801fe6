import PayloadCodec
import TestKit
import Testing

/// Both ends of every range, and one beyond.
@Suite struct RangeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let payload: String
        let problems: [String]
        let count: Int
        var testDescription: String { payload }

        init(_ payload: String, _ problems: String..., items: Int? = nil) {
            self.payload = payload
            self.problems = problems
            count = items ?? (problems.contains { $0.hasPrefix("error") } ? 0 : 1)
        }
    }

    static let warning = "warning out-of-range"
    static let error = "error out-of-range"
    static let reserved = "warning reserved-bits"

    static let uplinks: [Case] = [
        Case("017501"), Case("017564"), Case("017500", warning), Case("017565", warning), Case("0175ff", warning),
        Case("03670080"), Case("0367ff7f"), Case("0367feff"), Case("03670000"), Case("0367ffff", "warning no-reading"),
        Case("046800"), Case("0468fe"), Case("0468ff", "warning no-reading"),
        Case("05fd0000"), Case("05fdffff"),
        Case("06feff03ff03"), Case("06fe00040000", reserved),
        Case("06fe00000004", reserved),
        Case("06fe01000200", "warning occupied-but-disabled"), Case("06fe00fc00fc", reserved),
        Case("07ff00"), Case("07ff01"), Case("07ff02", error), Case("07ffff", error),
        Case("08f40200"), Case("08f40201"), Case("08f40202", error), Case("08f40100", reserved),
        Case("08f40302", error, reserved),
        Case("0aef00000000"), Case("0aefffffffff"),
        Case("8367008000"), Case("8367ffff01"), Case("8367ff7f02", error),
        Case("84680000"), Case("8468ff01"), Case("84680002", error),
        Case("20ce000000000100000000"), Case("20ceffffffff01ffff0000"), Case("20ce000000000100000100", reserved),
        Case("20ce0000000000ff03ff03"), Case("20ce00000000000004ff03", reserved, "warning occupied-but-disabled"),
        Case("20ce000000000200000000", error), Case("20ce00000000ff00000000", error),
        Case("fc6b00"), Case("fc6b02"), Case("fc6b03", error), Case("fc6c00"), Case("fc6c02"), Case("fc6c03", error),
        Case("ff0f00"), Case("ff0f01", error), Case("ffff0000"), Case("ffffffff"), Case("ff090000"), Case("ff0affff"),
        Case("ff160000000000000000"), Case("ff16ffffffffffffffff"), Case("ff0bff"), Case("ff0bfe", reserved),
        Case("ff0100"), Case("ff01ff"), Case("fffeff"), Case("fffe00", reserved),
        Case("f86eff00"), Case("f86eff02"), Case("f86eff03", error), Case("f86e0000", reserved), Case("f96eff"),
        Case("f81002 00", error), Case("fe6dff"), Case("ff6dff"), Case("fd6dff", "error unknown-channel"),
        Case("fe6b00000000", "error unknown-channel"),
    ]

    static let downlinks: [Case] = [
        Case("f91000"), Case("f91001"), Case("f91002", error), Case("f96b00"), Case("f96b01"), Case("f96b02", error),
        Case("f96cff"), Case("f96c00", reserved), Case("f96eff"), Case("f96efe", reserved), Case("ff10ff"),
        Case("ff1000", reserved),
        Case("ff8e000200"), Case("ff8e00a005"), Case("ff8e000100", warning), Case("ff8e00a105", warning),
        Case("ff8e010200", reserved),
        Case("ff020200"), Case("ff023c00"), Case("ff020100", warning), Case("ff023d00", warning),
        Case("ff061c0000000000000000"), Case("ff061cffffffff00000000"), Case("ff065c0000000000000000", reserved),
        Case("ff069c0000000000000000", reserved), Case("ff061c0000000000000001", reserved),
        Case("ff06180000000000000000", error), Case("ff061b0000000000000000", error),
        Case("ff061d0000000000000000", error), Case("ff06000000000000000000", error),
        Case("ff06080000000000000000"), Case("ff060c0080ff7f00000000"), Case("ff060d0000000000000000", error),
        Case("ff060cff7f008000000000", warning), Case("ff064c0000000000000000", reserved),
        Case("ff06100000000000000000"), Case("ff06140000ffff00000000"), Case("ff06150000000000000000", error),
        Case("ff0614ffff000000000000", warning),
        Case("ff6800"), Case("ff6801"), Case("ff6802", error), Case("ff6900"), Case("ff6901"), Case("ff6902", error),
        Case("ff6a001e00"), Case("ff6a00b004"), Case("ff6a001d00", warning), Case("ff6a00b104", warning),
        Case("ff6a011e00"), Case("ff6a01b004"), Case("ff6a011d00", warning), Case("ff6a01b104", warning),
        Case("ff6a021e00", error),
        Case("ff4000"), Case("ff4001"), Case("ff4002", error), Case("ff6501"), Case("ff65df"), Case("ff6500", warning),
        Case("ff65e0", warning), Case("ff8400"), Case("ff8401"), Case("ff8402", error),
        Case("ff350000000000000000"), Case("ff35ffffffffffffffff"),
        Case("ff960100000000010000"), Case("ff96140101ffffa00501"), Case("ff960000000000010000", warning),
        Case("ff961500000000010000", warning), Case("ff960102000000010000", error),
        Case("ff960100020000010000", error), Case("ff960100000000010002", error),
        Case("ff960100000000000000", warning), Case("ff960100000000a10500", warning),
        Case("fd6b00000000"), Case("fd6bffffffff"), Case("fd6c0100000001000000"), Case("fd6c0200000001000000", warning),
        Case("fd6dff"), Case("fd6d00", reserved), Case("017564", "error unknown-channel"),
        Case("ff8e000500 ff020500", items: 2), Case("ff8e000500 ff020600", warning, items: 2),
        Case("ff020600 ff8e000500", warning, items: 2),
    ]

    @Test(arguments: uplinks) func `uplinks are judged at the ends of their ranges`(_ row: Case) throws {
        let bytes = try PayloadText.hexadecimal.bytes(row.payload)
        let uplink = Uplink(decoding: bytes)
        #expect(uplink.problems.map { "\($0.severity.rawValue) \($0.code.rawValue)" } == row.problems)
        #expect(uplink.items.count == row.count)
        if row.problems.isEmpty, bytes[0] != 0xff || bytes[1] != 0x6d {
            #expect(try Uplink.encode(uplink.values) == bytes)
        }
    }

    @Test(arguments: downlinks) func `downlinks are judged at the ends of their ranges`(_ row: Case) throws {
        let bytes = try PayloadText.hexadecimal.bytes(row.payload)
        let downlink = Downlink(decoding: bytes)
        #expect(downlink.problems.map { "\($0.severity.rawValue) \($0.code.rawValue)" } == row.problems)
        #expect(downlink.items.count == row.count)
        if row.problems.isEmpty {
            #expect(try Downlink.encode(downlink.values) == bytes)
        } else if row.problems == [RangeTests.warning] {
            #expect(throws: PayloadEncodingError.self) { try Downlink.encode(downlink.values) }
        }
    }

    @Test func `decoding goes on after what no item can be made of`() throws {
        let bytes = try PayloadText.hexadecimal.bytes("07ff02 20ce000000000200000000 017564")
        let uplink = Uplink(decoding: bytes)
        #expect(uplink.values == [.batteryLevel(percent: 100)])
        #expect(uplink.problems.map(\.offset) == [0, 3])
    }

    @Test(arguments: [
        (
            [UplinkItem.temperature(tenthsCelsius: -1)],
            "items[0]: temperature: celsius is -0.1, whose bytes mean \"no reading\": write null for that"
        ),
        ([.powerOn, .batteryLevel(percent: 101)], "items[1]: batteryLevel: percent is 101, the guide allows 1…100"),
        ([.humidity(halfPercent: 255)], "items[0]: humidity: percent is 127.5, the guide allows 0…127"),
        (
            [.temperature(tenthsCelsius: Int.min)],
            "items[0]: temperature: celsius is -922337203685477580.7, the guide allows -3276.8…3276.7"
        ),
        ([.settingReply(.success, .reboot)], "items[0]: settingReply: reboot is not answered by success"),
        (
            [.settingReply(.echo, .historyQuery(unix: 0))],
            "items[0]: settingReply: historyQuery is not answered by echo"
        ),
        ([], "there is no item to encode"),
        (
            Array(repeating: .serialNumber(1), count: 25),
            "the payload would have 250 bytes; a LoRaWAN frame carries at most 242"
        ),
    ])
    func `encoding refuses what the guide does not allow and says so`(_ items: [UplinkItem], _ message: String) {
        let error = #expect(throws: PayloadEncodingError.self) { try Uplink.encode(items) }
        #expect(error?.description == message)
    }
}
