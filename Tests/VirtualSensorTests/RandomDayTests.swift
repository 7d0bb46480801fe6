import DeviceSettings
import PayloadCodec
import PlaneGeometry
import SensorModel
import TestKit
import Testing
import VirtualSensor

@Suite struct RandomDayTests {
    /// A day by chance: people come and go, light and weather change, the network fails, downlinks arrive, sound and not.
    static func day(_ seed: UInt64) throws -> VirtualDevice {
        var random = SeededGenerator(seed: seed)
        var bench = try Bench(Bool.random(using: &random) ? .deskOccupancy : .peopleCounting) {
            $0.reporting.mode = Bool.random(using: &random) ? .onTheDot : .fromNowOn
            $0.reporting.minutes = Int.random(in: 2...90, using: &random)
            $0.storage.isEnabled = Bool.random(using: &random)
            $0.storage.retransmits = $0.storage.isEnabled
            $0.lorawan.rejoins = Bool.random(using: &random)
            $0.lorawan.isConfirmed = Bool.random(using: &random)
            $0.temperature = ThresholdSettings(.outside, min: 150, max: 250)
            $0.hibernation.isEnabled = Bool.random(using: &random)
        }
        bench.device.powerOn(at: Bench.start)
        for _ in 0..<200 {
            bench.device.work(until: bench.device.now + Int.random(in: 0...900, using: &random))
            switch Int.random(in: 0...7, using: &random) {
            case 0: bench.device.isNetworkReachable.toggle()
            case 1: bench.device.surroundings.lux = Int.random(in: 0...1000, using: &random)
            case 2: bench.device.surroundings.tenthsCelsius = Int.random(in: -40000...40000, using: &random)
            case 3:
                bench.device.queue(
                    downlink: (0..<Int.random(in: 0...20, using: &random)).map { _ in
                        UInt8.random(in: 0...255, using: &random)
                    })
            case 4:
                let time = UInt32(bench.device.now)
                let settings: [Setting] = [
                    .historyRangeQuery(fromUnix: time - 20_000, toUnix: time), .historyQuery(unix: time - 3000),
                    .reboot,
                    .reportingMode(.onTheDot), .detectionInterval(minutes: 3), .adr(enabled: true), .immediateDetection,
                    .reportingInterval(minutes: 7), .stopHistory, .historyInterval(seconds: 30),
                ]
                bench.device.queue(downlink: try Downlink.encode([settings.randomElement(using: &random) ?? .reboot]))
            default:
                bench.device.people = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    Point(
                        x: Int.random(in: -500...4000, using: &random), y: Int.random(in: -500...2000, using: &random))
                }
            }
        }
        return bench.device
    }

    @Test(arguments: 0..<200)
    func `every frame of a day by chance decodes without an error`(_ seed: UInt64) throws {
        let device = try Self.day(seed)
        #expect(!device.emissions.isEmpty)
        for payload in device.emissions.compactMap(\.payload) {
            let uplink = Uplink(decoding: payload)
            #expect(uplink.problems.filter { $0.code != .noReading }.isEmpty, "\(payload) \(uplink.problems)")
        }
        let times = device.emissions.map(\.time)
        #expect(times == times.sorted())
    }

    @Test(arguments: 0..<10)
    func `the same day happens again in the same way`(_ seed: UInt64) throws {
        #expect(try Self.day(seed).emissions == Self.day(seed).emissions)
    }
}
