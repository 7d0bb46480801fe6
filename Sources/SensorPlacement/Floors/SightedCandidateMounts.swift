import PlaneGeometry
import SensorModel

/// Mounts worth trying for a floor that is seen past walls and obstacles.
struct SightedCandidateMounts {
    private(set) var mounts: [Mount] = []
    private var known: Set<Mount> = []
    private let mounting: MountingSearch
    private let size: AreaSize

    private static let wantedCount = 3000

    /// An even lattice over the floor, the corners of obstacles, and where the blocks of the floor's raster are held.
    init(_ floor: FloorShape, raster: FloorRaster?, mounting: MountingSearch, size: AreaSize, shouldStop: () -> Bool) {
        (self.mounting, self.size) = (mounting, size)
        let bounds = floor.bounds
        let area = Double(bounds.width) * Double(bounds.height)
        // Some hundreds for each sensor that the floor takes at least.
        let wanted = min(Self.wantedCount, 250 * (1 + Int(area / Double(size.squareMillimetres))))
        let step = max(1, Int((2 * area / Double(wanted)).squareRoot()))
        for isTurned in [false, true] {
            for x in stride(from: bounds.min.x + step / 2, through: bounds.max.x, by: step) {
                if shouldStop() { break }
                let column = mounting.area.column(x)
                for y in stride(from: bounds.min.y + step / 2, through: bounds.max.y, by: step)
                where column.contains(y) {
                    insert(Mount(center: Point(x: x, y: y), isTurned: isTurned))
                }
            }
            for corner in floor.vertices { add(corner, isTurned) }
        }
        for block in raster?.blocks ?? [] where !shouldStop() {
            let centers = raster?.centers(of: block)
            if let centers {
                for corner in centers.corners { add(corner, block.isTurned) }
                add(
                    Point(x: (centers.min.x + centers.max.x) / 2, y: (centers.min.y + centers.max.y) / 2),
                    block.isTurned)
            }
        }
    }

    /// Adds mounts around some others.
    mutating func refine(around centers: [Mount], step: Int) {
        for mount in centers {
            for (dx, dy) in [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 0), (0, 1), (1, -1), (1, 0), (1, 1)] {
                let point = Point(x: mount.center.x + dx * step, y: mount.center.y + dy * step)
                for isTurned in [false, true] { add(point, isTurned) }
            }
        }
    }

    /// Adds the point if a sensor may hang there.
    mutating func add(_ center: Point, _ isTurned: Bool) {
        if mounting.area.contains(center) { insert(Mount(center: center, isTurned: isTurned)) }
    }

    private mutating func insert(_ mount: Mount) {
        if known.insert(mount).inserted { mounts.append(mount) }
    }
}
