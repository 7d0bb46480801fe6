import Findings
import PlaneGeometry
import SensorModel

/// `height-row-suspect`: a mounting height that rests on a row which looks misprinted.
enum HeightRowSuspectRule {
    static let rule = Rule(
        "height-row-suspect", .note,
        summary: "The guide's row for this mounting height looks misprinted.",
        help: """
            The guide's table (3.2.2) should grow from row to row, and in a few rows it does not: 2.4 m (effective), 3.0 m \
            (both areas), 3.5 m and 3.6 m (optimal). They are used as printed. Where a desk lies near the border of such \
            an area, try the sensor on site before you rely on it.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.heightPlaces.compactMap { place in
            guard let coverage = try? Coverage(heightMM: place.heightMM), !coverage.suspect.isEmpty else { return nil }
            let heights = coverage.rows.filter { !$0.suspect.isEmpty }.map { "\(Metres.text($0.heightMM)) m" }
            let areas = coverage.suspect.map(\.rawValue)
            return rule.finding(
                "the \(Words.list(areas)) \(areas.count == 1 ? "area" : "areas") at \(Metres.text(place.heightMM)) m: "
                    + "the guide's \(heights.count == 1 ? "row" : "rows") for \(Words.list(heights)) may be misprinted; "
                    + "try it on site", path: place.path)
        }
    }
}
