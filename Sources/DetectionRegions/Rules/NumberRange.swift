import Findings
import SensorModel

/// Regions are numbered 1 to 10, as in the frames (guide 5.1.2).
enum NumberRange {
    static let rule = Rule(
        "number-range", .error, summary: "A region's number is not one of 1 to 10.",
        help: """
            The sensor numbers its regions from 1 to 10, and its reports name them so. Give the region a number of that \
            range that no other region has.
            """)

    static func check(_ inspection: LayoutInspection, _ list: inout LayoutFacts) {
        for index in inspection.indices where RegionNumber(inspection.layout.regions[index].number) == nil {
            list.add(.numberRange, about: .region(index))
        }
    }

    static func finding(_ words: FactWords, _ index: Int) -> Finding {
        var finding = rule.finding(
            "\(words.name(index)) needs a number from 1 to \(RegionNumber.count)", path: words.numberPath(index))
        finding.regions = [words.layout.regions[index].number]
        return finding
    }
}
