import PlaneGeometry
import SiteModel

/// Where a sensor may hang: the lattice points of the room without what keeps them out.
///
/// The room's boundary is allowed, and so are the boundaries of obstacles and keep-outs and all points at exactly a
/// clearance. Every answer is exact.
struct MountingArea: Hashable, Sendable {
    private let columns: MountingColumns
    private let rows: MountingColumns

    /// The mounting area of a room, whose outlines are sound and lie within 2²⁰ mm.
    init(_ room: Room, wallClearanceMM: Int) {
        columns = MountingColumns(room, wallClearanceMM, turned: false)
        rows = MountingColumns(room, wallClearanceMM, turned: true)
    }

    /// The allowed y of a column.
    func column(_ x: Int) -> LatticeIntervals { columns.allowed(x) }

    /// The allowed x of a row.
    func row(_ y: Int) -> LatticeIntervals { rows.allowed(y) }

    func contains(_ point: Point) -> Bool { column(point.x).contains(point.y) }

    /// The allowed points whose left and lower neighbours are not allowed.
    func lowerLeftCorners() -> [Point] {
        var corners: [Point] = []
        var previous: (x: Int, intervals: LatticeIntervals)?
        for x in columns.cornerColumns {
            let before: LatticeIntervals
            if let previous, previous.x == x - 1 { before = previous.intervals } else { before = column(x - 1) }
            let here = column(x)
            for interval in here.intervals where !before.contains(interval.lowerBound) {
                corners.append(Point(x: x, y: interval.lowerBound))
            }
            previous = (x, here)
        }
        return corners
    }

    /// Whether no point is allowed.
    var isEmpty: Bool {
        // A lexicographically least allowed point would be a lower left corner.
        lowerLeftCorners().isEmpty
    }
}

/// The mounting area along one axis.
private struct MountingColumns: Hashable, Sendable {
    private let room: OutlineSlices
    private let outlines: [OutlineSlices]
    private let zones: [ClearanceZone]
    /// The columns in which a lower left corner can lie, ascending.
    let cornerColumns: [Int]

    init(_ room: Room, _ wallClearanceMM: Int, turned: Bool) {
        func turn(_ point: Point) -> Point { turned ? Point(x: point.y, y: point.x) : point }
        let walls = room.outline.map(turn)
        let standing = room.obstacles.map { $0.outline.map(turn) }
        var (outlines, zones) = (standing, [ClearanceZone]())
        for keepOut in room.keepOuts {
            switch keepOut.extent {
            case .outline(let outline): outlines.append(outline.map(turn))
            case .segment(let segment, let clearance):
                zones.append(
                    ClearanceZone(Segment(from: turn(segment.start), to: turn(segment.end)), clearance: clearance))
            }
        }
        if wallClearanceMM > 0 {
            for index in walls.indices {
                let wall = Segment(from: walls[index], to: walls[(index + 1) % walls.count])
                zones.append(ClearanceZone(wall, clearance: wallClearanceMM))
            }
        }
        self.room = OutlineSlices(walls)
        self.outlines = outlines.map(OutlineSlices.init)
        self.zones = zones
        let vertices = (walls + outlines.flatMap { $0 }).map { $0.x...$0.x }
        let slanted = ([self.room] + self.outlines).flatMap(\.slantedColumns)
        let round = zones.map { $0.xRange.lowerBound...($0.xRange.upperBound + 1) }
        let range = self.room.xRange
        cornerColumns = LatticeIntervals(vertices + slanted + round).intervals.flatMap { interval in
            interval.overlaps(range) ? Array(interval.clamped(to: range)) : []
        }
    }

    func allowed(_ x: Int) -> LatticeIntervals {
        let inside = room.closedColumn(x)
        guard !inside.intervals.isEmpty else { return inside }
        var blocked: [ClosedRange<Int>] = []
        for outline in outlines where outline.xRange.contains(x) { blocked += outline.openColumn(x) }
        for zone in zones where zone.xRange.contains(x) { blocked += zone.openColumn(x) }
        return blocked.isEmpty ? inside : inside.subtracting(LatticeIntervals(blocked))
    }
}
