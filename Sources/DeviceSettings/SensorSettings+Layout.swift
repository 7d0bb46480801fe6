public import DetectionRegions
public import SensorModel

extension SensorSettings {
    /// The regions as a layout of the chosen function, not judged; `nil` where nobody said which are drawn.
    public var layout: RawLayout? {
        regions.map { RawLayout(function: detection.function, regions: $0) }
    }

    /// The numbers of the regions that are drawn; `nil` where nobody said.
    public var drawnRegions: RegionMask? {
        regions.map { RegionMask($0.compactMap { RegionNumber($0.number) }) }
    }
}
