import NetworkEvents
import PayloadCodec
import SensorModel
import TestKit
import Testing

@Suite struct PayloadJSONTests {
    static let uplinks: [(UplinkItem, String)] = [
        (.batteryLevel(percent: 100), #"{"kind":"batteryLevel","percent":100}"#),
        (.temperature(tenthsCelsius: 273), #"{"kind":"temperature","celsius":27.3}"#),
        (.temperature(tenthsCelsius: -4), #"{"kind":"temperature","celsius":-0.4}"#),
        (.temperature(tenthsCelsius: -400), #"{"kind":"temperature","celsius":-40}"#),
        (.temperature(tenthsCelsius: nil), #"{"kind":"temperature","celsius":null}"#),
        (.humidity(halfPercent: 101), #"{"kind":"humidity","percent":50.5}"#),
        (.humidity(halfPercent: 106), #"{"kind":"humidity","percent":53}"#),
        (.humidity(halfPercent: nil), #"{"kind":"humidity","percent":null}"#),
        (.peopleCount(65_535), #"{"kind":"peopleCount","total":65535}"#),
        (
            .deskOccupancy(DeskOccupancy(enabled: .all, occupied: [])),
            #"{"kind":"deskOccupancy","enabled":[1,2,3,4,5,6,7,8,9,10],"occupied":[]}"#
        ),
        (.illuminance(.bright), #"{"kind":"illuminance","state":"bright"}"#),
        (.detectionStatus(.undetectable), #"{"kind":"detectionStatus","state":"undetectable"}"#),
        (
            .timestamp(unix: 1_750_430_100),
            #"{"kind":"timestamp","unix":1750430100,"utc":"2025-06-20T14:35:00Z"}"#
        ),
        (
            .temperatureAlarm(tenthsCelsius: 275, .alarm),
            #"{"kind":"temperatureAlarm","celsius":27.5,"state":"alarm"}"#
        ),
        (.humidityAlarm(halfPercent: 1, .released), #"{"kind":"humidityAlarm","percent":0.5,"state":"released"}"#),
        (
            .peopleCountRecord(unix: 0, total: 5),
            #"{"kind":"peopleCountRecord","unix":0,"utc":"1970-01-01T00:00:00Z","total":5}"#
        ),
        (
            .deskOccupancyRecord(unix: .max, DeskOccupancy(enabled: .all, occupied: RegionMask(rawValue: 0x200))),
            #"{"kind":"deskOccupancyRecord","unix":4294967295,"utc":"2106-02-07T06:28:15Z","enabled":[1,2,3,4,5,6,7,8,9,10],"occupied":[10]}"#
        ),
        (.historyReply(.range, .invalidTime), #"{"kind":"historyReply","query":"range","result":"invalid-time"}"#),
        (.deviceClass(.a), #"{"kind":"deviceClass","class":"A"}"#),
        (.tslVersion(Version(1, 0)), #"{"kind":"tslVersion","version":"1.0"}"#),
        (.protocolVersion(1), #"{"kind":"protocolVersion","version":"1"}"#),
        (.serialNumber(0x6443_f178_4778_0000), #"{"kind":"serialNumber","serial":"6443f17847780000"}"#),
        (.powerOn, #"{"kind":"powerOn"}"#),
        (
            .settingReply(.invalidParameter, .factoryReset),
            #"{"kind":"settingReply","result":"invalid-parameter","setting":{"kind":"factoryReset"}}"#
        ),
    ]

    static let settings: [(Setting, String)] = [
        (.reportingMode(.onTheDot), #"{"kind":"reportingMode","mode":"on-the-dot"}"#),
        (.detectionMode(.alwaysOn), #"{"kind":"detectionMode","mode":"always-on"}"#),
        (.retransmissionInterval(seconds: 600), #"{"kind":"retransmissionInterval","seconds":600}"#),
        (
            .illuminanceThresholds(dimBelowLux: 300, brightAboveLux: 700),
            #"{"kind":"illuminanceThresholds","dimBelowLux":300,"brightAboveLux":700}"#
        ),
        (.adr(enabled: false), #"{"kind":"adr","enabled":false}"#),
        (
            .temperatureThreshold(.within, minTenthsCelsius: -5, maxTenthsCelsius: 370),
            #"{"kind":"temperatureThreshold","condition":"within","minCelsius":-0.5,"maxCelsius":37}"#
        ),
        (
            .humidityThreshold(.above, minHalfPercent: 0, maxHalfPercent: 121),
            #"{"kind":"humidityThreshold","condition":"above","minPercent":0,"maxPercent":60.5}"#
        ),
        (.applicationPort(85), #"{"kind":"applicationPort","port":85}"#),
        (.d2dKey(0x5572_404c_696e_6b4c), #"{"kind":"d2dKey","key":"5572404c696e6b4c"}"#),
        (
            .d2dRule(D2DRule(trigger: 3, enabled: true, uplink: false, command: 0xe004, minutes: 5, timed: true)),
            #"{"kind":"d2dRule","trigger":3,"enabled":true,"uplink":false,"command":"e004","minutes":5,"timed":true}"#
        ),
        (.historyRangeQuery(fromUnix: 1, toUnix: 2), #"{"kind":"historyRangeQuery","fromUnix":1,"toUnix":2}"#),
        (.stopHistory, #"{"kind":"stopHistory"}"#),
    ]

    @Test(arguments: uplinks) func `an uplink's item is written and read`(_ item: UplinkItem, _ json: String) throws {
        var text: [UInt8] = []
        PayloadJSON.append(item, to: &text)
        #expect(String(decoding: text, as: UTF8.self) == json)
        var reader = PayloadItemsReader()
        let line = Array(#"{"items":[\#(json)]}"#.utf8)
        #expect(try reader.uplinkItems(line.span) == [item])
    }

    @Test(arguments: settings) func `a setting is written and read`(_ setting: Setting, _ json: String) throws {
        var text: [UInt8] = []
        PayloadJSON.append(setting, to: &text)
        #expect(String(decoding: text, as: UTF8.self) == json)
        var reader = PayloadItemsReader()
        let line = Array(#"{"items":[\#(json)]}"#.utf8)
        #expect(try reader.settings(line.span) == [setting])
    }

    @Test(arguments: [
        (#"{"kind":"temperature","celsius":2.73e1}"#, "036711 01"),
        (#"{"kind":"temperature","celsius":27.30}"#, "03671101"),
        (#"{"celsius":-2730E-2,"kind":"temperature"}"#, "0367effe"),
        (#"{"kind":"humidity","percent":5.05e1}"#, "046865"), (#"{"kind":"peopleCount","total":3.0}"#, "05fd0300"),
        (#"{"kind":"peopleCount","total":0e999}"#, "05fd0000"),
        (#"{"kind":"timestamp","unix":0}"#, "0aef00000000"),
        (#"{"kind":"deskOccupancy","enabled":[10,1],"occupied":[1]}"#, "06fe01020100"),
        // Printed with a warning by decode, so that a log survives the way back.
        (#"{"kind":"deskOccupancy","enabled":[1],"occupied":[2,1]}"#, "06fe01000300"),
    ])
    func `numbers are read exactly however they are written`(_ json: String, _ payload: String) throws {
        var reader = PayloadItemsReader()
        let line = Array(#"{"items":[\#(json)]}"#.utf8)
        #expect(try reader.payload(line.span, .uplink) == PayloadText.hexadecimal.bytes(payload))
    }

    @Test(arguments: [
        (
            #"{"kind":"temperature","celsius":27.35}"#,
            #"items[0].celsius: a number in steps of 0.1, or null for "no reading", belongs here"#
        ),
        (
            #"{"kind":"humidity","percent":0.3}"#,
            #"items[0].percent: a number in steps of 0.5, or null for "no reading", belongs here"#
        ),
        (#"{"kind":"batteryLevel","percent":null}"#, "items[0].percent: a whole number belongs here"),
        (#"{"kind":"batteryLevel","percent":"5"}"#, "items[0].percent: a whole number belongs here"),
        (
            #"{"kind":"batteryLevel","percent":1e300}"#,
            "items[0]: batteryLevel: percent is 1e300, the guide allows 1…100"
        ),
        (#"{"kind":"batteryLevel"}"#, "items[0]: the member percent is missing"),
        (
            #"{"kind":"illuminance","state":"dark"}"#,
            #"items[0]: illuminance: state is "dark", the guide allows dim, bright"#
        ),
        (#"{"kind":"illuminance","state":1}"#, "items[0].state: one of dim, bright belongs here"),
        (
            #"{"kind":"deskOccupancy","enabled":[1,11],"occupied":[]}"#,
            "items[0]: deskOccupancy: enabled is 11, the guide allows region numbers 1…10"
        ),
        (
            #"{"kind":"deskOccupancy","enabled":[1],"occupied":[1,1]}"#,
            "items[0].occupied: a list of region numbers, 1 to 10, each at most once, belongs here"
        ),
        (#"{"kind":"batteryLevel","percent":5,"percent":6}"#, "items[0]: the member percent is given twice"),
        (#"{"kind":"powerOn","kind":"resetReport"}"#, "items[0]: the member kind is given twice"),
        (
            #"{"kind":"settingReply","result":"echo","result":"success","setting":{"kind":"reboot"}}"#,
            "items[0]: the member result is given twice"
        ),
        (
            #"{"kind":"settingReply","result":"echo","setting":{"kind":"adr","enabled":true,"enabled":false}}"#,
            "items[0].setting: the member enabled is given twice"
        ),
        (#"{"kind":"powerOn"}],"items":[{"kind":"resetReport"}"#, "the member items is given twice"),
        (
            #"{"kind":"timestamp","unix":0,"utc":"1970-01-01T00:00:01Z"}"#,
            "items[0].utc: 1970-01-01T00:00:00Z, which is what unix says, or nothing, belongs here"
        ),
        (
            #"{"kind":"timestamp","unix":4294967296}"#,
            "items[0]: timestamp: unix is 4294967296, the guide allows 0…4294967295"
        ),
        (
            #"{"kind":"serialNumber","serial":"6443f1784778000"}"#,
            "items[0].serial: 16 hexadecimal digits as text belongs here"
        ),
        (
            #"{"kind":"settingReply","result":"echo","setting":{"kind":"powerOn"}}"#,
            "items[0].setting: 'powerOn' is no kind of downlink item; it is an item of the direction uplink"
        ),
        (
            #"{"kind":"humidty","percent":5}"#,
            "items[0]: 'humidty' is no kind of uplink item; did you mean humidity?"
        ),
        (#"7"#, "items[0]: an object belongs here"),
    ])
    func `what cannot be read is refused with what would do`(_ json: String, _ message: String) {
        var reader = PayloadItemsReader()
        let line = Array(#"{"items":[\#(json)]}"#.utf8)
        #expect(
            "\(#expect(throws: PayloadItemsFault.self) { try reader.uplinkItems(line.span) }, default: "nothing")"
                == message)
    }

    @Test func `the vendor's names for everything`() {
        var decoder = PayloadLineDecoder(format: .vendor)
        func vendor(_ hex: String) -> String {
            var text: [UInt8] = []
            decoder.append(Array(hex.utf8).span, to: &text)
            return String(decoding: text.dropLast(), as: UTF8.self)
        }
        #expect(
            vendor("ff0f00 ffff0100 ff090110 ff0a0110 ff166443f17847780000 ff0bff ff0101 fffeff")
                == #"{"lorawan_class":"Class A","tsl_version":"v1.0","hardware_version":"v1.1","firmware_version":"v1.10","sn":"6443f17847780000","device_status":"on","ipso_version":"v0.1","reset_event":"reset"}"#
        )
        #expect(
            vendor("fe8e000500 ff020200 f91001 f96b01 f86eff01 ff060c3200720100000000 ff6a01b004")
                == #"{"report_interval":5,"collection_interval":2,"report_type":"immediately","detection_mode":"on","device_response_result":{"channel_type":110,"result":"forbidden","request":{"reset":"yes"}},"temperature_alarm_config":{"condition":"outside","threshold_min":5,"threshold_max":37,"lock_time":0,"continue_time":0},"resend_interval":1200}"#
        )
        #expect(
            vendor("20cee81b44660105000000 20cee81b44660106000000 03671101 8367130101")
                == #"{"history":[{"timestamp":1715739624,"people_total_counts":5},{"timestamp":1715739624,"people_total_counts":6}],"temperature":27.5,"temperature_alarm":"threshold_alarm"}"#
        )
    }
}
