/// What a log says of one place from a moment on: a region, of which it matters whether somebody is there, or all that a
/// counting sensor counts, of which the total matters.
public struct ReportedState: Hashable, Sendable {
    /// From when on, in seconds since 1970.
    public var time: Int

    /// How many people are there, of a region 0 or 1; `nil` where nothing is known.
    public var people: Int?

    /// A state from its parts.
    public init(time: Int, people: Int?) {
        self.time = time
        self.people = people
    }
}

/// How many people there really are at a place from a moment on; of a region 0 or 1.
public struct TrueState: Hashable, Sendable {
    /// From when on, in seconds since 1970.
    public var time: Int

    /// How many.
    public var people: Int

    /// A state from its parts.
    public init(time: Int, people: Int) {
        self.time = time
        self.people = people
    }
}

/// How well a log tells the truth about one region, or about the total of a counting sensor.
public struct RegionScore: Hashable, Sendable {
    /// For how many seconds a report said something.
    public private(set) var knownSeconds = 0

    /// For how many of them it was right.
    public private(set) var rightSeconds = 0

    /// How often the truth changed while something was known.
    public private(set) var changes = 0

    /// How often it changed back before any report had said so.
    public private(set) var missedChanges = 0

    /// How many seconds each other change took to be reported, in the order of time.
    public private(set) var delays: [Int] = []

    /// Scores reports against the truth until a moment.
    ///
    /// A report holds until the next one; before the first nothing is known. A change is reported by the first report after it that says
    /// so.
    ///
    /// - Parameters:
    ///   - truth: By time. Before the first nobody was there.
    ///   - reports: By time; what is said again is a report as well.
    ///   - end: The moment, in seconds since 1970, at which the score ends.
    public init(truth: [TrueState], reports: [ReportedState], until end: Int) {
        var steps: [TrueState] = []
        for change in truth where change.people != (steps.last?.people ?? 0) { steps.append(change) }
        addTimes(steps, reports, end)
        addDelays(steps, reports, end)
    }

    private mutating func addTimes(_ truth: [TrueState], _ reports: [ReportedState], _ end: Int) {
        var next = 0
        var people = 0
        for (index, report) in reports.enumerated() {
            let until = min(end, index + 1 < reports.count ? reports[index + 1].time : end)
            var time = report.time
            while time < until {
                while next < truth.count, truth[next].time <= time {
                    people = truth[next].people
                    next += 1
                }
                let stop = next < truth.count ? min(until, truth[next].time) : until
                if let said = report.people {
                    knownSeconds += stop - time
                    if said == people { rightSeconds += stop - time }
                }
                time = stop
            }
        }
    }

    private mutating func addDelays(_ truth: [TrueState], _ reports: [ReportedState], _ end: Int) {
        guard let first = reports.first(where: { $0.people != nil })?.time else { return }
        var cursor = 0
        for (index, change) in truth.enumerated() where change.time >= first && change.time < end {
            while cursor < reports.count, reports[cursor].time < change.time { cursor += 1 }
            let until = index + 1 < truth.count ? min(end, truth[index + 1].time) : end
            changes += 1
            let told = reports[cursor...].prefix { $0.time < until }.first { $0.people == change.people }
            if let told { delays.append(told.time - change.time) } else { missedChanges += 1 }
        }
    }
}

extension RegionScore {
    /// The share of the known time in which the reports were right, 0...1; `nil` where nothing was known.
    public var accuracy: Double? { knownSeconds == 0 ? nil : Double(rightSeconds) / Double(knownSeconds) }

    /// The delay that half of the reported changes do not exceed, in seconds; `nil` where none was reported.
    public var medianDelay: Int? { delays.isEmpty ? nil : delays.sorted()[(delays.count - 1) / 2] }

    /// The longest delay in seconds; `nil` where no change was reported.
    public var longestDelay: Int? { delays.max() }

    /// Takes another region's score in.
    public mutating func add(_ other: RegionScore) {
        knownSeconds += other.knownSeconds
        rightSeconds += other.rightSeconds
        changes += other.changes
        missedChanges += other.missedChanges
        delays += other.delays
    }

    /// A score of nothing, to be added to.
    public init() {}
}

extension [TrueState] {
    /// The states without the visits that are too short to count: who comes for fewer seconds only walks through.
    ///
    /// The states are ordered by time. A state of more people than the one before it that ends sooner is left out.
    public func withoutVisits(shorterThan seconds: Int) -> [TrueState] {
        var states: [TrueState] = []
        for state in self {
            if let last = states.last, last.people > (states.dropLast().last?.people ?? 0),
                state.time - last.time < seconds
            {
                states.removeLast()
            }
            if state.people != (states.last?.people ?? 0) { states.append(state) }
        }
        return states
    }
}
