import PlaneGeometry
import SensorModel
import SiteModel

/// What the plan would miss without its least useful sensor.
struct OneFewerSearch {
    let result: PlanExplanation.OneFewer?

    init(_ plan: RoomPlan, planner: SensorPlanner) {
        guard let sensors = plan.sensors, sensors.contains(where: { !$0.isKept }) else {
            result = nil
            return
        }
        switch plan.goal {
        case .desks: result = .desks(Self.desks(sensors, plan, planner))
        case .floor: result = .floor(Self.floor(sensors, plan, planner))
        }
    }

    /// The fewest desks that the others cannot take over, leaving out one sensor after another.
    private static func desks(_ sensors: [PlannedSensor], _ plan: RoomPlan, _ planner: SensorPlanner) -> [String] {
        let targets = planner.room.desks.compactMap(DeskTarget.init)
        let sight = plan.lineOfSight ? SightLines(planner.room) : nil
        var best: [String]?
        for left in sensors where !left.isKept {
            var loads = Dictionary(
                uniqueKeysWithValues: sensors.filter { $0.id != left.id }.map { ($0.id, $0.desks.count) })
            var unseen: [String] = []
            for id in left.desks {
                guard let target = targets.first(where: { $0.id == id }) else { continue }
                let other = sensors.first { sensor in
                    sensor.id != left.id && loads[sensor.id] ?? .max < planner.options.maxDesks && !sensor.isKept
                        && sensor.mount.bounds(plan.size).contains(target.bounds)
                        && sight?.sees(target.outline, from: sensor.mount.center) ?? true
                }
                if let other { loads[other.id, default: 0] += 1 } else { unseen.append(id) }
            }
            if unseen.count < best?.count ?? .max { best = unseen }
        }
        return best ?? []
    }

    private static func floor(_ sensors: [PlannedSensor], _ plan: RoomPlan, _ planner: SensorPlanner) -> Double {
        let floor = FloorShape(planner.room)
        return sensors.filter { !$0.isKept }.map { left in
            1
                - FloorShare(floor, areas: sensors.filter { $0.id != left.id }.map { $0.mount.bounds(plan.size) })
                .fraction
        }.min() ?? 1
    }
}
