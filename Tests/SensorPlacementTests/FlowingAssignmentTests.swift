import SensorPlacement
import TestKit
import Testing

@Suite struct FlowingAssignmentTests {
    @Test(arguments: 0..<60)
    func `however picks come and go, as many elements have a place as trying everything finds`(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let sets = (0..<6).map { _ in
            Array(Set((0..<Int.random(in: 1...6, using: &random)).map { _ in Int.random(in: 0..<9, using: &random) }))
                .sorted()
        }
        let problem = CoverProblem(
            elementCount: 9, candidates: sets, capacity: Int.random(in: 1...3, using: &random))
        var assignment = FlowingAssignment(problem)
        for _ in 0..<20 {
            let filled = assignment.candidates.indices.filter { assignment.candidates[$0] >= 0 }
            if let slot = filled.randomElement(using: &random), filled.count > 4 || Bool.random(using: &random) {
                assignment.remove(slot)
            } else {
                assignment.add(Int.random(in: sets.indices, using: &random))
            }
            let picks = assignment.candidates.filter { $0 >= 0 }
            let most = Self.most(problem, from: 0, Array(repeating: problem.capacity, count: picks.count), picks)
            #expect(assignment.open.count == 9 - most, "seed \(seed)")
            for (slot, elements) in assignment.places.enumerated() where !elements.isEmpty {
                #expect(elements.count <= problem.capacity)
                #expect(elements.allSatisfy { sets[assignment.candidates[slot]].contains($0) })
            }
            #expect((assignment.places.flatMap { $0 } + assignment.open).sorted() == Array(0..<9))
        }
    }

    /// The most elements from that one on that find places.
    private static func most(_ problem: CoverProblem, from element: Int, _ room: [Int], _ picks: [Int]) -> Int {
        guard element < problem.elementCount else { return 0 }
        var best = most(problem, from: element + 1, room, picks)
        for (index, pick) in picks.enumerated() where room[index] > 0 && problem.candidates[pick].contains(element) {
            var less = room
            less[index] -= 1
            best = max(best, 1 + most(problem, from: element + 1, less, picks))
        }
        return best
    }
}
