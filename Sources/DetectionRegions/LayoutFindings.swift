import Findings

/// The findings of one layout while its rules are checked, put in order at the end.
struct LayoutFindings {
    private(set) var entries: [(place: Place, finding: Finding)] = []

    /// What a finding is about: the layout, one region, or a pair of regions, by their indices.
    enum Place: Hashable {
        case layout
        case region(Int)
        case pair(Int, Int)
    }

    /// Adds a finding.
    mutating func add(_ finding: Finding, about place: Place) {
        entries.append((place, finding))
    }

    /// The findings by region, by code, then pairs; of one code as they were added.
    func inOrder() -> [Finding] {
        if entries.isEmpty { return [] }
        let order = entries.indices.sorted { first, second in
            let (lhs, rhs) = (entries[first], entries[second])
            if lhs.place.key != rhs.place.key { return lhs.place.key < rhs.place.key }
            if lhs.finding.code != rhs.finding.code { return lhs.finding.code < rhs.finding.code }
            return first < second
        }
        return order.map { entries[$0].finding }
    }
}

extension LayoutFindings.Place {
    fileprivate var key: (Int, Int, Int) {
        switch self {
        case .layout: (0, 0, 0)
        case .region(let index): (1, index, 0)
        case .pair(let first, let second): (2, first, second)
        }
    }
}
