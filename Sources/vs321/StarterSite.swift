import PlaneGeometry
import SensorModel

/// The text of a starter site: a room, a sensor in its middle, and a desk with its region where there is space.
struct StarterSite {
    let room: RoomSizeArgument
    let coverage: Coverage

    private static let desk = (width: 1600, depth: 800)
    private static let seatDepth = 600

    var text: String {
        (head + deskLines + sensorLines).joined(separator: "\n") + "\n"
    }

    private var middle: (x: Int, y: Int) { (room.widthMM / 2, room.depthMM / 2) }

    /// The lens's long side runs along the room's long side (guide 3.2.1).
    private var rotation: Rotation { room.widthMM >= room.depthMM ? .none : .quarterTurn }

    /// The desk lies above the middle and its seat below, so that both fit the optimal area around the sensor.
    private var hasDesk: Bool {
        let optimal = coverage.optimal
        let (alongX, alongY) =
            rotation == .none ? (optimal.lengthMM, optimal.widthMM) : (optimal.widthMM, optimal.lengthMM)
        let reachUp = Self.desk.depth + 100
        return min(alongX, room.widthMM) >= Self.desk.width && min(alongY, room.depthMM) >= 2 * reachUp
    }

    private func metres(_ millimetres: Int) -> String { Metres.text(millimetres) }

    private func outline(_ left: Int, _ bottom: Int, _ right: Int, _ top: Int) -> String {
        let corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
        return "[" + corners.map { "[\(metres($0.0)), \(metres($0.1))]" }.joined(separator: ", ") + "]"
    }

    private var head: [String] {
        [
            "# A site for vs321. Lengths are metres; x grows to the right, y up the page (north).",
            "# Check it with `vs321 check`, draw it with `vs321 render`.",
            "version: 1",
            "name: My site",
            "rooms:",
            "  - id: room-1",
            "    name: Room 1",
            "    ceiling: \(metres(coverage.heightMM))    # mounting height of the room's sensors, 2.4 to 4.0",
            "    # purpose: meeting-room    # or office-desks, study-room, library, large-meeting-room, classroom, "
                + "open-office, retail",
            "    people: seated    # or standing",
            "    outline: \(outline(0, 0, room.widthMM, room.depthMM))",
            "    # What stands from floor to ceiling: no sensor inside, and it blocks sight.",
            "    # obstacles:",
            "    #   - {name: Pillar, outline: [[1.0, 1.0], [1.4, 1.0], [1.4, 1.4], [1.0, 1.4]]}",
            "    # Where no sensor may hang: near doors and mirrors, or where a luminaire is.",
            "    # keepOut:",
            "    #   - {kind: door, from: [0.0, 1.0], to: [0.0, 2.0], clearance: 1.0}",
        ]
    }

    private var deskLines: [String] {
        guard hasDesk else {
            return ["    # desks:", "    #   - {id: D1, name: Desk 1, at: [1.0, 1.0], size: [1.6, 0.8], rotation: 0}"]
        }
        let centre = "[\(metres(middle.x)), \(metres(middle.y + Self.desk.depth / 2))]"
        return [
            "    desks:    # at is the centre; seat is the side on which people sit",
            "      - {id: D1, name: Desk 1, at: \(centre), size: [1.6, 0.8], seat: {side: south, depth: 0.6}}",
        ]
    }

    private var sensorLines: [String] {
        let mode = hasDesk ? DetectionFunction.deskOccupancy : .peopleCounting
        var lines = [
            "sensors:",
            "  - id: S1",
            "    room: room-1",
            "    # devEUI: 24E1240000000000    # from the label: 16 hexadecimal digits",
            "    at: [\(metres(middle.x)), \(metres(middle.y))]    # the point below the lens",
            "    rotation: \(rotation == .none ? 0 : 90)    # 0 = the lens's long side along x, 90 = along y",
            "    mode: \(mode.rawValue)    # or "
                + (hasDesk ? DetectionFunction.peopleCounting : .deskOccupancy).rawValue,
            "    reportingInterval: 10    # minutes, 2 to 1440",
        ]
        if hasDesk {
            let half = Self.desk.width / 2
            let region = outline(
                middle.x - half, middle.y - Self.seatDepth, middle.x + half, middle.y + Self.desk.depth)
            lines += [
                "    regions:    # up to 10 of 3 to 8 vertices; in desk occupancy they may touch but not overlap",
                "      - {number: 1, name: Desk 1, desk: D1, outline: \(region)}",
            ]
        } else {
            lines += ["    # Without regions, people counting counts the whole view."]
        }
        return lines
    }
}
