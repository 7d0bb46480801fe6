/// Looks for a cover of at most so many picks where the capacity binds, exhaustively: a miss is a proof.
///
/// It decides how often each candidate is picked. Once all numbers are whole, elements find their places by
/// ``CoverAssignment``, which succeeds whenever fractions of elements would.
struct CapacitySearch {
    /// How many nodes were visited so far.
    private(set) var nodes = 0
    private let problem: CoverProblem
    private let nodeLimit: Int
    private let shouldStop: () -> Bool

    init(_ problem: CoverProblem, nodeLimit: Int = .max, shouldStop: @escaping () -> Bool) {
        self.problem = problem
        self.nodeLimit = nodeLimit
        self.shouldStop = shouldStop
    }

    /// What came of a search.
    enum Outcome {
        case found([CoverPick])
        case none
        case cut
    }

    /// A cover of at most `limit` picks.
    mutating func cover(limit: Int) -> Outcome {
        search(Array(problem.candidates.indices), least: [:], most: [:], limit)
    }

    /// One node: the candidates that may be picked, how often some must be, and how often some may be at most.
    private mutating func search(
        _ allowed: [Int], least: [Int: Int], most: [Int: Int], _ limit: Int
    ) -> Outcome {
        nodes += 1
        if nodes > nodeLimit || shouldStop() { return .cut }
        let (part, origin) = problem.restricted(to: Array(0..<problem.elementCount), candidates: allowed)
        guard part.reaches.allSatisfy({ !$0.isEmpty }) else { return .none }
        var number: [Int: Int] = [:]
        for (index, candidate) in origin.enumerated() { number[candidate] = index }
        func limits(_ counts: [Int: Int], isUpper: Bool) -> [CoverLimit] {
            counts.sorted { $0.key < $1.key }.compactMap { candidate, count in
                number[candidate].map { CoverLimit(candidate: $0, count: count, isUpper: isUpper) }
            }
        }
        var relaxation = CoverRelaxation(part, limits: limits(least, isUpper: false) + limits(most, isUpper: true))
        relaxation.solve(target: limit + 1, shouldStop: shouldStop)
        if relaxation.bound.value > limit { return .none }
        var amounts: [Int: Double] = [:]
        for pick in relaxation.taken { amounts[origin[pick.candidate], default: 0] += pick.amount }
        if let picks = rounded(amounts, limit) { return .found(picks) }
        guard let candidate = undecided(amounts, least, most) else { return relaxation.isOptimal ? .none : .cut }
        let count = Int(amounts[candidate] ?? 0)
        // First more of it, then no more: together that is everything.
        var (more, fewer) = (least, most)
        more[candidate] = count + 1
        let outcome = search(allowed, least: more, most: most, limit)
        if case .none = outcome {} else { return outcome }
        if count == 0 { return search(allowed.filter { $0 != candidate }, least: least, most: most, limit) }
        fewer[candidate] = count
        return search(allowed, least: least, most: fewer, limit)
    }

    /// The candidate whose number is farthest from whole, the more taken one of equals.
    private func undecided(_ amounts: [Int: Double], _ least: [Int: Int], _ most: [Int: Int]) -> Int? {
        func doubt(_ amount: Double) -> Double { min(amount - amount.rounded(.down), amount.rounded(.up) - amount) }
        return amounts.filter { doubt($0.value) > 1e-6 }
            .max { (doubt($0.value), $0.value, $1.key) < (doubt($1.value), $1.value, $0.key) }?.key
    }

    /// The numbers rounded down, filled up with the largest fractions as far as the limit allows, if that is a cover.
    private func rounded(_ amounts: [Int: Double], _ limit: Int) -> [CoverPick]? {
        var picks: [Int] = []
        for (candidate, amount) in amounts.sorted(by: { $0.key < $1.key }) {
            picks += Array(repeating: candidate, count: Int(amount + 1e-6))
        }
        guard picks.count <= limit else { return nil }
        let rest = amounts.map { ($0.key, $0.value - Double(Int($0.value + 1e-6))) }.filter { $0.1 > 1e-6 }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        picks += rest.prefix(limit - picks.count).map(\.0)
        return CoverAssignment(problem, picking: picks).picks
    }
}
