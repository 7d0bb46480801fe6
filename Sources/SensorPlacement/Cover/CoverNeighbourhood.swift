/// Improves a cover piece by piece: a few picks that lie close together are taken out, and what they served is covered
/// anew with one pick fewer, if an exhaustive search of that small problem says it can be done.
struct CoverNeighbourhood {
    private let problem: CoverProblem
    private let reaches: [[Int]]
    private let shouldStop: () -> Bool

    /// How many nodes the searches visited.
    private(set) var nodes = 0

    init(_ problem: CoverProblem, _ shouldStop: @escaping () -> Bool) {
        self.problem = problem
        reaches = problem.reaches
        self.shouldStop = shouldStop
    }

    /// Repeats with growing pieces until nothing gets better.
    mutating func improve(_ solution: inout CoverSolution) {
        for size in [3, 4, 5, 6, 8, 10, 13, 16] where size <= solution.picks.count {
            var start = 0
            while start < solution.picks.count {
                if solution.isProven || shouldStop() { return }
                if replace(around: start, size: size, &solution.picks) {
                    start = max(0, start - size)
                } else {
                    start += 1
                }
            }
        }
    }

    /// Takes out the pick and its closest ones; `true` if fewer do.
    private mutating func replace(around start: Int, size: Int, _ picks: inout [CoverPick]) -> Bool {
        let group = closest(to: start, size, picks)
        guard group.count > 1 else { return false }
        let elements = group.flatMap { picks[$0].elements }.sorted()
        let near = Set(elements.flatMap { reaches[$0] }).sorted()
        let (small, origin) = problem.restricted(to: elements, candidates: near)
        guard let found = cover(small, limit: group.count - 1) else { return false }
        exchange(group, found, elements, origin, &picks)
        return true
    }

    private mutating func cover(_ small: CoverProblem, limit: Int) -> [CoverPick]? {
        var decision = CoverDecision(small, nodeLimit: 60, bindingLimit: 20, shouldStop: shouldStop)
        defer { nodes += decision.nodes }
        guard case .found(let picks) = decision.cover(limit: limit) else { return nil }
        return picks
    }

    private func exchange(
        _ group: [Int], _ found: [CoverPick], _ elements: [Int], _ origin: [Int], _ picks: inout [CoverPick]
    ) {
        let gone = Set(group)
        let kept = picks.indices.filter { !gone.contains($0) }.map { picks[$0] }
        picks =
            kept
            + found.map {
                CoverPick(candidate: origin[$0.candidate], elements: $0.elements.map { elements[$0] })
            }
    }

    /// The pick and those whose elements share most candidates with the elements gathered so far.
    private func closest(to start: Int, _ size: Int, _ picks: [CoverPick]) -> [Int] {
        var owner = Array(repeating: -1, count: problem.elementCount)
        for (index, pick) in picks.enumerated() { for element in pick.elements { owner[element] = index } }
        var group = [start]
        var links: [Int: Int] = [:]
        var last = start
        while group.count < size {
            var seen: Set<Int> = []
            for candidate in picks[last].elements.flatMap({ reaches[$0] }) where seen.insert(candidate).inserted {
                for element in problem.candidates[candidate] where !group.contains(owner[element]) {
                    links[owner[element], default: 0] += 1
                }
            }
            guard let next = links.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { break }
            links[next.key] = nil
            group.append(next.key)
            last = next.key
        }
        return group
    }
}
