import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel

/// The fewest areas that cover a small floor, by trying every lattice point, both ways round, square by square.
struct FloorBruteForce {
    /// What each mount covers, as bits of a square's number; none inside another.
    private let sets: [UInt128]
    private let floor: UInt128
    private let most: Int

    /// - Parameter squares: The unit squares of floor, at most 128 of them.
    init(_ room: Room, squares: [(x: Int, y: Int)], size: AreaSize, options: PlanOptions) {
        let verifier = PlanVerifier(room: room, options: options)
        var seen: Set<UInt128> = []
        let (xs, ys) = (room.outline.map(\.x), room.outline.map(\.y))
        for x in (xs.min() ?? 0)...(xs.max() ?? 0) {
            for y in (ys.min() ?? 0)...(ys.max() ?? 0) where verifier.mayHang(x, y) {
                for (along, up) in [(size.lengthMM / 2, size.widthMM / 2), (size.widthMM / 2, size.lengthMM / 2)] {
                    var set: UInt128 = 0
                    for (number, square) in squares.enumerated()
                    where x - along <= square.x && square.x < x + along && y - up <= square.y && square.y < y + up {
                        set |= 1 << UInt128(number)
                    }
                    seen.insert(set)
                }
            }
        }
        sets = seen.filter { set in !seen.contains { $0 != set && set & $0 == set } }.sorted()
        floor = sets.reduce(0, |)
        most = sets.map(\.nonzeroBitCount).max() ?? 0
    }

    /// Whether every square lies in reach of some mount.
    func reachesAll(_ count: Int) -> Bool { floor.nonzeroBitCount == count }

    func minimum() -> Int {
        var count = 0
        while !covers(floor, count) { count += 1 }
        return count
    }

    private func covers(_ left: UInt128, _ picks: Int) -> Bool {
        if left == 0 { return true }
        guard left.nonzeroBitCount <= picks * most else { return false }
        let lowest = left & (0 &- left)
        return sets.contains { $0 & lowest != 0 && covers(left & ~$0, picks - 1) }
    }
}
