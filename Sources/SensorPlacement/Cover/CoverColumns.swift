/// The picks that a relaxation knows: for each the candidate and the elements that it serves.
struct CoverColumns {
    /// The candidate of each column.
    private(set) var candidate: [Int] = []

    /// The cost of each column: one, and a trifle that differs from column to column, so that no two steps are alike.
    private(set) var cost: [Double] = []

    private var starts: [Int] = [0]
    private var members: [Int32] = []

    /// The rows of the limits on each candidate, behind those of the elements.
    private var rows: [Int: [Int32]] = [:]

    var count: Int { candidate.count }

    /// Every candidate whole, or where it reaches more than one pick serves, in runs of neighbouring elements.
    init(_ problem: CoverProblem, limits: [CoverLimit]) {
        for (index, limit) in limits.enumerated() {
            rows[limit.candidate, default: []].append(Int32(problem.elementCount + index))
        }
        for (index, set) in problem.candidates.enumerated() {
            var start = 0
            while true {
                let end = min(set.count, start + min(set.count, problem.capacity))
                append(set[start..<end], of: index)
                if end == set.count { break }
                start = min(start + max(1, problem.capacity / 2), set.count - problem.capacity)
            }
        }
    }

    func elements(of column: Int) -> [Int] {
        members[starts[column]..<starts[column + 1]].map { Int($0) }
    }

    func withMembers(of column: Int, _ body: (Int) -> Void) {
        for index in starts[column]..<starts[column + 1] { body(Int(members[index])) }
    }

    /// The sum of the values of each column's elements.
    func sums(_ values: [Double], into sums: inout [Double]) {
        sums.removeAll(keepingCapacity: true)
        members.withUnsafeBufferPointer { members in
            values.withUnsafeBufferPointer { values in
                for column in candidate.indices {
                    var sum = 0.0
                    for index in starts[column]..<starts[column + 1] { sum += values[Int(members[index])] }
                    sums.append(sum)
                }
            }
        }
    }

    /// Adds the best pick of each candidate that is worth more than it costs; returns how many there were.
    mutating func addUndervalued(
        _ problem: CoverProblem, _ multipliers: [Double]
    ) -> Int {
        var found: [(worth: Double, candidate: Int, elements: [Int])] = []
        for (index, set) in problem.candidates.enumerated() where set.count > problem.capacity {
            let best = set.sorted { (multipliers[$1], $0) < (multipliers[$0], $1) }.prefix(problem.capacity)
            let extra = (rows[index] ?? []).reduce(0.0) { $0 + multipliers[Int($1)] }
            let worth = best.reduce(extra) { $0 + multipliers[$1] }
            if worth > 1 + 1e-5 { found.append((worth, index, best.sorted())) }
        }
        found.sort { ($1.worth, $0.candidate) < ($0.worth, $1.candidate) }
        var seen: Set<[Int]> = []
        for item in found.prefix(problem.elementCount) where seen.insert(item.elements).inserted {
            append(item.elements[...], of: item.candidate)
        }
        return seen.count
    }

    private mutating func append(_ elements: ArraySlice<Int>, of index: Int) {
        cost.append(1 + 1e-7 * Double((count &* 7919) % 1009) / 1009)
        candidate.append(index)
        members += elements.map { Int32($0) } + (rows[index] ?? [])
        starts.append(members.count)
    }
}
