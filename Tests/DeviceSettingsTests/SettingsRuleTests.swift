import DetectionRegions
import DeviceSettings
import Findings
import PayloadCodec
import PlaneGeometry
import SensorModel
import Testing

@Suite struct SettingsRuleTests {
    static func codes(_ change: (inout SensorSettings) -> Void, given: Set<SettingKey>? = nil) -> [String] {
        var settings = SensorSettings.standard
        change(&settings)
        return settings.findings(given).map { "\($0.severity.rawValue) \($0.code) \($0.path)" }
    }

    @Test func `the settings of a device that nobody has set are fine`() {
        #expect(SensorSettings.standard.findings().isEmpty)
    }

    @Test func `the defaults are those that the guide prints`() {
        let settings = SensorSettings.standard
        #expect(settings.reporting.minutes == 10)
        #expect(settings.illuminance.brightAboveLux == 700)
        #expect(settings.illuminance.dimBelowLux == 300)
        #expect(settings.illuminance.minimumDetectableLux == 65_535)
        #expect(settings.storage.retransmissionSeconds == 600)
        #expect(settings.storage.retrievalSeconds == 600)
        #expect(settings.lorawan.appEUI.description == "24E124C0002A0001")
        #expect(settings.lorawan.port == 85)
        #expect(settings.lorawan.applicationKey.digits == "5572404C696E6B4C6F52613230313823")
        #expect(settings.d2d.key.digits == "5572404C696E6B4C6F52613230313823")
        #expect(D2DTriggerRule(.occupied, command: 4).minutes == 5)
    }

    @Test func `names and addresses come from the serial number`() {
        let serial: UInt64 = 0x6443_F178_4778_0000
        #expect(SensorSettings.standardBluetoothName(serialNumber: serial) == "VS321-F178477")
        #expect(SensorSettings.standardDeviceAddress(serialNumber: serial) == 0xF178_4778)
    }

    @Test(arguments: [1, 1441, 0, -5, Int.min, Int.max])
    func `the reporting interval is 2 to 1440 minutes`(_ minutes: Int) {
        let codes = Self.codes { $0.reporting.minutes = minutes }
        #expect(codes.contains("error setting-range reporting.interval"))
    }

