import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel

/// The fewest sensors by trying every lattice point, both ways round, and every choice among what they see.
struct BruteForce {
    /// What each point sees, each set once and none inside another.
    private let sets: [UInt32]
    private let capacity: Int
    /// The desks that some point sees.
    let placeable: UInt32

    init(_ room: Room, size: AreaSize, options: PlanOptions) {
        let verifier = PlanVerifier(room: room, options: options)
        var seen: Set<UInt32> = []
        let (xs, ys) = (room.outline.map(\.x), room.outline.map(\.y))
        let boxes = room.desks.map { Bounds(around: $0.outline) ?? Bounds(Point(x: 0, y: 0), Point(x: 0, y: 0)) }
        for x in (xs.min() ?? 0)...(xs.max() ?? 0) {
            for y in (ys.min() ?? 0)...(ys.max() ?? 0) {
                var masks: [UInt32] = []
                for (along, across) in [(size.lengthMM / 2, size.widthMM / 2), (size.widthMM / 2, size.lengthMM / 2)] {
                    var mask: UInt32 = 0
                    for (index, box) in boxes.enumerated()
                    where box.min.x >= x - along && box.max.x <= x + along && box.min.y >= y - across
                        && box.max.y <= y + across
                    {
                        mask |= 1 << UInt32(index)
                    }
                    if mask != 0, !seen.contains(mask) { masks.append(mask) }
                }
                // The slow question last.
                if !masks.isEmpty, verifier.mayHang(x, y) { seen.formUnion(masks) }
            }
        }
        sets = seen.filter { set in !seen.contains { $0 != set && set & $0 == set } }.sorted()
        capacity = options.maxDesks
        placeable = sets.reduce(0, |)
    }

    /// The fewest sensors for all desks that can be seen.
    func minimum() -> Int {
        var full: Set<UInt32> = []
        for set in sets { Self.subsets(of: set, capacity, into: &full) }
        var depth = 0
        while !cover(placeable, depth, Array(full)) { depth += 1 }
        return depth
    }

    /// The fewest desks that can be seen but stay unseen with at most so many sensors.
    func fewestUnseen(sensors: Int) -> Int {
        var full: Set<UInt32> = []
        for set in sets { Self.subsets(of: set, capacity, into: &full) }
        return fewestUnseen(placeable, sensors, Array(full))
    }

    /// The lowest desk left is seen by one of the choices, or given up.
    private func fewestUnseen(_ left: UInt32, _ picks: Int, _ choices: [UInt32]) -> Int {
        if left == 0 || picks == 0 { return left.nonzeroBitCount }
        let lowest = left & (0 &- left)
        let seen = choices.filter { $0 & lowest != 0 }.map { fewestUnseen(left & ~$0, picks - 1, choices) }
        return min(seen.min() ?? .max, 1 + fewestUnseen(left & ~lowest, picks, choices))
    }

    private func cover(_ left: UInt32, _ picks: Int, _ choices: [UInt32]) -> Bool {
        if left == 0 { return true }
        guard picks > 0 else { return false }
        let lowest = left & (0 &- left)
        return choices.contains { $0 & lowest != 0 && cover(left & ~$0, picks - 1, choices) }
    }

    private static func subsets(of set: UInt32, _ capacity: Int, into all: inout Set<UInt32>) {
        guard all.insert(set).inserted else { return }
        guard set.nonzeroBitCount > capacity else { return }
        all.remove(set)
        for bit in 0..<32 where set & (1 << UInt32(bit)) != 0 {
            subsets(of: set & ~(1 << UInt32(bit)), capacity, into: &all)
        }
    }
}
