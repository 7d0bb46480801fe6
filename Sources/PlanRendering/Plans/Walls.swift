internal import PlaneGeometry
internal import SiteModel

/// The walls of a room as lines, with a gap at every door.
struct Walls {
    /// The pieces of wall; a room without doors has one closed piece.
    private(set) var pieces: [[PagePoint]] = []

    /// Whether the only piece is closed.
    private(set) var isClosed = false

    /// How far from a wall, in millimetres of the page or a share of its own length, a door may be drawn and still be
    /// a door in that wall.
    private static let reach = 1.5

    init(outline: [PagePoint], doors: [(PagePoint, PagePoint)]) {
        guard outline.count > 1 else { return }
        var current: [PagePoint] = []
        var hasGap = false
        for (index, start) in outline.enumerated() {
            let end = outline[(index + 1) % outline.count]
            if current.isEmpty { current = [start] }
            for gap in Walls.gaps(from: start, to: end, doors) {
                hasGap = true
                current.append(start.toward(end, gap.lowerBound))
                pieces.append(current)
                current = [start.toward(end, gap.upperBound)]
            }
            current.append(end)
        }
        if !hasGap {
            pieces = [outline]
            isClosed = true
        } else if let first = pieces.first {
            // The last piece runs on into the first: one piece, so that their corner is mitred.
            pieces[0] = current + first.dropFirst()
        }
    }

    /// The stretches of an edge that doors leave open, as shares of its length, in order and apart.
    private static func gaps(
        from start: PagePoint, to end: PagePoint, _ doors: [(PagePoint, PagePoint)]
    ) -> [ClosedRange<Double>] {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let square = dx * dx + dy * dy
        guard square > 0 else { return [] }
        var gaps: [ClosedRange<Double>] = []
        for door in doors {
            guard door.0.distance(toSegment: start, end) < reach || door.1.distance(toSegment: start, end) < reach
            else {
                continue
            }
            let shares = [door.0, door.1].map { ($0.x - start.x) * dx / square + ($0.y - start.y) * dy / square }
            let off = [door.0, door.1].map { point in
                (((point.x - start.x) * dy - (point.y - start.y) * dx) / square.squareRoot()).magnitude
            }
            let (low, high) = (max(0, min(shares[0], shares[1])), min(1, max(shares[0], shares[1])))
            if off[0] < reach, off[1] < reach, high > low { gaps.append(low...high) }
        }
        gaps.sort { $0.lowerBound < $1.lowerBound }
        return gaps.reduce(into: []) { joined, gap in
            if let last = joined.last, last.upperBound >= gap.lowerBound {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, gap.upperBound)
            } else {
                joined.append(gap)
            }
        }
    }

    func parts(stroke: Stroke) -> [Scene.Part] {
        pieces.map { .shape(Shape(isClosed ? Path(polygon: $0) : Path(polyline: $0), stroke: stroke)) }
    }

    /// The straight stretches of wall.
    var segments: [(PagePoint, PagePoint)] {
        pieces.flatMap { piece in
            zip(piece, piece.dropFirst() + (isClosed ? piece.prefix(1) : [])).map { ($0, $1) }
        }
    }
}
