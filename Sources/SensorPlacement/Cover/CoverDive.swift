/// A good cover from the relaxation: take the picks it is surest of, relax what is left again, and so on down.
struct CoverDive {
    /// The picks, or `nil` where more than the limit would be needed.
    let picks: [CoverPick]?

    /// Dives from a solved relaxation, for at most `limit` picks.
    init(_ problem: CoverProblem, relaxation: CoverRelaxation, limit: Int, shouldStop: () -> Bool) {
        var (elements, candidates) = (Array(0..<problem.elementCount), Array(problem.candidates.indices))
        var taken: [CoverPick] = []
        var current = relaxation
        var isFirst = true
        while !elements.isEmpty {
            if !isFirst {
                let (sub, origin) = problem.restricted(to: elements, candidates: candidates)
                candidates = origin
                current = CoverRelaxation(sub)
                // To the end, so that the same picks are sure whatever the limit.
                current.solve(shouldStop: shouldStop)
                if taken.count + current.bound.value > limit { break }
            }
            isFirst = false
            let sure = Self.surest(current)
            guard !sure.isEmpty else { break }
            var gone: Set<Int> = []
            for (candidate, numbers) in sure {
                // Whatever else the candidate reaches comes along while there is room.
                var served = numbers.filter { !gone.contains($0) }
                guard !served.isEmpty else { continue }
                let spare = current.problem.candidates[candidate].filter { !gone.contains($0) && !served.contains($0) }
                served += spare.prefix(max(0, problem.capacity - served.count))
                gone.formUnion(served)
                taken.append(
                    CoverPick(candidate: candidates[candidate], elements: served.map { elements[$0] }.sorted()))
            }
            elements = elements.indices.filter { !gone.contains($0) }.map { elements[$0] }
        }
        picks = elements.isEmpty && taken.count <= limit ? taken : nil
    }

    /// All picks that are taken almost wholly, or else the one that is taken most.
    private static func surest(_ relaxation: CoverRelaxation) -> [(candidate: Int, elements: [Int])] {
        let taken = relaxation.taken
        let whole = taken.filter { $0.amount > 0.99 }
        if !whole.isEmpty { return whole.map { ($0.candidate, $0.elements) } }
        return taken.max { $0.amount < $1.amount }.map { [($0.candidate, $0.elements)] } ?? []
    }
}
