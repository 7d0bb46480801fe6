import Findings

/// Turns the tree of a FeatureCollection into that of a site file, every value keeping its place in the file.
struct GeoJSONReading {
    /// The site file's tree.
    private(set) var root: FileNode

    /// What is wrong on the way.
    private(set) var faults: [(finding: Finding, position: FilePosition)] = []

    private typealias Entry = FileNode.Entry

    /// Rooms and sensors with what belongs to them, in the order of the file.
    private struct Group {
        let id: String
        let position: FilePosition
        var entries: [Entry]
        var parts: [(key: String, nodes: [FileNode])] = []

        mutating func add(_ node: FileNode, to key: String) {
            if let index = parts.firstIndex(where: { $0.key == key }) {
                parts[index].nodes.append(node)
            } else {
                parts.append((key, [node]))
            }
        }

        var node: FileNode {
            let lists = parts.map { part in
                Entry(
                    key: part.key, keyPosition: position,
                    value: FileNode(content: .sequence(part.nodes), position: part.nodes[0].position))
            }
            return FileNode(content: .mapping(entries + lists), position: position)
        }
    }

    /// Whether the tree of a file is a FeatureCollection, and not one of bulk layouts.
    static func isCollection(_ root: FileNode) -> Bool {
        root["type"]?.scalar == "FeatureCollection" && !holdsLayouts(root)
    }

    private static func holdsLayouts(_ root: FileNode) -> Bool { root["holds"]?.scalar == "layouts" }

    /// What is wrong with a tree that says by its file's name or itself that it is GeoJSON, but is no FeatureCollection.
    static func fault(of root: FileNode, file: String) -> Finding? {
        let type = root["type"]?.scalar
        if type == "FeatureCollection", holdsLayouts(root) {
            return SyntaxRule.finding(
                "this GeoJSON holds bulk layouts and no site; vs321 convert makes lines (.jsonl) of it for check "
                    + "--layouts")
        }
        let isGeoJSON = type.map { $0 == "Feature" || geometries.contains($0) } ?? false
        guard isGeoJSON || SiteFormat(fileName: file) == .geojson else { return nil }
        let found = type.map { "a \(FileNode.quoted($0))" } ?? "no GeoJSON: it has no type"
        return SyntaxRule.finding(
            "a site in GeoJSON is one object with \"type\": \"FeatureCollection\", \"units\": \"metres\" and a list of "
                + "\"features\"; this is \(found)")
    }

    private static let geometries: Set = [
        "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
    ]

    init(_ collection: FileNode) {
        root = collection
        guard case .mapping(let entries) = collection.content else { return }
        if collection["units"]?.scalar != "metres" {
            fault(
                "the coordinates of this GeoJSON are not marked as metres; where they are, add \"units\": \"metres\"",
                collection["units"]?.position ?? collection.position)
        }
        var (rooms, sensors): ([Group], [Group]) = ([], [])
        // What belongs to another feature may stand before it.
        var parts: [(kind: String, owner: String, node: FileNode)] = []
        for feature in features(collection) {
            guard let properties = feature["properties"], case .mapping(let all) = properties.content else {
                fault("a feature needs properties with a kind", feature.position)
                continue
            }
            let kind = properties["kind"]?.scalar ?? ""
            let kept = all.filter { $0.key != "kind" }
            switch kind {
            case "room":
                rooms.append(group(kept + geometry(feature, "outline"), feature))
            case "sensor":
                sensors.append(group(kept + geometry(feature, "at"), feature))
            case "obstacle", "keep-out", "desk", "region":
                let ownerKey = kind == "region" ? "sensor" : "room"
                guard let owner = properties[ownerKey]?.scalar else {
                    fault("a \(kind) needs the id of its \(ownerKey) as the property \(ownerKey)", properties.position)
                    continue
                }
                let own = kept.filter { $0.key != ownerKey }.map { entry in
                    kind == "keep-out" && entry.key == "what"
                        ? Entry(key: "kind", keyPosition: entry.keyPosition, value: entry.value) : entry
                }
                let node = FileNode(content: .mapping(own + geometry(feature, "outline")), position: feature.position)
                parts.append((kind, owner, node))
            default:
                fault(
                    "the kind of a feature is room, obstacle, keep-out, desk, sensor or region, not "
                        + FileNode.quoted(kind), properties["kind"]?.position ?? properties.position)
            }
        }
        assign(parts, to: &rooms, &sensors)
        judgeReferenceSystem(collection)
        let others = entries.filter { !["type", "units", "features", "bbox", "crs"].contains($0.key) }
        let lists = [("rooms", rooms), ("sensors", sensors)].filter { $0.0 == "rooms" || !$0.1.isEmpty }.map {
            key, groups in
            Entry(
                key: key, keyPosition: collection.position,
                value: FileNode(content: .sequence(groups.map(\.node)), position: collection.position))
        }
        root = FileNode(content: .mapping(others + lists), position: collection.position)
    }

