import PlaneGeometry
import SensorModel

/// Covers a rectangle by five pieces around a middle, like the sails of a windmill, each of which is cut straight across.
///
/// That finds what straight cuts alone miss: 20 × 20 m by areas of 1.4 × 3.0 m takes 98 instead of 100. The five blocks are
/// those with which Morabito and Morales load pallets ("A simple and effective recursive procedure for the manufacturer's
/// pallet loading problem", Journal of the Operational Research Society 49, 1998), here to cover instead of to pack; on
/// rectangles of up to 30 m blocks within blocks found no smaller covers than these.
///
/// Complexity: with n sums of sides along each side of the rectangle, n³ steps for the straight cuts and n⁴ at most for the
/// blocks; n is 59 for that floor.
struct PinwheelCover {
    /// The mounts; empty where no cover was found that is small enough.
    private(set) var mounts: [Mount] = []

    /// Where the blocks meet: the left and lower arms lie in front of `near`, the others behind `far`.
    private struct Blocks {
        var count: Int
        var near = (x: 0, y: 0)
        var far = (x: 0, y: 0)
    }

    /// A cover by fewer than `limit` areas of a rectangle whose lower left corner is the origin.
    ///
    /// - Parameter least: How few are good enough.
    init(width: Int, height: Int, size: AreaSize, fewerThan limit: Int, least: Int, shouldStop: @escaping () -> Bool) {
        let sums = SideSums(size, upTo: max(width, height))
        let counts = StraightCounts(sums, width: width, height: height)
        guard var best = Self.blocks(counts, width, height, Blocks(count: limit), least, shouldStop) else { return }
        // Blocks that turn the other way round are these across the diagonal.
        var isAcross = false
        if best.count > least,
            let other = Self.blocks(counts, height, width, best, least, shouldStop), other.count < best.count
        {
            (best, isAcross) = (other, true)
        }
        guard best.count < limit else { return }
        let (w, h) = isAcross ? (height, width) : (width, height)
        let pieces: [(x: Int, y: Int, width: Int, height: Int)] = [
            (x: 0, y: 0, width: best.near.x, height: best.far.y),
            (best.near.x, 0, w - best.near.x, best.near.y),
            (best.far.x, best.near.y, w - best.far.x, h - best.near.y),
            (0, best.far.y, best.far.x, h - best.far.y),
            (best.near.x, best.near.y, best.far.x - best.near.x, best.far.y - best.near.y),
        ]
        for piece in pieces {
            let (x, y, width, height) =
                isAcross
                ? (piece.y, piece.x, piece.height, piece.width) : (piece.x, piece.y, piece.width, piece.height)
            let cover = GuillotineCover(width: width, height: height, size: size, shouldStop: shouldStop)
            mounts += cover.mounts.map { mount in
                Mount(center: Point(x: mount.center.x + x, y: mount.center.y + y), isTurned: mount.isTurned)
            }
        }
        // Straight cuts that were stopped may be worse than those that were counted on.
        if mounts.count >= limit { mounts = [] }
    }

    /// The cover of an empty rectangular floor whose corner is the origin, or `nil` where the floor is none, sensors may not
    /// hang there, or no such cover is small enough.
    static func mounts(
        _ floor: FloorShape, _ mounting: MountingSearch, _ size: AreaSize, _ keptAreas: [Bounds], fewerThan limit: Int,
        least: Int, shouldStop: @escaping () -> Bool
    ) -> [Mount]? {
        guard floor.isRectangle, keptAreas.isEmpty else { return nil }
        let mounts = PinwheelCover(
            width: floor.bounds.width, height: floor.bounds.height, size: size, fewerThan: limit, least: least,
            shouldStop: shouldStop
        ).mounts
        return !mounts.isEmpty && mounts.allSatisfy { mounting.area.contains($0.center) } ? mounts : nil
    }

    /// The blocks of fewest areas, or what was known where none are better; `nil` once `shouldStop` says so.
    private static func blocks(
        _ counts: StraightCounts, _ width: Int, _ height: Int, _ known: Blocks, _ least: Int, _ shouldStop: () -> Bool
    ) -> Blocks? {
        let columns = counts.cuts(of: width)
        let rows = counts.cuts(of: height)
        var best = known
        for (first, near) in columns.enumerated() {
            if shouldStop() { return nil }
            for (upper, far) in rows.enumerated() {
                let left = counts[near.before, far.before]
                if left + 3 >= best.count { break }
                for lower in rows[..<upper] {
                    let two = left + counts[near.behind, lower.before]
                    if two + 2 >= best.count { break }
                    let middle = counts.sums.index(of: far.length - lower.length)
                    let right = counts.sums.index(of: height - lower.length)
                    for other in columns[(first + 1)...] {
                        let count =
                            two + counts[other.behind, right] + counts[other.before, far.behind]
                            + counts[counts.sums.index(of: other.length - near.length), middle]
                        guard count < best.count else { continue }
                        best = Blocks(
                            count: count, near: (near.length, lower.length), far: (other.length, far.length))
                        if count <= least { return best }
                    }
                }
            }
        }
        return best
    }
}

/// How many areas straight cuts need, for all pieces at once.
private struct StraightCounts {
    /// A cut across a side, with the sums that what lies before it and behind it need.
    struct Cut {
        let length: Int
        let before: Int
        let behind: Int
    }

    let sums: SideSums
    private let side: Int
    private var counts: [Int]

    init(_ sums: SideSums, width: Int, height: Int) {
        self.sums = sums
        side = sums.index(of: max(width, height)) + 1
        counts = Array(repeating: 0, count: side * side)
        // What is left of each length behind each shorter one.
        let rest = (0..<side).map { whole in
            (0..<side).map { part in
                part < whole ? sums.index(of: sums.lengths[whole] - sums.lengths[part]) : 0
            }
        }
        for row in 1..<max(1, side) {
            for column in row..<side {
                let count = fewest(column, row, rest)
                counts[column * side + row] = count
                counts[row * side + column] = count
            }
        }
    }

    /// The count for a piece whose smaller pieces are counted.
    private func fewest(_ column: Int, _ row: Int, _ rest: [[Int]]) -> Int {
        let (width, height) = (sums.lengths[column], sums.lengths[row])
        if sums.fits(width, height) { return 1 }
        var best = Int.max
        for cut in 1..<max(1, column) { best = min(best, self[cut, row] + self[rest[column][cut], row]) }
        for cut in 1..<max(1, row) { best = min(best, self[column, cut] + self[column, rest[row][cut]]) }
        return best
    }

    /// The count for a piece, by the positions of its sides among the sums.
    subscript(_ column: Int, _ row: Int) -> Int { counts[column * side + row] }

    /// All cuts of a side.
    func cuts(of length: Int) -> [Cut] {
        sums.lengths.enumerated().filter { 0 < $0.element && $0.element < length }.map { index, first in
            Cut(length: first, before: index, behind: sums.index(of: length - first))
        }
    }
}
