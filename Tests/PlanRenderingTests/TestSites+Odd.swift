import DetectionRegions
import Occupancy
import PlaneGeometry
import SensorModel
import SiteModel
import TestKit

/// Floors that are hard to draw.
extension TestSites {
    static func room(
        _ id: String, _ outline: [Point], ceilingMM: Int = 3000, name: String? = nil, keepOuts: [KeepOut] = [],
        desks: [Desk] = []
    ) -> Room {
        Room(id: id, name: name, ceilingMM: ceilingMM, outline: outline, keepOuts: keepOuts, desks: desks)
    }

    static let oneDesk = Site(
        name: "Box",
        rooms: [
            room("box", rectangle(0, 0, 3000, 2400), desks: [Desk(id: "D1", outline: rectangle(600, 600, 1400, 800))])
        ])

    /// A corridor of 300 m by 1 m with a desk every 30 m.
    static let corridor: Site = {
        let desks = (0..<10).map { Desk(id: "Bench \($0 + 1)", outline: rectangle(2000 + $0 * 30_000, 0, 1600, 500)) }
        return Site(
            name: "Terminal", rooms: [room("corridor", rectangle(0, 0, 300_000, 1000), desks: desks)],
            sensors: [
                PlacedSensor(
                    id: "C1", room: "corridor", position: Point(x: 2800, y: 500), function: .deskOccupancy,
                    regions: [region(1, "Bench 1", desk: "Bench 1", rectangle(2000, 0, 1600, 600))])
            ])
    }()

    /// A cupboard of 1 m by 1 m with a sensor whose areas are many times as large.
    static let cupboard = Site(
        rooms: [room("cupboard", rectangle(0, 0, 1000, 1000))],
        sensors: [
            PlacedSensor(id: "K1", room: "cupboard", position: Point(x: 500, y: 500), function: .peopleCounting)
        ])

    static let longName = String(
        "The quiet desk beside the third window of the western reading room, kept for visiting scholars of the institute, please ask at the front desk before use and leave it as tidy as you would like to find it yourself"
            .prefix(200))

    /// Names of 200 characters, with and without spaces, and in Arabic, on desks of several sizes.
    static let longNames: Site = {
        let names = [
            longName, String(repeating: "Wörterbuchabteilung", count: 11), "مكتب الاستقبال الرئيسي بجانب النافذة",
            String(repeating: "阅览室靠窗的书桌", count: 25), "Emoji 🪑 desk", "A",
        ]
        var desks: [Desk] = []
        var regions: [SiteRegion] = []
        for (index, name) in names.enumerated() {
            let (x, y) = (500 + index % 3 * 2600, 500 + index / 3 * 2200)
            desks.append(Desk(id: "D\(index)", name: name, outline: rectangle(x, y, 2200, 1600)))
            regions.append(region(index + 1, name, desk: "D\(index)", rectangle(x, y, 2200, 1600)))
        }
        desks.append(Desk(id: "small", name: longName, outline: rectangle(8200, 600, 400, 300)))
        regions.append(region(7, longName, desk: "small", rectangle(8200, 600, 400, 300)))
        let site = room("hall", rectangle(0, 0, 9000, 5000), name: longName, desks: desks)
        let sensor = PlacedSensor(
            id: "S" + String(repeating: "1", count: 60), room: "hall", position: Point(x: 4200, y: 2400),
            function: .deskOccupancy, regions: regions)
        return Site(name: longName, rooms: [site], sensors: [sensor])
    }()

    /// Ten regions of eight vertices each, most of them L-shaped or T-shaped.
    static let tenOctagons: Site = {
        let regions = (0..<10).map { index -> SiteRegion in
            let (x, y) = (400 + index % 5 * 1300, 500 + index / 5 * 1900)
            let shape =
                index % 2 == 0
                ? [(0, 0), (1100, 0), (1100, 500), (750, 500), (750, 1500), (350, 1500), (350, 500), (0, 500)]
                : [(300, 0), (800, 0), (1100, 400), (1100, 1100), (800, 1500), (300, 1500), (0, 1100), (0, 400)]
            return region(index + 1, "Place \(index + 1)", shape.map { Point(x: x + $0.0, y: y + $0.1) })
        }
        return Site(
            name: "Laboratory", rooms: [room("lab", rectangle(0, 0, 7200, 4300), ceilingMM: 3200, name: "Lab 2")],
            sensors: [
                PlacedSensor(
                    id: "L1", room: "lab", position: Point(x: 3500, y: 2200), function: .deskOccupancy, regions: regions
                )
            ])
    }()

