/// Assigns every element to one of the picked candidates, none to more than the capacity.
///
/// Each element in turn takes a place, and where all places are taken, others move over: augmenting paths, so that an
/// assignment is found whenever one exists, and else one that serves as many elements as any.
struct CoverAssignment {
    /// The picks with their elements, those without any left out; `nil` where the picks don't do.
    let picks: [CoverPick]?

    /// The elements without a place; at least one where the picks don't do.
    let unserved: [Int]

    /// - Parameter isPartial: Whether to go on after the first element without a place.
    init(_ problem: CoverProblem, picking candidates: [Int], isPartial: Bool = false) {
        var options = Array(repeating: [Int](), count: problem.elementCount)
        for (pick, candidate) in candidates.enumerated() {
            for element in problem.candidates[candidate] { options[element].append(pick) }
        }
        var places = Array(repeating: [Int](), count: candidates.count)
        func settle(_ element: Int, _ seen: inout [Bool]) -> Bool {
            for pick in options[element] where !seen[pick] && places[pick].count < problem.capacity {
                places[pick].append(element)
                return true
            }
            for pick in options[element] where !seen[pick] {
                seen[pick] = true
                for (place, other) in places[pick].enumerated() where settle(other, &seen) {
                    places[pick][place] = element
                    return true
                }
            }
            return false
        }
        let order = options.indices.sorted { (options[$0].count, $0) < (options[$1].count, $1) }
        var unserved: [Int] = []
        for element in order where unserved.isEmpty || isPartial {
            var seen = Array(repeating: false, count: candidates.count)
            if !settle(element, &seen) { unserved.append(element) }
        }
        self.unserved = unserved.sorted()
        guard unserved.isEmpty else {
            picks = nil
            return
        }
        picks = candidates.indices.compactMap {
            places[$0].isEmpty ? nil : CoverPick(candidate: candidates[$0], elements: places[$0].sorted())
        }
    }
}
