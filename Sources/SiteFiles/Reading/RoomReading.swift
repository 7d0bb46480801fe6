import Findings
import PlaneGeometry
import SiteModel

extension SiteReader {
    /// What came of reading a room.
    struct RoomReading {
        /// The room, unless something it cannot do without is missing or faulty.
        var room: Room?

        /// The id, where that could be read.
        var id: String?

        /// Where the room's elements stand in the file.
        var origin: SiteOrigin.Room
    }

    /// Reads a room and all that is in it.
    mutating func room(_ node: FileNode, _ path: FindingPath) -> RoomReading {
        var origin = SiteOrigin.Room(index: SiteReader.index(of: path), desks: [], obstacles: [], keepOuts: [])
        let keys = ["id", "name", "ceiling", "purpose", "people", "outline", "obstacles", "keepOut", "desks"]
        guard let fields = fields(node, path, of: "a room", keys: keys) else { return RoomReading(origin: origin) }
        let id = id(fields, example: "west").value
        let name = text(fields, "name").value
        _ = require(fields, "ceiling", example: "ceiling: with the mounting height in metres, such as 2.8")
        let ceiling = metres(fields, "ceiling").value
        let purpose = choice(fields, "purpose", Purpose.self).value
        let people = choice(fields, "people", Posture.self)
        _ = require(fields, "outline", example: "outline: with the room's corners, such as [[0, 0], [12, 0], [12, 8]]")
        let outline = outline(fields).value
        let obstacles = obstacles(fields, &origin)
        let keepOuts = keepOuts(fields, &origin)
        let isReadable = id != nil && ceiling != nil && outline != nil && !people.isFaulty
        let desks = desks(fields, room: id, isReadable, &origin)
        guard isReadable, let id, let ceiling, let outline else { return RoomReading(id: id, origin: origin) }
        let room = Room(
            id: id, name: name, ceilingMM: ceiling, purpose: purpose, posture: people.value ?? .seated,
            outline: outline, obstacles: obstacles, keepOuts: keepOuts, desks: desks)
        return RoomReading(room: room, id: id, origin: origin)
    }

    private mutating func obstacles(_ room: Fields, _ origin: inout SiteOrigin.Room) -> [Obstacle] {
        var obstacles: [Obstacle] = []
        for (node, path) in list(room, "obstacles", of: "obstacles").value ?? [] {
            guard let fields = fields(node, path, of: "an obstacle", keys: ["name", "outline"]) else { continue }
            let name = text(fields, "name").value
            _ = require(fields, "outline", example: "outline: with its corners")
            guard let outline = outline(fields).value else { continue }
            obstacles.append(Obstacle(name: name, outline: outline))
            origin.obstacles.append(SiteReader.index(of: path))
        }
        return obstacles
    }

    private mutating func keepOuts(_ room: Fields, _ origin: inout SiteOrigin.Room) -> [KeepOut] {
        var keepOuts: [KeepOut] = []
        for (node, path) in list(room, "keepOut", of: "keep-outs").value ?? [] {
            let keys = ["kind", "from", "to", "clearance", "outline"]
            guard let fields = fields(node, path, of: "a keep-out", keys: keys) else { continue }
            let kind = text(fields, "kind").value
            guard let extent = extent(fields) else { continue }
            keepOuts.append(KeepOut(kind: kind ?? "keep-out", extent: extent))
            origin.keepOuts.append(SiteReader.index(of: path))
        }
        return keepOuts
    }

    private mutating func extent(_ fields: Fields) -> KeepOut.Extent? {
        if fields["outline"] != nil {
            let isExclusive = refuse(["from", "to", "clearance"], beside: "outline", fields)
            let outline = outline(fields).value
            return isExclusive ? outline.map(KeepOut.Extent.outline) : nil
        }
        _ = require(fields, "from", example: "from: and to: with the ends of a segment, or an outline")
        _ = require(fields, "to", example: "to: with the segment's other end")
        _ = require(fields, "clearance", example: "clearance: with the distance to keep, in metres")
        let (from, to) = (point(fields, "from").value, point(fields, "to").value)
        let clearance = size(fields, "clearance", atLeast: 0)
        guard let from, let to, let clearance else { return nil }
        return .segment(Segment(from: from, to: to), clearanceMM: clearance)
    }

    /// Reports keys that contradict another one; true where there are none.
    mutating func refuse(_ keys: [String], beside other: String, _ fields: Fields) -> Bool {
        let present = keys.filter { fields[$0] != nil }
        for key in present {
            report(
                UnknownKeyRule.finding("\(key) has no meaning beside \(other); keep one of the two"),
                fields.path.appending(key), fields.keyPosition(key) ?? fields.position)
        }
        return present.isEmpty
    }

    /// A length in metres that is not below a bound, in millimetres.
    mutating func size(_ fields: Fields, _ key: String, atLeast least: Int) -> Int? {
        guard let size = metres(fields, key).value else { return nil }
        guard size < least || size > Point.limit, let node = fields[key] else { return size }
        let bound = least == 0 ? "zero or more" : "above zero"
        let message = size < least ? "\(key) is \(bound), not \(Metres.text(size))" : "\(key) is at most 1,000,000 m"
        report(NumberRangeRule.finding(message), fields.path.appending(key), node.position)
        return nil
    }
}