    /// Everything wrong that can be drawn: overlaps, a bow-tie, a line, a lone vertex, a region in another country, a
    /// sensor in no room and at no height of the table, a room that crosses itself.
    static let faulty: Site = {
        let far = RawPoint(x: .max, y: .min)
        let regions = [
            region(1, "Desk 1", rectangle(500, 500, 1800, 1400)), region(2, "Desk 2", rectangle(1900, 900, 1800, 1400)),
            region(
                12, "Bow-tie", [(4000, 500), (5600, 1900), (5600, 500), (4000, 1900)].map { Point(x: $0.0, y: $0.1) }),
            region(4, "Line", [Point(x: 500, y: 2600), Point(x: 2600, y: 2600)]),
            region(5, "Dot", [Point(x: 3000, y: 2800)]), region(6, nil, []),
            SiteRegion(region: RawRegion(number: 7, name: "Far", outline: [far, RawPoint(x: 0, y: 0), far])),
            region(
                8, "Desk 8", [(1000, 1500), (1500, 1000), (2300, 1800), (2100, 2400)].map { Point(x: $0.0, y: $0.1) }),
        ]
        let bent = [(0, 0), (6000, 0), (6000, 3500), (3000, 4200), (0, 3500)].map { Point(x: $0.0, y: $0.1) }
        return Site(
            name: "Broken", rooms: [room("one", bent, keepOuts: [door(2000, 0, 3000, 0)])],
            sensors: [
                PlacedSensor(
                    id: "B1", room: "one", position: Point(x: 3000, y: 1700), function: .deskOccupancy, regions: regions
                ),
                PlacedSensor(
                    id: "B2", room: "nowhere", position: Point(x: 5600, y: 2400), heightMM: 9000,
                    rotation: Rotation(degrees: 33) ?? .none, function: .peopleCounting),
                PlacedSensor(
                    id: "B3", room: "one", position: Point(x: 4700, y: 2600), rotation: Rotation(degrees: 30) ?? .none,
                    function: .deskOccupancy),
            ])
    }()

    /// Four rooms side by side with doors between them, desks and counting sensors.
    static let fourRooms: Site = {
        var desks: [Desk] = []
        var regions: [SiteRegion] = []
        for index in 0..<6 {
            let (x, y) = (700 + index % 3 * 1700, 600 + index / 3 * 1500)
            desks.append(Desk(id: "E\(index + 1)", name: "East \(index + 1)", outline: rectangle(x, y, 1400, 700)))
            regions.append(region(index + 1, nil, desk: "E\(index + 1)", rectangle(x, y - 300, 1400, 1000)))
        }
        let rooms = [
            room(
                "east", rectangle(0, 0, 6000, 4000), ceilingMM: 3300, name: "East office",
                keepOuts: [door(2500, 4000, 3500, 4000)], desks: desks),
            room(
                "oak", rectangle(6000, 0, 4000, 4000), ceilingMM: 2800, name: "Oak",
                keepOuts: [door(6000, 2500, 6000, 3400)]),
            room(
                "elm", rectangle(10_000, 0, 4000, 4000), ceilingMM: 2800, name: "Elm",
                keepOuts: [door(10_000, 2500, 10_000, 3400)]),
            room(
                "hall", rectangle(0, 4000, 14_000, 2500), ceilingMM: 3000, name: "Hall",
                desks: [Desk(id: "R", name: "Reception", outline: rectangle(11_000, 4900, 1800, 700))]),
        ]
        return Site(
            name: "Level 5", rooms: rooms,
            sensors: [
                PlacedSensor(
                    id: "S1", room: "east", position: Point(x: 3100, y: 1900), function: .deskOccupancy,
                    regions: regions),
                PlacedSensor(
                    id: "P1", room: "oak", position: Point(x: 8000, y: 2000), rotation: .quarterTurn,
                    function: .peopleCounting),
                PlacedSensor(
                    id: "P2", room: "elm", position: Point(x: 12_000, y: 2000), function: .peopleCounting,
                    regions: [region(1, "Table", rectangle(11_000, 1000, 2000, 1600))]),
            ])
    }()

