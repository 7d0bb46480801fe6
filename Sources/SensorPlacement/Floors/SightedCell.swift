import PlaneGeometry
import SensorModel

/// All mounts of one turn in a rectangle of the lattice, with the squares of floor that some of them may see.
///
/// Line of sight is judged for the cell as a whole: a square counts as out of sight only where it is hidden from the whole
/// rectangle of the cell's points that reach it. Reach itself is exact.
struct SightedCell {
    let bounds: Bounds
    let isTurned: Bool

    /// The squares' numbers, ascending, each with the cell's points from which it may be seen.
    private(set) var members: [(number: Int, centers: Bounds)]

    /// A cell with what of some squares may be seen from it.
    ///
    /// - Parameter numbers: The squares to look at.
    init(
        _ bounds: Bounds, isTurned: Bool, numbers: some Sequence<Int>, squares: [Bounds], blockers: [SightBlockers],
        size: AreaSize
    ) {
        self.bounds = bounds
        self.isTurned = isTurned
        members = numbers.compactMap { number in
            guard let all = Mount.centers(holding: squares[number], size, isTurned: isTurned) else { return nil }
            let low = Point(x: max(all.min.x, bounds.min.x), y: max(all.min.y, bounds.min.y))
            let high = Point(x: min(all.max.x, bounds.max.x), y: min(all.max.y, bounds.max.y))
            guard low.x <= high.x, low.y <= high.y else { return nil }
            let centers = Bounds(low, high)
            return blockers[number].hide(squares[number], fromAllOf: centers) ? nil : (number, centers)
        }
    }

    /// The cell cut into two or four that share no lattice point; nothing for a cell of one point.
    var parts: [Bounds] {
        func halves(_ low: Int, _ high: Int, _ isCut: Bool) -> [(Int, Int)] {
            isCut && high > low ? [(low, (low + high) / 2), ((low + high) / 2 + 1, high)] : [(low, high)]
        }
        guard bounds.width > 0 || bounds.height > 0 else { return [] }
        let xs = halves(bounds.min.x, bounds.max.x, 2 * bounds.width > bounds.height)
        let ys = halves(bounds.min.y, bounds.max.y, 2 * bounds.height > bounds.width)
        return xs.flatMap { x in ys.map { Bounds(Point(x: x.0, y: $0.0), Point(x: x.1, y: $0.1)) } }
    }

    /// Sets of squares, so that what any mount of the cell sees of the wanted ones is part of one of them; each with a point
    /// that reaches it.
    ///
    /// What a mount sees are squares whose rectangles hold its centre. The point of their common rectangle that is lowest and
    /// most to the left has both coordinates from some rectangle's corner, and the rectangles that hold it are all of these.
    func sets(of isWanted: [Bool]) -> [(set: ElementSet, point: Point)] {
        let wanted = members.filter { isWanted[$0.number] }
        var found: [ElementSet: Point] = [:]
        for x in Set(wanted.map(\.centers.min.x)) {
            let column = wanted.filter { $0.centers.min.x <= x && x <= $0.centers.max.x }
            for y in Set(column.map(\.centers.min.y)) {
                let held = column.filter { $0.centers.min.y <= y && y <= $0.centers.max.y }
                let set = ElementSet(held.map(\.number), capacity: isWanted.count)
                let point = Point(x: x, y: y)
                found[set] = min(found[set] ?? point, point)
            }
        }
        // Few of them: those that are part of another one only cost time.
        return found.filter { set, _ in !found.keys.contains { $0 != set && set.isSubset(of: $0) } }
            .map { ($0.key, $0.value) }.sorted { $0.1 < $1.1 }
    }
}
