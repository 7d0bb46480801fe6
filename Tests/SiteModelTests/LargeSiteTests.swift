import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import SiteModel
import Testing

@Suite struct LargeSiteTests {
    /// A room of some thousand desks side by side under a grid of sensors.
    private static func site(columns: Int, rows: Int) -> Site {
        var desks: [Desk] = []
        for column in 0..<columns {
            for row in 0..<rows {
                let corner = Point(x: column * 1600, y: row * 800)
                let bounds = Bounds(corner, Point(x: corner.x + 1600, y: corner.y + 800))
                desks.append(Desk(id: "D\(column)-\(row)", outline: bounds.corners))
            }
        }
        var sensors: [PlacedSensor] = []
        for x in stride(from: 2300, to: columns * 1600, by: 4600) {
            for y in stride(from: 1050, to: rows * 800, by: 2100) {
                sensors.append(
                    PlacedSensor(id: "S\(x)-\(y)", room: "a", position: Point(x: x, y: y), function: .peopleCounting))
            }
        }
        let walls = Bounds(Point(x: 0, y: 0), Point(x: columns * 1600, y: rows * 800))
        return Site(
            rooms: [Room(id: "a", ceilingMM: 2800, outline: walls.corners, desks: desks)], sensors: sensors)
    }

    @Test func `five thousand desks that touch are checked in time, and none is said to overlap`() {
        let site = Self.site(columns: 100, rows: 50)
        #expect(site.rooms[0].desks.count == 5000)
        var findings: [Finding] = []
        let time = ContinuousClock().measure { findings = site.findings() }
        #expect(Set(findings.map(\.code.rawValue)).isSubset(of: ["desk-uncovered"]))
        // Generous: this is a debug build, perhaps on a busy machine.
        #expect(time < .seconds(10))
    }

    @Test func `desks of one room that share area are all found, in the order of the file`() {
        var site = Self.site(columns: 3, rows: 3)
        site.rooms[0].desks.append(
            Desk(id: "X", outline: Bounds(Point(x: 1500, y: 700), Point(x: 1700, y: 900)).corners))
        let overlaps = site.findings().filter { $0.code.rawValue == "desk-overlap" }
        #expect(
            overlaps.map(\.message) == [
                "desks D0-0 and X share 0.01 m²", "desks D0-1 and X share 0.01 m²", "desks D1-0 and X share 0.01 m²",
                "desks D1-1 and X share 0.01 m²",
            ])
        #expect(overlaps.allSatisfy { $0.areaSquareMillimetres == 10_000 && $0.at != nil })
        #expect(overlaps.allSatisfy { $0.path.description == "rooms[0].desks[9]" })
    }
}
