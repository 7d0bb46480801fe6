import DeviceSettings
import Findings
import Foundation
import PayloadCodec
import SensorModel
import SiteFiles
import TestKit
import Testing
import Yams

@Suite struct SettingsDocumentTests {
    static func diagnostics(_ text: String) -> [String] {
        SettingsDocument(text: text, file: "f").findings.map(\.description)
    }

    static func example(_ name: String) throws -> String {
        try String(contentsOfFile: "\(examplesFolder)/\(name).settings.yaml", encoding: .utf8)
    }

    @Test(arguments: ["open-office", "template"])
    func `an example reads without an error`(_ name: String) throws {
        let findings = SettingsDocument(text: try Self.example(name), file: name).findings
        #expect(findings.filter { $0.finding.severity == .error }.map(\.description) == [])
    }

    @Test func `a settings file is read, and what it leaves out is not given`() throws {
        let document = SettingsDocument(text: try Self.example("open-office"), file: "f")
        let settings = document.template.settings
        #expect(settings.reporting.mode == .onTheDot)
        #expect(settings.detection.minutes == 5)
        #expect(settings.clock.zoneMinutes == 60)
        #expect(settings.clock.daylightEnd.month == 10 && settings.clock.daylightEnd.weekday == 7)
        #expect(settings.temperature == ThresholdSettings(.outside, min: 170, max: 285))
        #expect(settings.humidity == ThresholdSettings(.above, max: 140))
        #expect(settings.lorawan.channels == .kilohertz([868_100, 868_300, 868_500]))
        #expect(!document.template.keys.contains(.applicationPort))
        #expect(document.template.keys.contains(.rejoinPackets))
    }

