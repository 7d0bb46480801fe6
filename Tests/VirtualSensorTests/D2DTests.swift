import DeviceSettings
import PayloadCodec
import SensorModel
import Testing
import VirtualSensor

@Suite struct D2DTests {
    static func bench(_ triggers: String..., uplink: Bool = false) throws -> Bench {
        let function = try #require(D2DTrigger(name: triggers[0])?.function)
        let rules = try triggers.enumerated().map { index, name in
            var rule = D2DTriggerRule(try #require(D2DTrigger(name: name)), command: UInt16(index + 1))
            rule.sendsUplink = uplink
            rule.isTimed = index == 0
            return rule
        }
        return try Bench(function) {
            $0.d2d.isEnabled = true
            $0.d2d.rules = rules
        }
    }

    static func commands(_ bench: inout Bench) -> [String] {
        defer { bench.device.emissions = [] }
        return bench.device.emissions.compactMap { emission in
            guard case .d2d(let command, let minutes) = emission.content else { return nil }
            return "\((emission.time - Bench.start) / 60): \(command)\(minutes.map { " for \($0)" } ?? "")"
        }
    }

    @Test func `D2D is not triggered immediately but after the current detection interval is completed`() throws {
        var bench = try Self.bench("region-1-occupied")
        bench.begin()
        bench.device.people = [Bench.desk1]
        bench.device.work(until: Bench.start + 120)
        #expect(Self.commands(&bench).isEmpty)
        bench.work(2)
        #expect(Self.commands(&bench) == ["2: 1 for 5"])
    }

    @Test func `when a region becomes occupied or vacant its command is sent, once`() throws {
        var bench = try Self.bench("region-1-occupied", "region-1-vacant", "region-2-occupied")
        bench.begin()
        bench.device.people = [Bench.desk1]
        bench.work(6)
        bench.device.people = [Bench.desk2]
        bench.work(12)
        #expect(Self.commands(&bench) == ["2: 1 for 5", "8: 2", "8: 3"])
    }

    @Test func `people counting triggers on occupied, vacant, dim, occupied and bright, occupied and dim`() throws {
        var bench = try Self.bench("occupied", "vacant", "dim", "occupied-bright", "occupied-dim")
        bench.device.surroundings.lux = 800
        bench.begin()
        bench.device.people = [Bench.desk1]
        bench.work(2)
        #expect(Self.commands(&bench) == ["2: 1 for 5", "2: 4"])
        bench.device.surroundings.lux = 100
        bench.work(4)
        #expect(Self.commands(&bench) == ["4: 3", "4: 5"])
        bench.device.people = []
        bench.work(6)
        #expect(Self.commands(&bench) == ["6: 2"])
    }

    @Test func `if LoRa uplink is enabled a packet with the device's status follows the command`() throws {
        var bench = try Self.bench("region-1-occupied", uplink: true)
        bench.beginWithReport()
        bench.device.people = [Bench.desk1]
        bench.work(4)
        #expect(bench.device.emissions.map(\.content).first == .d2d(command: 1, minutes: 5))
        #expect(bench.occupied() == ["4: [1]"])
    }

    @Test func `D2D works without a network and not while it is off`() throws {
        var bench = try Self.bench("region-1-occupied")
        bench.beginWithReport()
        bench.device.isNetworkReachable = false
        bench.device.people = [Bench.desk1]
        bench.work(4)
        #expect(bench.device.emissions.map(\.isHeard) == [true])
        bench.device.emissions = []
        bench.device.isNetworkReachable = true
        try bench.tell(.d2d(enabled: false))
        bench.device.people = []
        bench.work(12)
        bench.device.people = [Bench.desk1]
        bench.work(20)
        #expect(Self.commands(&bench).isEmpty)
    }
}
