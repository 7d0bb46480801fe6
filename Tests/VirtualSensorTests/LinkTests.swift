import DeviceSettings
import PayloadCodec
import Testing
import VirtualSensor

@Suite struct LinkTests {
    /// A device that checks its link, whose network goes and comes back at minutes.
    static func bench(_ change: (inout SensorSettings) -> Void = { _ in }) throws -> Bench {
        var bench = try Bench {
            $0.storage.isEnabled = true
            $0.storage.retransmits = true
            $0.lorawan.rejoins = true
            $0.lorawan.rejoinPackets = 8
            change(&$0)
        }
        bench.beginWithReport()
        return bench
    }

    static func checks(_ bench: inout Bench) -> [Int] {
        defer { bench.device.emissions = [] }
        return bench.device.emissions.filter { $0.content == .linkCheck }.map { ($0.time - Bench.start) / 60 }
    }

    /// What was heard of lost data, as minutes of sending and of the record.
    static func lost(_ bench: inout Bench) -> [String] {
        defer { bench.device.emissions = [] }
        return bench.device.emissions.filter(\.isHeard).flatMap { emission in
            Uplink(decoding: emission.payload ?? []).values.compactMap { item in
                guard case .deskOccupancyRecord(let unix, _) = item else { return nil }
                return "\((emission.time - Bench.start) / 60): \((Int(unix) - Bench.start) / 60)"
            }
        }
    }

    @Test func `with rejoin mode the device sends link checks every reporting interval`() throws {
        var bench = try Self.bench()
        bench.work(31)
        #expect(Self.checks(&bench) == [10, 20, 30])
    }

    @Test func `or every double reporting interval, up to 35 minutes`() throws {
        for (minutes, times) in [(10, [10, 30, 50]), (35, [35, 105]), (36, [36, 72, 108])] {
            var bench = try Bench {
                $0.reporting.minutes = minutes
                $0.lorawan.rejoins = true
            }
            bench.device.checksLinkEvery = 2
            bench.beginWithReport()
            bench.work(minutes == 10 ? 61 : 120)
            #expect(Self.checks(&bench) == times)
        }
    }

    @Test(arguments: [0, 1, 8])
    func `the actual sending number is the set number plus one`(_ packets: Int) throws {
        var bench = try Self.bench { $0.lorawan.rejoinPackets = packets }
        bench.device.isNetworkReachable = false
        bench.work(11)
        #expect(Self.checks(&bench).count == packets + 1)
        #expect(bench.device.state == .deactivated)
    }

    @Test func `if there is no response the device will join again`() throws {
        var bench = try Self.bench()
        bench.work(5)
        bench.device.isNetworkReachable = false
        bench.work(31)
        bench.device.isNetworkReachable = true
        bench.device.emissions = []
        bench.work(41)
        #expect(bench.device.state == .joined)
        #expect(bench.device.emissions.first?.content == .joinRequest)
        #expect(bench.sent().first?.items.first == .deviceClass(.a))
    }

    @Test func `without rejoin mode, or in ABP, no link is checked`() throws {
        for change in [{ (s: inout SensorSettings) in s.lorawan.rejoins = false }, { $0.lorawan.join = .abp }] {
            var bench = try Self.bench(change)
            bench.device.isNetworkReachable = false
            bench.work(31)
            #expect(Self.checks(&bench).isEmpty)
            #expect(bench.device.state == .joined)
        }
    }

    @Test func `after the connection is restored the lost data comes from the point when data was lost`() throws {
        var bench = try Self.bench { $0.storage.retransmissionSeconds = 60 }
        bench.work(15)
        bench.device.isNetworkReachable = false
        bench.work(55)
        bench.device.isNetworkReachable = true
        bench.work(90)
        // Reports at 20 to 50 were lost; that of 60 joined again and is sent as itself.
        #expect(Self.lost(&bench) == ["61: 20", "62: 30", "63: 40", "64: 50"])
    }

    @Test func `lost data comes one retransmission interval apart, 600 s by default`() throws {
        var bench = try Self.bench()
        bench.work(15)
        bench.device.isNetworkReachable = false
        bench.work(35)
        bench.device.isNetworkReachable = true
        bench.work(120)
        #expect(Self.lost(&bench) == ["50: 20", "60: 30"])
    }

    @Test func `the retransmission data format starts with 20ce`() throws {
        var bench = try Self.bench()
        bench.work(15)
        bench.device.isNetworkReachable = false
        bench.work(25)
        bench.device.isNetworkReachable = true
        bench.work(45)
        let records = bench.device.emissions.compactMap(\.payload).filter { $0.starts(with: [0x20, 0xce]) }
        #expect(records.count == 1)
    }

    @Test func `nothing is retransmitted unless retransmission is enabled`() throws {
        var bench = try Self.bench { $0.storage.retransmits = false }
        bench.device.isNetworkReachable = false
        bench.work(35)
        bench.device.isNetworkReachable = true
        bench.work(200)
        #expect(Self.lost(&bench).isEmpty)
    }