    @Test func `a template gives each device its own`() throws {
        let devices = SettingsDocument(text: try Self.example("template"), file: "f").devices
        #expect(devices.map(\.name) == ["Room 301", "Room 302"])
        #expect(devices.map { $0.settings.settings.reporting.minutes } == [10, 5])
        #expect(
            devices.map { $0.settings.settings.lorawan.deviceEUI?.description }
                == ["24E124783F160301", "24E124783F160302"])
        #expect(devices.allSatisfy { $0.settings.settings.d2d.rules.map(\.trigger) == [.occupied, .vacant] })
    }

    @Test func `what is written is read back`() throws {
        let document = SettingsDocument(text: try Self.example("open-office"), file: "f")
        let yaml = document.template.settings.yaml(document.template.keys)
        let again = SettingsDocument(text: yaml, file: "again")
        #expect(again.findings.map(\.description) == [])
        #expect(again.template == document.template)
    }

    @Test func `every setting can be written and read back`() {
        var settings = SensorSettings.standard
        settings.regions = []
        settings.lorawan.deviceEUI = DeviceEUI(value: 0x24E1_2478_3F16_0001)
        settings.lorawan.deviceAddress = 7
        settings.lorawan.channels = .indices(.some([]))
        settings.lorawan.spreadingFactor = 9
        settings.lorawan.transmitPower = "16 \"dBm\""
        settings.lorawan.rx2SpreadingFactor = 9
        settings.lorawan.rx2Hertz = 869_525_000
        settings.bluetoothName = "Desk: 1 #2"
        settings.d2d.rules = [D2DTriggerRule(.dim, command: 0x00e4)]
        settings.clock.zoneMinutes = -570
        settings.temperature = ThresholdSettings(.within, min: -5, max: 301)
        let all = Set(SettingKey.allCases)
        let document = SettingsDocument(text: settings.yaml(all, showingSecrets: true), file: "f")
        #expect(document.template.settings == settings)
        #expect(document.template.keys == all)
    }

    @Test func `a secret that is not shown is a comment`() {
        let yaml = SensorSettings.standard.yaml([.applicationKey, .adr])
        #expect(yaml == "version: 1\nlorawan:\n  # appKey: (hidden)\n  adr: true\n")
    }

    static let faults: [(String, String)] = [
        ("", "f:1:1: error: the file is empty; a settings file begins with version: 1 and, say, reporting: [syntax]"),
        ("reporting: {interval: 10}", "f:1:1: error: a settings file needs version; add version: 1 [missing-key]"),
        ("version: 2", "f:1:10: error: version 2 of the settings file is not known; write version: 1 [out-of-range]"),
        (
            "version: 1\nreportng: {}",
            "f:2:1: error: \"reportng\" is no key of a settings file; did you mean reporting? [unknown-key]"
        ),
        (
            "version: 1\nreporting: {interval: 1}",
            "f:2:23: error: reporting interval is 2 to 1440 minutes, not 1 [setting-range]"
        ),
        (
            "version: 1\nreporting: {interval: 10 min}",
            "f:2:23: error: interval is a whole number of minutes, not \"10 min\"; write 10 [wrong-type]"
        ),
        (
            "version: 1\nreporting: {mode: on-dot}",
            "f:2:19: error: mode is from-now-on or on-the-dot, not \"on-dot\"; did you mean on-the-dot? [wrong-type]"
        ),
        (
            "version: 1\nhibernation: {from: 25:00}",
            "f:2:21: error: from is a time of day, such as \"09:00\", not \"25:00\" [wrong-type]"
        ),
        ("version: 1\nstorage: {enabled: yes}", "f:2:20: error: enabled is true or false, not \"yes\" [wrong-type]"),
        (
            "version: 1\nthresholds: {temperature: {condition: below}}",
            "f:2:27: error: temperature needs min; add min: with the lower bound [missing-key]"
        ),
        (
            "version: 1\nthresholds: {temperature: {condition: below, min: 5.05}}",
            "f:2:51: error: min is a number of °C with at most one decimal, not \"5.05\" [wrong-type]"
        ),
        (
            "version: 1\nlorawan: {appKey: 5572404C}",
            "f:2:19: error: appKey is 32 hexadecimal digits, not 8 characters that are something else [wrong-type]"
        ),
        (
            "version: 1\nlorawan: {channels: 9-3}",
            "f:2:21: error: the range 9-3 runs downwards; write 3-9 [wrong-type]"
        ),
        (
            "version: 1\nd2d: {rules: [{trigger: ocupied, command: \"0001\"}]}",
            "f:2:25: error: trigger is a condition, such as occupied or region-1-vacant, not \"ocupied\"; "
                + "did you mean occupied? [wrong-type]"
        ),
        (
            "version: 1\nmodel: VS340",
            "f:2:8: error: \"VS340\" is another model; this is for the VS321 [template-model]"
        ),
        (
            "version: 1\nlorawan: {plan: EU868}\ndevices:\n  - {name: A, band: US915}",
            "f:4:21: error: A works in US915, the template in EU868 [template-band]"
        ),
        (
            "version: 1\nlorawan: {plan: EU868}\ndevices:\n  - {name: A, reporting: {interval: 1}}",
            "f:4:37: error: reporting interval is 2 to 1440 minutes, not 1 [setting-range]"
        ),
    ]

    @Test(arguments: faults)
    func `a fault is named at its place with what would be right`(_ text: String, _ diagnostic: String) {
        #expect(Self.diagnostics(text).contains(diagnostic), "\(Self.diagnostics(text))")
    }

    @Test func `a malformed key is never repeated`() {
        let secret = "00112233445566778899AABBCCDDEEF"
        for text in ["lorawan: {appKey: \(secret)}", "d2d: {key: \"\(secret)\"}"] {
            #expect(!Self.diagnostics("version: 1\n" + text).joined().contains("0011"))
        }
    }

    @Test func `what the device has already counts for the rules`() {
        let old = SettingsDocument(
            text: "version: 1\nstorage: {enabled: true}\nlorawan: {rejoin: {enabled: true}}", file: "old")
        let text = "version: 1\nstorage: {retransmission: true}"
        #expect(SettingsDocument(text: text, file: "f", changing: old).findings.isEmpty)
        #expect(SettingsDocument(text: text, file: "f").findings.count == 2)
        let without = SettingsDocument(text: "version: 1\nstorage: {enabled: false}", file: "old")
        #expect(!SettingsDocument(text: text, file: "f", changing: without).isSound)
    }

    /// What nobody wrote is not known, so a rule about it warns and says what would have to hold.
    static let unknowns: [(String, String)] = [
        (
            "detection: {interval: 15}",
            "f:2:23: warning: detections every 15 min want reports more than 15 min apart, and nothing says how far they are "
                + "[reporting-not-above-detection]"
        ),
        (
            "storage: {enabled: true, retransmission: true}",
            "f:2:42: warning: data retransmission needs rejoin mode, which notices a broken link, and nothing says whether it "
                + "is on; see to it in the app [retransmission-needs-rejoin]"
        ),
        (
            "storage: {retransmission: true}",
            "f:2:27: warning: data retransmission needs data storage, and nothing says whether it is on; "
                + "set storage: {enabled: true} [retransmission-needs-storage]"
        ),
        (
            "d2d: {rules: [{trigger: region-1-occupied, command: \"0001\"}]}",
            "f:2:25: warning: the trigger region-1-occupied needs desk occupancy, and nothing says which function the "
                + "device has; add detection: {function: desk-occupancy} [d2d-trigger]"
        ),
        (
            "d2d: {rules: [{trigger: 21, command: \"0001\"}]}",
            "f:2:25: error: no detection function has the trigger 21 [d2d-trigger]"
        ),
        (
            "lorawan: {channels: \"0-7\"}",
            "f:2:21: warning: these channels are for plans such as US915 and AU915, not for EU868, and nothing says which "
                + "plan the device has [channel-selection]"
        ),
        (
            "hibernation: {enabled: true}",
            "f:2:24: warning: hibernation is on, and nothing says from when to when; add from: and to: "
                + "[hibernation-without-period]"
        ),
        (
            "time: {daylightSaving: {enabled: true}}",
            "f:2:34: warning: daylight saving time is on, and nothing says when it begins and ends; add start: and end: "
                + "[daylight-saving-without-dates]"
        ),
    ]

    /// What is taken otherwise than it looks, or passed on as it is, is said to be.
    static let remarks: [(String, String)] = [
        (
            "illuminance: {brightAbove: 800}",
            "f:2:28: warning: dimBelow is not written; the same downlink sets it to its default, 300 lux [illuminance-pair]"
        ),
        (
            "illuminance: {brightAbove: 200}",
            "f:2:28: error: bright above 200 lux wants dim below no more; one downlink sets both, so add dimBelow "
                + "[illuminance-order]"
        ),
        (
            "thresholds: {temperature: {condition: below, min: 5, max: 3}}",
            "f:2:59: warning: max means nothing to the condition below and is left out [threshold-unused-bound]"
        ),
        (
            "detection: {sensitivity: banana}",
            "f:2:26: note: detection trigger sensitivity \"banana\" is carried unchecked: the guide lists no levels and shows "
                + "High [unchecked-setting]"
        ),
        (
            "lorawan: {spreadingFactor: -3}",
            "f:2:28: note: spread factor -3 is carried unchecked: the guide prints no range; LoRaWAN has SF7 to SF12 "
                + "[unchecked-setting]"
        ),
        (
            "lorawan: {plan: us915, channels: \"0-200\"}",
            "f:2:34: error: US915 has the channels 0 to 71, not 72 [channel-selection]"
        ),
        (
            "lorawan: {plan: KR920}",
            "f:2:17: note: supported frequency \"KR920\" is carried unchecked: the guide shows EU868, US915 and AU915, and "
                + "channels of other plans are unchecked as well [unchecked-setting]"
        ),
        (
            "devices:\n  - {name: A}\n  - {name: A}",
            "f:4:12: error: line 3 names a device \"A\" as well [duplicate-id]"
        ),
        (
            "devices:\n  - {name: A, lorawan: {devEUI: 24E124783F160301}}\n  - {name: B, lorawan: {devEUI: 24E124783F160301}}",
            "f:4:33: error: the device in line 3 has the EUI 24E124783F160301 as well [duplicate-dev-eui]"
        ),
        (
            "devices:\n  - {reporting: {interval: 5}}",
            "f:3:5: error: a device needs name; add name: or lorawan: {devEUI: …} [missing-key]"
        ),
    ]

    @Test(arguments: remarks)
    func `what is not taken as it looks is said to be`(_ text: String, _ diagnostic: String) {
        #expect(
            Self.diagnostics("version: 1\n" + text).contains(diagnostic), "\(Self.diagnostics("version: 1\n" + text))")
    }

    @Test(arguments: ["Null", "\"Null\"", "null"])
    func `Null is no channel, with quotes or without`(_ text: String) {
        let document = SettingsDocument(text: "version: 1\nlorawan: {plan: US915, channels: \(text)}", file: "f")
        #expect(document.findings.map(\.description) == [])
        #expect(document.template.settings.lorawan.channels == .indices(.some([])))
        #expect(document.template.keys.contains(.channels))
    }

    @Test(arguments: [
        ("", false), (", minutes: 30", true), (", minutes: 30, timed: false", false), (", timed: true", true),
    ])
    func `a control time that is written holds, unless it is switched off`(_ members: String, _ isTimed: Bool) {
        let text =
            "version: 1\ndetection: {function: people-counting}\nd2d: {rules: [{trigger: vacant, command: \"0001\"\(members)}]}"
        #expect(SettingsDocument(text: text, file: "f").template.settings.d2d.rules.map(\.isTimed) == [isTimed])
    }

    @Test func `JSON is read back as well`() throws {
        let document = SettingsDocument(text: try Self.example("open-office"), file: "f")
        let json = document.template.settings.json(document.template.keys)
        _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
        let again = SettingsDocument(text: json, file: "again")
        #expect(again.findings.map(\.description) == [])
        #expect(again.template == document.template)
    }

    @Test(arguments: unknowns)
    func `a default that nobody wrote is not taken for the device's value`(_ text: String, _ diagnostic: String) {
        #expect(
            Self.diagnostics("version: 1\n" + text).contains(diagnostic), "\(Self.diagnostics("version: 1\n" + text))")
    }

    @Test func `what a template overrides is known of that device alone`() throws {
        let text = """
            version: 1
            reporting: {interval: 20}
            devices:
              - {name: A, lorawan: {devEUI: 24E124783F160301}}
              - {name: B, lorawan: {devEUI: 24E124783F160302}, reporting: {interval: 5}}
            """
        let old = SettingsDocument(text: text, file: "old")
        #expect(old.devices.map { old.settings(of: $0)?.settings.reporting.minutes } == [20, 5])
        #expect(!old.common.keys.contains(.reportingInterval))
        #expect(old.settings(of: TemplateDevice(name: "C", settings: GivenSettings())) == nil)
    }

    @Test(arguments: [
        ("+08:00", 480), ("-03:30", -210), ("UTC", 0), ("Z", 0), ("UTC+5", 300), ("utc-9:30", -570),
    ])
    func `a time zone is its distance from UTC`(_ text: String, _ minutes: Int) {
        let document = SettingsDocument(text: "version: 1\ntime: {zone: \"\(text)\"}", file: "f")
        #expect(document.template.settings.clock.zoneMinutes == minutes)
        #expect(document.template.keys == [.timeZone])
    }

    @Test(arguments: ["8", "+", "+8:60", "+8:0:0", "Berlin", "+-8", "+123"])
    func `what is no time zone is refused`(_ text: String) {
        #expect(!SettingsDocument(text: "version: 1\ntime: {zone: \"\(text)\"}", file: "f").isSound)
    }

    @Test(arguments: 0..<500)
    func `no text traps`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bytes = Array(try Self.example(seed % 2 == 0 ? "open-office" : "template").utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0...2, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0x20...0x7e, using: &random)
            case 1: bytes.remove(at: place)
            default: bytes.insert(contentsOf: Array("[{:,-0}]".utf8.shuffled(using: &random).prefix(2)), at: place)
            }
        }
        let document = SettingsDocument(bytes: bytes, file: "f")
        for key in SettingKey.allCases { _ = key.row.text(document.template.settings) }
        if document.isSound {
            _ = try document.template.settings.downlinkItems(for: document.template.keys).payloads()
        }
    }
}

