/// Puts runs end to end over a period; where nothing was said the state is unknown.
struct RunBuilder {
    private let period: Range<Int>
    private(set) var runs: [OccupancyRun] = []
    private var cursor: Int

    init(_ period: Range<Int>) {
        self.period = period
        cursor = period.lowerBound
    }

    /// Adds a stretch that does not begin before the end of the one before.
    mutating func add(_ start: Int, _ end: Int, _ state: TimelineState, people: Int = 0) {
        let (start, end) = (max(start, period.lowerBound), min(end, period.upperBound))
        guard start < end else { return }
        if start > cursor { append(cursor, start, .unknown, 0) }
        append(start, end, state, people)
        cursor = end
    }

    /// The runs, from the period's first second to its last.
    mutating func finish() -> [OccupancyRun] {
        if cursor < period.upperBound { append(cursor, period.upperBound, .unknown, 0) }
        cursor = period.upperBound
        return runs
    }

    private mutating func append(_ start: Int, _ end: Int, _ state: TimelineState, _ people: Int) {
        if let last = runs.last, last.state == state, last.people == people, last.end == start {
            runs[runs.count - 1].end = end
        } else {
            runs.append(OccupancyRun(start: start, end: end, state: state, people: people))
        }
    }
}

extension [OccupancyRun] {
    /// The runs with every vacant one of at most that many seconds between two occupied ones taken as occupied.
    func mergingGaps(upTo seconds: Int) -> [OccupancyRun] {
        guard seconds > 0, count > 2 else { return self }
        var merged: [OccupancyRun] = []
        merged.reserveCapacity(count)
        for index in indices {
            var run = self[index]
            if run.state == .vacant, run.end - run.start <= seconds, index > 0, index + 1 < count,
                self[index - 1].state == .occupied, self[index + 1].state == .occupied
            {
                run.state = .occupied
            }
            if let last = merged.last, last.state == run.state, last.people == run.people {
                merged[merged.count - 1].end = run.end
            } else {
                merged.append(run)
            }
        }
        return merged
    }

    /// The part of the runs that lies in a period.
    func clipped(to period: Range<Int>) -> [OccupancyRun] {
        compactMap { run in
            let (start, end) = (Swift.max(run.start, period.lowerBound), Swift.min(run.end, period.upperBound))
            return start < end ? OccupancyRun(start: start, end: end, state: run.state, people: run.people) : nil
        }
    }

    /// What both say together of one place, over the same period: second by second the state that counts more.
    func joined(with other: [OccupancyRun], over period: Range<Int>) -> [OccupancyRun] {
        var builder = RunBuilder(period)
        var (left, right) = (0, 0)
        while left < count, right < other.count {
            let (a, b) = (self[left], other[right])
            builder.add(Swift.max(a.start, b.start), Swift.min(a.end, b.end), Swift.max(a.state, b.state))
            if a.end <= b.end { left += 1 }
            if b.end <= a.end { right += 1 }
        }
        return builder.finish()
    }
}
