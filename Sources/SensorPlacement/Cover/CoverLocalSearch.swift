/// Shrinks a cover step by step: take a pick out, and repair what it leaves by exchanges, until nothing is left open.
///
/// Elements that stay open gain weight, so that the search turns to what is hard; what was just taken out or put in rests
/// for a step. For problems whose capacity never binds. The same start and number of steps give the same cover.
struct CoverLocalSearch {
    /// The smallest cover so far, as candidate numbers in ascending order.
    private(set) var best: [Int]

    private let sets: [[Int32]]
    private let reaches: [[Int32]]
    private var weights: [Int]
    private var served: [Int32]
    private var isPicked: [Bool]
    /// What a pick would lose if taken out, or a candidate would gain if put in, in weight.
    private var scores: [Int]
    private var changed: [Int]
    private var isResting: [Bool]
    private var open: [Int32] = []
    private var place: [Int32]
    private var picks: [Int] = []
    private var step = 1

    /// A search from some picks, and as many more as it takes to serve all elements.
    init(_ problem: CoverProblem, start: [Int]) {
        sets = problem.candidates.map { $0.map { Int32($0) } }
        reaches = problem.reaches.map { $0.map { Int32($0) } }
        weights = Array(repeating: 1, count: problem.elementCount)
        served = Array(repeating: 0, count: problem.elementCount)
        place = Array(repeating: -1, count: problem.elementCount)
        isPicked = Array(repeating: false, count: sets.count)
        scores = sets.map(\.count)
        changed = Array(repeating: 0, count: sets.count)
        isResting = Array(repeating: false, count: sets.count)
        best = start.sorted()
        for element in 0..<problem.elementCount { markOpen(Int32(element)) }
        for pick in Set(start).sorted() { put(pick) }
        while let element = open.last, let pick = candidate(for: element) { put(pick) }
        dropIdle()
        assert(open.isEmpty)
        best = picks.sorted()
    }

    /// Searches for so many steps, or until the best has `target` picks or fewer.
    mutating func run(steps: Int, target: Int, shouldStop: () -> Bool) {
        for count in 0..<steps {
            if count % 32 == 0, shouldStop() { return }
            while open.isEmpty {
                dropIdle()
                if picks.count < best.count { best = picks.sorted() }
                guard best.count > target, let least = cheapest(resting: true) else { return }
                take(least)
            }
            if let least = cheapest(resting: false) {
                take(least)
                isResting[least] = true
            }
            let element = open[0]
            if let next = candidate(for: element), picks.count + 1 < best.count {
                put(next)
                for other in reaches[Int(element)] { isResting[Int(other)] = false }
                isResting[next] = true
            }
            for element in open {
                weights[Int(element)] += 1
                for candidate in reaches[Int(element)] { scores[Int(candidate)] += 1 }
            }
            step += 1
        }
    }

    /// The pick that loses least, the oldest of equals; `resting` says whether the last one put in counts too.
    private func cheapest(resting: Bool) -> Int? {
        var best: Int?
        for pick in picks where resting || !isResting[pick] {
            guard let known = best else {
                best = pick
                continue
            }
            if (scores[pick], changed[pick], pick) < (scores[known], changed[known], known) { best = pick }
        }
        return best
    }

    /// The candidate for an open element that gains most, the oldest of equals.
    private func candidate(for element: Int32) -> Int? {
        var best: Int?
        for other in reaches[Int(element)] where !isResting[Int(other)] {
            let candidate = Int(other)
            guard let known = best else {
                best = candidate
                continue
            }
            if (-scores[candidate], changed[candidate], candidate) < (-scores[known], changed[known], known) {
                best = candidate
            }
        }
        return best
    }

    private mutating func dropIdle() {
        while let idle = picks.first(where: { scores[$0] == 0 }) { take(idle) }
    }

    private mutating func put(_ candidate: Int) {
        isPicked[candidate] = true
        picks.append(candidate)
        changed[candidate] = step
        var own = 0
        for element in sets[candidate] {
            let index = Int(element)
            served[index] += 1
            if served[index] == 1 {
                own += weights[index]
                markServed(element)
                for other in reaches[index] where other != candidate { scores[Int(other)] -= weights[index] }
            } else if served[index] == 2 {
                for other in reaches[index] where isPicked[Int(other)] && other != candidate {
                    scores[Int(other)] -= weights[index]
                }
            }
        }
        scores[candidate] = own
    }

    private mutating func take(_ pick: Int) {
        isPicked[pick] = false
        picks.removeAll { $0 == pick }
        changed[pick] = step
        var own = 0
        for element in sets[pick] {
            let index = Int(element)
            served[index] -= 1
            if served[index] == 0 {
                own += weights[index]
                markOpen(element)
                for other in reaches[index] where other != pick { scores[Int(other)] += weights[index] }
            } else if served[index] == 1 {
                for other in reaches[index] where isPicked[Int(other)] { scores[Int(other)] += weights[index] }
            }
        }
        scores[pick] = own
    }

    private mutating func markOpen(_ element: Int32) {
        place[Int(element)] = Int32(open.count)
        open.append(element)
    }

    private mutating func markServed(_ element: Int32) {
        let hole = Int(place[Int(element)])
        let last = open.removeLast()
        if last != element {
            open[hole] = last
            place[Int(last)] = Int32(hole)
        }
        place[Int(element)] = -1
    }
}
