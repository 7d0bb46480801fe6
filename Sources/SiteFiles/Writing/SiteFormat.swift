/// In which form a site is written. All are read by one reader and hold the same.
public enum SiteFormat: String, Hashable, Sendable, CaseIterable {
    /// YAML.
    case yaml

    /// JSON.
    case json

    /// GeoJSON with lengths in metres: a feature for each room, desk, sensor, region and so on.
    case geojson

    /// The format that a file's name promises, or `nil` where it ends otherwise.
    public init?(fileName: String) {
        let name = fileName.lowercased()
        if name.hasSuffix(".geojson") {
            self = .geojson
        } else if name.hasSuffix(".json") {
            self = .json
        } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            self = .yaml
        } else {
            return nil
        }
    }
}