    /// Refuses the member `crs` of older GeoJSON: degrees are no metres, and for other systems a site has no place.
    private mutating func judgeReferenceSystem(_ collection: FileNode) {
        guard let system = collection["crs"] else { return }
        let name = system["properties"]?["name"]?.scalar ?? ""
        fault(
            GeoJSONReferenceSystem.isInDegrees(name)
                ? GeoJSONReferenceSystem.contradiction
                : "a site has no place for crs, for its metres count from a corner of its own; take it out",
            system.position)
    }

    private mutating func assign(
        _ parts: [(kind: String, owner: String, node: FileNode)], to rooms: inout [Group], _ sensors: inout [Group]
    ) {
        let keys = ["obstacle": "obstacles", "keep-out": "keepOut", "desk": "desks", "region": "regions"]
        for part in parts {
            let key = keys[part.kind] ?? part.kind
            if part.kind == "region", let index = sensors.firstIndex(where: { $0.id == part.owner }) {
                sensors[index].add(part.node, to: key)
            } else if part.kind != "region", let index = rooms.firstIndex(where: { $0.id == part.owner }) {
                rooms[index].add(part.node, to: key)
            } else {
                let owner = part.kind == "region" ? "sensor" : "room"
                fault(
                    "this \(part.kind) belongs to a \(owner) \(FileNode.quoted(part.owner)) that is not there",
                    part.node.position)
            }
        }
    }

    private func group(_ entries: [Entry], _ feature: FileNode) -> Group {
        let id = entries.first { $0.key == "id" }?.value.scalar ?? ""
        return Group(id: id, position: feature.position, entries: entries)
    }

    private mutating func features(_ collection: FileNode) -> [FileNode] {
        guard case .sequence(let nodes) = collection["features"]?.content else {
            fault("a FeatureCollection needs a list of features", collection.position)
            return []
        }
        return nodes
    }

    /// The geometry of a feature as the keys of a site file; a ring that is closed is opened.
    private mutating func geometry(_ feature: FileNode, _ key: String) -> [Entry] {
        guard let geometry = feature["geometry"], let type = geometry["type"]?.scalar,
            let coordinates = geometry["coordinates"], case .sequence(let nodes) = coordinates.content
        else {
            fault("a feature needs a geometry with a type and coordinates", feature.position)
            return []
        }
        func entry(_ key: String, _ node: FileNode) -> Entry {
            Entry(key: key, keyPosition: geometry.position, value: node)
        }
        switch (type, key) {
        case ("Point", "at"):
            return [entry(key, coordinates)]
        case ("LineString", "outline") where nodes.count == 2:
            return [entry("from", nodes[0]), entry("to", nodes[1])]
        case ("Polygon", "outline") where nodes.count == 1:
            guard case .sequence(var points) = nodes[0].content else { return [entry(key, nodes[0])] }
            if points.count > 1, points[0].content.isSamePlace(as: points[points.count - 1].content) {
                points.removeLast()
            }
            return [entry(key, FileNode(content: .sequence(points), position: nodes[0].position))]
        default:
            fault(
                key == "at"
                    ? "a sensor is a Point, not a \(type)"
                    : "an outline is a Polygon of one ring, the segment of a keep-out a LineString of two points",
                geometry.position)
            return []
        }
    }

    private mutating func fault(_ message: String, _ position: FilePosition) {
        faults.append((SyntaxRule.finding(message), position))
    }
}

extension FileNode {
    /// The value of a key.
    fileprivate subscript(key: String) -> FileNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The text of a scalar.
    fileprivate var scalar: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }
}

extension FileNode.Content {
    /// Whether two lists hold the same numbers.
    fileprivate func isSamePlace(as other: FileNode.Content) -> Bool {
        guard case .sequence(let nodes) = self, case .sequence(let others) = other, nodes.count == others.count else {
            return false
        }
        return zip(nodes, others).allSatisfy { node, other in
            guard let text = node.scalar, let otherText = other.scalar else { return false }
            return text == otherText || (Double(text) != nil && Double(text) == Double(otherText))
        }
    }
}
