import DetectionRegions
import DeviceSettings
import PayloadCodec
import PlaneGeometry
import SensorModel
import Testing
import VirtualSensor

/// A device on a bench: two desks under it, and people to put there.
struct Bench {
    /// 2026-01-12 00:07 UTC, a Monday: seven minutes past, as in the guide's example.
    static let start = 1_768_176_000 + 7 * 60

    /// A place at desk 1, one at desk 2, one between them that is seen, and one outside.
    static let (desk1, desk2) = (Point(x: 500, y: 500), Point(x: 2500, y: 500))
    static let between = Point(x: 1500, y: 500)
    static let outside = Point(x: 9000, y: 500)

    var device: VirtualDevice

    init(_ function: DetectionFunction = .deskOccupancy, _ change: (inout SensorSettings) -> Void = { _ in }) throws {
        var settings = SensorSettings.standard
        settings.detection.function = function
        change(&settings)
        let view = FieldOfView(
            effectiveArea: try Bench.square(-1000, -1000, 5000), optimalArea: nil,
            regions: [
                try Bench.region(1, 0), try Bench.region(2, 2000),
            ])
        device = VirtualDevice(
            DeviceIdentity(deviceEUI: DeviceEUI(value: 0x24E1_2478_3F16_0001)), settings: settings, view: view)
    }

    static func square(_ x: Int, _ y: Int, _ side: Int) throws -> Polygon {
        try Polygon([
            Point(x: x, y: y), Point(x: x + side, y: y), Point(x: x + side, y: y + side), Point(x: x, y: y + side),
        ])
    }

    static func region(_ number: Int, _ x: Int) throws -> Region {
        try Region(number: #require(RegionNumber(number)), outline: square(x, 0, 1000).vertices)
    }

    /// Switches on at the start and forgets what was sent then.
    mutating func begin() {
        device.powerOn(at: Bench.start)
        device.work(until: Bench.start + 10)
        device.emissions = []
    }

    /// Switches on at the start and forgets what was sent up to the first report, at the end of the first detection interval.
    mutating func beginWithReport() {
        device.powerOn(at: Bench.start)
        device.work(until: Bench.start + device.settings.detection.minutes * 60 + 1)
        device.emissions = []
    }

    /// Works until so many minutes after the start, that moment included.
    mutating func work(_ minutes: Int) {
        device.work(until: Bench.start + minutes * 60 + 1)
    }

    /// Lets the device hear a downlink after its next uplink.
    mutating func tell(_ settings: Setting...) throws {
        device.queue(downlink: try Downlink.encode(settings))
    }

    /// What was sent since, with the minutes since the start.
    mutating func sent() -> [(minutes: Int, items: [UplinkItem])] {
        defer { device.emissions = [] }
        return device.emissions.compactMap { emission in
            emission.payload.map { ((emission.time - Bench.start) / 60, Uplink(decoding: $0).values) }
        }
    }

    /// The regions that the reports say are taken, with their minutes.
    mutating func occupied() -> [String] {
        sent().compactMap { minutes, items in
            for case .deskOccupancy(let desks) in items { return "\(minutes): \(desks.occupied.map(\.value))" }
            return nil
        }
    }
}
