/// Shrinks a cover step by step where the capacity binds: a pick goes, another comes, and elements move over between the
/// picks as far as there is room.
///
/// What stays open gains weight, so that the search turns to it; what was just taken out or put in rests for some steps. The
/// same start and number of steps give the same cover.
struct CapacityLocalSearch {
    /// The smallest cover so far.
    private(set) var best: [CoverPick]

    private let problem: CoverProblem
    private let sets: [ElementSet]
    private var state: FlowingAssignment
    private var weights: [Int]
    /// The step in which each candidate last came or went.
    private var changed: [Int]
    private var step = 0

    /// For how many steps a candidate rests.
    private static let rest = 6

    /// A search from a cover.
    init(_ problem: CoverProblem, start: [CoverPick]) {
        self.problem = problem
        best = start
        sets = problem.candidates.map { ElementSet($0, capacity: problem.elementCount) }
        state = FlowingAssignment(problem)
        weights = Array(repeating: 1, count: problem.elementCount)
        changed = Array(repeating: -Self.rest, count: problem.candidates.count)
        for pick in start { state.add(pick.candidate) }
    }

    /// Searches for so many steps, or until the best has `target` picks or fewer.
    mutating func run(steps: Int, target: Int, shouldStop: () -> Bool) {
        for _ in 0..<steps {
            while state.open.isEmpty {
                let picks = state.picks
                if picks.count < best.count { best = picks }
                guard best.count > target, !shouldStop(), let slot = cheapest() else { return }
                take(slot)
            }
            if shouldStop() { return }
            step += 1
            guard let candidate = bestCandidate() else { return }
            state.add(candidate)
            changed[candidate] = step
            while state.count >= best.count, let slot = cheapest() { take(slot) }
            for element in state.open { weights[element] += 1 }
        }
    }

    private mutating func take(_ slot: Int) {
        changed[state.candidates[slot]] = step
        state.remove(slot)
    }

    /// The pick whose loss leaves the least weight open, of equals the one that has been there longest.
    private func cheapest() -> Int? {
        var best: (slot: Int, loss: Int, changed: Int)?
        for slot in state.candidates.indices {
            let candidate = state.candidates[slot]
            guard candidate >= 0, step == 0 || changed[candidate] < step else { continue }
            var trial = state
            trial.remove(slot)
            let loss = trial.open.reduce(0) { $0 + weights[$1] }
            guard let known = best else {
                best = (slot, loss, changed[candidate])
                continue
            }
            if (loss, changed[candidate]) < (known.loss, known.changed) { best = (slot, loss, changed[candidate]) }
        }
        return best?.slot
    }

    /// The candidate that makes room for the most weight, of equals the one that has rested longest.
    private func bestCandidate() -> Int? {
        let reaches = state.open.map { (element: $0, weight: weights[$0], elements: state.reach(of: $0)) }
        var best: (candidate: Int, gain: Int, own: Int)?
        for candidate in sets.indices where changed[candidate] + Self.rest <= step {
            var (gain, own) = (0, 0)
            for reach in reaches where sets[candidate].sharedCount(reach.elements) > 0 {
                gain += reach.weight
                if sets[candidate].contains(reach.element) { own += reach.weight }
            }
            guard let known = best else {
                best = (candidate, gain, own)
                continue
            }
            if (gain, own, -changed[candidate]) > (known.gain, known.own, -changed[known.candidate]) {
                best = (candidate, gain, own)
            }
        }
        return best?.candidate
    }
}
