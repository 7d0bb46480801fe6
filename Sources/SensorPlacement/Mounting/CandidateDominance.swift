/// Leaves out the candidates that see nothing beyond another one; of equals the first stays.
func withoutDominated(_ candidates: [Candidate], targetCount: Int) -> [Candidate] {
    undominated(candidates.map(\.targets), targetCount: targetCount).map { candidates[$0] }
}

/// The indices of the sets that are part of no other one; of equals the first stays.
func undominated(_ sets: [ElementSet], targetCount: Int) -> [Int] {
    let counts = sets.map(\.count)
    let order = sets.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    var holders = Array(repeating: [Int](), count: targetCount)
    var kept: [Int] = []
    for index in order {
        let members = sets[index].members
        // Whoever contains the set holds its least held element too.
        guard let rarest = members.min(by: { (holders[$0].count, $0) < (holders[$1].count, $1) }) else { continue }
        let set = sets[index]
        if holders[rarest].contains(where: { set.isSubset(of: sets[$0]) }) { continue }
        for member in members { holders[member].append(index) }
        kept.append(index)
    }
    return kept.sorted()
}
