import DetectionRegions
import DeviceSettings
import PayloadCodec
import PlaneGeometry
import SensorModel
import SiteModel
import Testing
import VirtualSensor

@Suite struct SimulationTests {
    /// An office of two desks below one sensor, which is mounted at 2.8 m.
    static func office(_ function: DetectionFunction = .deskOccupancy, withEUI: Bool = true) -> Site {
        let outline = [(0, 0), (6000, 0), (6000, 4000), (0, 4000)].map { Point(x: $0.0, y: $0.1) }
        func square(_ x: Int) -> [Point] {
            [(x, 1500), (x + 1600, 1500), (x + 1600, 2300), (x, 2300)].map { Point(x: $0.0, y: $0.1) }
        }
        let desks = [Desk(id: "D1", outline: square(1200)), Desk(id: "D2", outline: square(3200))]
        let regions = [1200, 3200].enumerated().map { index, x in
            SiteRegion(
                region: RawRegion(number: index + 1, outline: square(x).map { RawPoint($0) }), desk: "D\(index + 1)")
        }
        let sensor = PlacedSensor(
            id: "S1", room: "r", devEUI: withEUI ? "24E124783F160001" : nil, position: Point(x: 3000, y: 2000),
            function: function, regions: regions)
        return Site(rooms: [Room(id: "r", ceilingMM: 2800, outline: outline, desks: desks)], sensors: [sensor])
    }

    static let noon = Simulation.standardStart + 12 * 3600

    /// One person at desk 2 from nine to ten, and nobody else.
    static func oneDesk() -> Simulation {
        var scenario = Scenario()
        scenario.attendancePerMille = nil
        if let nine = ClockTime("09:00"), let ten = ClockTime("10:00") {
            scenario.people = [ScheduledPerson(name: "Ada", visits: [.init(.desk("D2"), from: nine, until: ten)])]
        }
        return scenario.simulation(of: office())
    }

    static func occupied(_ uplinks: [SimulatedUplink]) -> [(time: Int, regions: [Int])] {
        uplinks.compactMap { uplink in
            for case .deskOccupancy(let desks) in Uplink(decoding: uplink.payload).values {
                return (uplink.time, desks.occupied.map(\.value))
            }
            return nil
        }
    }

    @Test func `a person who sits down is in the next report, through region, detection and frame`() throws {
        let outcome = Self.oneDesk().run()
        let nine = Simulation.standardStart + 9 * 3600
        let reports = Self.occupied(outcome.uplinks)
        let first = try #require(reports.first { $0.regions == [2] })
        #expect((nine...nine + 12 * 60).contains(first.time))
        let last = try #require(reports.last { $0.regions == [2] })
        #expect((nine + 3000...nine + 3600 + 12 * 60).contains(last.time))
        #expect(reports.allSatisfy { $0.regions == [] || $0.regions == [2] })
        // The person walks in over the floor, so the truth begins a step before nine.
        #expect(outcome.truth.map(\.people) == [1, 0])
        #expect(outcome.truth.map { $0.region?.value } == [2, 2])
        #expect(abs((outcome.truth.first?.time ?? 0) - nine) <= 2)
    }

    @Test func `the score of perfect eyesight is a delay below two intervals`() throws {
        let simulation = Self.oneDesk()
        let outcome = simulation.run()
        let reports = Self.occupied(outcome.uplinks).map {
            ReportedState(time: $0.time, people: $0.regions.contains(2) ? 1 : 0)
        }
        let score = RegionScore(
            truth: outcome.truth.map { TrueState(time: $0.time, people: $0.people) }, reports: reports,
            until: simulation.span.upperBound)
        #expect(score.changes == 2)
        #expect(score.missedChanges == 0)
        #expect(try #require(score.longestDelay) <= 12 * 60)
        #expect(try #require(score.accuracy) > 0.98)
    }

    @Test(arguments: [UInt64(0), 1, 42])
    func `the same seed gives the same uplinks and another one others`(_ seed: UInt64) {
        let first = Scenario().simulation(of: Self.office(), seed: seed).run()
        let second = Scenario().simulation(of: Self.office(), seed: seed).run()
        #expect(first.uplinks == second.uplinks)
        #expect(first.truth == second.truth)
        let other = Scenario().simulation(of: Self.office(), seed: seed + 1).run()
        #expect(first.uplinks != other.uplinks)
    }

