import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel

/// Regions that are hard to tell apart.
extension TestSites {
    /// Ten regions of 25 by 25 cm around the lens of a sensor that sees 7 m.
    static let tinyRegions: Site = {
        let regions = (0..<10).map { index in
            region(index + 1, "Stool \(index + 1)", rectangle(2200 + index % 5 * 450, 1500 + index / 5 * 600, 250, 250))
        }
        return Site(
            name: "Tiny", rooms: [room("tiny", rectangle(0, 0, 6000, 4000))],
            sensors: [
                PlacedSensor(
                    id: "T1", room: "tiny", position: Point(x: 3100, y: 1900), function: .peopleCounting,
                    regions: regions)
            ])
    }()

    /// The same in two groups at the ends of what the sensor sees.
    static let tinyGroups: Site = {
        var site = tinyRegions
        for index in site.sensors[0].regions.indices {
            let (x, y) = index < 5 ? (800, 600) : (4200, 3000)
            site.sensors[0].regions[index].region.outline = raw(rectangle(x + index % 5 * 300, y, 200, 200))
        }
        return site
    }()

    /// Counting regions that share corners and edges, one in the other.
    static let nestedRegions: Site = {
        func hexagon(_ inset: Int) -> [Point] {
            [
                (3000 + inset, 1500 + inset), (5000 - inset, 1500 + inset), (5500 - inset, 2500),
                (5000 - inset, 3500 - inset), (3000 + inset, 3500 - inset), (2500 + inset, 2500),
            ].map { Point(x: $0.0, y: $0.1) }
        }
        let regions = [
            region(1, "Whole table", rectangle(1500, 1000, 5000, 3000)),
            region(2, "Left half", rectangle(1500, 1000, 2500, 3000)),
            region(3, "Right half", rectangle(4000, 1000, 2500, 3000)), region(4, "Centre", hexagon(0)),
            region(5, "Same as centre", hexagon(100)),
        ]
        return Site(
            name: "Nested", rooms: [room("board", rectangle(0, 0, 8000, 5000), ceilingMM: 3500)],
            sensors: [
                PlacedSensor(
                    id: "C1", room: "board", position: Point(x: 4000, y: 2500), function: .peopleCounting,
                    regions: regions)
            ])
    }()

    /// Rows of two regions with the lens between them, narrower than the names of the sensors.
    static let narrowPairs: Site = {
        let sensors = (0..<6).map { index in
            let (x, y) = (2000 + index % 3 * 4000, 1800 + index / 3 * 3200)
            return PlacedSensor(
                id: "CEIL-N\(index)-0\(index)", room: "rows", position: Point(x: x, y: y), function: .deskOccupancy,
                regions: [
                    region(1, "R \(index)a", rectangle(x - 1600, y - 900, 1500, 1800)),
                    region(2, "R \(index)b", rectangle(x + 100, y - 900, 1500, 1800)),
                ])
        }
        return Site(
            name: "Rows", rooms: [room("rows", rectangle(0, 0, 12_000, 7000), ceilingMM: 2800)], sensors: sensors)
    }()

    /// Two regions that overlap, below a sensor that is turned by a quarter.
    static let turnedOverlap = Site(
        name: "Turned",
        rooms: [room("turned", rectangle(0, 0, 8000, 6000))],
        sensors: [
            PlacedSensor(
                id: "F1", room: "turned", position: Point(x: 4000, y: 3000), rotation: Rotation(degrees: 90) ?? .none,
                function: .deskOccupancy,
                regions: [
                    region(1, "A", rectangle(3500, 2500, 1000, 1200)), region(2, "B", rectangle(4200, 3000, 600, 1000)),
                ])
        ])
}
