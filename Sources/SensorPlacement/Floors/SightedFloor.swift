import PlaneGeometry
import SensorModel

/// What of a floor some sensors see past walls and obstacles.
///
/// The floor is halved into ever smaller tiles until each lies whole in the area and in the sight of one sensor, or its
/// middle is seen by none. Of square millimetres through which walls pass each ``FloorPatch`` is judged. A floor is called
/// seen only when every tile is: a sound judgement, in whole numbers.
struct SightedFloor {
    let floor: FloorShape
    let size: AreaSize
    private let sight: SightLines
    /// Areas that count as seen whatever stands in them.
    private let given: [Bounds]

    init(_ floor: FloorShape, sight: SightLines, size: AreaSize, given: [Bounds]) {
        self.floor = floor
        self.sight = sight
        self.size = size
        self.given = given
    }

    /// The floor of up to about so many squares spread evenly over it, and of those at its corners.
    func spreadPatches(most: Int) -> [FloorPatch] { spreadSquares(most: most).flatMap(patches) }

    /// The pieces of a unit square's floor.
    func patches(of square: Bounds) -> [FloorPatch] { FloorPatch.patches(of: square, sight) }

    private func spreadSquares(most: Int) -> [Bounds] {
        let (width, height) = (Double(floor.bounds.width), Double(floor.bounds.height))
        let count = min(most, 100 * (1 + Int(width * height / Double(size.squareMillimetres))))
        let side = max(1, Int((width * height / Double(count)).squareRoot()))
        var tiles: [Bounds] = []
        for tile in firstTiles {
            let (columns, rows) = ((tile.width + side - 1) / side, (tile.height + side - 1) / side)
            func x(_ part: Int) -> Int { tile.min.x + tile.width * part / columns }
            func y(_ part: Int) -> Int { tile.min.y + tile.height * part / rows }
            for column in 0..<columns {
                for row in 0..<rows {
                    tiles.append(Bounds(Point(x: x(column), y: y(row)), Point(x: x(column + 1), y: y(row + 1))))
                }
            }
        }
        let corners = floor.vertices.flatMap { vertex in
            [(-1, -1), (-1, 0), (0, -1), (0, 0)].map { dx, dy in
                let corner = Point(x: vertex.x + dx, y: vertex.y + dy)
                return Bounds(corner, Point(x: corner.x + 1, y: corner.y + 1))
            }
        }
        return (tiles + corners).compactMap { tile in
            guard let square = floor.square(in: tile), !given.contains(where: { $0.contains(square) }) else {
                return nil
            }
            return square
        }
    }

    /// The mount with what it needs to be asked often.
    func watcher(_ mount: Mount) -> Watcher {
        let area = mount.bounds(size)
        return Watcher(area: area, center: mount.center, sight: sight.within(area))
    }

    /// Whether the patch of floor is seen whole from the mount.
    func sees(_ patch: FloorPatch, from mount: Mount) -> Bool {
        mount.bounds(size).contains(patch.square) && patch.isSeen(from: mount.center, sight)
    }

    /// Patches that no mount sees whole, at most so many, and of at most one square for each tile; `nil` where the work was
    /// cut short before it was clear that there are none.
    ///
    /// - Parameter region: Where to look; everywhere without it.
    func unseenPatches(
        _ mounts: [Mount], most: Int, in region: Bounds? = nil, shouldStop: () -> Bool = { false },
        where isWanted: (FloorPatch) -> Bool = { _ in true }
    ) -> [FloorPatch]? {
        var found: [FloorPatch] = []
        let isDone = search(mounts, smallest: 1, in: region, shouldStop) { _, patches in
            for patch in patches where found.count < most && isWanted(patch) { found.append(patch) }
            return found.count < most
        }
        return isDone || !found.isEmpty ? found : nil
    }

