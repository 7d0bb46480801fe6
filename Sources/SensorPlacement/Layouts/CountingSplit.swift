import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel

/// How the sensors of a floor plan share out what they see.
struct CountingSplit {
    /// The sensor of each area.
    private let owners: [PlannedSensor]
    private let split: CountingRegions
    private let floor: FloorShape
    private let origin: Point

    /// The split, or `nil` where one sensor sees everything alone.
    ///
    /// Kept sensors count what they count, at their own heights: the new ones keep off it.
    init?(_ plan: RoomPlan, _ room: Room, kept: [PlacedSensor]) {
        let sensors = plan.sensors ?? []
        guard sensors.count > 1, let (local, origin) = try? room.atOrigin() else { return nil }
        let floor = FloorShape(local)
        let sight = plan.lineOfSight ? SightLines(local) : nil
        func center(_ sensor: PlannedSensor) -> Point {
            Point(x: sensor.mount.center.x - origin.x, y: sensor.mount.center.y - origin.y)
        }
        func split(_ order: [PlannedSensor]) -> ([PlannedSensor], CountingRegions) {
            var (owners, areas) = ([PlannedSensor](), [Bounds]())
            for sensor in order {
                var own = [Mount(center: center(sensor), isTurned: sensor.mount.isTurned).bounds(plan.size)]
                if sensor.isKept, let placed = kept.first(where: { $0.id == sensor.id }) {
                    own = Self.areas(of: placed, at: center(sensor), plan, origin)
                }
                areas += own
                owners += own.map { _ in sensor }
            }
            guard let sight else { return (owners, CountingRegions(areas, floor: floor)) }
            let centers = owners.map(center)
            let regions = CountingRegions(areas, floor: floor) { index, rectangle in
                sight.seesFloor(of: rectangle, from: centers[index])
            }
            return (owners, regions)
        }
        let (stay, new) = (sensors.filter(\.isKept), sensors.filter { !$0.isKept })
        var (owners, result) = split(stay + new)
        // A counting sensor without a region would count all that it sees: whoever got nothing takes their share first.
        let idle = Set(owners.indices.filter { !owners[$0].isKept && result.regions[$0].isEmpty }.map { owners[$0].id })
        if !idle.isEmpty {
            (owners, result) = split(
                stay + new.filter { idle.contains($0.id) } + new.filter { !idle.contains($0.id) })
        }
        (self.owners, self.split, self.floor, self.origin) = (owners, result, floor, origin)
    }

    /// Rectangles in which a kept sensor counts: none where it watches desks, and without regions all of its effective area.
    private static func areas(
        of kept: PlacedSensor, at center: Point, _ plan: RoomPlan, _ origin: Point
    ) -> [Bounds] {
        guard kept.function == .peopleCounting else { return [] }
        if !kept.regions.isEmpty {
            return kept.regions.compactMap { $0.outline(movedBy: origin) }.flatMap {
                OutlineRectangles($0.vertices).rectangles
            }
        }
        guard let coverage = try? Coverage(heightMM: kept.heightMM ?? plan.heightMM) else { return [] }
        let area = DetectionArea(center: center, size: coverage.area(.effective), rotation: kept.rotation)
        return area.flatMap { Bounds(around: $0.outline) }.map { [$0] } ?? []
    }

    /// The regions of each sensor by its id.
    var regions: [String: [SiteRegion]] {
        let moved = split.regions.map { regions in
            regions.map { region in
                var region = region
                region.region.outline = region.region.outline.map {
                    RawPoint(x: $0.x + origin.x, y: $0.y + origin.y)
                }
                return region
            }
        }
        return Dictionary(zip(owners.map(\.id), moved)) { first, _ in first }
    }

    /// The shares of new sensors that no region holds.
    var uncountedShares: [UncountedShare] {
        let whole = floor.area(in: floor.bounds)
        return zip(owners, split.uncounted).compactMap { sensor, area in
            guard !sensor.isKept, area > 0, whole > 0 else { return nil }
            return UncountedShare(sensor: sensor.id, fraction: min(1, area / whole))
        }
    }
}
