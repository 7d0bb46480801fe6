import PlaneGeometry

/// A piece of floor that one sensor sees whole or does not see: that of a square millimetre, or of it what lies along a wall.
///
/// Corners are lattice points, so that walls pass through a square millimetre from side to side. Around a slanted corner they
/// leave slivers of floor that no single sensor may see together, and that count one by one.
struct FloorPatch: Hashable, Sendable {
    let square: Bounds

    /// The wall or edge of an obstacle along which it lies; `nil` for all floor of the square.
    let wall: Segment?

    /// The walls that bound the patch, each with the patch on its left.
    private let bounding: [Segment]

    private init(_ square: Bounds, wall: Segment?, bounding: [Segment]) {
        (self.square, self.wall, self.bounding) = (square, wall, bounding)
    }

    /// The pieces of a unit square's floor.
    static func patches(of square: Bounds, _ sight: SightLines) -> [FloorPatch] {
        let walls = sight.walls(through: square)
        guard !SightLines.faceEachOther(walls) else { return [FloorPatch(square, wall: nil, bounding: walls)] }
        return walls.compactMap { wall in
            var stretch = OpenStretch(of: wall)
            let corners = square.corners
            for index in corners.indices {
                stretch.keep(leftOf: Segment(from: corners[index], to: corners[(index + 1) % 4]))
            }
            let facing = walls.filter { stretch.side(of: $0) >= 0 }
            // Where two outlines run along each other, there is no floor between them.
            let hasTwin = facing.contains { other in
                stretch.side(of: other) == 0
                    && (other.end.x - other.start.x) * (wall.end.x - wall.start.x) + (other.end.y - other.start.y)
                        * (wall.end.y - wall.start.y) < 0
            }
            return hasTwin ? nil : FloorPatch(square, wall: wall, bounding: facing)
        }
    }

    /// Whether all of it is seen from the point, whatever area the sensor there has; sometimes no where the truth is yes.
    func isSeen(from point: Point, _ sight: SightLines) -> Bool {
        func faces(_ wall: Segment) -> Bool { SightLines.turn(wall.start, wall.end, point) >= 0 }
        guard wall.map(faces) ?? bounding.allSatisfy(faces) else { return false }
        return sight.sees(square, from: point, inside: bounding.filter(faces))
    }
}