    /// The mounts with one more for each patch that none of them sees, and whether then all floor is seen.
    ///
    /// It goes once over the floor, from left to right. Where nobody was found to see a patch, the floor around it is looked
    /// at only in tiles of some centimetres.
    func filled(_ start: [Mount], place: (FloorPatch) -> Mount?) -> (mounts: [Mount], isWhole: Bool) {
        var mounts = start
        var watchers = start.map(watcher)
        var isWhole = true
        func visit(_ tile: Bounds) {
            if given.contains(where: { $0.contains(tile) }) { return }
            if case .none = floor.content(of: tile) { return }
            if watchers.contains(where: { $0.sees(tile) }) { return }
            guard let square = floor.square(in: tile) else { return }
            var isOpen = false
            if !given.contains(where: { $0.contains(square) }) {
                for patch in patches(of: square) where !watchers.contains(where: { $0.sees(patch) }) {
                    guard let mount = place(patch) else {
                        isOpen = true
                        continue
                    }
                    mounts.append(mount)
                    watchers.append(watcher(mount))
                }
            }
            if isOpen { isWhole = false }
            let side = max(tile.width, tile.height)
            if side <= 1 || (isOpen && side <= 64) { return }
            if !isOpen, watchers.contains(where: { $0.sees(tile) }) { return }
            for part in tile.quarters { visit(part) }
        }
        for tile in firstTiles { visit(tile) }
        return (mounts, isWhole)
    }

    /// The floor's area that no mount sees, in mm², tiles below some centimetres judged by their middle.
    func unseenArea(_ mounts: [Mount], shouldStop: () -> Bool = { false }) -> Double {
        var area = 0.0
        _ = search(mounts, smallest: 64, in: nil, shouldStop) { tile, _ in
            area += floor.area(in: tile)
            return true
        }
        return area
    }

    /// A mount with what it needs to be asked often.
    struct Watcher {
        fileprivate let area: Bounds
        fileprivate let center: Point
        fileprivate let sight: SightLines

        func sees(_ tile: Bounds) -> Bool { area.contains(tile) && sight.seesFloor(of: tile, from: center) }

        func sees(_ patch: FloorPatch) -> Bool { area.contains(patch.square) && patch.isSeen(from: center, sight) }
    }

    /// The floor's bounds cut along the lines through all corners, so that corners lie on tiles' corners; where these are
    /// few, cut further.
    private var firstTiles: [Bounds] {
        let xs = Set(floor.vertices.map(\.x)).sorted()
        let ys = Set(floor.vertices.map(\.y)).sorted()
        return zip(xs, xs.dropFirst()).flatMap { left, right in
            zip(ys, ys.dropFirst()).map { Bounds(Point(x: left, y: $0), Point(x: right, y: $1)) }
        }
    }

    /// Calls `note` for tiles of whose middle nobody sees some patches, and with these, until it returns `false`; those
    /// tiles are not halved further.
    ///
    /// Returns whether the whole floor was looked at.
    private func search(
        _ mounts: [Mount], smallest: Int, in region: Bounds?, _ shouldStop: () -> Bool,
        _ note: (Bounds, [FloorPatch]) -> Bool
    ) -> Bool {
        let watchers = mounts.map(watcher)
        var isOver = false
        var count = 0
        func visit(_ tile: Bounds, _ watchers: [Watcher]) {
            if isOver || given.contains(where: { $0.contains(tile) }) { return }
            if let region, region.shared(with: tile) == nil { return }
            count += 1
            if count % 64 == 0, shouldStop() {
                isOver = true
                return
            }
            if case .none = floor.content(of: tile) { return }
            let near = watchers.filter { watcher in
                watcher.area.min.x < tile.max.x && tile.min.x < watcher.area.max.x && watcher.area.min.y < tile.max.y
                    && tile.min.y < watcher.area.max.y
            }
            if near.contains(where: { $0.sees(tile) }) { return }
            guard let square = floor.square(in: tile) else { return }
            let unseen =
                given.contains { $0.contains(square) }
                ? [] : patches(of: square).filter { patch in !near.contains { $0.sees(patch) } }
            if !unseen.isEmpty {
                if !note(tile, unseen) { isOver = true }
                return
            }
            if max(tile.width, tile.height) <= 1 { return }
            if max(tile.width, tile.height) <= smallest {
                if !note(tile, []) { isOver = true }
                return
            }
            for part in tile.quarters { visit(part, near) }
        }
        for tile in firstTiles { visit(tile, watchers) }
        return !isOver
    }
}
