import PlaneGeometry
import SiteModel

/// Puts a site and the file it was read from together into what is to be written.
struct SiteWriting {
    /// The file's tree and what was read from it; none for a site that never was in a file.
    let root: FileNode?
    let old: Site
    let origin: SiteOrigin

    /// What is to be written.
    let site: Site

    /// For some sensors of the new site: which of the old sensor's regions each new one was. Others are matched by likeness.
    var regionOrigins: [Int: [Int?]] = [:]

    /// The text of the file.
    func text(_ format: SiteFormat) -> String {
        switch format {
        case .yaml: node().yaml
        case .json: node().json
        case .geojson: GeoJSONWriting(site).collection(node()).json
        }
    }

    /// The whole file.
    func node() -> WrittenNode {
        var fields = ElementFields(root)
        fields.declare("version", .numbers, isSame: fields["version"] != nil, WrittenNode(.number("1")))
        fields.declare("name", .text, isSame: old.name == site.name, site.name.map(WrittenNode.text))
        fields.declare("rooms", rooms(fields["rooms"]))
        fields.declare("sensors", sensors(fields["sensors"]))
        return fields.node(isInline: false)
    }

    private func rooms(_ node: FileNode?) -> WrittenNode? {
        let matches = ElementMatch.indices(old: old.rooms, new: site.rooms, by: [{ $1.id }, { _, room in room }])
        let list = ElementList(node: node, readIndices: origin.rooms.map(\.index), matches: matches)
        // A site without rooms still needs the key.
        return list.node { index, node in
            let match = matches[index]
            return room(
                site.rooms[index], was: match.map { old.rooms[$0] }, at: match.map { origin.rooms[$0] }, node)
        } ?? WrittenNode(.list([]))
    }

    private func sensors(_ node: FileNode?) -> WrittenNode? {
        let matches = ElementMatch.indices(
            old: old.sensors, new: site.sensors, by: [{ $1.id }, { _, sensor in sensor.devEUI }])
        let list = ElementList(node: node, readIndices: origin.sensors.map(\.index), matches: matches)
        return list.node { index, node in
            let match = matches[index]
            return sensor(
                site.sensors[index], was: match.map { old.sensors[$0] }, at: match.map { origin.sensors[$0] }, node,
                regionOrigins: match == nil ? nil : regionOrigins[index])
        }
    }
}
