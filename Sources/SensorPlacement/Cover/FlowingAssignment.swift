/// Elements assigned to picks, none with more than the capacity, while picks come and go: a flow that is kept as large as it
/// can be.
package struct FlowingAssignment {
    /// The candidate of each pick; −1 for a slot that is empty.
    package private(set) var candidates: [Int] = []

    /// The elements of each pick.
    package private(set) var places: [[Int]] = []

    /// The elements that no assignment to these picks has room for besides the others, in no order.
    package private(set) var open: [Int]

    private let problem: CoverProblem
    /// For each element the slots that reach it.
    private var options: [[Int]]
    /// The slot of each element; −1 for those that are open.
    private var slots: [Int]

    package init(_ problem: CoverProblem) {
        self.problem = problem
        options = Array(repeating: [], count: problem.elementCount)
        slots = Array(repeating: -1, count: problem.elementCount)
        open = Array(0..<problem.elementCount)
    }

    /// How many picks there are.
    var count: Int { candidates.count { $0 >= 0 } }

    /// The picks with their elements, those without any left out.
    var picks: [CoverPick] {
        candidates.indices.compactMap { slot in
            candidates[slot] < 0 || places[slot].isEmpty
                ? nil : CoverPick(candidate: candidates[slot], elements: places[slot].sorted())
        }
    }

    /// Adds a pick and assigns what it makes room for.
    package mutating func add(_ candidate: Int) {
        let slot = candidates.firstIndex(of: -1) ?? candidates.count
        if slot == candidates.count {
            candidates.append(candidate)
            places.append([])
        } else {
            candidates[slot] = candidate
        }
        for element in problem.candidates[candidate] { options[element].append(slot) }
        settleOpen()
    }

    /// Takes a pick out and assigns its elements elsewhere as far as there is room.
    package mutating func remove(_ slot: Int) {
        for element in problem.candidates[candidates[slot]] { options[element].removeAll { $0 == slot } }
        candidates[slot] = -1
        for element in places[slot] { slots[element] = -1 }
        open += places[slot]
        places[slot] = []
        settleOpen()
    }

    /// The elements one of which must get a place for this open one to get one: all that others would have to move over for.
    func reach(of element: Int) -> ElementSet {
        var reached = ElementSet([element], capacity: problem.elementCount)
        var seen = Array(repeating: false, count: candidates.count)
        var queue = [element]
        while let next = queue.popLast() {
            for slot in options[next] where !seen[slot] {
                seen[slot] = true
                for other in places[slot] where !reached.contains(other) {
                    reached.insert(other)
                    queue.append(other)
                }
            }
        }
        return reached
    }

    private mutating func settleOpen() {
        let waiting = open
        open = []
        for element in waiting where !settle(element) { open.append(element) }
    }

    /// Assigns an element along a shortest chain of elements that move over, if there is one.
    private mutating func settle(_ element: Int) -> Bool {
        var via = Array(repeating: -1, count: candidates.count)
        var queue = [element]
        var index = 0
        while index < queue.count {
            let next = queue[index]
            index += 1
            for slot in options[next] where via[slot] < 0 {
                via[slot] = next
                if places[slot].count < problem.capacity {
                    moveOver(to: slot, via)
                    return true
                }
                queue += places[slot]
            }
        }
        return false
    }

    private mutating func moveOver(to free: Int, _ via: [Int]) {
        var slot = free
        while slot >= 0 {
            let element = via[slot]
            let before = slots[element]
            places[slot].append(element)
            slots[element] = slot
            if before >= 0 { places[before].removeAll { $0 == element } }
            slot = before
        }
    }
}
