/// Looks for a cover of at most so many picks, exhaustively: a miss is a proof, unless the work was cut short.
///
/// For problems whose capacity never binds. Each node reduces the problem, splits it into its components, bounds each by
/// its relaxation, discards candidates that no small enough cover can use, and branches on the element that the fewest
/// candidates reach.
struct CoverSearch {
    /// What came of a search.
    enum Outcome {
        /// A cover within the limit; the picks are candidate numbers.
        case found([Int])
        /// There is none within the limit.
        case none
        /// Nobody knows: the work was cut short.
        case cut
    }

    /// How many nodes were visited so far.
    private(set) var nodes = 0
    private let nodeLimit: Int
    private let shouldStop: () -> Bool

    init(nodeLimit: Int = .max, shouldStop: @escaping () -> Bool) {
        self.nodeLimit = nodeLimit
        self.shouldStop = shouldStop
    }

    /// A cover of at most `limit` picks.
    mutating func cover(_ problem: CoverProblem, limit: Int) -> Outcome {
        nodes += 1
        if nodes > nodeLimit || shouldStop() { return .cut }
        if limit < 0 { return .none }
        let reduction = CoverReduction(problem)
        var picks = reduction.forced
        if picks.count > limit { return .none }
        if reduction.elements.isEmpty { return .found(picks) }
        let (rest, origin) = problem.restricted(to: reduction.elements, candidates: reduction.candidates)
        let components = rest.components
        let outcome =
            components.count == 1
            ? connected(rest, limit: limit - picks.count)
            : separate(rest, components, limit: limit - picks.count)
        guard case .found(let found) = outcome else { return outcome }
        picks += found.map { origin[$0] }
        return .found(picks)
    }

    /// Components share nothing, so that each needs its own minimum.
    private mutating func separate(_ problem: CoverProblem, _ components: [[Int]], limit: Int) -> Outcome {
        var parts: [(problem: CoverProblem, origin: [Int], relaxation: CoverRelaxation)] = []
        var spare = limit
        for elements in components {
            let (part, origin) = problem.restricted(to: elements, candidates: problem.candidates.indices)
            var relaxation = CoverRelaxation(part)
            relaxation.solve(shouldStop: shouldStop)
            spare -= relaxation.bound.value
            if spare < 0 { return .none }
            parts.append((part, origin, relaxation))
        }
        var picks: [Int] = []
        for part in parts.sorted(by: { $0.problem.elementCount < $1.problem.elementCount }) {
            var found: [Int]?
            let least = part.relaxation.bound.value
            attempts: for limit in least...(least + spare) {
                switch decide(part.problem, part.relaxation, limit: limit) {
                case .found(let some):
                    found = some
                    spare -= some.count - least
                    break attempts
                case .none: continue
                case .cut: return .cut
                }
            }
            guard let found else { return .none }
            picks += found.map { part.origin[$0] }
        }
        return .found(picks)
    }

    private mutating func connected(_ problem: CoverProblem, limit: Int) -> Outcome {
        var relaxation = CoverRelaxation(problem)
        relaxation.solve(target: limit + 1, shouldStop: shouldStop)
        return decide(problem, relaxation, limit: limit)
    }

    /// Decides a problem that is reduced and hangs together.
    private mutating func decide(_ problem: CoverProblem, _ relaxation: CoverRelaxation, limit: Int) -> Outcome {
        let bound = relaxation.bound
        if bound.value > limit { return .none }
        let quick = CoverGreedy(problem, multipliers: relaxation.multipliers).picks
        if quick.count <= limit { return .found(quick.map(\.candidate)) }
        // A cover that uses a candidate of worth w needs at least 1 + (total − w) / largestWorth picks.
        var scratch: [Int] = []
        let worths = problem.candidates.map {
            CoverBound.worth(of: $0, bound.weights, problem.capacity, &scratch)
        }
        let usable = problem.candidates.indices.filter {
            bound.total - worths[$0] <= (limit - 1) * bound.largestWorth
        }
        if usable.count * 10 < problem.candidates.count * 9 {
            let (less, origin) = problem.restricted(to: Array(0..<problem.elementCount), candidates: usable)
            guard less.reaches.allSatisfy({ !$0.isEmpty }) else { return .none }
            let outcome = cover(less, limit: limit)
            guard case .found(let picks) = outcome else { return outcome }
            return .found(picks.map { origin[$0] })
        }
        return branch(problem, worths, usable, relaxation, limit: limit)
    }

    /// Tries every usable candidate for the element that the fewest of them reach; each try may leave out the earlier ones.
    private mutating func branch(
        _ problem: CoverProblem, _ worths: [Int], _ usable: [Int], _ relaxation: CoverRelaxation, limit: Int
    ) -> Outcome {
        var reaches = Array(repeating: [Int](), count: problem.elementCount)
        for candidate in usable { for element in problem.candidates[candidate] { reaches[element].append(candidate) } }
        let multipliers = relaxation.multipliers
        let element = reaches.indices.min {
            (reaches[$0].count, multipliers[$1], $0) < (reaches[$1].count, multipliers[$0], $1)
        }
        guard let element, !reaches[element].isEmpty else { return .none }
        var taken = Array(repeating: 0.0, count: problem.candidates.count)
        for pick in relaxation.taken { taken[pick.candidate] += pick.amount }
        let choices = reaches[element].sorted { (taken[$1], worths[$1], $0) < (taken[$0], worths[$0], $1) }
        var barred: Set<Int> = []
        for choice in choices {
            let served = Set(problem.candidates[choice])
            let left = (0..<problem.elementCount).filter { !served.contains($0) }
            let (rest, origin) = problem.restricted(
                to: left, candidates: usable.filter { !barred.contains($0) })
            barred.insert(choice)
            guard rest.reaches.allSatisfy({ !$0.isEmpty }) else { continue }
            switch cover(rest, limit: limit - 1) {
            case .found(let picks): return .found([choice] + picks.map { origin[$0] })
            case .none: continue
            case .cut: return .cut
            }
        }
        return .none
    }
}
