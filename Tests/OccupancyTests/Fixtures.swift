import DetectionRegions
import Occupancy
import PayloadCodec
import PlaneGeometry
import SensorModel
import SiteModel

/// A quarter of an hour past the start of the tests' time; all moments are counted from here.
let start = 1_767_603_600

/// A region number of a test.
func number(_ value: Int) -> RegionNumber {
    RegionNumber(value) ?? RegionNumber.all[0]
}

/// The masks of a report.
func report(enabled: [Int], occupied: [Int]) -> UplinkItem {
    .deskOccupancy(masks(enabled, occupied))
}

func masks(_ enabled: [Int], _ occupied: [Int]) -> DeskOccupancy {
    DeskOccupancy(enabled: RegionMask(enabled.map(number)), occupied: RegionMask(occupied.map(number)))
}

/// A region without an outline: the fold looks at numbers and desks alone.
func region(_ number: Int, desk: String? = nil) -> SiteRegion {
    SiteRegion(region: RawRegion(number: number, outline: []), desk: desk)
}

extension PlacedSensor {
    static func desks(_ id: String, room: String = "west", eui: String? = nil, _ regions: [SiteRegion]) -> PlacedSensor
    {
        PlacedSensor(
            id: id, room: room, devEUI: eui, position: origin, function: .deskOccupancy, reportingMinutes: 10,
            regions: regions)
    }

    static func people(_ id: String, room: String = "west") -> PlacedSensor {
        PlacedSensor(id: id, room: room, position: origin, function: .peopleCounting, reportingMinutes: 10)
    }
}

private let origin = Point(x: 0, y: 0)

extension Site {
    /// One room without desks, with these sensors.
    static func sensors(_ sensors: PlacedSensor...) -> Site {
        Site(rooms: [Room(id: "west", ceilingMM: 2_800, outline: [])], sensors: sensors)
    }
}

extension SiteWatch {
    /// The state of a region of a sensor.
    func region(_ value: Int, of sensor: String = "S1", at moment: Int) -> RegionState? {
        state(at: moment).sensors[sensor]?.regions[number(value)]
    }
}
