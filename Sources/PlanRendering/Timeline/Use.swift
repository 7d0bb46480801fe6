internal import Occupancy

/// How much a place was used.
enum Use: Hashable {
    /// Its share of the known time, 0...1.
    case share(Double)
    /// Nothing was known of it.
    case unknown
    /// Nothing watches it.
    case notMonitored

    init(_ tally: SlotTally) {
        if let share = tally.utilisation {
            self = .share(share)
        } else {
            self = tally.disabled > tally.unknown ? .notMonitored : .unknown
        }
    }

    /// Whether something was known of it.
    var isShare: Bool { if case .share = self { true } else { false } }

    /// The share in words, or why there is none.
    var word: String {
        switch self {
        case .share(let share): Percent.text(share)
        case .unknown: "no data"
        case .notMonitored: "not monitored"
        }
    }

    func look(_ theme: Theme) -> StateLook {
        switch self {
        case .share(let share): HeatRamp(theme).look(share)
        case .unknown: theme.unknown
        case .notMonitored: theme.notMonitored
        }
    }
}
