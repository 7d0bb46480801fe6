import Findings
import PlaneGeometry

/// `height-below-recommended`: mounted lower than the guide recommends for people who sit or stand.
enum HeightBelowRecommendedRule {
    static let rule = Rule(
        "height-below-recommended", .warning,
        summary: "The sensor hangs lower than the guide recommends.",
        help: """
            For people who sit the guide recommends more than 2.2 m, for people who stand more than 3.0 m (3.2.1): lower, \
            people near the border of the area are cut off by the lens. Hang the sensor higher, or say people: seated if \
            they do sit.
            """)

    static func findings(_ check: SiteCheck) -> [Finding] {
        check.heightPlaces.compactMap { place in
            guard let posture = place.room?.posture, place.heightMM <= posture.highestUnrecommendedMM else {
                return nil
            }
            return rule.finding(
                "\(Metres.text(place.heightMM)) m is low for \(posture.rawValue) people; the guide recommends more than "
                    + "\(Metres.text(posture.highestUnrecommendedMM)) m", path: place.path)
        }
    }
}

extension Posture {
    /// The guide recommends to mount higher than this, in millimetres (3.2.1).
    fileprivate var highestUnrecommendedMM: Int {
        switch self {
        case .seated: 2200
        case .standing: 3000
        }
    }
}
