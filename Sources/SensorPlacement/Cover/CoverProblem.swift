/// The bare problem behind every plan: serve all elements with as few picks as possible.
///
/// A pick takes one candidate and serves at most `capacity` of the elements that the candidate reaches. A candidate may be
/// picked more than once.
package struct CoverProblem: Hashable, Sendable {
    /// How many elements there are; they are numbered from 0.
    package let elementCount: Int

    /// The elements that each candidate reaches, in ascending order and never empty.
    package let candidates: [[Int]]

    /// How many elements one pick serves at most.
    package let capacity: Int

    /// A problem from its parts.
    package init(elementCount: Int, candidates: [[Int]], capacity: Int = .max) {
        assert(candidates.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0..<elementCount).contains($0) } })
        self.elementCount = elementCount
        self.candidates = candidates
        self.capacity = capacity
    }
}

/// One pick of a cover: a candidate, and the elements that it serves.
package struct CoverPick: Hashable, Sendable {
    /// The candidate's index.
    package var candidate: Int

    /// The elements it serves, in ascending order; each element is served by exactly one pick of a cover.
    package var elements: [Int]

    package init(candidate: Int, elements: [Int]) {
        self.candidate = candidate
        self.elements = elements
    }
}

extension CoverProblem {
    /// Whether some candidate reaches more than one pick can serve, so that the capacity matters.
    package var isCapacitated: Bool { candidates.contains { $0.count > capacity } }

    /// For each element the candidates that reach it, in ascending order.
    package var reaches: [[Int]] {
        var reaches = Array(repeating: [Int](), count: elementCount)
        for (index, elements) in candidates.enumerated() {
            for element in elements { reaches[element].append(index) }
        }
        return reaches
    }

    /// The problem with these elements and candidates only, renumbered in the given order, and the candidates' old numbers.
    ///
    /// Candidates that reach none of the elements are left out.
    package func restricted(to elements: [Int], candidates kept: some Sequence<Int>) -> (CoverProblem, origin: [Int]) {
        var number = Array(repeating: -1, count: elementCount)
        for (index, element) in elements.enumerated() { number[element] = index }
        var (sets, origin): ([[Int]], [Int]) = ([], [])
        for candidate in kept {
            let set = candidates[candidate].compactMap { number[$0] >= 0 ? number[$0] : nil }
            guard !set.isEmpty else { continue }
            sets.append(set.sorted())
            origin.append(candidate)
        }
        return (CoverProblem(elementCount: elements.count, candidates: sets, capacity: capacity), origin)
    }

    /// The elements in groups that share no candidate, each ascending.
    package var components: [[Int]] {
        var parent = Array(0..<elementCount)
        func root(_ element: Int) -> Int {
            var root = element
            while parent[root] != root {
                parent[root] = parent[parent[root]]
                root = parent[root]
            }
            return root
        }
        for set in candidates {
            let first = root(set[0])
            for element in set.dropFirst() { parent[root(element)] = first }
        }
        var groups: [Int: [Int]] = [:]
        for element in 0..<elementCount { groups[root(element), default: []].append(element) }
        return groups.values.sorted { $0[0] < $1[0] }
    }
}
