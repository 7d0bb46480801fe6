import PlanRendering
import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel

/// The picture of planned rooms.
struct PlanDrawing {
    let scene: Scene

    init(_ plans: [(room: Room, plan: RoomPlan)], floor: Floor) {
        let assignments = plans.flatMap { room, plan in
            (plan.sensors ?? []).map { sensor in
                PlacementPlan.Assignment(
                    sensor: sensor.id, area: Self.area(of: sensor, plan, floor.site), desks: sensor.desks)
            }
        }
        let taken = Set(assignments.flatMap(\.desks))
        let unseen = plans.filter { $0.plan.goal == .desks }.flatMap(\.room.desks).map(\.id)
            .filter { !taken.contains($0) }
        scene = PlacementPlan(
            floor, assignments: assignments, unseenDesks: unseen, sentence: Self.sentence(plans.map(\.plan)),
            note: Self.note(plans.map(\.plan))
        ).scene()
    }

    /// The outline of a sensor's area; that of a kept sensor may be turned and of another size.
    private static func area(of sensor: PlannedSensor, _ plan: RoomPlan, _ site: Site) -> [Point] {
        guard sensor.isKept else { return sensor.mount.bounds(plan.size).corners }
        guard let placed = site.sensors.first(where: { $0.id == sensor.id }),
            let coverage = try? Coverage(heightMM: placed.heightMM ?? plan.heightMM)
        else { return [] }
        return DetectionArea(center: placed.position, size: coverage.area(plan.area), rotation: placed.rotation)?
            .outline
            ?? []
    }

    /// "10 sensors, proven: no plan has fewer".
    private static func sentence(_ plans: [RoomPlan]) -> String {
        let count = plans.reduce(0) { $0 + ($1.count ?? 0) }
        let bound = plans.reduce(0) { $0 + $1.lowerBound }
        var words = Counted.text(count, "sensor")
        if plans.contains(where: { $0.count == nil }) {
            words += plans.count == 1 ? ": none may hang anywhere in the room" : "; in some room none may hang"
        } else if plans.allSatisfy(\.isProven) {
            let isAdded = plans.contains { ($0.sensors ?? []).contains(where: \.isKept) }
            words += ", proven: no plan has fewer" + (isAdded ? " with the sensors kept" : "")
        } else {
            words += "; at least \(bound) \(bound == 1 ? "is" : "are") needed"
        }
        let unseen = plans.reduce(0) { $0 + $1.unplaceableDesks.count }
        if unseen > 0 { words += " · \(Counted.text(unseen, "desk")) out of every sensor's reach" }
        return words
    }

    /// "Optimal area 2.1 × 4.6 m at 2.80 m, every desk whole in its sensor's area".
    private static func note(_ plans: [RoomPlan]) -> String {
        let areas = plans.map { "\($0.area.rawValue) area \($0.size) at \(Metres.text($0.heightMM)) m" }
        var words = areas.first.map { Set(areas).count == 1 ? $0 : plans[0].area.rawValue + " areas" } ?? ""
        words = words.prefix(1).uppercased() + words.dropFirst()
        if plans.allSatisfy({ $0.goal == .desks }) { words += ", every desk whole in its sensor's area" }
        if plans.allSatisfy({ $0.goal == .floor }) { words += ", the whole floor in some area" }
        if plans.contains(where: \.lineOfSight) { words += ", in line of sight" }
        let margins = plans.filter { $0.goal == .floor }.map(\.marginMM)
        if let least = margins.compactMap(\.self).min(), least > 0, !margins.contains(nil) {
            words += " · margin \(Metres.text(least)) m"
        }
        return words
    }
}
