/// The facts about one layout while its rules are checked, put in order at the end.
struct LayoutFacts {
    private(set) var all: [LayoutFact]

    /// A list that begins with these facts.
    init(_ facts: [LayoutFact] = []) {
        all = facts
    }

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
