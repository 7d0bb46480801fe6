import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel

/// How the sensors of a floor plan share out what they see.
struct CountingSplit {
    private let order: [PlannedSensor]
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
        func split(_ order: [PlannedSensor]) -> CountingRegions {
            let mounts = order.map { sensor in
                let center = sensor.mount.center
                return Mount(
                    center: Point(x: center.x - origin.x, y: center.y - origin.y), isTurned: sensor.mount.isTurned)
            }
            let areas = zip(order, mounts).map { sensor, mount in
                guard sensor.isKept, let placed = kept.first(where: { $0.id == sensor.id }) else {
                    return mount.bounds(plan.size)
                }
                return Self.area(of: placed, at: mount.center, plan)
            }
            guard let sight else { return CountingRegions(areas, floor: floor) }
            return CountingRegions(areas, floor: floor) { index, rectangle in
                sight.seesFloor(of: rectangle, from: mounts[index].center)
            }
        }
        var order = sensors.filter(\.isKept) + sensors.filter { !$0.isKept }
        var result = split(order)
        // A counting sensor without a region would count all that it sees: whoever got nothing takes their share first.
        let idle = order.indices.filter { !order[$0].isKept && result.regions[$0].isEmpty }
        if !idle.isEmpty {
            let new = order.indices.filter { !order[$0].isKept }
            order = order.filter(\.isKept) + (idle + new.filter { !idle.contains($0) }).map { order[$0] }
            result = split(order)
        }
        (self.order, self.split, self.floor, self.origin) = (order, result, floor, origin)
    }

    /// The rectangle in which a kept sensor counts, as far as one can tell: none where it watches desks, and without regions
    /// all of its effective area.
    private static func area(of kept: PlacedSensor, at center: Point, _ plan: RoomPlan) -> Bounds {
        let none = Bounds(center, center)
        guard kept.function == .peopleCounting, let coverage = try? Coverage(heightMM: kept.heightMM ?? plan.heightMM)
        else { return none }
        let size = coverage.area(kept.regions.isEmpty ? .effective : plan.area)
        let area = DetectionArea(center: center, size: size, rotation: kept.rotation)
        return area.flatMap { Bounds(around: $0.outline) } ?? none
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
        return Dictionary(zip(order.map(\.id), moved)) { first, _ in first }
    }

    /// The shares of new sensors that no region holds.
    var uncountedShares: [UncountedShare] {
        let whole = floor.area(in: floor.bounds)
        return zip(order, split.uncounted).compactMap { sensor, area in
            guard !sensor.isKept, area > 0, whole > 0 else { return nil }
            return UncountedShare(sensor: sensor.id, fraction: min(1, area / whole))
        }
    }
}
