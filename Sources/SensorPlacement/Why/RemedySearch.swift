import PlaneGeometry
import SensorModel
import SiteModel

/// Tries changes to the room and keeps those after which fewer sensors do.
struct RemedySearch {
    private(set) var remedies: [PlanExplanation.Remedy] = []
    private let count: Int
    private let planner: SensorPlanner
    private let control: PlanControl

    init(_ plan: RoomPlan, planner: SensorPlanner, control: PlanControl) {
        self.planner = planner
        self.control = control
        count = plan.count ?? .max
        guard count > 1 else { return }
        tryHeights()
        tryEffectiveArea()
        tryKeepOuts()
        if plan.goal == .desks { tryDesks(plan) }
    }

    /// How many sensors the room takes after a change, if fewer than now.
    private func fewer(_ room: Room, _ options: PlanOptions) -> Int? {
        guard !control.shouldStop(), let changed = try? SensorPlanner(room, options: options, keeping: planner.kept),
            let found = changed.plan(control: PlanControl(shouldStop: control.shouldStop)).count, found < count
        else { return nil }
        return found
    }

    private mutating func note(_ change: PlanExplanation.Remedy.Change, _ count: Int) {
        remedies.append(PlanExplanation.Remedy(change: change, count: count))
    }

    /// The first height of the table above the ceiling that helps.
    private mutating func tryHeights() {
        for row in CoverageRow.table where row.heightMM > planner.room.ceilingMM {
            var room = planner.room
            room.ceilingMM = row.heightMM
            if let count = fewer(room, planner.options) { return note(.height(row.heightMM), count) }
        }
    }

    private mutating func tryEffectiveArea() {
        guard planner.options.area == .optimal else { return }
        var options = planner.options
        options.area = .effective
        if let count = fewer(planner.room, options) { note(.effectiveArea, count) }
    }

    private mutating func tryKeepOuts() {
        for (index, keepOut) in planner.room.keepOuts.enumerated() {
            var room = planner.room
            room.keepOuts.remove(at: index)
            if let count = fewer(room, planner.options) { note(.liftKeepOut(index, kind: keepOut.kind), count) }
        }
    }

    /// The shortest move along an axis that helps, for the desks of the sensor with the fewest, up to a metre.
    private mutating func tryDesks(_ plan: RoomPlan) {
        let lightest = (plan.sensors ?? []).filter { !$0.isKept }.min { $0.desks.count < $1.desks.count }
        guard let lightest, lightest.desks.count == 1, let id = lightest.desks.first,
            let index = planner.room.desks.firstIndex(where: { $0.id == id })
        else { return }
        for distance in stride(from: 100, through: 1000, by: 100) {
            for (dx, dy) in [(distance, 0), (-distance, 0), (0, distance), (0, -distance)] {
                var room = planner.room
                let moved = room.desks[index].outline.map { Point(exactly: RawPoint(x: $0.x + dx, y: $0.y + dy)) }
                guard moved.allSatisfy({ $0 != nil }) else { continue }
                room.desks[index].outline = moved.compactMap { $0 }
                guard isClear(room, index) else { continue }
                if let count = fewer(room, planner.options) { return note(.moveDesk(id, dx: dx, dy: dy), count) }
            }
        }
    }

    /// Whether the desk lies in the room and overlaps neither an obstacle nor another desk.
    private func isClear(_ room: Room, _ index: Int) -> Bool {
        guard let desk = try? Polygon(room.desks[index].outline), let walls = try? Polygon(room.outline),
            walls.contains(desk)
        else { return false }
        let others = room.desks.indices.filter { $0 != index }.map { room.desks[$0].outline }
        return (others + room.obstacles.map(\.outline)).allSatisfy { outline in
            (try? Polygon(outline)).map { !$0.overlaps(desk) } ?? true
        }
    }
}