    @Test func `an office day has people by day and nobody at night or on Sunday`() {
        let day = OfficeDay(seed: 3)
        let site = Self.office()
        for offset in 0..<7 {
            let start = Simulation.standardStart + offset * 86_400
            let stays = day.people(on: site, in: start..<start + 86_400).flatMap(\.stays)
            for stay in stays {
                #expect(stay.from >= start + 7 * 3600 && stay.until <= start + 19 * 3600)
                #expect(stay.from < stay.until)
            }
            if offset >= 5 { #expect(stays.isEmpty) }
        }
        let week = day.people(on: site, in: Simulation.standardStart..<Simulation.standardStart + 5 * 86_400)
        #expect(week.contains { !$0.stays.isEmpty })
    }

    @Test func `a person is never at two places`() {
        for seed in 0..<20 as Range<UInt64> {
            for person in OfficeDay(seed: seed).people(
                on: Self.office(), in: Simulation.standardStart..<Simulation.standardStart + 5 * 86_400)
            {
                let stays = person.stays.sorted { $0.from < $1.from }
                for (left, right) in zip(stays, stays.dropFirst()) { #expect(left.until <= right.from) }
            }
        }
    }

    @Test func `guests meet where the site has no desks`() {
        var site = Self.office(.peopleCounting)
        site.rooms[0].desks = []
        let outcome = Scenario().simulation(of: site).run()
        let totals = outcome.uplinks.flatMap { uplink in
            Uplink(decoding: uplink.payload).values.compactMap {
                if case .peopleCount(let total) = $0 { total } else { nil }
            }
        }
        #expect(totals.contains { $0 > 1 })
        #expect(outcome.truth.allSatisfy { $0.region == nil })
    }

    static func damaged(_ kind: SimulatedFault.Kind) -> [SimulatedUplink] {
        var simulation = Self.oneDesk()
        simulation.faults = [SimulatedFault(kind, sensor: "S1")]
        return simulation.run().uplinks
    }

    @Test func `frames are lost, repeated, late, swapped and truncated on request`() {
        let sound = Self.oneDesk().run().uplinks
        #expect(Self.damaged(.lost(perMille: 1000)).isEmpty)
        #expect(Self.damaged(.lost(perMille: 200)).count < sound.count)
        #expect(Self.damaged(.repeated(perMille: 1000)).count == 2 * sound.count)
        let late = Self.damaged(.late(perMille: 1000, upTo: 60))
        #expect(late.map(\.counter).sorted() == sound.map(\.counter).sorted())
        #expect(zip(late.sorted { $0.counter < $1.counter }, sound).allSatisfy { (1...60).contains($0.time - $1.time) })
        let swapped = Self.damaged(.reordered(perMille: 500))
        #expect(swapped != sound && swapped.map(\.counter).sorted() == sound.map(\.counter))
        let short = Self.damaged(.truncated(perMille: 1000))
        #expect(zip(short, sound).allSatisfy { $0.payload.count < $1.payload.count && !$0.payload.isEmpty })
    }

    @Test func `a link that is down for hours leaves a hole, and retransmission fills it`() {
        let down = SimulatedFault(.linkDown(from: Self.noon, until: Self.noon + 2 * 3600))
        var simulation = Self.oneDesk()
        simulation.faults = [down]
        #expect(!simulation.run().uplinks.contains { (Self.noon..<Self.noon + 7200).contains($0.time) })
        simulation.sensors[0].settings.storage.isEnabled = true
        simulation.sensors[0].settings.storage.retransmits = true
        simulation.sensors[0].settings.lorawan.rejoins = true
        let records = simulation.run().uplinks.flatMap { uplink in
            Uplink(decoding: uplink.payload).values.compactMap { item -> Int? in
                if case .deskOccupancyRecord(let unix, _) = item { Int(unix) } else { nil }
            }
        }
        #expect(records.count >= 11)
        #expect(records.allSatisfy { (Self.noon - 600..<Self.noon + 7800).contains($0) })
    }

    @Test func `a dead battery is silent from then on`() {
        #expect(Self.damaged(.deadBattery(at: Self.noon)).allSatisfy { $0.time < Self.noon })
    }

    @Test func `a blocked view is reported as undetectable`() {
        let uplinks = Self.damaged(.viewBlocked(from: Self.noon, until: Self.noon + 3600))
        let states = uplinks.filter { Uplink(decoding: $0.payload).values.contains(.detectionStatus(.undetectable)) }
        #expect(!states.isEmpty)
        #expect(states.allSatisfy { (Self.noon..<Self.noon + 3600 + 120).contains($0.time) })
    }

    @Test func `every frame of a simulated day decodes without a problem`() {
        for seed in 0..<5 as Range<UInt64> {
            for uplink in Scenario().simulation(of: Self.office(), seed: seed).run().uplinks {
                #expect(Uplink(decoding: uplink.payload).problems.isEmpty)
            }
        }
    }

    @Test func `a site without sensors and a span without people are no fault`() {
        #expect(Scenario().simulation(of: Site()).run().uplinks.isEmpty)
        var empty = Self.office()
        empty.rooms = []
        #expect(!Scenario().simulation(of: empty).run().uplinks.isEmpty)
    }

    @Test func `a downlink is heard after the next uplink and changes the device`() throws {
        var simulation = Self.oneDesk()
        simulation.downlinks = [
            SimulatedDownlink(
                time: Self.noon, sensor: "S1", payload: try Downlink.encode([.reportingInterval(minutes: 60)])),
            SimulatedDownlink(time: Self.noon, sensor: "S2", payload: try Downlink.encode([.reboot])),
        ]
        let uplinks = simulation.run().uplinks
        #expect(
            uplinks.contains {
                Uplink(decoding: $0.payload).values == [.settingReply(.echo, .reportingInterval(minutes: 60))]
            })
        let after = uplinks.filter { $0.time > Self.noon + 3600 }
        #expect((10...12).contains(after.count))
    }

    @Test func `a reset takes the device's regions, and the truth stays that of the site`() throws {
        var simulation = Self.oneDesk()
        let reset = try Downlink.encode([.factoryReset])
        simulation.downlinks = [SimulatedDownlink(time: Self.noon - 3 * 3600 + 900, payload: reset)]
        let outcome = simulation.run()
        // Ada sits at desk 2 from nine to ten; the device counts people from a quarter past nine on.
        #expect(outcome.truth.map(\.people) == [1, 0])
        #expect(outcome.truth.map { $0.region?.value } == [2, 2])
        let last = try #require(outcome.uplinks.last)
        #expect(Uplink(decoding: last.payload).values.contains(.peopleCount(0)))
    }

    @Test func `many people cost no more each than few`() {
        // Somebody in a region and thousands beside: the truth is counted, not searched for.
        var simulation = Self.oneDesk()
        let stay = Stay(room: "r", place: Point(x: 4000, y: 1900), from: Self.noon, until: Self.noon + 600)
        simulation.people += (0..<5_000).map { SimulatedPerson(name: "Guest \($0)", stays: [stay]) }
        let truth = simulation.run().truth
        #expect(truth.map(\.people).max() == 5_000)
        #expect(truth.last?.people == 0)
    }
}
