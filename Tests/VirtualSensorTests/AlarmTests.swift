import DeviceSettings
import PayloadCodec
import SensorModel
import Testing
import VirtualSensor

@Suite struct AlarmTests {
    static func alarms(_ bench: inout Bench) -> [String] {
        bench.sent().flatMap { minutes, items in
            items.compactMap { item in
                switch item {
                case .temperatureAlarm(let value, let state): "\(minutes): \(value) \(state.rawValue)"
                case .humidityAlarm(let value, let state): "\(minutes): \(value) \(state.rawValue)"
                default: nil
                }
            }
        }
    }

    @Test func `when the temperature is outside the set range the device sends the alarm packet once`() throws {
        var bench = try Bench { $0.temperature = ThresholdSettings(.above, max: 250) }
        bench.begin()
        bench.device.surroundings.tenthsCelsius = 251
        bench.work(20)
        #expect(Self.alarms(&bench) == ["2: 251 alarm"])
    }

    @Test func `only when the threshold is released and triggered again the alarm is reported again`() throws {
        var bench = try Bench { $0.temperature = ThresholdSettings(.above, max: 250) }
        bench.begin()
        for (index, value) in [251, 260, 250, 240, 251].enumerated() {
            bench.device.surroundings.tenthsCelsius = value
            bench.work(2 * (index + 1))
        }
        #expect(Self.alarms(&bench) == ["2: 251 alarm", "6: 250 released", "10: 251 alarm"])
    }

    @Test func `the humidity threshold raises its alarm once and releases it once`() throws {
        var bench = try Bench { $0.humidity = ThresholdSettings(.outside, min: 60, max: 120) }
        bench.begin()
        for (index, value) in [59, 50, 60, 121].enumerated() {
            bench.device.surroundings.halfPercent = value
            bench.work(2 * (index + 1))
        }
        #expect(Self.alarms(&bench) == ["2: 59 alarm", "6: 60 released", "8: 121 alarm"])
    }

    @Test(arguments: [
        (ThresholdCondition.disabled, [false, false, false, false, false]),
        (.below, [true, false, false, false, false]), (.above, [false, false, false, false, true]),
        (.within, [false, true, true, true, false]), (.outside, [true, false, false, false, true]),
    ])
    func `each condition is breached where its name says`(_ condition: ThresholdCondition, _ breaches: [Bool]) {
        let threshold = ThresholdSettings(condition, min: 10, max: 20)
        #expect([9, 10, 15, 20, 21].map { threshold.isBreached(by: $0) } == breaches)
    }

    @Test func `the guide's alarm packet comes out`() throws {
        var bench = try Bench { $0.temperature = ThresholdSettings(.above, max: 270) }
        bench.begin()
        bench.device.surroundings.tenthsCelsius = 275
        bench.work(2)
        #expect(bench.device.emissions.first?.payload == [0x83, 0x67, 0x13, 0x01, 0x01])
    }

    @Test func `an instrument without a reading raises and releases nothing`() throws {
        var bench = try Bench { $0.temperature = ThresholdSettings(.above, max: 250) }
        bench.begin()
        for (index, value) in [300, nil, 300, nil, 200].enumerated() {
            bench.device.surroundings.tenthsCelsius = value
            bench.work(2 * (index + 1))
        }
        #expect(Self.alarms(&bench) == ["2: 300 alarm", "10: 200 released"])
    }
}
