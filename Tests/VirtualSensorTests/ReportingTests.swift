import DeviceSettings
import PayloadCodec
import SensorModel
import Testing
import VirtualSensor

@Suite struct ReportingTests {
    @Test func `on the dot reports at each integer moment`() throws {
        var bench = try Bench { $0.reporting.mode = .onTheDot }
        bench.device.powerOn(at: Bench.start)
        bench.work(40)
        let clock = bench.device.emissions.dropFirst(2).map { UTCTime(unix: $0.time).description.dropFirst(11) }
        #expect(clock == ["00:10:00Z", "00:20:00Z", "00:30:00Z", "00:40:00Z"])
    }

    @Test func `on the dot follows the device's own clock`() throws {
        var bench = try Bench {
            $0.reporting.mode = .onTheDot
            $0.reporting.minutes = 1440
            $0.clock.zoneMinutes = 90
        }
        bench.device.powerOn(at: Bench.start)
        bench.device.work(until: Bench.start + 86_400)
        let clock = bench.device.emissions.dropFirst(2).map { UTCTime(unix: $0.time).description }
        #expect(clock == ["2026-01-12T22:30:00Z"])
    }

    @Test func `from now on begins reporting from this moment and regularly by the interval`() throws {
        var bench = try Bench()
        bench.device.powerOn(at: Bench.start)
        bench.work(31)
        let times = bench.device.emissions.dropFirst(2).map { $0.time - Bench.start }
        // The first detection interval ends after two minutes; before that there is nothing to report.
        #expect(times == [120, 605, 1205, 1805])
    }

    @Test func `results are available at the conclusion of an interval, so nothing is reported before the first`()
        throws
    {
        var bench = try Bench { $0.detection.minutes = 15 }
        bench.device.powerOn(at: Bench.start)
        bench.device.people = [Bench.desk1]
        bench.work(31)
        #expect(bench.occupied() == ["15: [1]", "20: [1]", "30: [1]"])
    }

    @Test func `after hibernation nothing stale is reported`() throws {
        var bench = try Bench {
            $0.reporting.mode = .onTheDot
            $0.detection.minutes = 7
            $0.hibernation.isEnabled = true
            $0.hibernation.start = ClockTime("00:30") ?? $0.hibernation.start
            $0.hibernation.end = ClockTime("02:00") ?? $0.hibernation.end
        }
        bench.device.powerOn(at: Bench.start)
        bench.device.people = [Bench.desk1]
        bench.device.work(until: Bench.start + 20 * 60)
        bench.device.people = []
        bench.device.work(until: Bench.start - 7 * 60 + 2 * 3600 + 601)
        // Awake at 113 minutes; detection intervals end every seven.
        #expect(bench.occupied() == ["7: [1]", "13: [1]", "119: []", "123: []"])
    }

    @Test func `sensor data is collected by detection interval, so a report says what the last one read`() throws {
        var bench = try Bench {
            $0.detection.minutes = 7
            $0.temperature = ThresholdSettings(.above, max: 300)
        }
        bench.beginWithReport()
        bench.device.work(until: Bench.start + 8 * 60)
        bench.device.surroundings.tenthsCelsius = 350
        bench.work(21)
        let items = bench.sent().flatMap { sent in sent.items.map { (sent.minutes, $0) } }
        let temperatures = items.compactMap { minutes, item in
            if case .temperature(let value) = item { "\(minutes): \(value ?? 0)" } else { nil }
        }
        let alarms = items.compactMap { if case .temperatureAlarm = $1 { $0 } else { nil } }
        #expect(temperatures == ["10: 215", "20: 350"])
        #expect(alarms == [14])
    }

