import DeviceSettings
import PayloadCodec
import SensorModel
import Testing
import VirtualSensor

@Suite struct HistoryTests {
    static func unix(_ minutes: Int) -> UInt32 { UInt32(Bench.start + minutes * 60) }

    /// The answers and the records of enquiries, with their seconds since the start.
    static func answers(_ bench: inout Bench) -> [String] {
        defer { bench.device.emissions = [] }
        return bench.device.emissions.flatMap { emission -> [String] in
            let second = emission.time - Bench.start
            return Uplink(decoding: emission.payload ?? []).values.compactMap { item in
                switch item {
                case .historyReply(let query, let result): "\(second): \(query.rawValue) \(result.rawValue)"
                case .deskOccupancyRecord(let unix, _), .peopleCountRecord(let unix, _):
                    "\(second): \(Int(unix) - Bench.start)"
                default: nil
                }
            }
        }
    }

    static func storing(_ function: DetectionFunction = .deskOccupancy, minutes: Int = 10) throws -> Bench {
        var bench = try Bench(function) {
            $0.storage.isEnabled = true
            $0.reporting.minutes = minutes
        }
        bench.beginWithReport()
        return bench
    }

    @Test func `data is stored locally when storage is enabled`() throws {
        var bench = try Self.storing()
        bench.work(21)
        #expect(bench.device.storedRecords.map { $0.time - Bench.start } == [120, 605, 1205])
        var idle = try Bench()
        idle.begin()
        idle.work(21)
        #expect(idle.device.storedRecords.isEmpty)
    }

    @Test func `the device still stores data while the network status is deactivated`() throws {
        var bench = try Self.storing()
        bench.device.isNetworkReachable = false
        bench.work(21)
        #expect(bench.device.storedRecords.count == 3)
    }

    @Test func `an enquiry for a moment uploads the data of that moment if it is stored`() throws {
        var bench = try Self.storing()
        bench.work(11)
        try bench.tell(.historyQuery(unix: UInt32(Bench.start + 605)))
        bench.work(21)
        #expect(Self.answers(&bench) == ["1205: point success", "1205: 605"])
    }

    @Test func `else it uploads the data closest to the search point within the reporting interval`() throws {
        for (second, answer) in [(900, 605), (906, 1205), (905, 605), (1500, 1205)] {
            var bench = try Self.storing()
            bench.work(21)
            try bench.tell(.historyQuery(unix: UInt32(Bench.start + second)))
            bench.work(31)
            #expect(Self.answers(&bench) == ["1805: point success", "1805: \(answer)"])
        }
    }

    @Test func `an enquiry further than the reporting interval from any data finds none`() throws {
        var bench = try Self.storing()
        try bench.tell(.historyQuery(unix: UInt32(Bench.start - 596)))
        bench.work(11)
        #expect(Self.answers(&bench) == ["605: point no-data"])
    }

    @Test func `a time point or a time range that is invalid is answered so`() throws {
        var bench = try Self.storing()
        try bench.tell(.historyQuery(unix: Self.unix(100_000)))
        try bench.tell(.historyRangeQuery(fromUnix: Self.unix(100_000), toUnix: Self.unix(100_001)))
        // A range that ends before it begins is refused by the codec, so its bytes are written here.
        bench.device.queue(downlink: [0xfd, 0x6c, 2, 0, 0, 0, 1, 0, 0, 0])
        bench.work(41)
        let answers = Self.answers(&bench)
        #expect(answers.prefix(2) == ["605: point invalid-time", "605: range invalid-time"])
    }

    @Test func `a time range without data is answered so`() throws {
        var bench = try Self.storing()
        try bench.tell(.historyRangeQuery(fromUnix: 0, toUnix: 1))
        bench.work(11)
        #expect(Self.answers(&bench) == ["605: range no-data"])
    }

    @Test func `records of a range come one retrievability interval apart`() throws {
        var bench = try Self.storing()
        bench.work(31)
        try bench.tell(.historyInterval(seconds: 30))
        try bench.tell(.historyRangeQuery(fromUnix: Self.unix(5), toUnix: Self.unix(25)))
        bench.work(51)
        #expect(Self.answers(&bench) == ["2405: range success", "2405: 605", "2435: 1205"])
    }

    @Test func `the device uploads no more than 300 data records per range inquiry`() throws {
        var bench = try Self.storing(minutes: 2)
        bench.work(400 * 2)
        try bench.tell(.historyInterval(seconds: 30))
        try bench.tell(.historyRangeQuery(fromUnix: 0, toUnix: Self.unix(800)))
        bench.work(400 * 2 + 400)
        let records = Self.answers(&bench).dropFirst()
        #expect(records.count == 300)
        #expect(records.last?.hasSuffix(": \(5 + 299 * 120)") == true)
    }

    @Test func `stop ends the upload of what was asked for`() throws {
        var bench = try Self.storing()
        bench.work(101)
        try bench.tell(.historyRangeQuery(fromUnix: 0, toUnix: Self.unix(101)))
        bench.work(111)
        try bench.tell(.stopHistory)
        bench.work(300)
        #expect(Self.answers(&bench) == ["6605: range success", "6605: 120"])
    }

    @Test func `a record carries people counting as 01 and desk occupancy as 00`() throws {
        for (function, byte) in [(DetectionFunction.peopleCounting, UInt8(1)), (.deskOccupancy, 0)] {
            var bench = try Self.storing(function)
            bench.device.people = [Bench.desk1]
            bench.work(11)
            try bench.tell(.historyQuery(unix: UInt32(Bench.start + 605)))
            bench.work(21)
            let payload = try #require(bench.device.emissions.last?.payload)
            #expect(payload.count == 11)
            #expect(payload[0...1] == [0x20, 0xce])
            #expect(payload[6] == byte)
            #expect(payload[7...10] == (byte == 1 ? [1, 0, 0, 0] : [3, 0, 1, 0]))
        }
    }

    @Test func `no more is kept than 14 days have at the shortest interval`() throws {
        var bench = try Self.storing(minutes: 2)
        bench.work(30 * 1440)
        let records = bench.device.storedRecords
        #expect(records.count == 14 * 720)
        #expect(records.last.map { $0.time > bench.device.now - 130 } == true)
    }
}
