/// The faults of an outline while it is judged, of each sort as many as are listed.
///
/// Repeats, coincidences and folds are at most as many as vertices, and faults of two edges may be as many as pairs. However
/// long an outline is and whatever is wrong with it, what is said of it stays short.
struct OutlineFaultList {
    private(set) var faults: [OutlineFault] = []

    /// How many of each sort there were.
    private var counts = InlineArray<4, Int>(repeating: 0)

    private enum Sort: Int { case repeats, coincidences, folds, pairs }

    /// Notes a fault, or that there are more than are listed; whether more of its sort are worth searching for.
    @discardableResult
    mutating func add(_ fault: OutlineFault) -> Bool {
        let sort: Sort
        switch fault {
        case .zeroArea, .unlisted:
            faults.append(fault)
            return true
        case .repeatedVertex: sort = .repeats
        case .coincidentVertices: sort = .coincidences
        case .foldedEdge: sort = .folds
        case .vertexOnEdge, .crossingEdges, .sharedStretch: sort = .pairs
        }
        let count = counts[sort.rawValue] + 1
        counts[sort.rawValue] = count
        if count <= OutlineFault.listedAtMost {
            faults.append(fault)
            return true
        }
        // Two sorts are of one kind, and it is said once.
        if count == OutlineFault.listedAtMost + 1, !faults.contains(.unlisted(fault.kind)) {
            faults.append(.unlisted(fault.kind))
        }
        return false
    }
}