    @Test func `if the network is disconnected again during retransmission only the latest data is sent`() throws {
        var bench = try Self.bench()
        bench.work(15)
        bench.device.isNetworkReachable = false
        bench.work(55)
        bench.device.isNetworkReachable = true
        bench.work(75)
        #expect(Self.lost(&bench) == ["70: 20"])
        bench.device.isNetworkReachable = false
        bench.work(95)
        bench.device.isNetworkReachable = true
        bench.work(200)
        #expect(Self.lost(&bench) == ["110: 80", "120: 90"])
    }

    @Test func `retransmission that a reboot interrupted comes first, then the newly lost data`() throws {
        var bench = try Self.bench { $0.storage.retransmissionSeconds = 60 }
        bench.work(15)
        bench.device.isNetworkReachable = false
        bench.work(55)
        bench.device.isNetworkReachable = true
        // Joined at 60; the record of 20 is sent before the batteries come out.
        bench.work(61)
        bench.device.powerOff(at: Bench.start + 62 * 60)
        bench.device.isNetworkReachable = false
        bench.device.powerOn(at: Bench.start + 65 * 60)
        bench.work(84)
        bench.device.isNetworkReachable = true
        bench.work(120)
        #expect(
            Self.lost(&bench) == ["61: 20", "86: 30", "87: 40", "88: 50", "89: 67", "90: 75"])
    }

    @Test func `downlinks are heard after an uplink alone, one after each`() throws {
        var bench = try Self.bench()
        try bench.tell(.reportingInterval(minutes: 20))
        bench.device.work(until: Bench.start + 600)
        #expect(bench.device.settings.reporting.minutes == 10)
        bench.work(11)
        #expect(bench.device.settings.reporting.minutes == 20)
        #expect(bench.sent().last?.items == [.settingReply(.echo, .reportingInterval(minutes: 20))])
    }

    @Test func `the application port and ADR trigger the device to enter the network again`() throws {
        for setting in [Setting.applicationPort(86), .adr(enabled: false)] {
            var bench = try Self.bench()
            try bench.tell(setting)
            bench.work(11)
            #expect(bench.device.emissions.contains { $0.content == .joinRequest })
            #expect(bench.sent().contains { $0.items.first == .deviceClass(.a) })
        }
    }

    @Test func `reboot joins again and keeps the settings`() throws {
        var bench = try Self.bench()
        try bench.tell(.reboot)
        bench.work(11)
        #expect(bench.device.emissions.contains { $0.content == .joinRequest })
        #expect(bench.device.settings.lorawan.rejoins)
    }

    @Test func `reset returns to the factory settings`() throws {
        var bench = try Self.bench { $0.reporting.minutes = 20 }
        try bench.tell(.factoryReset)
        bench.work(21)
        #expect(bench.device.settings == .standard)
        #expect(bench.device.storedRecords.isEmpty)
        #expect(bench.device.view.regions.isEmpty)
        #expect(bench.sent().contains { $0.items == [.settingReply(.success, .factoryReset)] })
    }

    @Test func `a setting outside the guide's range changes nothing and is not repeated`() throws {
        var bench = try Self.bench()
        bench.device.queue(downlink: [0xff, 0x8e, 0x00, 0x01, 0x00, 0xff, 0x68, 0x00])
        bench.work(11)
        #expect(bench.device.settings.reporting.minutes == 10)
        #expect(!bench.device.settings.storage.isEnabled)
        #expect(bench.sent().last?.items == [.settingReply(.echo, .dataStorage(enabled: false))])
    }

    @Test func `frames that nobody hears leave a gap in the counter, and joining over the air begins it anew`() throws {
        func counters(_ join: JoinType) throws -> [Int] {
            var bench = try Bench {
                $0.lorawan.join = join
                $0.lorawan.rejoins = join == .otaa
                $0.lorawan.rejoinPackets = 0
            }
            bench.device.checksLinkEvery = 2
            bench.device.powerOn(at: Bench.start)
            bench.work(11)
            bench.device.isNetworkReachable = false
            bench.work(31)
            bench.device.isNetworkReachable = true
            bench.work(51)
            return bench.device.emissions.filter(\.isHeard).compactMap(\.counter)
        }
        // Basic information, the reports of minutes 2 and 10; 20 and 30 are lost; 40 and 50 are heard.
        #expect(try counters(.abp) == [0, 1, 2, 5, 6])
        #expect(try counters(.otaa) == [0, 1, 2, 0, 1, 2])
    }

    @Test func `a confirmed frame that is sent once more keeps its counter`() throws {
        var bench = try Bench { $0.lorawan.isConfirmed = true }
        bench.beginWithReport()
        bench.device.isNetworkReachable = false
        bench.work(21)
        #expect(bench.device.emissions.compactMap(\.counter) == [2, 2, 3, 3])
    }
}
