/// What the member `crs` of older GeoJSON (GeoJSON 2008, section 3) says of coordinates.
enum GeoJSONReferenceSystem {
    /// Whether the name is one of longitude and latitude.
    static func isInDegrees(_ name: String) -> Bool {
        ["CRS84", "EPSG::4326", "EPSG:4326"].contains { name.hasSuffix($0) }
    }

    /// What is wrong with a collection that is marked as metres and has such a name.
    static let contradiction =
        "crs says that the coordinates are degrees, units that they are metres; one of them is wrong"
}
