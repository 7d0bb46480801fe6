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

    /// "24 desks, taken 47 % of the known time · most used Desk 7, 82 % · 2 without data": what a timeline says of them.
    private var sentence: String {
        let shares = places.compactMap { place -> (String, Double)? in
            if case .share(let share) = place.use { (place.place.title, share) } else { nil }
        }
        var parts: [String] = []
        let total = places.reduce(into: SlotTally()) { $0 += $1.tally }
        if let use = total.utilisation {
            parts.append("\(noun.counted(places.count)), taken \(Percent.text(use)) of the known time")
            if shares.count > 1, let most = shares.max(by: { $0.1 < $1.1 }) {
                parts.append("most used \(most.0.onOneLine.isolatedInSentence), \(Percent.text(most.1))")
            }
        }
        let unknown = places.count { $0.use == .unknown }
        if unknown > 0 { parts.append("\(unknown) without data") }
        let unwatched = places.count { $0.use == .notMonitored }
        if unwatched > 0 { parts.append("\(unwatched) not monitored") }
        if !views.isEmpty { parts.append(TimelineWords.counted(views.map(\.tally))) }
        return parts.isEmpty ? "Nothing is monitored here" : parts.joined(separator: " · ")
    }

    private var noun: PlaceNoun { PlaceNoun(places.map(\.place)) }

    private var moment: String? {
        guard let period = map.slots.period else { return nil }
        var parts = [TimelineWords.period(period, map.zone), map.zone.name]
        if !map.hours.isAlways { parts.append(map.hours.description) }
        if map.mergingGaps > 0 { parts.append("absences up to \(map.mergingGaps / 60) min merged") }
        return parts.joined(separator: " · ")
    }
}
