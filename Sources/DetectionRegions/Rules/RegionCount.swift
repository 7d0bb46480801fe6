import Findings
import SensorModel

/// A sensor holds ten regions (guide 4.2.1 and 4.2.2).
enum RegionCount {
    static let rule = Rule(
        "region-count", .error, summary: "The layout has more regions than the sensor holds.",
        help: """
            The VS321 holds at most 10 detection regions. Remove some, join neighbouring ones, or give the rest to a \
            second sensor.
            """)

    static func check(_ inspection: LayoutInspection, _ list: inout LayoutFacts) {
        guard inspection.layout.regions.count > RegionNumber.count else { return }
        list.add(.regionCount, about: .layout)
    }

    static func finding(_ words: FactWords) -> Finding {
        rule.finding(
            "the layout has \(words.layout.regions.count) regions; the sensor holds at most \(RegionNumber.count)",
            path: FindingPath([.key("regions")]))
    }
}
