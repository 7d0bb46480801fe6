import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel

extension SiteWriting {
    /// A sensor, a key on each line.
    func sensor(
        _ sensor: PlacedSensor, was old: PlacedSensor?, at origin: SiteOrigin.Sensor?, _ node: FileNode?,
        regionOrigins: [Int?]?
    ) -> WrittenNode {
        var fields = ElementFields(node)
        fields.declare("id", .text, isSame: old?.id == sensor.id, .text(sensor.id))
        fields.declare("room", .text, isSame: old?.room == sensor.room, .text(sensor.room))
        fields.declare(
            "devEUI", .text, isSame: old.map { $0.devEUI == sensor.devEUI } ?? false,
            // Sixteen digits read the same without quotes, whatever other readers make of them.
            sensor.devEUI.map { WrittenNode(.text($0, prefersPlain: true)) })
        fields.declare(
            "at", .numbers, isSame: old?.position == sensor.position, .point(RawPoint(sensor.position)))
        fields.declare(
            "height", .numbers, isSame: old.map { $0.heightMM == sensor.heightMM } ?? false,
            sensor.heightMM.map(WrittenNode.metres))
        fields.declare("rotation", .numbers, isSame: old?.rotation == sensor.rotation, .degrees(sensor.rotation))
        fields.declare("mode", .text, isSame: old?.function == sensor.function, .text(sensor.function.rawValue))
        fields.declare(
            "reportingInterval", .numbers, isSame: old.map { $0.reportingMinutes == sensor.reportingMinutes } ?? false,
            sensor.reportingMinutes.map { WrittenNode(.number(String($0))) })
        fields.declare("regions", regions(sensor, old, origin, fields["regions"], regionOrigins))
        return fields.node(isInline: false)
    }

    private func regions(
        _ sensor: PlacedSensor, _ old: PlacedSensor?, _ origin: SiteOrigin.Sensor?, _ node: FileNode?,
        _ regionOrigins: [Int?]?
    ) -> WrittenNode? {
        let before = old?.regions ?? []
        let matches =
            regionOrigins
            ?? ElementMatch.indices(
                old: before, new: sensor.regions,
                by: [
                    { _, region in region }, { _, region in region.region.outline },
                    { _, region in region.region.number }, { _, region in region.desk },
                ])
        let list = ElementList(node: node, readIndices: origin?.regions ?? [], matches: matches)
        return list.node { index, node in
            region(sensor.regions[index], was: matches[index].map { before[$0] }, node)
        }
    }

    private func region(_ region: SiteRegion, was old: SiteRegion?, _ node: FileNode?) -> WrittenNode {
        let (raw, before) = (region.region, old?.region)
        var fields = ElementFields(node)
        fields.declare("number", .numbers, isSame: before?.number == raw.number, WrittenNode(.number("\(raw.number)")))
        fields.declare(
            "name", .text, isSame: before.map { $0.name == raw.name } ?? false, raw.name.map(WrittenNode.text))
        fields.declare(
            "desk", .text, isSame: old.map { $0.desk == region.desk } ?? false, region.desk.map(WrittenNode.text))
        fields.declare("outline", .numbers, isSame: before?.outline == raw.outline, .outline(raw.outline))
        return fields.node(isInline: true)
    }
}
