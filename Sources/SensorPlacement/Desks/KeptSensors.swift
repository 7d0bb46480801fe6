import PlaneGeometry
import SensorModel
import SiteModel

/// Sensors that stay where they hang, and the desks that they serve.
///
/// A kept sensor serves the desks that its regions name and, while there is room, the other desks that lie whole in its
/// area, nearest first.
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
            let named = Set(sensor.regions.compactMap(\.desk))
            let seen = targets.indices.filter { index in
                guard !served.contains(index), let area else { return false }
                return area.holds(targets[index].outline) && sight?.sees(targets[index].outline, from: center) ?? true
            }
            func distance(_ index: Int) -> Int {
                let bounds = targets[index].bounds
                let (dx, dy) = (bounds.min.x + bounds.max.x - 2 * center.x, bounds.min.y + bounds.max.y - 2 * center.y)
                return dx * dx + dy * dy
            }
            let order = seen.sorted {
                (named.contains(targets[$0].id) ? 0 : 1, distance($0), $0)
                    < (named.contains(targets[$1].id) ? 0 : 1, distance($1), $1)
            }
            let own = Array(order.prefix(planner.options.maxDesks))
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
