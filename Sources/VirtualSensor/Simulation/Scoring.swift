/// What one report said of one region.
public struct ReportedState: Hashable, Sendable {
    /// When it was received, in seconds since 1970.
    public var time: Int

    /// Whether somebody was there; `nil` where the report does not know.
    public var isOccupied: Bool?

    /// A state from its parts.
    public init(time: Int, isOccupied: Bool?) {
        self.time = time
        self.isOccupied = isOccupied
    }
}

/// How well reports tell the truth about one region.
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
    ///   - truth: When somebody was there from then on, or nobody; by time. Before the first nobody was.
    ///   - reports: By time.
    ///   - end: The moment, in seconds since 1970, at which the score ends.
    public init(truth: [(time: Int, isOccupied: Bool)], reports: [ReportedState], until end: Int) {
        var steps: [(time: Int, isOccupied: Bool)] = []
        for change in truth where change.isOccupied != (steps.last?.isOccupied ?? false) { steps.append(change) }
        addTimes(steps, reports, end)
        addDelays(steps, reports, end)
    }

    private mutating func addTimes(
        _ truth: [(time: Int, isOccupied: Bool)], _ reports: [ReportedState], _ end: Int
    ) {
        var next = 0
        var isOccupied = false
        for (index, report) in reports.enumerated() {
            let until = min(end, index + 1 < reports.count ? reports[index + 1].time : end)
            var time = report.time
            while time < until {
                while next < truth.count, truth[next].time <= time {
                    isOccupied = truth[next].isOccupied
                    next += 1
                }
                let stop = next < truth.count ? min(until, truth[next].time) : until
                if let said = report.isOccupied {
                    knownSeconds += stop - time
                    if said == isOccupied { rightSeconds += stop - time }
                }
                time = stop
            }
        }
    }

    private mutating func addDelays(
        _ truth: [(time: Int, isOccupied: Bool)], _ reports: [ReportedState], _ end: Int
    ) {
        guard let first = reports.first(where: { $0.isOccupied != nil })?.time else { return }
        var cursor = 0
        for (index, change) in truth.enumerated() where change.time >= first && change.time < end {
            while cursor < reports.count, reports[cursor].time < change.time { cursor += 1 }
            let until = index + 1 < truth.count ? min(end, truth[index + 1].time) : end
            changes += 1
            let told = reports[cursor...].prefix { $0.time < until }.first { $0.isOccupied == change.isOccupied }
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
