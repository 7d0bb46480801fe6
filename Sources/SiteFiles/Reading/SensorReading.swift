import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel
import SiteModel

extension SiteReader {
    /// What came of reading a sensor.
    struct SensorReading {
        /// The sensor, unless something it cannot do without is missing or faulty.
        var sensor: PlacedSensor?

        /// The id, where that could be read.
        var id: String?

        /// The room's id, where that could be read.
        var room: String?

        /// Where the sensor and its regions stand in the file.
        var origin: SiteOrigin.Sensor
    }

    /// Reads a sensor and its regions.
    mutating func sensor(_ node: FileNode, _ path: FindingPath) -> SensorReading {
        var origin = SiteOrigin.Sensor(index: SiteReader.index(of: path), regions: [])
        let keys = ["id", "room", "devEUI", "at", "height", "rotation", "mode", "reportingInterval", "regions"]
        guard let fields = fields(node, path, of: "a sensor", keys: keys) else { return SensorReading(origin: origin) }
        let id = id(fields, example: "S1").value
        let room = self.id(fields, "room", example: "with the id of a room").value
        let devEUI = text(fields, "devEUI").value
        _ = require(fields, "at", example: "at: with the lens's place, such as [3.0, 2.0]")
        let position = point(fields, "at").value
        let height = metres(fields, "height")
        let degrees = degrees(fields, "rotation")
        _ = require(fields, "mode", example: "mode: desk-occupancy or mode: people-counting")
        let function = choice(fields, "mode", DetectionFunction.self).value
        let minutes = integer(fields, "reportingInterval", unit: "minutes").value
        let regions = regions(fields, room: room, &origin)
        guard let id, let room, let position, !height.isFaulty, !degrees.isFaulty, let function,
            let rotation = Rotation(degrees: degrees.value ?? 0)
        else { return SensorReading(id: id, room: room, origin: origin) }
        let sensor = PlacedSensor(
            id: id, room: room, devEUI: devEUI, position: position, heightMM: height.value, rotation: rotation,
            function: function, reportingMinutes: minutes, regions: regions)
        return SensorReading(sensor: sensor, id: id, room: room, origin: origin)
    }

    private mutating func regions(
        _ sensor: Fields, room: String?, _ origin: inout SiteOrigin.Sensor
    ) -> [SiteRegion] {
        let list = list(sensor, "regions", of: "regions, each beginning with \"- \"")
        if list.isFaulty {
            self.origin.omissions.append(
                SiteOrigin.Omission(kind: .region, room: room, path: sensor.path.appending("regions")))
        }
        var regions: [SiteRegion] = []
        for (node, path) in list.value ?? [] {
            if let region = region(node, path) {
                regions.append(region)
                origin.regions.append(SiteReader.index(of: path))
            } else {
                self.origin.omissions.append(SiteOrigin.Omission(kind: .region, room: room, path: path))
            }
        }
        return regions
    }

    private mutating func region(_ node: FileNode, _ path: FindingPath) -> SiteRegion? {
        let keys = ["number", "name", "desk", "outline"]
        guard let fields = fields(node, path, of: "a region", keys: keys) else { return nil }
        _ = require(fields, "number", example: "number: with a number from 1 to 10")
        let number = integer(fields, "number").value
        let name = text(fields, "name").value
        let desk = text(fields, "desk")
        _ = require(fields, "outline", example: "outline: with 3 to 8 corners")
        guard let outline = rawOutline(fields).value, let number, !desk.isFaulty else { return nil }
        return SiteRegion(region: RawRegion(number: number, name: name, outline: outline), desk: desk.value)
    }
}
