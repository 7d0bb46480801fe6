import JSONLines
import SensorModel

// What readers of GeoJSON ask of a text.
extension JSONTape {
    /// Whether a value is this text.
    func isText(_ node: Int, _ text: StaticString) -> Bool { kind(of: node) == .string && matches(node, text) }

    /// The name of a member.
    func name(of key: Int) -> String { String(decoding: text(at: key) ?? [], as: UTF8.self) }

    /// The value of a number.
    func decimal(_ node: Int) -> DecimalNumber { DecimalNumber(bytes[nodes[node].start..<nodes[node].end]) }

    /// The detection function that a value names.
    func function(at node: Int) -> DetectionFunction? {
        text(at: node).flatMap { DetectionFunction(rawValue: String(decoding: $0, as: UTF8.self)) }
    }

    /// Whether the member `crs` of older GeoJSON names longitude and latitude.
    func saysDegrees(_ crs: Int) -> Bool {
        guard let name = member("properties", "name", of: crs), let text = text(at: name) else { return false }
        return GeoJSONReferenceSystem.isInDegrees(String(decoding: text, as: UTF8.self))
    }
}
