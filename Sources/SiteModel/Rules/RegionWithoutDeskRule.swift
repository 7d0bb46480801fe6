import DetectionRegions
import Findings
import SensorModel

/// `region-without-desk`: a region of desk occupancy that names no desk.
enum RegionWithoutDeskRule {
    static let rule = Rule(
        "region-without-desk", .note,
        summary: "A region in desk occupancy names no desk.",
        help: """
            The device does not mind, and the region is drawn and counted; but nothing ties it to a desk on the plan. Add \
            desk: with the desk's id if there is one.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.sensors.filter { $0.sensor.function == .deskOccupancy }.flatMap { sensor in
            zip(sensor.sensor.regions, sensor.regionPaths).filter { $0.0.desk == nil }.map { region, path in
                var finding = rule.finding(
                    "region \(region.region.number) of sensor \(sensor.sensor.id) serves no desk", path: path)
                finding.regions = [region.region.number]
                return finding
            }
        }
    }
}
