import PayloadCodec
import SensorModel
import TestKit
import Testing

/// Every frame that the guide prints in section 5, decoded and, where it is whole, encoded again.
@Suite struct GuideExampleTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let section: String
        let payload: String
        let items: [UplinkItem]
        var testDescription: String { "\(section): \(payload)" }
    }

    struct SettingExample: Sendable, CustomTestStringConvertible {
        let section: String
        let payload: String
        let settings: [Setting]
        var testDescription: String { "\(section): \(payload)" }
    }

    static let basicInformation: [UplinkItem] = [
        .deviceClass(.a), .tslVersion(Version(1, 0)), .hardwareVersion(Version(1, 0)), .firmwareVersion(Version(1, 1)),
        .serialNumber(0x6443_f178_4778_0000), .powerOn, .protocolVersion(1),
    ]

    static let uplinks: [Example] = [
        Example(
            section: "5.1.1, with the byte that its print lacks",
            payload: "ff0f00 ffff0100 ff090100 ff0a0101 ff166443f17847780000 ff0bff ff0101 fffeff",
            items: basicInformation + [.resetReport]),
        Example(
            section: "5.1.2, 1", payload: "017564 03671101 07ff00 08f40200 04686a 06fe03000200",
            items: [
                .batteryLevel(percent: 100), .temperature(tenthsCelsius: 273), .illuminance(.dim),
                .detectionStatus(.normal), .humidity(halfPercent: 106),
                .deskOccupancy(DeskOccupancy(enabled: RegionMask(rawValue: 3), occupied: RegionMask(rawValue: 2))),
            ]),
        Example(
            section: "5.1.2, 2", payload: "0aef94715568 07ff00 08f40200 05fd0300 017564 03671301 046880",
            items: [
                .timestamp(unix: 1_750_430_100), .illuminance(.dim), .detectionStatus(.normal), .peopleCount(3),
                .batteryLevel(percent: 100), .temperature(tenthsCelsius: 275), .humidity(halfPercent: 128),
            ]),
        Example(section: "5.1.3", payload: "8367 1301 01", items: [.temperatureAlarm(tenthsCelsius: 275, .alarm)]),
        Example(
            section: "5.1.4", payload: "20ce e81b4466 01 0500 0000",
            items: [.peopleCountRecord(unix: 1_715_739_624, total: 5)]),
        Example(section: "5.2.5, reply", payload: "fc6c00", items: [.historyReply(.range, .success)]),
    ]

    static let downlinks: [SettingExample] = [
        SettingExample(section: "5.2.1, 1", payload: "ff8e 00 0500", settings: [.reportingInterval(minutes: 5)]),
        SettingExample(section: "5.2.1, 2", payload: "ff02 0200", settings: [.detectionInterval(minutes: 2)]),
        SettingExample(
            section: "5.2.1, 3 as printed", payload: "ff06 1c 0002 2003 00000000",
            settings: [.illuminanceThresholds(dimBelowLux: 512, brightAboveLux: 800)]),
        SettingExample(
            section: "5.2.1, 3 as explained", payload: "ff06 1c c800 2003 00000000",
            settings: [.illuminanceThresholds(dimBelowLux: 200, brightAboveLux: 800)]),
        SettingExample(section: "5.2.1, 4", payload: "ff6801", settings: [.dataStorage(enabled: true)]),
        SettingExample(
            section: "5.2.2", payload: "ff06 0c 3200 7201 00000000",
            settings: [.temperatureThreshold(.outside, minTenthsCelsius: 50, maxTenthsCelsius: 370)]),
        SettingExample(section: "5.2.3", payload: "ff65 55", settings: [.applicationPort(85)]),
        SettingExample(
            section: "5.2.4", payload: "ff96 03 01 01 04e0 0500 01",
            settings: [
                .d2dRule(D2DRule(trigger: 3, enabled: true, uplink: true, command: 0xe004, minutes: 5, timed: true))
            ]),
        SettingExample(
            section: "5.2.5", payload: "fd6c e61b4466 66b34a66",
            settings: [.historyRangeQuery(fromUnix: 1_715_739_622, toUnix: 1_716_171_622)]),
    ]

    @Test(arguments: uplinks) func `an uplink of the guide decodes to what it explains`(_ example: Example) throws {
        let uplink = Uplink(decoding: try PayloadText.hexadecimal.bytes(example.payload))
        #expect(uplink.values == example.items)
        #expect(uplink.problems.isEmpty)
    }

    @Test(arguments: uplinks) func `an uplink of the guide encodes to its bytes`(_ example: Example) throws {
        #expect(try Uplink.encode(example.items) == PayloadText.hexadecimal.bytes(example.payload))
    }

    @Test(arguments: downlinks)
    func `a downlink of the guide decodes to what it explains`(_ example: SettingExample) throws {
        let downlink = Downlink(decoding: try PayloadText.hexadecimal.bytes(example.payload))
        #expect(downlink.values == example.settings)
        #expect(downlink.problems.isEmpty)
    }

    @Test(arguments: downlinks) func `a downlink of the guide encodes to its bytes`(_ example: SettingExample) throws {
        #expect(try Downlink.encode(example.settings) == PayloadText.hexadecimal.bytes(example.payload))
    }

    @Test func `the basic information as printed is truncated, and nothing before is lost`() throws {
        let printed = "ff0f00 ffff0100 ff090100 ff0a0101 ff166443f17847780000 ff0bff ff0101 fffe"
        let uplink = Uplink(decoding: try PayloadText.hexadecimal.bytes(printed))
        #expect(uplink.values == GuideExampleTests.basicInformation)
        #expect(
            uplink.problems == [
                PayloadProblem(.error, at: 31, .missingData(channel: 0xff, type: 0xfe, needed: 1, left: 0))
            ])
        #expect(
            uplink.problems.map(\.description) == [
                "error: channel ff fe takes 1 data byte, but 0 are left [truncated] at byte 31"
            ])
    }

    @Test func `every item knows where it stands`() throws {
        let payload = try PayloadText.hexadecimal.bytes(GuideExampleTests.uplinks[1].payload)
        let uplink = Uplink(decoding: payload)
        #expect(uplink.items.map(\.offset) == [0, 3, 7, 10, 14, 17])
        #expect(uplink.items.map(\.length) == [3, 4, 3, 4, 3, 6])
    }
}
