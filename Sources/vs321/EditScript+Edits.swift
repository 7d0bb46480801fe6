import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel

extension EditScript {
    /// What the command does to a layout.
    func edit(_ layout: LayoutEditor) throws(CommandFailure) -> LayoutEdit {
        if name == "mode" {
            guard let function = DetectionFunction(rawValue: positional[0]) else {
                let names = DetectionFunction.allCases.map(\.rawValue).joined(separator: " or ")
                throw CommandFailure("\(title) '\(positional[0])' is none: write \(names)")
            }
            return .setFunction(function)
        }
        let region = try region(positional[0], layout)
        switch name {
        case "remove": return .remove(region: region)
        case "duplicate": return .duplicate(region: region, by: try offset("by"))
        case "move": return .move(region: region, by: try offset("by"))
        case "slide":
            let offset = try offset("by")
            return .move(region: region, by: layout.slide(region: region, by: offset)?.offset ?? .zero)
        case "insert-vertex":
            return .insertVertex(region: region, edge: try integer("edge"), at: try optionalPoint("at"))
        case "move-vertex":
            let vertex = try integer("vertex")
            if let point = try optionalPoint("to") { return .moveVertex(region: region, vertex: vertex, to: point) }
            let outline = layout.layout.regions[region].outline
            guard outline.indices.contains(vertex) else {
                throw CommandFailure(
                    "\(title): \(LayoutEditRefusal.noSuchVertex(vertex, vertexCount: outline.count))")
            }
            return .moveVertex(region: region, vertex: vertex, to: outline[vertex] + (try offset("by")))
        case "remove-vertex": return .removeVertex(region: region, vertex: try integer("vertex"))
        case "move-edge": return .moveEdge(region: region, edge: try integer("edge"), by: try offset("by"))
        case "move-border":
            return .moveBorder(region: region, with: try self.region(try value("with"), layout), by: try offset("by"))
        case "mirror":
            let axis = try value("axis")
            guard let mirror = Mirror(rawValue: axis) else {
                throw CommandFailure("\(title): axis '\(axis)' is none: write left-right or top-bottom")
            }
            return .mirror(region: region, mirror, through: try optionalPoint("through"))
        case "rotate":
            let text = try value("by")
            guard let degrees = Double(text), let rotation = Rotation(degrees: degrees) else {
                throw CommandFailure("\(title): '\(text)' is no angle: write degrees anticlockwise, such as 90")
            }
            return .rotate(region: region, by: rotation, about: try optionalPoint("about"))
        case "rename":
            return .rename(region: region, values["to"].flatMap { $0.isEmpty ? nil : $0 })
        case "renumber": return .renumber(region: region, try integer("to"))
        default:
            return .swapNumbers(region: region, with: try self.region(try value("with"), layout))
        }
    }
}

extension Slide.Blocker {
    /// What a note calls it.
    func words(in layout: RawLayout) -> String {
        switch self {
        case .region(let index): "region \(layout.regions[index].number)"
        case .effectiveArea: "the border of the effective area"
        case .outline: "its own outline"
        case .domain: "the end of all coordinates"
        }
    }
}
