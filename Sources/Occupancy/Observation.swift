/// Something seen at a moment.
///
/// Of two observations the later counts, whichever arrives first. Where both are of the same second, one from a report
/// beats one from a stored record, and of two of the same kind the greater value counts: the outcome never depends on the
/// order of arrival, and the same observation twice changes nothing.
struct Observation<Value: Hashable & Sendable>: Hashable, Sendable {
    /// When it was seen, in seconds since 1970.
    var time: Int

    /// Whether it came in a report, not from the device's store.
    var isReport: Bool

    /// Settles ties; a function of the value.
    var weight: Int

    /// What was seen.
    var value: Value

    /// Whether it counts more than the other.
    func supersedes(_ other: Observation) -> Bool {
        (time, isReport ? 1 : 0, weight) > (other.time, other.isReport ? 1 : 0, other.weight)
    }
}

/// The observation of a quantity that counts most so far.
struct Newest<Value: Hashable & Sendable>: Hashable, Sendable {
    private(set) var observation: Observation<Value>?

    mutating func receive(_ value: Value, at time: Int, isReport: Bool = true, weight: Int) {
        let new = Observation(time: time, isReport: isReport, weight: weight, value: value)
        guard let old = observation else {
            observation = new
            return
        }
        if new.supersedes(old) { observation = new }
    }

    /// The observation, if it was made by that moment.
    func at(_ moment: Int) -> Observation<Value>? {
        observation.flatMap { $0.time <= moment ? $0 : nil }
    }
}
