public import DetectionRegions
import Findings
import SensorModel

extension PlacedSensor {
    /// The sensor's regions as a layout, with the areas that it has at a mounting height; without them where the guide
    /// gives none.
    public func layout(heightMM: Int) -> RawLayout {
        let coverage = try? Coverage(heightMM: heightMM)
        func area(_ size: AreaSize?) -> LayoutArea? {
            size.flatMap { DetectionArea(center: position, size: $0, rotation: rotation) }.map(LayoutArea.placed)
        }
        return RawLayout(
            function: function, regions: regions.map(\.region), effectiveArea: area(coverage?.effective),
            optimalArea: area(coverage?.optimal))
    }
}

/// The layouts of all sensors, judged by the rules of layouts.
enum SensorLayoutRules {
    static func findings(_ check: SiteCheck) -> [Finding] {
        check.sensors.flatMap { sensor -> [Finding] in
            let layout = RawLayout(
                function: sensor.sensor.function, regions: sensor.sensor.regions.map(\.region),
                effectiveArea: sensor.effectiveArea.map(LayoutArea.placed),
                optimalArea: sensor.optimalArea.map(LayoutArea.placed))
            let hasLost = check.origin.omissions.contains {
                $0.kind == .region && $0.path.steps.starts(with: sensor.path.steps)
            }
            return layout.verdict().findings.compactMap { finding -> Finding? in
                // What could not be read is there all the same.
                if hasLost, finding.code.rawValue == "no-regions" { return nil }
                var finding = finding
                finding.path = path(finding.path, in: sensor)
                return finding
            }
        }
    }

    /// A path within the layout as one of the file.
    private static func path(_ path: FindingPath, in sensor: CheckedSensor) -> FindingPath {
        if path.steps.count >= 2, path.steps[0] == .key("regions"), case .index(let index) = path.steps[1],
            sensor.regionPaths.indices.contains(index)
        {
            return FindingPath(sensor.regionPaths[index].steps + path.steps.dropFirst(2))
        }
        return FindingPath(sensor.path.steps + path.steps)
    }
}
