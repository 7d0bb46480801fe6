import DetectionRegions
import PlaneGeometry
import SensorModel
import SiteModel

/// Sensors that stay where they hang, and the desks that they serve.
///
/// A kept sensor serves the desks that its regions name and that lie whole in its area. One that watches desks and has region
/// numbers left serves other desks in its area too, nearest first, as far as a region fits beside those that it has. One that
/// counts people reports no desks.
struct KeptSensors {
    /// The kept sensors as part of a plan, and the targets that they serve.
    let assignment: (sensors: [PlannedSensor], served: Set<Int>)

    init(_ planner: SensorPlanner, targets: [DeskTarget], sight: SightLines?) {
        var served: Set<Int> = []
        var sensors: [PlannedSensor] = []
        for sensor in planner.kept {
            let center = Point(x: sensor.position.x - planner.origin.x, y: sensor.position.y - planner.origin.y)
            let size = planner.size(ofKept: sensor)
            let area = size.flatMap { DetectionArea(center: center, size: $0, rotation: sensor.rotation) }
            let seen = targets.indices.filter { index in
                guard !served.contains(index), let area else { return false }
                return area.holds(targets[index].outline) && sight?.sees(targets[index].outline, from: center) ?? true
            }
            let own = Self.served(of: seen, by: sensor, at: center, targets, planner)
            served.formUnion(own)
            let mount = Mount(center: center, isTurned: (sensor.rotation.quarterTurns ?? 0) % 2 == 1)
            sensors.append(
                PlannedSensor(
                    id: sensor.id, mount: mount, rotation: sensor.rotation,
                    desks: readingOrder(own.map { targets[$0].bounds }).map { targets[own[$0]].id }, marginMM: nil,
                    isKept: true))
        }
        assignment = (sensors, served)
    }

    /// The targets that the sensor serves of those that it sees.
    private static func served(
        of seen: [Int], by sensor: PlacedSensor, at center: Point, _ targets: [DeskTarget], _ planner: SensorPlanner
    ) -> [Int] {
        func distance(_ index: Int) -> Int {
            let bounds = targets[index].bounds
            let (dx, dy) = (bounds.min.x + bounds.max.x - 2 * center.x, bounds.min.y + bounds.max.y - 2 * center.y)
            return dx * dx + dy * dy
        }
        let named = Set(sensor.regions.compactMap(\.desk))
        var own = Array(seen.filter { named.contains(targets[$0].id) }.prefix(planner.options.maxDesks))
        guard sensor.function == .deskOccupancy else { return own }
        var free = RegionNumber.count - Set(sensor.regions.map(\.region.number)).count
        var taken = sensor.regions.compactMap { planner.localOutline(of: $0) }
        for index in seen.sorted(by: { (distance($0), $0) < (distance($1), $1) })
        where !named.contains(targets[index].id) && own.count < planner.options.maxDesks && free > 0 {
            guard let shape = DeskRegions.shape(of: targets[index].outline),
                !taken.contains(where: { $0.overlaps(shape) })
            else { continue }
            own.append(index)
            taken.append(shape)
            free -= 1
        }
        return own
    }
}

extension DetectionArea {
    /// Whether all vertices lie in the area, which is convex, or on its border.
    func holds(_ points: [Point]) -> Bool {
        if let bounds { return points.allSatisfy { bounds.contains($0) } }
        return outline.indices.allSatisfy { index in
            let (a, b) = (outline[index], outline[(index + 1) % outline.count])
            return points.allSatisfy { (b.x - a.x) * ($0.y - a.y) - (b.y - a.y) * ($0.x - a.x) >= 0 }
        }
    }
}
