import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import SiteModel
import Testing

/// Where exactly the rules of sites draw their lines.
@Suite struct SiteRulesTests {
    private static func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> [Point] {
        Bounds(Point(x: x, y: y), Point(x: x + width, y: y + height)).corners
    }

    /// A room of 10 by 8 m with a sensor that counts people, changed, and what is found.
    private static func codes(_ change: (inout Room, inout PlacedSensor) -> Void) -> [String] {
        var room = Room(id: "a", ceilingMM: 2800, outline: rectangle(0, 0, 10_000, 8000))
        var sensor = PlacedSensor(id: "S", room: "a", position: Point(x: 5000, y: 4000), function: .peopleCounting)
        change(&room, &sensor)
        return Site(rooms: [room], sensors: [sensor]).findings().map(\.code.rawValue)
    }

    @Test(arguments: [
        (2200, Posture.seated, ["height-below-recommended", "height-outside-table"]),
        (2399, .seated, ["height-outside-table"]),
        (2400, .seated, ["height-row-suspect"]), (2500, .seated, []),
        (3000, .standing, ["height-below-recommended", "height-row-suspect"]),
        (3001, .standing, ["height-row-suspect"]), (4000, .standing, []), (4001, .standing, ["height-outside-table"]),
    ]) func `mounting heights`(_ height: Int, _ posture: Posture, _ codes: [String]) {
        #expect(
            Self.codes { room, _ in
                room.ceilingMM = height
                room.posture = posture
            } == codes)
    }

    @Test func `a sensor's own height counts, and the ceiling only for those without one`() {
        #expect(
            Self.codes { room, sensor in
                room.ceilingMM = 6000
                sensor.heightMM = 3200
            } == [])
        #expect(Self.codes { _, sensor in sensor.heightMM = 4100 } == ["height-outside-table"])
    }

    @Test(
        arguments: [
            (Point(x: 0, y: 4000), []), (Point(x: 10_000, y: 8000), []),
            (Point(x: -1, y: 4000), ["sensor-outside-room"]),
            (Point(x: 10_000, y: 8001), ["sensor-outside-room"]),
        ] as [(Point, [String])]) func `a sensor on the wall is inside`(_ place: Point, _ codes: [String])
    {
        #expect(Self.codes { _, sensor in sensor.position = place } == codes)
    }

    @Test(
        arguments: [
            (Point(x: 2000, y: 2500), []), (Point(x: 2500, y: 2500), ["sensor-in-obstacle"]),
            (Point(x: 3000, y: 3000), []),
        ] as [(Point, [String])]) func `a sensor at a pillar's edge is fine`(_ place: Point, _ codes: [String])
    {
        #expect(
            Self.codes { room, sensor in
                room.obstacles = [Obstacle(outline: Self.rectangle(2000, 2000, 1000, 1000))]
                sensor.position = place
            } == codes)
    }

    @Test(
        arguments: [
            // Beside the segment, beyond its ends, and off a corner at 600, 800 with 1 m between: exactly as far is fine.
            (Point(x: 1000, y: 3500), []), (Point(x: 999, y: 3500), ["sensor-in-keep-out"]),
            (Point(x: 0, y: 5000), []), (Point(x: 0, y: 4999), ["sensor-in-keep-out"]),
            (Point(x: 600, y: 4800), []), (Point(x: 600, y: 4799), ["sensor-in-keep-out"]),
            (Point(x: 600, y: 2200), []), (Point(x: 599, y: 2200), ["sensor-in-keep-out"]),
        ] as [(Point, [String])]) func `a clearance is exact`(_ place: Point, _ codes: [String])
    {
        #expect(
            Self.codes { room, sensor in
                let door = Segment(from: Point(x: 0, y: 3000), to: Point(x: 0, y: 4000))
                room.keepOuts = [KeepOut(kind: "door", extent: .segment(door, clearanceMM: 1000))]
                sensor.position = place
            } == codes)
    }

    @Test func `a clearance is exact at the ends of the domain`() {
        let far = Point.limit
        let door = Segment(from: Point(x: -far, y: -far), to: Point(x: far, y: far))
        let keepOut = KeepOut(kind: "door", extent: .segment(door, clearanceMM: far))
        // The distance of (10⁹, y) from the diagonal is (10⁹ − y)/√2: √2·10⁹ off in y is just a clearance of 10⁹.
        #expect(keepOut.forbids(Point(x: far, y: far - 1_414_213_562)))
        #expect(!keepOut.forbids(Point(x: far, y: far - 1_414_213_563)))
    }

    @Test func `meeting rooms up to 40 m² are recommended`() {
        func codes(_ width: Int, _ purpose: Purpose) -> [String] {
            Self.codes { room, _ in
                room.outline = Self.rectangle(0, 0, width, 8000)
                room.purpose = purpose
            }
        }
        #expect(codes(5000, .meetingRoom) == [])
        #expect(codes(5001, .meetingRoom) == ["purpose-not-recommended"])
        #expect(codes(5001, .officeDesks) == [])
        #expect(codes(5000, .retail) == ["purpose-not-recommended"])
    }

    @Test func `a desk that touches the border of the optimal area is covered`() {
        // At 2.8 m the optimal area is 2.1 by 4.6 m: x 2700...7300, y 2950...5050.
        func codes(_ outline: [Point]) -> [String] {
            Self.codes { room, _ in room.desks = [Desk(id: "D", outline: outline)] }
        }
        #expect(codes(Self.rectangle(2700, 2950, 1600, 800)) == [])
        #expect(codes(Self.rectangle(2699, 2950, 1600, 800)) == ["desk-uncovered"])
        #expect(codes(Self.rectangle(0, 0, 1600, 800)) == ["desk-uncovered"])
        #expect(codes(Self.rectangle(8500, 0, 1600, 800)) == ["desk-outside-room", "desk-uncovered"])
    }

    @Test func `a turned sensor sees what its turned area holds`() throws {
        func codes(_ degrees: Double) throws -> [String] {
            let rotation = try #require(Rotation(degrees: degrees))
            return Self.codes { room, sensor in
                sensor.rotation = rotation
                room.desks = [Desk(id: "D", outline: Self.rectangle(4600, 2100, 800, 800))]
            }
        }
        for (degrees, expected) in [(90.0, [String]()), (0, ["desk-uncovered"]), (85, []), (45, ["desk-uncovered"])] {
            let found = try codes(degrees)
            #expect(found == expected, "\(degrees)°")
        }
    }

    @Test(arguments: [(8, [Severity]()), (9, [.warning]), (10, [.warning]), (11, [.error])])
    func `a sensor serves eight desks well and ten at most`(_ count: Int, _ severities: [Severity]) {
        let desks = (0..<count).map {
            Desk(id: "D\($0)", outline: Self.rectangle(2700 + $0 % 6 * 700, 3000 + $0 / 6 * 900, 600, 800))
        }
        let room = Room(id: "a", ceilingMM: 2800, outline: Self.rectangle(0, 0, 10_000, 8000), desks: desks)
        let sensor = PlacedSensor(id: "S", room: "a", position: Point(x: 5000, y: 4000), function: .deskOccupancy)
        let findings = Site(rooms: [room], sensors: [sensor]).findings()
        #expect(findings.filter { $0.code.rawValue == "too-many-desks" }.map(\.severity) == severities)
    }
}
