import Findings
import SensorModel

/// `height-outside-table`: a mounting height for which the guide gives no area.
enum HeightOutsideTableRule {
    static let rule = Rule(
        "height-outside-table", .error,
        summary: "The guide gives no detection area for this mounting height.",
        help: """
            The guide's table (3.2.2) runs from 2.4 m to 4.0 m. Outside it nobody knows what the sensor sees, and nothing \
            is guessed: regions and desks under such a sensor are not judged. Measure from the floor to the lens; under a \
            higher ceiling hang the sensor lower and give its own height.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.heightPlaces.compactMap { place in
            do throws(SensorModel.HeightOutsideTable) {
                _ = try Coverage(heightMM: place.heightMM)
                return nil
            } catch {
                return rule.finding(error.description, path: place.path)
            }
        }
    }
}
