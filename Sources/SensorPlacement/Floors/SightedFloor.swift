import PlaneGeometry
import SensorModel

/// What of a floor some sensors see past walls and obstacles.
///
/// The floor is halved into ever smaller tiles until each lies whole in the area and in the sight of one sensor, or its
/// middle is seen by none. A floor is called seen only when every tile is: a sound judgement, in whole numbers.
struct SightedFloor {
    private let floor: FloorShape
    private let sight: SightLines
    private let size: AreaSize
    /// Areas that count as seen whatever stands in them.
    private let given: [Bounds]

    init(_ floor: FloorShape, sight: SightLines, size: AreaSize, given: [Bounds]) {
        self.floor = floor
        self.sight = sight
        self.size = size
        self.given = given
    }

    /// Whether the square of floor is seen whole from the mount.
    func sees(_ square: Bounds, from mount: Mount) -> Bool {
        mount.bounds(size).contains(square) && sight.seesFloor(of: square, from: mount.center)
    }

    /// Unit squares that no mount sees whole, at most so many, and at most one for each tile.
    func unseenSquares(_ mounts: [Mount], most: Int, where isWanted: (Bounds) -> Bool = { _ in true }) -> [Bounds] {
        var found: [Bounds] = []
        forEachTile { tile in
            guard found.count < most else { return }
            search(tile, mounts, smallest: 1) { tile, square in
                if found.count < most, isWanted(square) { found.append(square) }
                return found.count < most
            }
        }
        return found
    }

    /// The floor's area that no mount sees, in mm², tiles below a few centimetres judged by their middle.
    func unseenArea(_ mounts: [Mount]) -> Double {
        var area = 0.0
        forEachTile { tile in
            search(tile, mounts, smallest: 32) { tile, _ in
                area += floor.area(in: tile)
                return true
            }
        }
        return area
    }

    /// The floor's bounds cut along the lines through all corners, so that corners lie on tiles' corners.
    private func forEachTile(_ body: (Bounds) -> Void) {
        let xs = Set(floor.vertices.map(\.x)).sorted()
        let ys = Set(floor.vertices.map(\.y)).sorted()
        for (left, right) in zip(xs, xs.dropFirst()) {
            for (bottom, top) in zip(ys, ys.dropFirst()) {
                body(Bounds(Point(x: left, y: bottom), Point(x: right, y: top)))
            }
        }
    }

    /// Calls `note` for tiles whose middle is seen by nobody, until it returns `false`; those are not halved further.
    private func search(_ tile: Bounds, _ mounts: [Mount], smallest: Int, _ note: (Bounds, Bounds) -> Bool) {
        var isOver = false
        func visit(_ tile: Bounds, _ mounts: [Mount]) {
            if isOver || given.contains(where: { $0.contains(tile) }) { return }
            if case .none = floor.content(of: tile) { return }
            let near = mounts.filter { mount in
                let area = mount.bounds(size)
                return area.min.x < tile.max.x && tile.min.x < area.max.x && area.min.y < tile.max.y
                    && tile.min.y < area.max.y
            }
            if near.contains(where: { sees(tile, from: $0) }) { return }
            guard let square = floor.square(in: tile) else { return }
            let isSmall = max(tile.width, tile.height) <= smallest
            if isSmall || !(near.contains { sees(square, from: $0) } || given.contains { $0.contains(square) }) {
                if !note(tile, square) { isOver = true }
                return
            }
            for part in tile.quarters { visit(part, near) }
        }
        visit(tile, mounts)
    }
}