    @Test func `every number of the guide has its range`() {
        #expect(Self.codes { $0.detection.minutes = 1 } == ["error setting-range detection.interval"])
        #expect(
            Self.codes { $0.storage.retransmissionSeconds = 29 } == [
                "error setting-range storage.retransmissionInterval"
            ])
        #expect(Self.codes { $0.storage.retrievalSeconds = 1201 } == ["error setting-range storage.retrievalInterval"])
        #expect(Self.codes { $0.lorawan.port = 224 } == ["error setting-range lorawan.port"])
        #expect(Self.codes { $0.lorawan.port = 0 } == ["error setting-range lorawan.port"])
        #expect(
            Self.codes { $0.illuminance.brightAboveLux = 65_536 } == ["error setting-range illuminance.brightAbove"])
        #expect(
            Self.codes {
                $0.d2d.rules = [D2DTriggerRule(.occupied, command: 4)]
                $0.d2d.rules[0].minutes = 1441
            } == ["error setting-range d2d.rules[0].minutes"])
        #expect(
            Self.codes { $0.humidity = ThresholdSettings(.above, max: 201) } == [
                "error setting-range thresholds.humidity"
            ])
        #expect(
            Self.codes { $0.clock.daylightStart.month = 13 } == ["error setting-range time.daylightSaving.start.month"])
    }

    @Test func `the reporting interval should be greater than the detection interval`() throws {
        #expect(
            Self.codes { ($0.reporting.minutes, $0.detection.minutes) = (10, 11) }
                == ["error reporting-not-above-detection reporting.interval"])
        #expect(
            Self.codes { ($0.reporting.minutes, $0.detection.minutes) = (2, 2) }
                == ["warning reporting-not-above-detection reporting.interval"])
        #expect(Self.codes { ($0.reporting.minutes, $0.detection.minutes) = (11, 10) }.isEmpty)
    }

    @Test func `retransmission needs storage and rejoin mode`() {
        #expect(
            Self.codes { $0.storage.retransmits = true }
                == [
                    "error retransmission-needs-storage storage.retransmission",
                    "error retransmission-needs-rejoin storage.retransmission",
                ])
        #expect(
            Self.codes {
                ($0.storage.retransmits, $0.storage.isEnabled, $0.lorawan.rejoins) = (true, true, true)
            }.isEmpty)
    }

    @Test func `only OTAA supports rejoin mode`() {
        #expect(
            Self.codes { ($0.lorawan.rejoins, $0.lorawan.join) = (true, .abp) }
                == ["error rejoin-needs-otaa lorawan.rejoin.enabled"])
    }

    @Test func `hibernation does not cover the whole day`() throws {
        let nine = try #require(ClockTime("09:00"))
        #expect(
            Self.codes {
                $0.hibernation.isEnabled = true
                ($0.hibernation.start, $0.hibernation.end) = (nine, nine)
            } == ["error hibernation-all-day hibernation.to"])
        #expect(Self.codes { ($0.hibernation.start, $0.hibernation.end) = (nine, nine) }.isEmpty)
    }

    @Test(arguments: [(6, true), (7, false), (10, false), (11, true), (12, true), (nil, true)])
    func `D2D wants RX2 between SF7 and SF10`(_ factor: Int?, _ isFound: Bool) {
        let codes = Self.codes(
            {
                $0.d2d.isEnabled = true
                $0.lorawan.rx2SpreadingFactor = factor
            }, given: [.d2dEnabled, .rx2SpreadingFactor])
        #expect(
            codes.filter { !$0.hasPrefix("note") }
                == (isFound ? ["warning d2d-data-rate lorawan.rx2.spreadingFactor"] : []))
    }

    @Test func `a D2D trigger exists in the chosen function`() throws {
        let region = try #require(D2DTrigger(name: "region-1-occupied"))
        #expect(
            Self.codes { $0.d2d.rules = [D2DTriggerRule(region, command: 1)] } == [
                "error d2d-trigger d2d.rules[0].trigger"
            ])
        #expect(
            Self.codes {
                $0.detection.function = .deskOccupancy
                $0.d2d.rules = [D2DTriggerRule(.dim, command: 1)]
            } == ["error d2d-trigger d2d.rules[0].trigger"])
        #expect(
            Self.codes { $0.d2d.rules = [D2DTriggerRule(.byte(6), command: 1)] } == [
                "error d2d-trigger d2d.rules[0].trigger"
            ])
    }

    @Test func `a D2D trigger watches a region that is drawn`() throws {
        let third = try #require(D2DTrigger(name: "region-3-vacant"))
        let square = [(0, 0), (1000, 0), (1000, 1000)].map { RawPoint(x: $0.0, y: $0.1) }
        let codes = { (number: Int) in
            Self.codes {
                $0.detection.function = .deskOccupancy
                $0.regions = [RawRegion(number: number, outline: square)]
                $0.d2d.rules = [D2DTriggerRule(third, command: 1)]
            }
        }
        #expect(codes(1) == ["warning d2d-trigger-region d2d.rules[0].trigger"])
        #expect(codes(3).isEmpty)
    }

    @Test func `two rules with one trigger contradict each other`() {
        #expect(
            Self.codes { $0.d2d.rules = [D2DTriggerRule(.dim, command: 1), D2DTriggerRule(.dim, command: 2)] }
                == ["error d2d-trigger-repeated d2d.rules[1].trigger"])
    }

    @Test func `the default D2D key cannot be set back by downlink`() {
        let findings = SensorSettings.standard.findings([.d2dKey])
        #expect(
            findings.map(\.message) == [
                "the default D2D key cannot be set back by downlink; use the app, or reset the device"
            ])
        var settings = SensorSettings.standard
        settings.d2d.key = SecretKey(value: 0x1234 << 64)
        #expect(settings.findings([.d2dKey]).isEmpty)
    }

    @Test func `channels belong to their plan`() {
        func codes(_ plan: FrequencyPlan, _ channels: ChannelSelection) -> [String] {
            Self.codes { ($0.lorawan.plan, $0.lorawan.channels) = (plan, channels) }
        }
        let found = ["error channel-selection lorawan.channels"]
        #expect(codes(.us915, .indices(.some([71]))).isEmpty)
        #expect(codes(.us915, .indices(.some([72]))) == found)
        #expect(codes(.us915, .kilohertz([902_300])) == found)
        #expect(codes(.eu868, .kilohertz([868_100, 867_500])).isEmpty)
        #expect(codes(.eu868, .kilohertz([868_700])) == found)
        #expect(codes(.eu868, .indices(.some([1]))) == found)
        #expect(codes(.eu868, .indices(.all)).isEmpty)
        #expect(codes(FrequencyPlan("KR920"), .kilohertz([922_100])) == ["note unchecked-setting lorawan.plan"])
    }

    @Test func `thresholds and light have their order`() {
        #expect(
            Self.codes { $0.temperature = ThresholdSettings(.within, min: 10, max: 5) }
                == ["error threshold-order thresholds.temperature"])
        #expect(Self.codes { $0.temperature = ThresholdSettings(.below, min: 10) }.isEmpty)
        #expect(Self.codes { $0.illuminance.dimBelowLux = 701 } == ["error illuminance-order illuminance.dimBelow"])
    }

    @Test func `regions are judged as a layout of the function`() {
        #expect(
            Self.codes {
                $0.detection.function = .deskOccupancy
                $0.regions = []
            } == ["error no-regions regions"]
                || Self.codes {
                    $0.detection.function = .deskOccupancy
                    $0.regions = []
                }.contains { $0.hasPrefix("error no-regions") })
    }

    @Test func `a rule about settings that nobody wrote keeps quiet`() {
        #expect(Self.codes({ $0.reporting.minutes = 1 }, given: [.adr]).isEmpty)
        #expect(!Self.codes({ $0.reporting.minutes = 1 }, given: [.reportingInterval]).isEmpty)
    }

    @Test func `every rule is in the list and has words`() {
        #expect(Set(SettingsRules.all.map(\.code)).count == SettingsRules.all.count)
        for rule in SettingsRules.all {
            #expect(rule.summary.hasSuffix("."))
            #expect(rule.help.hasSuffix("."))
        }
    }
}
