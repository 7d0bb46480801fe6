/// How long a row was in each state during a slot, in seconds; what utilisation is made of.
public struct SlotTally: Hashable, Sendable {
    /// How long somebody was there.
    public var occupied = 0

    /// How long nobody was there.
    public var vacant = 0

    /// How long nobody can say.
    public var unknown = 0

    /// How long the region was not watched.
    public var disabled = 0

    /// The people counted, each second anew.
    public var personSeconds = 0

    /// The most people counted at once.
    public var mostPeople = 0

    /// Nothing yet.
    public init() {}
}

extension SlotTally {
    /// How long something was known.
    public var known: Int { occupied + vacant }

    /// How long the slot is.
    public var length: Int { known + unknown + disabled }

    /// The share of the known time in which somebody was there, 0...1; `nil` where nothing was known.
    public var utilisation: Double? { known > 0 ? Double(occupied) / Double(known) : nil }

    /// How many people were counted on average over the known time; `nil` where nothing was known.
    public var meanPeople: Double? { known > 0 ? Double(personSeconds) / Double(known) : nil }

    /// The one state that stands for the slot.
    ///
    /// Where something was known for at least half of the slot: occupied if somebody was there for at least half of the
    /// known time, else vacant. Else unknown, or disabled where that took longer.
    public var state: TimelineState {
        if known * 2 >= length, known > 0 { return occupied >= vacant ? .occupied : .vacant }
        return disabled > unknown ? .disabled : .unknown
    }

    /// Adds what another slot holds.
    public static func += (sum: inout SlotTally, slot: SlotTally) {
        sum.occupied += slot.occupied
        sum.vacant += slot.vacant
        sum.unknown += slot.unknown
        sum.disabled += slot.disabled
        sum.personSeconds += slot.personSeconds
        sum.mostPeople = max(sum.mostPeople, slot.mostPeople)
    }

    mutating func add(_ run: OccupancyRun, seconds: Int) {
        switch run.state {
        case .occupied: occupied += seconds
        case .vacant: vacant += seconds
        case .unknown: unknown += seconds
        case .disabled: disabled += seconds
        }
        personSeconds += run.people * seconds
        mostPeople = max(mostPeople, run.people)
    }
}

/// The runs of a row cut into slots, a tally each.
///
/// - Parameters:
///   - runs: In ascending order, without gaps.
///   - slots: In ascending order, sharing no second; the runs fill them all.
/// - Complexity: O(*r* + *s*) for *r* runs and *s* slots.
public func tallies(_ runs: [OccupancyRun], over slots: TimeSlots) -> [SlotTally] {
    var result = Array(repeating: SlotTally(), count: slots.count)
    var place = 0
    for index in 0..<slots.count {
        let slot = slots[index]
        while place < runs.count, runs[place].end <= slot.lowerBound { place += 1 }
        var next = place
        while next < runs.count, runs[next].start < slot.upperBound {
            let run = runs[next]
            let seconds = min(run.end, slot.upperBound) - max(run.start, slot.lowerBound)
            if seconds > 0 { result[index].add(run, seconds: seconds) }
            if run.end > slot.upperBound { break }
            next += 1
        }
        place = next
    }
    return result
}
