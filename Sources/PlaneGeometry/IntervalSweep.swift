/// Intervals of whole numbers, of which the sweep finds those that share a point without looking at all pairs.
package struct IntervalSweep {
    /// The ends of each interval, both included.
    private let intervals: [(low: Int, high: Int)]

    /// A sweep over these intervals.
    package init(intervals: [(low: Int, high: Int)]) {
        self.intervals = intervals
    }

    /// Calls `body` once for each pair of intervals that share a point, until it returns `false`.
    ///
    /// - Complexity: O(*n* log *n* + *p*) for *p* pairs of intervals where the first is still open when the second begins.
    package func forEachPair(_ body: (Int, Int) -> Bool) {
        var open: [Int] = []
        for index in order() {
            let low = intervals[index].low
            open.removeAll { intervals[$0].high < low }
            for other in open where !body(Swift.min(index, other), Swift.max(index, other)) { return }
            open.append(index)
        }
    }

    /// Calls `body` once for each pair that shares a point and has one interval before `border` and one from there on.
    func forEachPair(across border: Int, _ body: (Int, Int) -> Bool) {
        var before: [Int] = []
        var after: [Int] = []
        for index in order() {
            let low = intervals[index].low
            if index < border {
                after.removeAll { intervals[$0].high < low }
                for other in after where !body(index, other) { return }
                before.append(index)
            } else {
                before.removeAll { intervals[$0].high < low }
                for other in before where !body(other, index) { return }
                after.append(index)
            }
        }
    }

    /// The intervals by their low ends, equal ones in the order given.
    private func order() -> [Int] {
        intervals.indices.sorted { (intervals[$0].low, $0) < (intervals[$1].low, $1) }
    }
}
