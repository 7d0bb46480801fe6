/// A lower bound that anyone can check by adding up.
///
/// Every element has a weight. Whatever one pick serves, its weights add up to at most `largestWorth`. So the picks of a
/// cover, which together serve the total weight, are at least `total / largestWorth`. All numbers are whole, so that the
/// bound is a proof however the weights were found.
///
/// Within a search, limits on candidates have weights too: a pick of a candidate that must be picked n times is worth so
/// much more, and the total grows by n times as much; a pick of one that may be picked n times at most is worth so much
/// less, and the total falls by n times as much.
package struct CoverBound: Hashable, Sendable {
    /// The weight of each element, none negative, and then of each limit.
    package let weights: [Int]

    /// The sum of the weights.
    package let total: Int

    /// The largest sum of weights that one pick serves.
    package let largestWorth: Int

    /// How many picks any cover has at least.
    package let value: Int

    /// The bound that these weights prove.
    package init(weights: [Int], problem: CoverProblem, limits: [CoverLimit] = []) {
        assert(weights.count == problem.elementCount + limits.count && weights.allSatisfy { $0 >= 0 })
        self.weights = weights
        var sum = weights.prefix(problem.elementCount).reduce(0, +)
        var extra = Array(repeating: 0, count: limits.isEmpty ? 0 : problem.candidates.count)
        for (limit, weight) in zip(limits, weights.dropFirst(problem.elementCount)) {
            sum += (limit.isUpper ? -weight : weight) * limit.count
            extra[limit.candidate] += limit.isUpper ? -weight : weight
        }
        total = max(0, sum)
        var scratch: [Int] = []
        var largest = 0
        for (index, candidate) in problem.candidates.enumerated() {
            let worth = Self.worth(of: candidate, weights, problem.capacity, &scratch)
            largest = max(largest, extra.isEmpty ? worth : worth + extra[index])
        }
        largestWorth = largest
        value = largest == 0 ? 0 : (total + largest - 1) / largest
    }

    /// The largest sum of weights that one pick of the candidate serves.
    package static func worth(of candidate: [Int], _ weights: [Int], _ capacity: Int, _ scratch: inout [Int]) -> Int {
        var sum = 0
        if candidate.count <= capacity {
            for element in candidate { sum &+= weights[element] }
            return sum
        }
        scratch.removeAll(keepingCapacity: true)
        for element in candidate { scratch.append(weights[element]) }
        scratch.sort(by: >)
        for weight in scratch.prefix(capacity) { sum &+= weight }
        return sum
    }

    /// The bound for multipliers found by floating-point arithmetic, rounded to whole weights.
    ///
    /// At most 2²⁰ weights of at most 2³⁰, each counted at most 2¹⁰ times, add up within `Int`.
    package init(multipliers: [Double], problem: CoverProblem, limits: [CoverLimit] = []) {
        self.init(weights: Self.wholeWeights(multipliers), problem: problem, limits: limits)
    }

    /// Whole weights in proportion to the multipliers, at most 2³⁰.
    package static func wholeWeights(_ multipliers: [Double]) -> [Int] {
        let largest = multipliers.max() ?? 0
        let scale = largest > 0 && largest.isFinite ? Double(1 << 30) / largest : 0
        return multipliers.map { $0 > 0 ? Int(min(Double(1 << 30), $0 * scale)) : 0 }
    }

    /// The bound of weights of which one pick serves at most `largestWorth`, by whatever proof.
    package init(weights: [Int], largestWorth: Int) {
        self.weights = weights
        self.largestWorth = largestWorth
        total = weights.reduce(0, +)
        value = largestWorth == 0 ? 0 : (total + largestWorth - 1) / largestWorth
    }

    /// Whether this bound is the higher one, before rounding up.
    package func isAbove(_ other: CoverBound) -> Bool {
        guard largestWorth > 0, other.largestWorth > 0 else { return largestWorth > 0 }
        // total / largestWorth, compared as fractions.
        return Int128(total) * Int128(other.largestWorth) > Int128(other.total) * Int128(largestWorth)
    }
}
