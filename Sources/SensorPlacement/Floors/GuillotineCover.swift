import PlaneGeometry
import SensorModel

/// Covers a rectangle by cutting it straight across, again and again, until each piece fits one area.
///
/// Cuts lie where whole areas side by side end, which loses nothing among covers of this kind. Such covers are almost always
/// the smallest of all, but that is for the bound to say.
struct GuillotineCover {
    /// The mounts, each in the middle of its piece, so that spare length is shared out evenly.
    private(set) var mounts: [Mount] = []

    private let sums: SideSums
    private let shouldStop: () -> Bool
    private var memo: [Piece: Plan] = [:]

    private struct Piece: Hashable {
        let width: Int
        let height: Int
    }

    private struct Plan {
        let count: Int
        /// The size of the left or lower part; `nil` for a piece that fits one area.
        let cut: (isAcross: Bool, first: Int, firstCount: Int)?
    }

    /// A cover of a rectangle whose lower left corner is the origin; once `shouldStop` says so, of each piece the first.
    init(width: Int, height: Int, size: AreaSize, shouldStop: @escaping () -> Bool) {
        self.shouldStop = shouldStop
        sums = SideSums(size, upTo: max(width, height))
        lay(width, height, at: (0, 0))
    }

    /// The cover of an empty rectangular floor whose corner is the origin, or `nil` where the floor is none or sensors may
    /// not hang there.
    static func mounts(
        _ floor: FloorShape, _ mounting: MountingSearch, _ size: AreaSize, _ keptAreas: [Bounds],
        shouldStop: @escaping () -> Bool
    ) -> [Mount]? {
        guard floor.isRectangle, keptAreas.isEmpty else { return nil }
        let mounts = GuillotineCover(
            width: floor.bounds.width, height: floor.bounds.height, size: size, shouldStop: shouldStop
        ).mounts
        return mounts.allSatisfy { mounting.area.contains($0.center) } ? mounts : nil
    }

    private mutating func plan(_ width: Int, _ height: Int) -> Plan {
        if sums.fits(width, height) { return Plan(count: 1, cut: nil) }
        let piece = Piece(width: sums.rounded(width), height: sums.rounded(height))
        if let known = memo[piece] { return known }
        var best = Plan(count: .max, cut: nil)
        // No cover has fewer areas than the floor holds of them.
        let least = sums.least(width, height)
        search: for isAcross in [true, false] {
            let length = isAcross ? width : height
            for first in sums.lengths where first > 0 && first < length {
                let (a, b) =
                    isAcross
                    ? (plan(first, height).count, plan(length - first, height).count)
                    : (plan(width, first).count, plan(width, length - first).count)
                if a + b < best.count { best = Plan(count: a + b, cut: (isAcross, first, a)) }
                if best.count <= least || shouldStop() { break search }
            }
        }
        memo[piece] = best
        return best
    }

    /// Lays the areas of a piece; the spare length of a cut goes to both parts by their number of areas.
    private mutating func lay(_ width: Int, _ height: Int, at corner: (x: Int, y: Int)) {
        guard let cut = plan(width, height).cut else {
            let isTurned = !(width <= sums.long && height <= sums.short)
            mounts.append(
                Mount(center: Point(x: corner.x + width / 2, y: corner.y + height / 2), isTurned: isTurned))
            return
        }
        let length = cut.isAcross ? width : height
        // The first part may shrink as long as it needs no more areas, and the second likewise.
        let other = cut.isAcross ? height : width
        var first = cut.first
        let second = length - first
        let spare = sums.rounded(second) - second
        let shrunk = first - spare * first / max(1, first + second)
        func count(_ length: Int) -> Int { cut.isAcross ? plan(length, other).count : plan(other, length).count }
        if count(shrunk) <= cut.firstCount, count(length - shrunk) <= count(second) { first = shrunk }
        if cut.isAcross {
            lay(first, height, at: corner)
            lay(width - first, height, at: (corner.x + first, corner.y))
        } else {
            lay(width, first, at: corner)
            lay(width, height - first, at: (corner.x, corner.y + first))
        }
    }
}
