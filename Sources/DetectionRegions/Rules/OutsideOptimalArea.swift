import Findings

/// Regions had better lie in the optimal area, its border included. Where a region leaves the effective area already, that
/// says it.
enum OutsideOptimalArea {
    static let rule = Rule(
        "outside-optimal-area", .warning, summary: "A region leaves the optimal detection area.",
        help: """
            The sensor still detects people there, but less surely than in the optimal area: seated people who sit still may \
            be missed. Where it matters, move the sensor over the region or use one more sensor.
            """)

    static func check(_ inspection: LayoutInspection, _ list: inout LayoutFindings) {
        guard let area = inspection.optimalArea else { return }
        inspection.reportOutlines(
            outside: area, named: "optimal", notOutside: inspection.effectiveArea, rule: rule, to: &list)
    }
}