@Suite struct SettingsSchemaTests {
    private static func schema() throws -> JSONSchema {
        try JSONSchema(parsing: Data(contentsOf: Tool.root.appendingPathComponent("Examples/settings.schema.json")))
    }

    @Test func `every setting is in the schema`() throws {
        let root = try JSONSerialization.jsonObject(
            with: Data(contentsOf: Tool.root.appendingPathComponent("Examples/settings.schema.json")))
        let schema = try #require(root as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: Any])
        for key in SettingKey.allCases {
            var node = definitions[key.steps[0]] as? [String: Any]
            for step in key.steps.dropFirst() {
                node = (node?["properties"] as? [String: Any])?[step] as? [String: Any]
            }
            #expect(node != nil, "\(key.rawValue)")
        }
    }

    @Test(arguments: ["open-office", "template"])
    func `an example obeys the schema`(_ name: String) throws {
        #expect(try Self.schema().faults(of: Self.value(SettingsDocumentTests.example(name))) == [])
    }

    @Test(arguments: [
        "reporting: {interval: 10}", "version: 2", "version: 1\nreportng: {}", "version: 1\nreporting: {interval: 1}",
        "version: 1\nreporting: {mode: on-dot}", "version: 1\nhibernation: {from: \"25:00\"}",
        "version: 1\nlorawan: {appKey: \"5572404C\"}", "version: 1\nmodel: VS340",
        "version: 1\nthresholds: {temperature: {min: 5}}",
        "version: 1\nthresholds: {humidity: {condition: above, max: 300}}",
        "version: 1\ntime: {zone: x}", "version: 1\ntime: {zone: \"+15:00\"}", "version: 1\ntime: {zone: \"-12:30\"}",
        "version: 1\ntime: {daylightSaving: {start: {month: 13, week: 2, weekday: sunday}}}",
        "version: 1\ntime: {daylightSaving: {start: {month: march, week: 2, weekday: 9}}}",
        "version: 1\ntime: {daylightSaving: {start: {month: march, week: 2, weekday: restday}}}",
        "version: 1\nd2d: {rules: [{trigger: foo, command: \"0001\"}]}",
        "version: 1\nd2d: {rules: [{trigger: 21, command: \"0001\"}]}",
        "version: 1\nlorawan: {channels: many}", "version: 1\nlorawan: {spreadingFactor: fast}",
    ])
    func `a fault that a schema can express is refused by it and by the reader`(_ text: String) throws {
        #expect(try !Self.schema().faults(of: Self.value(text)).isEmpty)
        #expect(!SettingsDocument(text: text, file: "f").isSound)
    }

