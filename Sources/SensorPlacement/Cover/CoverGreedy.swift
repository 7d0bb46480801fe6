/// A quick cover: always the pick that serves most of what is left.
struct CoverGreedy {
    /// The picks, or fewer than needed where some element is out of reach.
    let picks: [CoverPick]

    /// A cover that weighs elements by their multipliers; what is hard to serve counts more.
    init(_ problem: CoverProblem, multipliers: [Double]) {
        var open = Array(repeating: true, count: problem.elementCount)
        var left = problem.elementCount
        var result: [CoverPick] = []
        let weights = multipliers.map { max(0, $0) + 1e-3 }
        var worths = problem.candidates.map { set in Self.worth(set, weights, open, problem.capacity) }
        while left > 0 {
            var best = -1
            while true {
                var top = 0.0
                best = -1
                for (index, worth) in worths.enumerated() where worth > top {
                    top = worth
                    best = index
                }
                guard best >= 0 else { break }
                // Worths only fall, so one that is still the same is still the largest.
                let fresh = Self.worth(problem.candidates[best], weights, open, problem.capacity)
                if fresh >= top - 1e-12 { break }
                worths[best] = fresh
            }
            guard best >= 0 else { break }
            let served = problem.candidates[best].filter { open[$0] }
                .sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(problem.capacity)
            for element in served { open[element] = false }
            left -= served.count
            result.append(CoverPick(candidate: best, elements: served.sorted()))
        }
        picks = result
    }

    private static func worth(_ set: [Int], _ weights: [Double], _ open: [Bool], _ capacity: Int) -> Double {
        var left = set.filter { open[$0] }.map { weights[$0] }
        if left.count > capacity {
            left.sort(by: >)
            left.removeLast(left.count - capacity)
        }
        return left.reduce(0, +)
    }
}
