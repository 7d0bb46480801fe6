import DetectionRegions
import DeviceSettings
import PayloadCodec
import PlaneGeometry
import SensorModel
import Testing
import VirtualSensor

@Suite struct DetectionTests {
    @Test func `the results of a detection interval are available at the conclusion of the interval`() throws {
        var bench = try Bench()
        bench.begin()
        bench.device.people = [Bench.desk1]
        bench.device.work(until: Bench.start + 120)
        #expect(bench.device.lastResult.occupied.isEmpty)
        bench.device.work(until: Bench.start + 121)
        #expect(bench.device.lastResult.occupied.map(\.value) == [1])
    }

    @Test func `auto scans at the end of the interval when the PIR senses a person's activity`() throws {
        var bench = try Bench()
        bench.begin()
        bench.device.work(until: Bench.start + 60)
        bench.device.people = [Bench.desk2]
        bench.work(2)
        #expect(bench.device.lastResult.wasScanned)
        #expect(bench.device.lastResult.occupied.map(\.value) == [2])
    }

    @Test func `auto scans when somebody was there and left within the interval`() throws {
        var bench = try Bench()
        bench.begin()
        bench.device.people = [Bench.desk2]
        bench.device.people = []
        bench.work(2)
        #expect(bench.device.lastResult.wasScanned)
        #expect(bench.device.lastResult.occupied.isEmpty)
    }

    @Test func `auto stops the detection if no one is present during the entire interval`() throws {
        var bench = try Bench()
        bench.begin()
        bench.device.people = [Bench.desk1]
        bench.work(2)
        bench.device.people = []
        // In the interval that he leaves at the start of he was sensed at its start.
        bench.work(4)
        #expect(bench.device.lastResult.wasScanned)
        bench.work(6)
        #expect(!bench.device.lastResult.wasScanned)
        #expect(bench.device.lastResult.occupied.isEmpty)
    }

    @Test func `always on scans whether or not anyone is in the detection region`() throws {
        var bench = try Bench { $0.detection.mode = .alwaysOn }
        bench.begin()
        bench.work(2)
        #expect(bench.device.lastResult.wasScanned)
    }

    @Test func `somebody on the border of a region is in it, a millimetre further is not`() throws {
        var bench = try Bench()
        bench.begin()
        bench.device.people = [Point(x: 1000, y: 1000), Point(x: 1999, y: 500)]
        bench.work(2)
        #expect(bench.device.lastResult.occupied.map(\.value) == [1])
        bench.device.people = [Point(x: 1001, y: 1000), Point(x: 2000, y: 500)]
        bench.work(4)
        #expect(bench.device.lastResult.occupied.map(\.value) == [2])
    }

    @Test func `somebody in two overlapping regions counts once`() throws {
        var bench = try Bench(.peopleCounting)
        let third = try Region(
            number: #require(RegionNumber(3)), outline: Bench.square(0, 0, 1000).vertices)
        let view = FieldOfView(regions: [try Bench.region(1, 0), third])
        bench.device = VirtualDevice(bench.device.identity, settings: bench.device.settings, view: view)
        bench.begin()
        bench.device.people = [Bench.desk1]
        bench.work(2)
        #expect(bench.device.lastResult.people == 1)
    }

    @Test func `light above the one value is bright, below the other dim, and between them stays what it was`() throws {
        var bench = try Bench()
        bench.begin()
        var states: [Bool] = []
        for (index, lux) in [701, 700, 300, 299, 300, 700, 701].enumerated() {
            bench.device.surroundings.lux = lux
            bench.work(2 * (index + 1))
            states.append(bench.device.lastResult.isBright)
        }
        #expect(states == [true, true, true, false, false, false, true])
    }

    @Test func `a blocked view or darkness is undetectable and keeps the last result`() throws {
        var bench = try Bench()
        bench.begin()
        bench.device.people = [Bench.desk1]
        bench.work(2)
        bench.device.people = []
        for change in [{ (s: inout Surroundings) in s.isViewBlocked = true }, { $0.lux = 4 }] {
            bench.device.surroundings = Surroundings()
            change(&bench.device.surroundings)
            bench.device.work(until: bench.device.now + 600)
            #expect(!bench.device.lastResult.isNormal)
            #expect(bench.device.lastResult.occupied.map(\.value) == [1])
            #expect(bench.sent().last?.items.contains(.detectionStatus(.undetectable)) == true)
        }
    }

    @Test func `people outside the effective area are not noticed`() throws {
        var bench = try Bench()
        bench.begin()
        bench.device.people = [Bench.outside]
        #expect(bench.device.people.isEmpty)
        bench.work(2)
        #expect(!bench.device.lastResult.wasScanned)
    }

    @Test func `eyesight as promised overlooks about one in twenty and perfect eyesight nobody`() throws {
        for (eyesight, range) in [(Eyesight.perfect, 0...0), (.asPromised(seed: 7), 20...90)] {
            var bench = try Bench { $0.reporting.minutes = 1440 }
            bench.device.eyesight = eyesight
            bench.begin()
            bench.device.people = [Bench.desk1]
            var misses = 0
            for interval in 1...1000 {
                bench.work(2 * interval)
                if bench.device.lastResult.occupied.isEmpty { misses += 1 }
            }
            #expect(range.contains(misses), "\(misses)")
        }
    }

    @Test func `immediate detection looks and reports at once`() throws {
        var bench = try Bench { $0.detection.minutes = 15 }
        bench.device.powerOn(at: Bench.start)
        bench.device.people = [Bench.desk1]
        // Waits for the next uplink, which is the report after the first detection interval.
        try bench.tell(.immediateDetection)
        bench.device.work(until: Bench.start + 16 * 60)
        bench.device.people = []
        try bench.tell(.immediateDetection)
        bench.device.work(until: Bench.start + 21 * 60)
        #expect(bench.occupied() == ["15: [1]", "15: [1]", "20: [1]", "20: []"])
    }
}
