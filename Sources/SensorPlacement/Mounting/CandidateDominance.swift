/// Leaves out the candidates that see nothing beyond another one; of equals the first stays.
func withoutDominated(_ candidates: [Candidate], targetCount: Int) -> [Candidate] {
    let counts = candidates.map(\.targets.count)
    let order = candidates.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    var holders = Array(repeating: [Int](), count: targetCount)
    var kept: [Int] = []
    for index in order {
        let members = candidates[index].targets.members
        // Whoever contains the set holds its least held element too.
        guard let rarest = members.min(by: { (holders[$0].count, $0) < (holders[$1].count, $1) }) else { continue }
        let set = candidates[index].targets
        if holders[rarest].contains(where: { set.isSubset(of: candidates[$0].targets) }) { continue }
        for member in members { holders[member].append(index) }
        kept.append(index)
    }
    return kept.sorted().map { candidates[$0] }
}
