import DetectionRegions
import PlaneGeometry
import SiteModel

/// A site as a FeatureCollection of GeoJSON, its lengths in metres and marked as such.
///
/// Every element is a feature: its geometry is the outline, place or segment, its properties are all other keys as the site
/// file has them, with `kind` for what it is and `room` or `sensor` for where it belongs. Rings are closed as GeoJSON wants it.
struct GeoJSONWriting {
    private let site: Site

    init(_ site: Site) { self.site = site }

    /// The collection for the tree of the site's file.
    func collection(_ root: WrittenNode) -> WrittenNode {
        var members = [field("type", .text("FeatureCollection")), field("units", .text("metres"))]
        var features: [WrittenNode] = []
        for entry in root.fields {
            switch entry.key {
            case "rooms": features += zip(entry.value.elements, site.rooms).flatMap(room)
            case "sensors": features += zip(entry.value.elements, site.sensors).flatMap(sensor)
            default: members.append(entry)
            }
        }
        members.append(field("features", WrittenNode(.list(features), isInline: false)))
        return WrittenNode(.fields(members), isInline: false)
    }

    private func room(_ node: WrittenNode, _ room: Room) -> [WrittenNode] {
        let parts = ["outline", "obstacles", "keepOut", "desks"]
        let owner = field("room", .text(room.id))
        var features = [feature("room", ring(room.outline), node.fields.filter { !parts.contains($0.key) })]
        for (node, obstacle) in zip(node["obstacles"], room.obstacles) {
            features.append(feature("obstacle", ring(obstacle.outline), [owner] + rest(node)))
        }
        for (node, keepOut) in zip(node["keepOut"], room.keepOuts) {
            // The file's own `kind` is free text; here it says what is kept free.
            let named = rest(node).map { $0.key == "kind" ? field("what", $0.value) : $0 }
            let geometry: WrittenNode
            switch keepOut.extent {
            case .segment(let segment, _):
                geometry = self.geometry("LineString", .outline([segment.start, segment.end]))
            case .outline(let points): geometry = ring(points)
            }
            features.append(feature("keep-out", geometry, [owner] + named))
        }
        for (node, desk) in zip(node["desks"], room.desks) {
            features.append(feature("desk", ring(desk.outline), [owner] + rest(node)))
        }
        return features
    }

    private func sensor(_ node: WrittenNode, _ sensor: PlacedSensor) -> [WrittenNode] {
        let place = geometry("Point", .point(RawPoint(sensor.position)))
        let properties = node.fields.filter { !["at", "regions"].contains($0.key) }
        let owner = field("sensor", .text(sensor.id))
        return [feature("sensor", place, properties)]
            + zip(node["regions"], sensor.regions).map { node, region in
                let points = region.region.outline
                let ring = geometry("Polygon", WrittenNode(.list([.outline(points + points.prefix(1))])))
                return feature("region", ring, [owner] + rest(node))
            }
    }

    /// What is no geometry. A desk's centre and size are in its outline.
    private func rest(_ node: WrittenNode) -> [WrittenNode.Field] {
        node.fields.filter { !["outline", "from", "to", "at", "size", "rotation"].contains($0.key) }
    }

    private func ring(_ points: [Point]) -> WrittenNode {
        geometry("Polygon", WrittenNode(.list([.outline(points + points.prefix(1))])))
    }

    private func geometry(_ type: String, _ coordinates: WrittenNode) -> WrittenNode {
        WrittenNode(.fields([field("type", .text(type)), field("coordinates", coordinates)]))
    }

    private func feature(_ kind: String, _ geometry: WrittenNode, _ properties: [WrittenNode.Field]) -> WrittenNode {
        WrittenNode(
            .fields([
                field("type", .text("Feature")),
                field("properties", WrittenNode(.fields([field("kind", .text(kind))] + properties))),
                field("geometry", geometry),
            ]))
    }

    private func field(_ key: String, _ value: WrittenNode) -> WrittenNode.Field {
        WrittenNode.Field(key: key, value: value)
    }
}

extension WrittenNode {
    /// The fields, or none.
    fileprivate var fields: [Field] {
        if case .fields(let fields) = content { fields } else { [] }
    }

    /// The elements of a list, or none.
    fileprivate var elements: [WrittenNode] {
        if case .list(let elements) = content { elements } else { [] }
    }

    /// The elements of the list under a key.
    fileprivate subscript(key: String) -> [WrittenNode] {
        fields.first { $0.key == key }?.value.elements ?? []
    }
}
