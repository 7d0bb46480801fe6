import DetectionRegions
import Occupancy
import PlaneGeometry
import SensorModel
import SiteModel

/// Floors that the tests of this target draw.
enum TestSites {
    static func rectangle(_ x: Int, _ y: Int, _ width: Int, _ depth: Int) -> [Point] {
        Bounds(Point(x: x, y: y), Point(x: x + width, y: y + depth)).corners
    }

    static func raw(_ points: [Point]) -> [RawPoint] { points.map { RawPoint($0) } }

    static func region(_ number: Int, _ name: String?, desk: String? = nil, _ outline: [Point]) -> SiteRegion {
        SiteRegion(region: RawRegion(number: number, name: name, outline: raw(outline)), desk: desk)
    }

    static func door(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int, clearanceMM: Int = 1000) -> KeepOut {
        let segment = Segment(from: Point(x: x0, y: y0), to: Point(x: x1, y: y1))
        return KeepOut(kind: "door", extent: .segment(segment, clearanceMM: clearanceMM))
    }

    /// 24 desks in four banks of six under four sensors, with a pillar, a booth and two luminaires.
    static let openOffice: Site = {
        var desks: [Desk] = []
        var sensors: [PlacedSensor] = []
        for (bank, origin) in [(1600, 6100), (7600, 6100), (1600, 1300), (7600, 1300)].enumerated() {
            var regions: [SiteRegion] = []
            for index in 0..<6 {
                let (column, isUpper) = (index % 3, index < 3)
                let number = bank * 6 + index + 1
                let (x, y) = (origin.0 + column * 1600, origin.1 + (isUpper ? 800 : 0))
                desks.append(
                    Desk(
                        id: "D\(number)", name: "Desk \(number)", outline: rectangle(x, y, 1600, 800),
                        seat: Seat(side: isUpper ? .north : .south, depthMM: 600)))
                regions.append(
                    region(
                        index + 1, "Desk \(number)", desk: "D\(number)",
                        rectangle(x + 50, isUpper ? y + 50 : y - 550, 1500, 1300)))
            }
            sensors.append(
                PlacedSensor(
                    id: "S\(bank + 1)", room: "west", position: Point(x: origin.0 + 2400, y: origin.1 + 800),
                    function: .deskOccupancy, regions: regions))
        }
        let room = Room(
            id: "west", name: "West wing", ceilingMM: 3200, purpose: .openOffice,
            outline: rectangle(0, 0, 14_000, 9000),
            obstacles: [
                Obstacle(name: "Pillar", outline: rectangle(6800, 4300, 400, 400)),
                Obstacle(name: "Phone booth", outline: rectangle(12_800, 3900, 1200, 1200)),
            ],
            keepOuts: [
                door(0, 3950, 0, 5050), KeepOut(kind: "luminaire", extent: .outline(rectangle(3400, 4400, 2200, 200))),
                KeepOut(kind: "luminaire", extent: .outline(rectangle(8800, 4400, 2200, 200))),
            ], desks: desks)
        return Site(name: "Level 3 West", rooms: [room], sensors: sensors)
    }()

    /// The open office at eleven: every state occurs.
    static let openOfficeAtEleven: SiteState = {
        var sensors: [String: SensorState] = [:]
        for index in 1...4 {
            var regions: [RegionNumber: RegionState] = [:]
            for number in RegionNumber.all.prefix(6) {
                regions[number] = (number.value * index) % 3 == 1 ? .occupied : .vacant
            }
            sensors["S\(index)"] = SensorState(lastHeard: 1_767_610_500, regions: regions)
        }
        for number in RegionNumber.all.prefix(6) {
            sensors["S3"]?.regions[number] = .unknown(.silent(seconds: 4800))
        }
        if let last = RegionNumber(6), let third = RegionNumber(3) {
            sensors["S4"]?.regions[last] = .disabled
            sensors["S2"]?.regions[third] = .unknown(.undetectable)
        }
        return SiteState(time: 1_767_610_800, sensors: sensors)
    }()

    /// An L-shaped library with a pillar and Chinese names, its second sensor turned by a quarter.
    static let library: Site = {
        var desks: [Desk] = []
        var west: [SiteRegion] = []
        var east: [SiteRegion] = []
        let words = ["一", "二", "三", "四"]
        for (index, word) in words.enumerated() {
            let y = 8300 - index * 1300
            desks.append(Desk(id: "L\(index)", name: "靠窗\(word)", outline: rectangle(1400, y, 800, 1300)))
            west.append(region(index + 1, "靠窗\(word)", desk: "L\(index)", rectangle(900, y + 50, 1250, 1200)))
            desks.append(Desk(id: "R\(index)", name: "阅览\(word)", outline: rectangle(2200, y, 800, 1300)))
            west.append(region(index + 5, "阅览\(word)", desk: "R\(index)", rectangle(2250, y + 50, 1250, 1200)))
        }
        for (index, word) in words.prefix(3).enumerated() {
            let x = 5600 + index * 1500
            desks.append(Desk(id: "N\(index)", name: "自习\(word)", outline: rectangle(x, 2300, 1500, 800)))
            east.append(region(index + 1, "自习\(word)", desk: "N\(index)", rectangle(x + 50, 2350, 1400, 1200)))
        }
        desks.append(Desk(id: "Z", name: "朗读亭", outline: rectangle(5600, 500, 1500, 800)))
        let room = Room(
            id: "reading", name: "二楼阅览室", ceilingMM: 3100, purpose: .library,
            outline: [(0, 0), (11_000, 0), (11_000, 4600), (4600, 4600), (4600, 10_000), (0, 10_000)].map {
                Point(x: $0.0, y: $0.1)
            },
            obstacles: [Obstacle(name: "柱", outline: rectangle(4500, 3000, 400, 400))],
            keepOuts: [door(11_000, 1800, 11_000, 2800, clearanceMM: 800)], desks: desks)
        return Site(
            name: "市图书馆", rooms: [room],
            sensors: [
                PlacedSensor(
                    id: "R1", room: "reading", position: Point(x: 2200, y: 7000), rotation: .quarterTurn,
                    function: .deskOccupancy, regions: west),
                PlacedSensor(
                    id: "R2", room: "reading", position: Point(x: 7850, y: 2300), function: .deskOccupancy,
                    regions: east),
            ])
    }()

    /// A meeting room whose counting regions overlap.
    static let meetingRoom: Site = {
        let table = [
            (1600, 1300), (5200, 1300), (5500, 1700), (5500, 2500), (5200, 2900), (1600, 2900), (1300, 2500),
            (1300, 1700),
        ].map { Point(x: $0.0, y: $0.1) }
        let mirror = Segment(from: Point(x: 7000, y: 1000), to: Point(x: 7000, y: 3200))
        let room = Room(
            id: "cedar", name: "Meeting room Cedar", ceilingMM: 3300, purpose: .meetingRoom,
            outline: rectangle(0, 0, 7000, 4200),
            keepOuts: [
                door(400, 0, 1300, 0), KeepOut(kind: "mirror", extent: .segment(mirror, clearanceMM: 800)),
            ])
        return Site(
            name: "Level 3 West", rooms: [room],
            sensors: [
                PlacedSensor(
                    id: "M1", room: "cedar", position: Point(x: 3500, y: 2100), function: .peopleCounting,
                    regions: [
                        region(1, "Table", table), region(2, "Screen end", rectangle(4600, 800, 2000, 2600)),
                        region(3, "Window seats", rectangle(500, 2600, 3700, 900)),
                    ])
            ])
    }()
}
