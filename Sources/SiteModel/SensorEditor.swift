public import DetectionRegions
import SensorModel

/// An editor of a placed sensor's layout that keeps the desks which its regions serve.
public struct SensorEditor: Sendable {
    /// The editor of the layout, in site coordinates, with the sensor's areas where its height is known.
    public var layout: LayoutEditor

    /// The desks that regions serve, by what stays the same of a region.
    public var desks: [RegionIdentity: String]

    private let original: PlacedSensor

    /// An editor of a sensor's layout. Its areas are those at its own height, or else at the room's.
    public init(_ sensor: PlacedSensor, in room: Room?) {
        original = sensor
        let height = sensor.heightMM ?? room?.ceilingMM
        let bare = RawLayout(function: sensor.function, regions: sensor.regions.map(\.region))
        layout = LayoutEditor(height.map(sensor.layout(heightMM:)) ?? bare)
        desks = [:]
        for (identity, region) in zip(layout.identities, sensor.regions) { desks[identity] = region.desk }
    }

    /// The sensor with the layout as it is now.
    public var sensor: PlacedSensor {
        var sensor = original
        sensor.function = layout.layout.function
        sensor.regions = zip(layout.identities, layout.layout.regions).map { identity, region in
            SiteRegion(region: region, desk: desks[identity])
        }
        return sensor
    }

    /// For each region the index that it had before all edits; `nil` for new ones.
    public var origins: [Int?] {
        layout.identities.map { $0.order < original.regions.count ? $0.order : nil }
    }
}
