/// The cover problem with fractions of picks allowed: a linear programme, solved by the simplex method.
///
/// It starts where nothing is picked and everything is short, and repairs the worst shortage step by step while no
/// multiplier ever claims too much (the dual method, with steepest edges). Where the capacity binds, only some of the many
/// picks are columns at first; better ones are found by adding up and brought in (the primal method). The floating-point
/// multipliers are only a suggestion: ``CoverBound`` turns them into a proof.
struct CoverRelaxation {
    let problem: CoverProblem
    private let limits: [CoverLimit]
    /// The best bound that was proved on the way.
    private(set) var bound: CoverBound
    private(set) var isOptimal = false

    private var basis: SimplexBasis
    private var columns: CoverColumns

    init(_ problem: CoverProblem, limits: [CoverLimit] = []) {
        self.problem = problem
        self.limits = limits
        columns = CoverColumns(problem, limits: limits)
        let demands = Array(repeating: 1, count: problem.elementCount) + limits.map(\.count)
        basis = SimplexBasis(
            demands: demands,
            isUpper: demands.indices.map { $0 >= problem.elementCount && limits[$0 - problem.elementCount].isUpper })
        let weights = Array(repeating: 1, count: problem.elementCount) + limits.map { _ in 0 }
        bound = CoverBound(weights: weights, problem: problem, limits: limits)
    }

    /// What each element adds to the cost of a cover.
    var multipliers: [Double] { Array(basis.multipliers.prefix(problem.elementCount)) }

    /// The picks that are taken at least in part, and how much of each.
    var taken: [(candidate: Int, elements: [Int], amount: Double)] {
        basis.columns.indices.compactMap { row in
            let column = basis.columns[row]
            guard column >= 0, basis.values[row] > 1e-9 else { return nil }
            let elements = columns.elements(of: column).filter { $0 < problem.elementCount }
            return (columns.candidate[column], elements, basis.values[row])
        }
    }

    /// Solves, or stops as soon as the proven bound reaches `target`.
    mutating func solve(target: Int = .max, shouldStop: () -> Bool) {
        var steps = 0
        let size = problem.elementCount
        let limit = 1000 + 50 * size
        while steps < limit {
            steps += 1
            if steps % 16 == 0, shouldStop() { break }
            if !basis.dualStep(columns) {
                isOptimal = true
                break
            }
            // The sum of the multipliers is the dual objective: no other whole number comes before it passes the target.
            if target < .max, steps % 8 == 0, basis.dualObjective > Double(target) - 1 + 1e-6 {
                improveBound()
                if bound.value >= target { return }
            }
        }
        improveBound()
        if isOptimal, problem.isCapacitated { generate(target: target, shouldStop: shouldStop) }
    }

    /// Brings in picks of large candidates that the current multipliers undervalue.
    private mutating func generate(target: Int, shouldStop: () -> Bool) {
        var rounds = 0
        while rounds < 400, !shouldStop(), bound.value < target {
            rounds += 1
            let added = columns.addUndervalued(problem, basis.multipliers)
            guard added > 0 else { break }
            var steps = 0
            while steps < 50 + problem.elementCount, basis.primalStep(columns) {
                steps += 1
                if steps % 16 == 0, shouldStop() { break }
            }
            improveBound()
            if bound.value >= Int((basis.primalObjective(columns) - 1e-4).rounded(.up)) { break }
        }
    }

    private mutating func improveBound() {
        let next = CoverBound(multipliers: basis.sizes, problem: problem, limits: limits)
        if next.isAbove(bound) { bound = next }
    }
}