    @Test func `a report carries battery, temperature, humidity, occupancy, illuminance and detection status`() throws {
        var bench = try Bench()
        bench.device.surroundings.batteryPercent = 87
        bench.device.surroundings.tenthsCelsius = 273
        bench.device.surroundings.halfPercent = 106
        bench.device.surroundings.lux = 100
        bench.device.powerOn(at: Bench.start)
        bench.work(3)
        let report = try #require(bench.sent().last)
        #expect(
            report.items == [
                .batteryLevel(percent: 87), .temperature(tenthsCelsius: 273), .illuminance(.dim),
                .detectionStatus(.normal),
                .humidity(halfPercent: 106), .deskOccupancy(DeskOccupancy(enabled: [], occupied: []).with([1, 2])),
            ])
    }

    @Test func `in people counting a report carries the total number of people`() throws {
        var bench = try Bench(.peopleCounting)
        bench.begin()
        bench.device.people = [Bench.desk1, Bench.desk2, Bench.between]
        bench.work(11)
        #expect(bench.sent().last?.items.contains(.peopleCount(2)) == true)
    }

    @Test func `without a drawn region the count applies to the whole view`() throws {
        var bench = try Bench(.peopleCounting)
        bench.device.reset(at: 0)
        bench.begin()
        bench.device.people = [Bench.desk1, Bench.desk2, Bench.between, Bench.outside]
        bench.work(11)
        #expect(bench.sent().last?.items.contains(.peopleCount(3)) == true)
    }

    @Test(arguments: [ReportingMode.fromNowOn, .onTheDot])
    func `the timestamp is only there when the reporting mode is on the dot`(_ mode: ReportingMode) throws {
        var bench = try Bench { $0.reporting.mode = mode }
        bench.begin()
        bench.work(11)
        let emission = try #require(bench.device.emissions.last)
        let stamp = UplinkItem.timestamp(unix: UInt32(emission.time))
        #expect(bench.sent().last?.items.contains(stamp) == (mode == .onTheDot))
    }

    @Test func `basic information is reported whenever joining the network`() throws {
        var bench = try Bench()
        bench.device.powerOn(at: Bench.start)
        #expect(bench.device.emissions.map(\.content).first == .joinRequest)
        let hex = (bench.device.emissions.last?.payload ?? []).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            .joined()
        // The guide's example (5.1.1), with the missing byte of its last item and the serial number's end.
        #expect(hex == "ff0f00ffff0100ff090100ff0a0101ff166443f17847780001ff0bffff0101fffeff")
    }

    @Test func `hibernation stops detecting and reporting during the period`() throws {
        var bench = try Bench {
            $0.hibernation.isEnabled = true
            $0.hibernation.start = ClockTime("01:00") ?? $0.hibernation.start
            $0.hibernation.end = ClockTime("02:00") ?? $0.hibernation.end
            $0.detection.mode = .alwaysOn
        }
        bench.begin()
        bench.work(50)
        #expect(!bench.sent().isEmpty)
        bench.device.people = [Bench.desk1]
        bench.device.work(until: Bench.start - 7 * 60 + 2 * 3600)
        #expect(bench.sent().map(\.minutes).allSatisfy { $0 < 53 })
        bench.work(130)
        #expect(bench.occupied().last == "120: [1]")
    }

    @Test func `an unconfirmed uplink is sent once, a confirmed one without answer once more`() throws {
        for isConfirmed in [false, true] {
            var bench = try Bench { $0.lorawan.isConfirmed = isConfirmed }
            bench.beginWithReport()
            bench.device.isNetworkReachable = false
            bench.work(11)
            #expect(bench.sent().count == (isConfirmed ? 2 : 1))
        }
    }

    @Test func `a dead battery silences the device until it is powered on again`() throws {
        var bench = try Bench()
        bench.begin()
        bench.device.surroundings.batteryPercent = 0
        bench.work(60)
        #expect(bench.sent().isEmpty)
        #expect(bench.device.state == .off)
        bench.device.surroundings.batteryPercent = 100
        bench.device.powerOn(at: bench.device.now)
        #expect(!bench.sent().isEmpty)
    }

    @Test func `no reading is reported as no reading, and −0.1 °C never looks like it`() throws {
        var bench = try Bench()
        bench.begin()
        bench.device.surroundings.tenthsCelsius = nil
        bench.device.surroundings.halfPercent = nil
        bench.work(11)
        let broken = try #require(bench.sent().last?.items)
        #expect(broken.contains(.temperature(tenthsCelsius: nil)) && broken.contains(.humidity(halfPercent: nil)))
        bench.device.surroundings.tenthsCelsius = -1
        bench.work(21)
        #expect(bench.sent().last?.items.contains(.temperature(tenthsCelsius: 0)) == true)
    }
}
