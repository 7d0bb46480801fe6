/// Decides whether so many picks are enough, by whichever search suits the problem's capacity.
struct CoverDecision {
    /// What came of a search.
    typealias Outcome = CapacitySearch.Outcome

    /// How many nodes the searches visited.
    private(set) var nodes = 0

    private let problem: CoverProblem
    private let plain: CoverExpansion?
    private let nodeLimit: Int
    private let shouldStop: () -> Bool

    /// - Parameters:
    ///   - nodeLimit: How many nodes each search may visit.
    ///   - bindingLimit: How many where capacity binds so that each node costs more; as many without it.
    init(_ problem: CoverProblem, nodeLimit: Int, bindingLimit: Int? = nil, shouldStop: @escaping () -> Bool) {
        self.problem = problem
        plain = CoverExpansion(problem)
        self.nodeLimit = plain == nil ? bindingLimit ?? nodeLimit : nodeLimit
        self.shouldStop = shouldStop
    }

    /// A cover of at most `limit` picks, the proof that there is none, or neither where the work was cut short.
    mutating func cover(limit: Int) -> Outcome {
        guard let plain else {
            var search = CapacitySearch(problem, nodeLimit: nodeLimit, shouldStop: shouldStop)
            defer { nodes += search.nodes }
            return search.cover(limit: limit)
        }
        var search = CoverSearch(nodeLimit: nodeLimit, shouldStop: shouldStop)
        defer { nodes += search.nodes }
        return switch search.cover(plain.problem, limit: limit) {
        case .found(let chosen): .found(plain.picks(chosen, of: problem))
        case .none: .none
        case .cut: .cut
        }
    }
}
