/// Takes away what cannot matter: candidates inside others, elements that come for free, and picks without a choice.
///
/// Only for problems whose capacity never binds.
struct CoverReduction {
    /// The picks without which nothing works, with the original problem's candidate numbers.
    private(set) var forced: [Int] = []

    /// The elements that are left to decide about.
    private(set) var elements: [Int]

    /// The candidates that are left to choose from.
    private(set) var candidates: [Int]

    private var sets: [ElementSet]

    init(_ problem: CoverProblem) {
        assert(!problem.isCapacitated)
        elements = Array(0..<problem.elementCount)
        candidates = Array(problem.candidates.indices)
        sets = problem.candidates.map { ElementSet($0, capacity: problem.elementCount) }
        while dropDominatedCandidates(problem) || dropFreeElements() || takeForced(problem) {}
    }

    /// A candidate that reaches nothing beyond another one is never needed.
    private mutating func dropDominatedCandidates(_ problem: CoverProblem) -> Bool {
        let before = candidates.count
        let counts = candidates.map { sets[$0].count }
        let order = candidates.indices.sorted { (counts[$1], candidates[$0]) < (counts[$0], candidates[$1]) }
        var holders = Array(repeating: [Int](), count: problem.elementCount)
        var kept: [Int] = []
        for index in order where counts[index] > 0 {
            let candidate = candidates[index]
            let members = sets[candidate].members
            // Whoever contains the set holds its rarest element too.
            let rarest = members.min { holders[$0].count < holders[$1].count } ?? members[0]
            if holders[rarest].contains(where: { sets[candidate].isSubset(of: sets[$0]) }) { continue }
            for element in members { holders[element].append(candidate) }
            kept.append(candidate)
        }
        candidates = kept.sorted()
        return candidates.count < before
    }

    /// An element that every candidate of another element reaches too is served along with that one.
    private mutating func dropFreeElements() -> Bool {
        var byElement = Array(repeating: ElementSet(capacity: candidates.count), count: (elements.max() ?? -1) + 1)
        for (index, candidate) in candidates.enumerated() {
            for element in sets[candidate].members { byElement[element].insert(index) }
        }
        let counts = byElement.map(\.count)
        let order = elements.sorted { (counts[$0], $0) < (counts[$1], $1) }
        var kept: [Int] = []
        var dropped: [Int] = []
        for element in order {
            if kept.contains(where: { byElement[$0].isSubset(of: byElement[element]) }) {
                dropped.append(element)
            } else {
                kept.append(element)
            }
        }
        guard !dropped.isEmpty else { return false }
        for element in dropped {
            for candidate in candidates { sets[candidate].remove(element) }
        }
        elements = kept.sorted()
        return true
    }

    /// An element that only one candidate reaches takes that candidate.
    private mutating func takeForced(_ problem: CoverProblem) -> Bool {
        var only: [Int: Int] = [:]
        var seen: [Int: Int] = [:]
        for candidate in candidates {
            for element in sets[candidate].members {
                seen[element, default: 0] += 1
                only[element] = candidate
            }
        }
        let singles = elements.filter { seen[$0] == 1 }
        guard !singles.isEmpty else { return false }
        var served = ElementSet(capacity: problem.elementCount)
        for element in singles where !served.contains(element) {
            guard let candidate = only[element] else { continue }
            forced.append(candidate)
            served.formUnion(sets[candidate])
        }
        elements.removeAll { served.contains($0) }
        for element in served.members {
            for other in candidates { sets[other].remove(element) }
        }
        candidates.removeAll { sets[$0].count == 0 }
        return true
    }
}
