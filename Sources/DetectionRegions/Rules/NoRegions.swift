import Findings
import SensorModel

/// Desk occupancy needs a region to report on (guide 4.2.2); people counting without regions counts the whole view.
enum NoRegions {
    static let rule = Rule(
        "no-regions", .error, summary: "Desk occupancy is chosen, but no region is drawn.",
        help: """
            In desk occupancy the sensor reports which regions are taken, so without regions it reports nothing. Draw a \
            region around each desk, or choose people counting, which counts the whole view when no region is drawn.
            """)

    static func check(_ inspection: LayoutInspection, _ list: inout LayoutFacts) {
        guard inspection.layout.regions.isEmpty, inspection.layout.function == .deskOccupancy else { return }
        list.add(.noRegions, about: .layout)
    }

    static func finding() -> Finding {
        rule.finding("no region is drawn; desk occupancy needs at least one", path: FindingPath([.key("regions")]))
    }
}
