/// Whole numbers in ascending, disjoint closed intervals: where on one line of the lattice something holds.
struct LatticeIntervals: Hashable, Sendable {
    /// The intervals in ascending order, with at least one number between two of them.
    private(set) var intervals: [ClosedRange<Int>]

    /// The union of some intervals in any order.
    init(_ ranges: [ClosedRange<Int>] = []) {
        intervals = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = intervals.last, range.lowerBound <= last.upperBound + 1 {
                intervals[intervals.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                intervals.append(range)
            }
        }
    }

    func contains(_ value: Int) -> Bool {
        intervals.contains { $0.contains(value) }
    }

    /// What is left without some other intervals.
    func subtracting(_ others: LatticeIntervals) -> LatticeIntervals {
        guard !others.intervals.isEmpty else { return self }
        var result: [ClosedRange<Int>] = []
        for interval in intervals {
            var low = interval.lowerBound
            for other in others.intervals where other.upperBound >= low && other.lowerBound <= interval.upperBound {
                if other.lowerBound > low { result.append(low...(other.lowerBound - 1)) }
                low = other.upperBound + 1
            }
            if low <= interval.upperBound { result.append(low...interval.upperBound) }
        }
        return LatticeIntervals(result)
    }

    /// The number of the intervals within `range` that is nearest to `value`; the smaller of two.
    func nearest(to value: Int, within range: ClosedRange<Int>) -> Int? {
        var best: Int?
        for interval in intervals where interval.overlaps(range) {
            let clamped = interval.clamped(to: range)
            let candidate = min(max(value, clamped.lowerBound), clamped.upperBound)
            if best.map({ abs(candidate - value) < abs($0 - value) }) ?? true { best = candidate }
        }
        return best
    }
}

/// The quotient rounded down, for a divisor above zero.
func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
}

/// The quotient rounded up, for a divisor above zero.
func ceilDivide(_ dividend: Int, _ divisor: Int) -> Int {
    -floorDivide(-dividend, divisor)
}

/// The largest whole number whose square is at most `value`, which is not negative.
func squareRoot(_ value: Int128) -> Int {
    var root = Int(Double(value).squareRoot())
    while Int128(root) * Int128(root) > value { root -= 1 }
    while Int128(root + 1) * Int128(root + 1) <= value { root += 1 }
    return root
}
