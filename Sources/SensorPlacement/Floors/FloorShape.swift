import PlaneGeometry
import SiteModel

/// The floor of a room: what lies inside its outline and in no obstacle.
///
/// Areas of sensors end on whole millimetres. So the floor counts as unit squares of the lattice: each square that holds
/// some floor is seen whole or not at all.
struct FloorShape: Hashable, Sendable {
    let bounds: Bounds
    let roomOutline: [Point]
    let obstacleOutlines: [[Point]]

    init(_ room: Room) {
        roomOutline = room.outline
        obstacleOutlines = room.obstacles.map(\.outline)
        let corner = room.outline.first ?? Point(x: 0, y: 0)
        bounds = Bounds(around: room.outline) ?? Bounds(corner, corner)
    }

    /// Whether the floor is the whole of its bounds.
    var isRectangle: Bool {
        obstacleOutlines.isEmpty && roomOutline.count == 4 && Set(roomOutline) == Set(bounds.corners)
    }

    /// The corners of the room and its obstacles.
    var vertices: [Point] { roomOutline + obstacleOutlines.flatMap { $0 } }

    /// What a square of the lattice, or a larger rectangle of it, holds.
    enum Content {
        /// No floor.
        case none
        /// Floor, for its middle is floor.
        case floor
        /// A wall or an edge of an obstacle passes through, and the middle is no floor.
        case mixed
    }

    /// What the open rectangle holds, exactly.
    func content(of rectangle: Bounds) -> Content {
        let middle = DoubledPoint(x: rectangle.min.x + rectangle.max.x, y: rectangle.min.y + rectangle.max.y)
        let isInside = middle.isStrictlyInside(roomOutline)
        if isInside, obstacleOutlines.allSatisfy({ middle.isStrictlyOutside($0) }) { return .floor }
        if !crosses(roomOutline, rectangle), !isInside { return .none }
        for obstacle in obstacleOutlines where middle.isStrictlyInside(obstacle) && !crosses(obstacle, rectangle) {
            return .none
        }
        return .mixed
    }

    /// A unit square of floor in the rectangle, or `nil` where it holds none.
    ///
    /// A unit square through which a wall passes counts as floor, for some of it may be.
    func square(in rectangle: Bounds) -> Bounds? {
        guard rectangle.width > 0, rectangle.height > 0 else { return nil }
        switch content(of: rectangle) {
        case .none: return nil
        case .floor:
            let (x, y) = ((rectangle.min.x + rectangle.max.x) / 2, (rectangle.min.y + rectangle.max.y) / 2)
            return Bounds(Point(x: x, y: y), Point(x: min(x + 1, rectangle.max.x), y: min(y + 1, rectangle.max.y)))
        case .mixed:
            let parts = rectangle.quarters
            if parts.count == 1 { return rectangle }
            for part in parts { if let found = square(in: part) { return found } }
            return nil
        }
    }

    /// Whether the outline passes through the inside of the rectangle.
    private func crosses(_ outline: [Point], _ rectangle: Bounds) -> Bool {
        outline.indices.contains { index in
            rectangle.isCrossed(by: outline[index], outline[(index + 1) % outline.count])
        }
    }
}

extension Bounds {
    /// The rectangle cut into up to four on the lattice; itself where it is a unit square.
    var quarters: [Bounds] {
        let xs = width > 1 ? [min.x, min.x + width / 2, max.x] : [min.x, max.x]
        let ys = height > 1 ? [min.y, min.y + height / 2, max.y] : [min.y, max.y]
        return zip(xs, xs.dropFirst()).flatMap { left, right in
            zip(ys, ys.dropFirst()).map { Bounds(Point(x: left, y: $0), Point(x: right, y: $1)) }
        }
    }

    /// Whether the segment passes through the inside.
    func isCrossed(by a: Point, _ b: Point) -> Bool {
        if Swift.max(a.x, b.x) <= min.x || Swift.min(a.x, b.x) >= max.x { return false }
        if Swift.max(a.y, b.y) <= min.y || Swift.min(a.y, b.y) >= max.y { return false }
        let sides = corners.map { (b.x - a.x) * ($0.y - a.y) - (b.y - a.y) * ($0.x - a.x) }
        return !(sides.allSatisfy { $0 >= 0 } || sides.allSatisfy { $0 <= 0 })
    }
}

/// A point of the lattice of half millimetres.
struct DoubledPoint {
    let x: Int
    let y: Int

    func isStrictlyInside(_ outline: [Point]) -> Bool { location(outline) == .some(true) }

    func isStrictlyOutside(_ outline: [Point]) -> Bool { location(outline) == .some(false) }

    /// Whether it lies inside the outline; `nil` on its boundary.
    private func location(_ outline: [Point]) -> Bool? {
        var isInside = false
        for index in outline.indices {
            let (a, b) = (outline[index], outline[(index + 1) % outline.count])
            let (ax, ay, bx, by) = (2 * a.x, 2 * a.y, 2 * b.x, 2 * b.y)
            let side = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
            if side == 0, min(ax, bx) <= x, x <= max(ax, bx), min(ay, by) <= y, y <= max(ay, by) { return nil }
            if (ay > y) != (by > y), (side > 0) == (by > ay) { isInside.toggle() }
        }
        return isInside
    }
}

/// Rectangles in the order of their corners.
func ascending(_ rectangles: Set<Bounds>) -> [Bounds] {
    rectangles.sorted { ($0.min, $0.max) < ($1.min, $1.max) }
}