    @Test(arguments: [
        "name: 5", "bluetooth: {name: 301}", "lorawan: {txPower: 16}", "lorawan: {appEUI: 2412400000000001}",
        "lorawan: {channels: Null}", "lorawan: {channels: 5}", "lorawan: {channels: [1, 2]}",
        "lorawan: {spreadingFactor: SF9}",
        "d2d: {rules: [{trigger: 3, command: 0004}]}", "time: {zone: UTC}", "time: {zone: \"+5:30\"}",
        "time: {daylightSaving: {start: {month: Mar., week: 2, weekday: Sun}}}",
        "time: {daylightSaving: {start: {month: 3, week: 2, weekday: 7}}}", "devices: [{name: 301}]",
    ])
    func `what the reader takes the schema takes`(_ text: String) throws {
        #expect(SettingsDocument(text: "version: 1\n" + text, file: "f").isSound)
        #expect(try Self.schema().faults(of: Self.value("version: 1\n" + text)) == [])
    }

    private static func value(_ text: String) throws -> JSONValue {
        func value(_ node: Node) -> JSONValue {
            switch node {
            case .mapping(let mapping):
                return .object(
                    Dictionary(mapping.map { ($0.key.scalar?.string ?? "", value($0.value)) }) { first, _ in first })
            case .sequence(let sequence): return .array(sequence.map(value))
            case .scalar(let scalar):
                guard scalar.style == .plain else { return .string(scalar.string) }
                if scalar.string == "true" || scalar.string == "false" { return .boolean(scalar.string == "true") }
                return Double(scalar.string).map(JSONValue.number) ?? .string(scalar.string)
            case .alias: return .null
            }
        }
        return try Yams.compose(yaml: text).map(value) ?? .null
    }
}
