/// The edges that the line of a sweep meets, from the lowest to the highest.
///
/// The order is kept in a search tree whose shape is as good as random (a treap) and in links from neighbour to neighbour. Both
/// run through slots, so that two neighbours that cross need only trade places.
///
/// - Complexity: O(log *n*) expected for each operation, beside the edges that it returns.
struct SweepStatus {
    private struct Slot {
        var left: Int32 = -1
        var right: Int32 = -1
        var before: Int32 = -1
        var after: Int32 = -1
        var edge: Int32
    }

    private let edges: SweptEdges
    private var slots: [Slot]

    /// The slot in which each edge is; −1 for those that the line does not meet.
    private var slotOfEdge: [Int32]

    private var root: Int32 = -1
    private var lowest: Int32 = -1

    init(_ edges: SweptEdges) {
        self.edges = edges
        slots = edges.points.indices.map { Slot(edge: Int32($0)) }
        slotOfEdge = [Int32](repeating: -1, count: slots.count)
    }

    /// The edges around a place, by slots: what lies right below and above it, and the slots of what runs through it between.
    struct Place {
        var below: Int32 = -1
        var above: Int32 = -1
        var through: [Int32] = []
    }

    /// What lies around the point to which the line has come.
    func find(_ point: Point, in place: inout Place) {
        place.through.removeAll(keepingCapacity: true)
        var (slot, below) = (root, Int32(-1))
        while slot >= 0 {
            let side = side(of: point, to: slot)
            if side == 0 { break }
            if side > 0 { below = slot }
            slot = side > 0 ? slots[Int(slot)].right : slots[Int(slot)].left
        }
        // Edges through the point are neighbours.
        while slot >= 0, side(of: point, to: slot) == 0 {
            below = slots[Int(slot)].before
            slot = below
        }
        var next = below < 0 ? lowest : slots[Int(below)].after
        while next >= 0, side(of: point, to: next) == 0 {
            place.through.append(next)
            next = slots[Int(next)].after
        }
        place.below = below
        place.above = next
    }

    private func side(of point: Point, to slot: Int32) -> Int { edges.side(of: point, to: edge(slot)) }

    /// The edge in a slot.
    func edge(_ slot: Int32) -> Int { Int(slots[Int(slot)].edge) }

    /// The slots right below and right above one; −1 where there is none.
    func before(_ slot: Int32) -> Int32 { slots[Int(slot)].before }
    func after(_ slot: Int32) -> Int32 { slots[Int(slot)].after }

    /// The slot of the lower one of two edges that are neighbours in this order, or `nil`.
    func slot(of lower: Int, rightBelow upper: Int) -> Int32? {
        let (slot, next) = (slotOfEdge[lower], slotOfEdge[upper])
        return slot >= 0 && next >= 0 && slots[Int(slot)].after == next ? slot : nil
    }

    /// Makes an edge and the one above it trade places.
    mutating func swapWithNext(_ slot: Int32) {
        put(edge(slots[Int(slot)].after), in: slot, andIn: slots[Int(slot)].after)
    }

    private mutating func put(_ upper: Int, in slot: Int32, andIn next: Int32) {
        let lower = edge(slot)
        put(upper, in: slot)
        put(lower, in: next)
    }

    private mutating func put(_ edge: Int, in slot: Int32) {
        slots[Int(slot)].edge = Int32(edge)
        slotOfEdge[edge] = slot
    }
}

extension SweepStatus {
    /// Puts edges, in their order, in the place of those through the point.
    ///
    /// An edge that was not there before brings its own slot, which no other has had.
    mutating func replace(_ place: Place, at point: Point, with leaving: [Int]) {
        for slot in place.through { slotOfEdge[edge(slot)] = -1 }
        if leaving.count == place.through.count {
            for (slot, edge) in zip(place.through, leaving) { put(edge, in: slot) }
            return
        }
        let (lower, rest) = split(root, at: point, over: 0)
        let (_, upper) = split(rest, at: point, over: -1)
        var (middle, last) = (Int32(-1), place.below)
        var free = place.through[...]
        for edge in leaving {
            // An edge that goes on is not new, and there are as many slots as edges that went in.
            let slot = edges.low(edge) == point ? Int32(edge) : free.popFirst() ?? Int32(edge)
            slots[Int(slot)] = Slot(edge: Int32(edge))
            slotOfEdge[edge] = slot
            link(last, slot)
            last = slot
            middle = merge(middle, slot)
        }
        link(last, place.above)
        root = merge(merge(lower, middle), upper)
    }

    private mutating func link(_ slot: Int32, _ next: Int32) {
        if slot >= 0 { slots[Int(slot)].after = next } else { lowest = next }
        if next >= 0 { slots[Int(next)].before = slot }
    }

    /// Cuts a tree in two: the edges to which the point's side is over a limit, and the others.
    private mutating func split(_ tree: Int32, at point: Point, over limit: Int) -> (Int32, Int32) {
        if tree < 0 { return (-1, -1) }
        if side(of: point, to: tree) > limit {
            let (lower, upper) = split(slots[Int(tree)].right, at: point, over: limit)
            slots[Int(tree)].right = lower
            return (tree, upper)
        }
        let (lower, upper) = split(slots[Int(tree)].left, at: point, over: limit)
        slots[Int(tree)].left = upper
        return (lower, tree)
    }

    /// One tree of two, all of the first below all of the second.
    private mutating func merge(_ lower: Int32, _ upper: Int32) -> Int32 {
        if lower < 0 { return upper }
        if upper < 0 { return lower }
        if rank(lower) > rank(upper) {
            slots[Int(lower)].right = merge(slots[Int(lower)].right, upper)
            return lower
        }
        slots[Int(upper)].left = merge(lower, slots[Int(upper)].left)
        return upper
    }

    /// A number as good as random, the same for the same slot in every run.
    private func rank(_ slot: Int32) -> UInt64 {
        var bits = (UInt64(truncatingIfNeeded: slot) &+ 1) &* 0x9e37_79b9_7f4a_7c15
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        return bits ^ (bits >> 27)
    }
}
