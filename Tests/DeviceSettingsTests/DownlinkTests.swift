import DeviceSettings
import PayloadCodec
import SensorModel
import TestKit
import Testing

@Suite struct DownlinkTests {
    static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test func `the guide's examples of downlinks come out`() throws {
        var settings = SensorSettings.standard
        settings.reporting.minutes = 5
        settings.detection.minutes = 2
        settings.illuminance.dimBelowLux = 200
        settings.illuminance.brightAboveLux = 800
        settings.storage.isEnabled = true
        settings.temperature = ThresholdSettings(.outside, min: 50, max: 370)
        let expected: [(SettingKey, String)] = [
            (.reportingInterval, "ff8e000500"), (.detectionInterval, "ff020200"),
            (.dimBelow, "ff061cc800200300000000"), (.storageEnabled, "ff6801"),
            (.temperatureThreshold, "ff060c3200720100000000"), (.applicationPort, "ff6555"),
        ]
        for (key, text) in expected {
            #expect(try settings.downlinkItems(for: [key]).payloads().map(Self.hex) == [text])
        }
    }

    @Test func `the guide's D2D rule comes out`() throws {
        var settings = SensorSettings.standard
        var rule = D2DTriggerRule(.dim, command: 0xe004)
        rule.sendsUplink = true
        rule.isTimed = true
        settings.d2d.rules = [rule]
        #expect(try settings.downlinkItems(for: [.d2dRules]).payloads().map(Self.hex) == ["ff9603010104e0050001"])
    }

    @Test func `what no downlink can set is left for the app`() {
        let items = SensorSettings.standard.downlinkItems(for: Set(SettingKey.allCases))
        #expect(items.remaining.contains(.regions))
        #expect(items.remaining.contains(.d2dKey))
        #expect(items.remaining.contains(.rejoinEnabled))
        #expect(items.remaining == SettingKey.allCases.filter { $0.row.way != .downlink || $0 == .d2dKey })
    }

    @Test func `what makes the device join anew comes last and together`() throws {
        let all = SensorSettings.standard.downlinkItems(for: Set(SettingKey.allCases))
        #expect(all.items.suffix(2).allSatisfy { $0.rejoins })
        #expect(all.items.dropLast(2).allSatisfy { !$0.rejoins })
        for limit in 11...80 {
            let payloads = try all.payloads(limit: limit)
            let last = try #require(payloads.last)
            #expect(Self.hex(last).hasSuffix("ff4001ff6555"))
            #expect(payloads.allSatisfy { (1...limit).contains($0.count) })
        }
    }

    @Test(arguments: 0..<200)
    func `every limit gives payloads that say all, once, and in a safe order`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let settings = RandomSettings.settings(&random)
        let items = settings.downlinkItems(for: Set(SettingKey.allCases))
        let limit = Int.random(in: 11...60, using: &random)
        let payloads = try items.payloads(limit: limit)
        let said = payloads.flatMap { Downlink(decoding: $0).values }
        #expect(said.count == items.items.count)
        #expect(Set(said) == Set(items.items.map(\.setting)))
        #expect(payloads.allSatisfy { $0.count <= limit && !Downlink(decoding: $0).hasErrors })
        func place(_ setting: Setting) -> Int? { said.firstIndex(of: setting) }
        if settings.storage.retransmits, let on = place(.dataRetransmission(enabled: true)),
            let storage = place(.dataStorage(enabled: true))
        {
            #expect(storage < on)
        }
        if let off = place(.dataRetransmission(enabled: false)), let storage = place(.dataStorage(enabled: false)) {
            #expect(off < storage)
        }
        if let on = place(.d2d(enabled: true)) {
            for (index, setting) in said.enumerated() {
                if case .d2dRule = setting { #expect(index < on) }
                if case .d2dKey = setting { #expect(index < on) }
            }
        }
    }

    @Test(arguments: 0..<200)
    func `a device that hears them has the settings`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (old, new) = (RandomSettings.settings(&random), RandomSettings.settings(&random))
        var device = old
        device.detection.function = new.detection.function
        let differences = Set(new.differences(from: device))
        let items = new.downlinkItems(for: differences, replacing: device)
        for payload in try items.payloads(limit: 11) {
            for setting in Downlink(decoding: payload).values { device.apply(setting) }
        }
        for key in differences.subtracting(items.remaining).subtracting([.d2dRules]) {
            #expect(key.row.text(device) == key.row.text(new), "\(key.rawValue)")
        }
        for rule in new.d2d.rules { #expect(device.d2d.rules.contains(rule)) }
        for rule in device.d2d.rules where rule.isEnabled { #expect(new.d2d.rules.contains(rule)) }
    }

    @Test(arguments: 0..<200)
    func `on the way no reporting interval is below the detection interval`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (old, new) = (RandomSettings.settings(&random), RandomSettings.settings(&random))
        var device = old
        for item in new.downlinkItems(for: Set(new.differences(from: old)), replacing: old).items {
            device.apply(item.setting)
            #expect(device.reporting.minutes >= device.detection.minutes)
        }
    }

    @Test func `a rule that is gone is disabled, and one that stays is not sent again`() throws {
        var old = SensorSettings.standard
        old.d2d.rules = [D2DTriggerRule(.occupied, command: 1), D2DTriggerRule(.vacant, command: 2)]
        var new = old
        new.d2d.rules = [D2DTriggerRule(.occupied, command: 1)]
        let payloads = try new.downlinkItems(for: [.d2dRules], replacing: old).payloads()
        #expect(payloads.map(Self.hex) == ["ff960200000200050000"])
    }

    @Test func `a limit below the longest setting is refused with what it needs`() {
        let items = SensorSettings.standard.downlinkItems(for: [.brightAbove])
        #expect(throws: DownlinkPlanFault.tooSmall(limit: 10, needed: 11)) { try items.payloads(limit: 10) }
    }

    @Test func `a value outside the guide's range makes no downlink`() {
        var settings = SensorSettings.standard
        settings.reporting.minutes = 1
        #expect(throws: DownlinkPlanFault.self) { try settings.downlinkItems(for: [.reportingInterval]).payloads() }
    }

    @Test func `a value that has more bits than its downlink is left over and never cut`() {
        var settings = SensorSettings.standard
        settings.illuminance.brightAboveLux = 70_000
        settings.temperature = ThresholdSettings(.above, max: 40_000)
        settings.d2d.rules = [D2DTriggerRule(.dim, command: 1)]
        settings.d2d.rules[0].minutes = 1 << 20
        let items = settings.downlinkItems(for: [.brightAbove, .temperatureThreshold, .d2dRules, .adr])
        #expect(items.items.map(\.setting) == [.adr(enabled: true)])
        #expect(items.remaining == [.brightAbove, .temperatureThreshold, .d2dRules])
    }
}
