import Findings

/// The facts about one layout while its rules are checked, put in order at the end.
struct LayoutFacts {
    private(set) var all: [LayoutFact] = []

    /// Notes what is wrong with a place.
    mutating func add(_ kind: LayoutFact.Kind, about place: LayoutFact.Place) {
        all.append(LayoutFact(place: place, kind: kind))
    }

    /// The facts by region, by code, then pairs; of one code as they were added.
    func inOrder() -> [LayoutFact] {
        func precede(_ first: LayoutFact, _ second: LayoutFact) -> Bool {
            first.place == second.place ? first.rank < second.rank : first.place < second.place
        }
        let isInOrder = zip(all, all.dropFirst()).allSatisfy { !precede($1, $0) }
        if isInOrder { return all }
        return all.indices.sorted { first, second in
            if precede(all[first], all[second]) { return true }
            return first < second && !precede(all[second], all[first])
        }.map { all[$0] }
    }
}

extension [LayoutJudgement.Entry] {
    /// The findings in the order of a verdict.
    func inOrder() -> [Finding] { ordered().map(\.finding) }

    /// The same with their places.
    func ordered() -> [LayoutJudgement.Entry] {
        if count < 2 { return self }
        let order = indices.sorted { first, second in
            let (lhs, rhs) = (self[first], self[second])
            if lhs.place != rhs.place { return lhs.place < rhs.place }
            if lhs.finding.code != rhs.finding.code { return lhs.finding.code < rhs.finding.code }
            return first < second
        }
        return order.map { self[$0] }
    }
}
