import Findings
import SiteModel

/// Reads the tree of a file into a site, reporting every fault and going on after each.
///
/// An element that lacks something it cannot do without is left out and noted in ``origin``, so that no rule mistakes
/// its absence for a fault; all that can be read of it is still looked at.
struct SiteReader {
    /// What could be read.
    private(set) var site = Site()

    /// Where what could be read stands in the file, and what could not be read.
    var origin = SiteOrigin()

    /// What is wrong with the file.
    private(set) var findings: [(finding: Finding, position: FilePosition)] = []

    /// Reads a file's tree.
    init(_ root: FileNode) {
        let keys = ["version", "name", "rooms", "sensors"]
        guard let fields = fields(root, FindingPath(), of: "a site", keys: keys) else { return }
        readVersion(fields)
        site.name = text(fields, "name").value
        let hasRooms = require(fields, "rooms", example: "rooms: with a list of rooms") != nil
        let rooms = list(fields, "rooms", of: "rooms, each beginning with \"- \"")
        for (node, path) in rooms.value ?? [] { read(room: node, path) }
        if !hasRooms || rooms.isFaulty {
            origin.omissions.append(SiteOrigin.Omission(kind: .room, path: FindingPath().appending("rooms")))
        }
        let sensors = list(fields, "sensors", of: "sensors, each beginning with \"- \"")
        for (node, path) in sensors.value ?? [] { read(sensor: node, path) }
        if sensors.isFaulty {
            origin.omissions.append(SiteOrigin.Omission(kind: .sensor, path: FindingPath().appending("sensors")))
        }
    }

    private mutating func readVersion(_ fields: Fields) {
        guard let node = require(fields, "version", example: "version: 1") else { return }
        if let version = integer(fields, "version").value, version != 1 {
            report(
                NumberRangeRule.finding("version \(version) of the site file is not known; write version: 1"),
                FindingPath().appending("version"), node.position)
        }
    }

    private mutating func read(room node: FileNode, _ path: FindingPath) {
        let reading = room(node, path)
        if let room = reading.room {
            site.rooms.append(room)
            origin.rooms.append(reading.origin)
        } else {
            origin.omissions.append(SiteOrigin.Omission(kind: .room, id: reading.id, path: path))
        }
    }

    private mutating func read(sensor node: FileNode, _ path: FindingPath) {
        let reading = sensor(node, path)
        if let sensor = reading.sensor {
            site.sensors.append(sensor)
            origin.sensors.append(reading.origin)
        } else {
            origin.omissions.append(
                SiteOrigin.Omission(kind: .sensor, id: reading.id, room: reading.room, path: path))
        }
    }

    /// Notes a fault at its place.
    mutating func report(_ finding: Finding, _ path: FindingPath, _ position: FilePosition) {
        var finding = finding
        finding.path = path
        findings.append((finding, position))
    }

    /// The index that a path ends in.
    static func index(of path: FindingPath) -> Int {
        if case .index(let index)? = path.steps.last { index } else { 0 }
    }
}
