/// The fewest elements that go unserved when a cover may have only so many picks: one fewer than it takes, as a rule.
///
/// Elements are given up one after another. The weights of a relaxation tell which: as long as what is left weighs more
/// than the picks can serve, one of the elements given up weighs its share of the excess, and only those are tried. A search
/// that runs to its end is a proof.
package struct CoverShortfall {
    /// The fewest elements found whose loss leaves a cover, in ascending order.
    package private(set) var unserved: [Int]

    /// No cover of so many picks leaves fewer unserved.
    package private(set) var least: Int

    /// The elements each of which alone would do to give up, as far as they were looked for.
    package private(set) var singles: [Int] = []

    /// Whether all such elements were found.
    package private(set) var hasAllSingles = false

    private let problem: CoverProblem
    private let picks: Int
    private let shouldStop: () -> Bool
    private var nodes = 0

    private static let nodeLimit = 2000

    /// A search from some picks, of which it leaves out one after another as a start.
    ///
    /// - Parameters:
    ///   - picks: How many picks a cover may have.
    ///   - known: Candidates that serve everything, in any number.
    ///   - least: How many elements are known to go unserved at least.
    ///   - most: How many elements given up are still of interest: more are found but not improved on.
    package init(
        _ problem: CoverProblem, picks: Int, known: [Int], least: Int = 0, most: Int = .max,
        shouldStop: @escaping () -> Bool
    ) {
        self.problem = problem
        self.picks = picks
        self.shouldStop = shouldStop
        self.least = picks > 0 ? least : problem.elementCount
        unserved = Array(0..<problem.elementCount)
        guard picks > 0 else {
            hasAllSingles = true
            if problem.elementCount == 1 { singles = [0] }
            return
        }
        startFrom(known)
        findSingles()
        if !singles.isEmpty { unserved = [singles[0]] }
        while self.least < min(unserved.count, most), !shouldStop() {
            switch giveUp(self.least, of: Array(0..<problem.elementCount), keeping: []) {
            case .found(let elements): unserved = elements.sorted()
            case .none: self.least += 1
            case .cut: return
            }
        }
    }

    /// Leaves out picks until they are few enough, each time the one that is missed least.
    private mutating func startFrom(_ known: [Int]) {
        var rest = known
        if known.count <= picks { unserved = CoverAssignment(problem, picking: known, isPartial: true).unserved }
        while rest.count > picks, !shouldStop() {
            let trials = rest.indices.map { index -> (unserved: [Int], index: Int) in
                var trial = rest
                trial.remove(at: index)
                return (CoverAssignment(problem, picking: trial, isPartial: true).unserved, index)
            }
            guard let best = trials.min(by: { ($0.unserved.count, $0.index) < ($1.unserved.count, $1.index) }) else {
                return
            }
            rest.remove(at: best.index)
            if rest.count <= picks { unserved = best.unserved }
        }
    }

    /// Tries every element alone.
    private mutating func findSingles() {
        let all = Array(0..<problem.elementCount)
        var relaxation = CoverRelaxation(problem)
        relaxation.solve(shouldStop: shouldStop)
        hasAllSingles = true
        for element in heavy(relaxation.bound, all, share: 1) {
            guard !shouldStop() else { return hasAllSingles = false }
            switch cover(all.filter { $0 != element }) {
            case .found: singles.append(element)
            case .none: break
            case .cut: hasAllSingles = false
            }
        }
        singles.sort()
    }

    private enum Outcome {
        case found([Int])
        case none
        case cut
    }

    /// Elements, at most so many and none of those to keep, without which the rest can be served.
    private mutating func giveUp(_ count: Int, of elements: [Int], keeping kept: Set<Int>) -> Outcome {
        nodes += 1
        if nodes > Self.nodeLimit || shouldStop() { return .cut }
        let (part, _) = problem.restricted(to: elements, candidates: problem.candidates.indices)
        var relaxation = CoverRelaxation(part)
        relaxation.solve(shouldStop: shouldStop)
        var isCut = false
        if relaxation.bound.value <= picks {
            switch cover(elements) {
            case .found: return .found([])
            case .none: break
            case .cut: isCut = true
            }
        }
        guard count > 0 else { return isCut ? .cut : .none }
        var kept = kept
        for element in heavy(relaxation.bound, elements, share: count) where !kept.contains(element) {
            switch giveUp(count - 1, of: elements.filter { $0 != element }, keeping: kept) {
            case .found(let others): return .found([element] + others)
            case .none: kept.insert(element)
            case .cut: isCut = true
            }
        }
        return isCut ? .cut : .none
    }

    /// The elements of which one must go when `share` of them go: those that weigh that part of the excess, heaviest first.
    private func heavy(_ bound: CoverBound, _ elements: [Int], share: Int) -> [Int] {
        let excess = bound.total - picks * bound.largestWorth
        return elements.indices.filter { bound.weights[$0] * share >= excess }
            .sorted { (bound.weights[$1], $0) < (bound.weights[$0], $1) }.map { elements[$0] }
    }

    private mutating func cover(_ elements: [Int]) -> CoverDecision.Outcome {
        if elements.isEmpty { return .found([]) }
        let (part, _) = problem.restricted(to: elements, candidates: problem.candidates.indices)
        var decision = CoverDecision(part, nodeLimit: 200, bindingLimit: 30, shouldStop: shouldStop)
        defer { nodes += decision.nodes }
        return decision.cover(limit: picks)
    }
}
