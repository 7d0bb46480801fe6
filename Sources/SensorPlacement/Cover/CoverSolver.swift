/// Solves cover problems: a small cover, a bound below which there is none, and whether the two meet.
package struct CoverSolver {
    /// How work is cut short, and who is told how far it is.
    package struct Control {
        /// Whether to stop now and give what there is.
        package var shouldStop: () -> Bool

        /// Told the bound, the best cover so far, and the nodes searched.
        package var report: (_ bound: Int, _ best: Int, _ nodes: Int) -> Void

        package init(
            shouldStop: @escaping () -> Bool = { false },
            report: @escaping (_ bound: Int, _ best: Int, _ nodes: Int) -> Void = { _, _, _ in }
        ) {
            self.shouldStop = shouldStop
            self.report = report
        }
    }

    private let control: Control
    private var nodes = 0

    /// How many picks are exchanged for a better first cover where the capacity binds.
    private static let exchangeCount = 300

    /// How few picks are good enough: a cover of that many is not improved.
    private let target: Int

    /// How many nodes a search for fewer picks may visit.
    private let nodeLimit: Int

    package init(control: Control = Control(), target: Int = 0, nodeLimit: Int = .max) {
        self.control = control
        self.target = target
        self.nodeLimit = nodeLimit
    }

    /// A bound from the relaxation and a good cover, without a search; `nil` where some element is out of reach.
    package mutating func quick(_ problem: CoverProblem) -> CoverSolution? {
        guard problem.reaches.allSatisfy({ !$0.isEmpty }) else { return nil }
        return firstSolution(problem)
    }

    /// A cover of at most `limit` picks, if one is found without much effort.
    package mutating func attempt(_ problem: CoverProblem, limit: Int) -> CoverSolution? {
        var picks: [CoverPick] = []
        var spare = limit
        var parts: [(problem: CoverProblem, elements: [Int], origin: [Int], relaxation: CoverRelaxation)] = []
        for elements in problem.components {
            let (part, origin) = problem.restricted(to: elements, candidates: problem.candidates.indices)
            var relaxation = CoverRelaxation(part)
            relaxation.solve(shouldStop: control.shouldStop)
            spare -= relaxation.bound.value
            if spare < 0 { return nil }
            parts.append((part, elements, origin, relaxation))
        }
        for part in parts {
            let most = part.relaxation.bound.value + spare
            guard let found = attempt(part.problem, part.relaxation, most) else { return nil }
            spare -= found.count - part.relaxation.bound.value
            picks += found.map { pick in
                CoverPick(candidate: part.origin[pick.candidate], elements: pick.elements.map { part.elements[$0] })
            }
        }
        return CoverSolution(picks: picks, lowerBound: limit - spare, shares: [])
    }

    private func attempt(_ problem: CoverProblem, _ relaxation: CoverRelaxation, _ limit: Int) -> [CoverPick]? {
        let quick = CoverGreedy(problem, multipliers: relaxation.multipliers).picks
        if quick.count <= limit { return quick }
        var decision = CoverDecision(problem, nodeLimit: 8, bindingLimit: 3, shouldStop: control.shouldStop)
        guard case .found(let picks) = decision.cover(limit: limit) else { return nil }
        return picks
    }

    /// The best cover and bound that were found; `nil` where some element is out of reach.
    package mutating func solve(_ problem: CoverProblem) -> CoverSolution? {
        guard problem.reaches.allSatisfy({ !$0.isEmpty }) else { return nil }
        var parts: [(CoverSolution, elements: [Int], origin: [Int])] = []
        for elements in problem.components {
            let (part, origin) = problem.restricted(to: elements, candidates: problem.candidates.indices)
            parts.append((firstSolution(part), elements, origin))
        }
        for index in parts.indices.sorted(by: { parts[$0].elements.count < parts[$1].elements.count }) {
            let others = parts.indices.filter { $0 != index }
            let bound = others.reduce(0) { $0 + parts[$1].0.lowerBound }
            let best = others.reduce(0) { $0 + parts[$1].0.picks.count }
            let (part, _) = problem.restricted(
                to: parts[index].elements, candidates: problem.candidates.indices)
            let report = control.report
            improve(&parts[index].0, part) { report(bound + $0, best + $1, $2) }
        }
        return CoverSolution(
            picks: parts.flatMap { solution, elements, origin in
                solution.picks.map {
                    CoverPick(candidate: origin[$0.candidate], elements: $0.elements.map { elements[$0] })
                }
            },
            lowerBound: parts.reduce(0) { $0 + $1.0.lowerBound },
            shares: parts.flatMap { solution, elements, _ in
                solution.shares.map { share in
                    CoverShare(
                        elements: share.elements.map { elements[$0] }, bound: share.bound, lowerBound: share.lowerBound)
                }
            })
    }

    /// A bound from the relaxation, and the better of a greedy cover and a dive.
    private func firstSolution(_ problem: CoverProblem) -> CoverSolution {
        var relaxation = CoverRelaxation(problem)
        relaxation.solve(shouldStop: control.shouldStop)
        var picks = CoverGreedy(problem, multipliers: relaxation.multipliers).picks
        for multipliers in [Array(repeating: 1.0, count: problem.elementCount)] {
            let other = CoverGreedy(problem, multipliers: multipliers).picks
            if other.count < picks.count { picks = other }
        }
        let bound = relaxation.bound
        if picks.count > bound.value, problem.isCapacitated, !control.shouldStop() {
            var search = CapacityLocalSearch(problem, start: picks)
            search.run(steps: Self.exchangeCount, target: bound.value, shouldStop: control.shouldStop)
            picks = search.best
        }
        if picks.count > bound.value, !control.shouldStop() {
            let dive = CoverDive(
                problem, relaxation: relaxation, limit: picks.count - 1, shouldStop: control.shouldStop)
            if let found = dive.picks { picks = found }
        }
        let share = CoverShare(elements: Array(0..<problem.elementCount), bound: bound, lowerBound: bound.value)
        return CoverSolution(picks: picks, lowerBound: bound.value, shares: [share])
    }

    /// Closes the gap between the cover and the bound of a problem that hangs together, as far as time allows.
    private mutating func improve(
        _ solution: inout CoverSolution, _ problem: CoverProblem, report: (Int, Int, Int) -> Void
    ) {
        guard !solution.isProven, !control.shouldStop() else { return }
        report(solution.lowerBound, solution.picks.count, nodes)
        var neighbourhood = CoverNeighbourhood(problem, control.shouldStop)
        neighbourhood.improve(&solution)
        nodes += neighbourhood.nodes
        report(solution.lowerBound, solution.picks.count, nodes)
        var decision = CoverDecision(problem, nodeLimit: nodeLimit, shouldStop: control.shouldStop)
        let before = nodes
        while !solution.isProven, solution.picks.count > target, !control.shouldStop() {
            let outcome = decision.cover(limit: solution.picks.count - 1)
            nodes = before + decision.nodes
            switch outcome {
            case .found(let picks): solution.picks = picks
            case .none:
                solution.lowerBound = solution.picks.count
                solution.shares[0].lowerBound = solution.picks.count
            case .cut: return
            }
            report(solution.lowerBound, solution.picks.count, nodes)
        }
    }
}

/// A cover with the bound that was proved for it.
package struct CoverSolution: Hashable, Sendable {
    /// The picks; each element is served by exactly one.
    package var picks: [CoverPick]

    /// No cover has fewer picks.
    package var lowerBound: Int

    /// What each group of elements that shares no candidate with others adds to the bound.
    package var shares: [CoverShare]

    /// Whether no smaller cover exists.
    package var isProven: Bool { picks.count == lowerBound }
}

/// What one group of elements adds to a lower bound.
package struct CoverShare: Hashable, Sendable {
    /// The elements of the group, in the order of the bound's weights.
    package let elements: [Int]

    /// The bound that adding up proves.
    package let bound: CoverBound

    /// The bound with an exhaustive search that may have raised it.
    package var lowerBound: Int
}
