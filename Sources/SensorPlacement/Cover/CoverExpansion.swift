/// A problem whose capacity binds, spelt out: every full subset of a large candidate becomes a candidate of its own.
///
/// Only where few enough result.
struct CoverExpansion {
    /// The problem without a capacity that matters.
    let problem: CoverProblem

    /// For each of its candidates the one it comes from.
    private let origin: [Int]

    private static let largestCount = 6000

    init?(_ problem: CoverProblem) {
        guard problem.isCapacitated else {
            self.problem = problem
            origin = Array(problem.candidates.indices)
            return
        }
        var total = 0
        for set in problem.candidates {
            total += Self.subsetCount(set.count, problem.capacity)
            if total > Self.largestCount { return nil }
        }
        var seen: Set<[Int]> = []
        var (sets, origin): ([[Int]], [Int]) = ([], [])
        for (index, set) in problem.candidates.enumerated() {
            for subset in Self.subsets(of: set, problem.capacity) where seen.insert(subset).inserted {
                sets.append(subset)
                origin.append(index)
            }
        }
        self.problem = CoverProblem(elementCount: problem.elementCount, candidates: sets, capacity: problem.capacity)
        self.origin = origin
    }

    /// A cover of the spelt-out problem as picks of the original one.
    func picks(_ chosen: [Int], of original: CoverProblem) -> [CoverPick] {
        var served: Set<Int> = []
        return chosen.compactMap { index in
            let elements = problem.candidates[index].filter { served.insert($0).inserted }
            return elements.isEmpty ? nil : CoverPick(candidate: origin[index], elements: elements)
        }
    }

    /// How many full subsets there are; stops counting beyond what is of use.
    private static func subsetCount(_ count: Int, _ capacity: Int) -> Int {
        guard count > capacity else { return 1 }
        var result = 1
        for step in 1...min(capacity, count - capacity) {
            result = result * (count - step + 1) / step
            if result > largestCount { return result }
        }
        return result
    }

    private static func subsets(of set: [Int], _ capacity: Int) -> [[Int]] {
        guard set.count > capacity else { return [set] }
        var result: [[Int]] = []
        var current: [Int] = []
        func extend(from index: Int) {
            if current.count == capacity { return result.append(current) }
            for next in index..<set.count where set.count - next >= capacity - current.count {
                current.append(set[next])
                extend(from: next + 1)
                current.removeLast()
            }
        }
        extend(from: 0)
        return result
    }
}
