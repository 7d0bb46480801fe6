import PlaneGeometry
import SensorModel

/// How floors are judged that sensors see with or without what hides.
protocol FloorView {
    /// The floor that no mount sees, in mm².
    func unseenArea(_ mounts: [Mount]) -> Double

    /// A place for one mount with less unseen than `now`, and how much is; `nil` where it stays.
    func bestPlace(for old: Mount, beside others: [Mount], now: Double) -> (Mount, Double)?
}

/// A floor on which nothing hides.
struct OpenFloorView: FloorView {
    private let floor: FloorShape
    private let mounting: MountingSearch
    private let size: AreaSize
    private let keptAreas: [Bounds]

    /// How many of the largest gaps may attract a sensor.
    private static let gapCount = 40

    init(_ floor: FloorShape, _ mounting: MountingSearch, _ size: AreaSize, _ keptAreas: [Bounds]) {
        (self.floor, self.mounting, self.size, self.keptAreas) = (floor, mounting, size, keptAreas)
    }

    private func gaps(_ mounts: [Mount]) -> [Bounds] {
        FloorGaps(floor, areas: keptAreas + mounts.map { $0.bounds(size) }).rectangles
    }

    func unseenArea(_ mounts: [Mount]) -> Double {
        gaps(mounts).reduce(0) { $0 + floor.area(in: $1) }
    }

    /// What one area adds is linear in its place between the gaps' sides: the best place has a side of it on one of a gap.
    func bestPlace(for old: Mount, beside others: [Mount], now: Double) -> (Mount, Double)? {
        let all = gaps(others).map { (bounds: $0, area: floor.area(in: $0)) }
        let open = all.reduce(0) { $0 + $1.area }
        let largest = all.sorted { $1.area < $0.area }.prefix(Self.gapCount)
        var best: (mount: Mount, unseen: Double)?
        for isTurned in [false, true] {
            let reach = Mount.reach(size, isTurned: isTurned)
            let room = floor.bounds
            let xs = Set(
                largest.flatMap { [$0.bounds.min.x + reach.x, $0.bounds.max.x - reach.x] }
                    .map { min(max($0, room.min.x), room.max.x) })
            let ys = Set(
                largest.flatMap { [$0.bounds.min.y + reach.y, $0.bounds.max.y - reach.y] }
                    .map { min(max($0, room.min.y), room.max.y) })
            for x in xs.sorted() {
                let column = mounting.area.column(x)
                for y in ys.sorted() {
                    guard let allowed = column.nearest(to: y, within: (y - reach.y)...(y + reach.y)) else { continue }
                    let mount = Mount(center: Point(x: x, y: allowed), isTurned: isTurned)
                    let area = mount.bounds(size)
                    let seen = all.reduce(0.0) { sum, gap in
                        guard let shared = gap.bounds.shared(with: area) else { return sum }
                        return sum + (shared == gap.bounds ? gap.area : floor.area(in: shared))
                    }
                    if open - seen < (best?.unseen ?? now) - 1 { best = (mount, open - seen) }
                }
            }
        }
        return best
    }
}