    /// A hall of desks in rows, all under sensors.
    static func hall(columns: Int, rows: Int) -> Site {
        var desks: [Desk] = []
        var sensors: [PlacedSensor] = []
        for row in 0..<rows {
            var regions: [SiteRegion] = []
            for column in 0..<columns {
                let id = "D\(row * columns + column + 1)"
                let outline = rectangle(800 + column * 1800, 800 + row * 1900, 1600, 1200)
                desks.append(Desk(id: id, outline: outline))
                regions.append(region(column % 10 + 1, nil, desk: id, outline))
            }
            for (index, start) in stride(from: 0, to: columns, by: 10).enumerated() {
                let x = 800 + start * 1800 + 9000
                sensors.append(
                    PlacedSensor(
                        id: "S\(row)-\(index)", room: "hall",
                        position: Point(x: min(x, columns * 1800), y: 2200 + row * 1900),
                        function: .deskOccupancy, regions: Array(regions[start..<min(start + 10, columns)])))
            }
        }
        return Site(
            name: "Hall",
            rooms: [room("hall", rectangle(0, 0, columns * 1800 + 1400, rows * 1900 + 1000), desks: desks)],
            sensors: sensors)
    }

    /// A room of desks of random size and place, with names of random length, whose desks do not overlap.
    static func generated(seed: UInt64) -> Site {
        var random = SeededGenerator(seed: seed)
        let (width, depth) = (
            Int.random(in: 3...30, using: &random) * 1000, Int.random(in: 3...20, using: &random) * 1000
        )
        var desks: [Desk] = []
        var boxes: [Bounds] = []
        var regions: [SiteRegion] = []
        for index in 0..<Int.random(in: 1...40, using: &random) {
            let size = (Int.random(in: 300...2400, using: &random), Int.random(in: 300...1600, using: &random))
            guard size.0 < width, size.1 < depth else { continue }
            let corner = Point(
                x: Int.random(in: 0...(width - size.0), using: &random),
                y: Int.random(in: 0...(depth - size.1), using: &random))
            let box = Bounds(corner, Point(x: corner.x + size.0, y: corner.y + size.1))
            guard !boxes.contains(where: { $0.intersects(box) }) else { continue }
            boxes.append(box)
            let name = String(longName.dropFirst(index).prefix(Int.random(in: 1...60, using: &random)))
            desks.append(Desk(id: "D\(index)", name: name, outline: box.corners))
            if regions.count < 10, Bool.random(using: &random) {
                regions.append(region(regions.count + 1, nil, desk: "D\(index)", box.corners))
            }
        }
        let sensor = PlacedSensor(
            id: "S1", room: "room", position: Point(x: width / 2, y: depth / 2),
            rotation: Rotation(degrees: Double(Int.random(in: 0...180, using: &random))) ?? .none,
            function: .deskOccupancy,
            regions: regions)
        return Site(
            name: "Seed \(seed)", rooms: [room("room", rectangle(0, 0, width, depth), desks: desks)], sensors: [sensor])
    }

    /// A state in which the regions of all sensors go through all states in turn.
    static func mixedState(of site: Site) -> SiteState {
        let states: [RegionState] = [
            .occupied, .vacant, .unknown(.silent(seconds: 4800)), .vacant, .disabled, .unknown(.noData),
            .unknown(.undetectable),
        ]
        var sensors: [String: SensorState] = [:]
        var turn = 0
        for sensor in site.sensors {
            var state = SensorState()
            for number in RegionNumber.all {
                state.regions[number] = states[turn % states.count]
                turn += 1
            }
            if sensor.function == .peopleCounting {
                state = SensorState(people: turn % 2 == 0 ? .counted(turn + 3) : .unknown(.undetectable))
                turn += 1
            }
            sensors[sensor.id] = state
        }
        return SiteState(time: 1_767_610_800, sensors: sensors)
    }

    /// Twenty sensors with identifiers, and names of 200 characters for all else.
    static let manyNamed: Site = {
        let name = String((longName + " " + longName + longName + longName).prefix(200))
        let desks = (0..<20).map {
            Desk(
                id: "D\($0)", name: "\($0) " + name,
                outline: rectangle(500 + $0 % 5 * 3000, 500 + $0 / 5 * 3000, 1600, 800))
        }
        let sensors = desks.enumerated().map { index, desk in
            let digits = String(index, radix: 16, uppercase: true)
            return PlacedSensor(
                id: "S\(index)", room: "r", devEUI: "24E124783F16A0" + (digits.count < 2 ? "0" : "") + digits,
                position: Point(x: desk.outline[0].x + 800, y: desk.outline[0].y + 400), function: .deskOccupancy,
                regions: [region(1, name, desk: desk.id, desk.outline)])
        }
        return Site(
            name: name, rooms: [room("r", rectangle(0, 0, 16_000, 12_000), name: name, desks: desks)], sensors: sensors)
    }()
}
