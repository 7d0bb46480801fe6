internal import Occupancy
internal import SiteModel

/// What a heat map says in words.
struct HeatMapWords {
    let map: HeatMap
    let places: [UsedPlace]
    let views: [UsedView]

    var texts: PlanHeader.Texts {
        PlanHeader.Texts(title: map.floor.title, sentence: sentence, moment: moment)
    }

    /// "24 desks, taken 47 % of the known time on average · most Desk 7, 82 % · 2 without data".
    private var sentence: String {
        let shares = places.compactMap { place -> (String, Double)? in
            if case .share(let share) = place.use { (place.place.title, share) } else { nil }
        }
        var parts: [String] = []
        if !shares.isEmpty {
            let mean = shares.reduce(0) { $0 + $1.1 } / Double(shares.count)
            parts.append(
                "\(Measures.count(shares.count, "desk")), taken \(Percent.text(mean)) of the known time on average")
            if shares.count > 1, let most = shares.max(by: { $0.1 < $1.1 }) {
                parts.append("most used \(most.0), \(Percent.text(most.1))")
            }
        }
        let unknown = places.count { $0.use == .unknown }
        if unknown > 0 { parts.append("\(unknown) without data") }
        let unwatched = places.count { $0.use == .notMonitored }
        if unwatched > 0 { parts.append("\(unwatched) not monitored") }
        if !views.isEmpty { parts.append(Measures.count(views.count, "counting sensor") + countedText) }
        return parts.isEmpty ? "Nothing is monitored here" : parts.joined(separator: " · ")
    }

    /// ", occupied 86 % of the known time", of one counting sensor.
    private var countedText: String {
        guard views.count == 1, case .share(let share) = views.first?.use else { return "" }
        return ", occupied \(Percent.text(share)) of the known time"
    }

    private var moment: String? {
        guard let period = map.slots.period else { return nil }
        var parts = [TimelineWords.period(period, map.zone), map.zone.name]
        if !map.hours.isAlways { parts.append(map.hours.description) }
        if map.mergingGaps > 0 { parts.append("absences up to \(map.mergingGaps / 60) min merged") }
        return parts.joined(separator: " · ")
    }
}
