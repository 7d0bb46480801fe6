import PlaneGeometry
import SensorModel
import SiteModel

/// The shortest move of a desk along a wall's direction after which fewer sensors do.
///
/// A move helps only a desk without which fewer sensors do. As it moves, what one sensor can see changes for the better
/// when the rectangle of centres from which it is seen begins to meet another desk's, or comes level with a corner of
/// the room, an obstacle or a keep-out; and it may stand where it has passed the last of another desk or a corner. These
/// distances are tried, shortest first, and besides every 50 mm where slanted walls, clearances or sight count. Each is a
/// small problem of the desks nearby.
struct DeskMoveSearch {
    /// A move along an axis, in millimetres, and how many sensors do then.
    struct Move {
        let dx: Int
        let dy: Int
        let count: Int
    }

    /// Whether some question stayed open.
    private(set) var isCut = false

    private let planner: SensorPlanner
    private let demand: DeskDemand
    private let control: PlanControl
    private let count: Int
    /// How many new sensors the plan has for each group of desks that no sensor shares.
    private let groups: [(desks: Set<String>, count: Int)]
    private let corners: [Point]
    private let isUpright: Bool

    /// The longest move tried, in millimetres.
    static let longestMM = 1000

    init(_ plan: RoomPlan, _ demand: DeskDemand, planner: SensorPlanner, control: PlanControl) {
        (self.planner, self.demand, self.control) = (planner, demand, control)
        count = plan.count ?? 0
        let cover = demand.cover(size: planner.size, capacity: planner.options.maxDesks)
        let new = (plan.sensors ?? []).filter { !$0.isKept }
        groups = cover.problem.components.map { elements in
            let ids = Set(elements.map { demand.targets[$0].id })
            return (ids, new.count { !ids.isDisjoint(with: $0.desks) })
        }
        let room = planner.local
        var outlines = [room.outline] + room.obstacles.map(\.outline)
        var isUpright = planner.options.wallClearanceMM == 0 && demand.sight == nil
        for keepOut in room.keepOuts {
            if case .outline(let outline) = keepOut.extent { outlines.append(outline) } else { isUpright = false }
        }
        corners = outlines.flatMap { $0 }
        self.isUpright =
            isUpright
            && outlines.allSatisfy { outline in
                outline.indices.allSatisfy { index in
                    let (a, b) = (outline[index], outline[(index + 1) % outline.count])
                    return a.x == b.x || a.y == b.y
                }
            }
    }

    /// The shortest move of that desk that helps, or `nil` where none was found.
    mutating func shortest(of target: Int) -> Move? {
        let desk = demand.targets[target]
        guard let index = planner.local.desks.firstIndex(where: { $0.id == desk.id }) else { return nil }
        for (distance, direction) in trials(target) {
            if control.shouldStop() {
                isCut = true
                return nil
            }
            let (dx, dy) = (direction.x * distance, direction.y * distance)
            let outline = desk.outline.map { Point(x: $0.x + dx, y: $0.y + dy) }
            guard isClear(outline, index), let fewer = count(moving: target, to: outline) else { continue }
            return Move(dx: dx, dy: dy, count: fewer)
        }
        return nil
    }

    /// Distances and directions worth trying, the shortest first.
    private func trials(_ target: Int) -> [(distance: Int, direction: Point)] {
        var trials: [(distance: Int, direction: Point)] = []
        let directions = [(1, 0), (-1, 0), (0, 1), (0, -1)].map { Point(x: $0.0, y: $0.1) }
        for direction in directions {
            var distances = Set(isUpright ? [] : Array(stride(from: 50, through: Self.longestMM, by: 50)))
            func along(_ low: Point, _ high: Point) -> (low: Int, high: Int) {
                let (a, b) = (low.x * direction.x + low.y * direction.y, high.x * direction.x + high.y * direction.y)
                return (min(a, b), max(a, b))
            }
            let back = along(demand.targets[target].bounds.min, demand.targets[target].bounds.max).low
            for bounds in planner.local.desks.compactMap({ Bounds(around: $0.outline) }) {
                distances.insert(along(bounds.min, bounds.max).high - back)
            }
            for corner in corners { distances.insert(along(corner, corner).high - back) }
            for isTurned in [false, true] {
                func centers(_ number: Int) -> Bounds? {
                    Mount.centers(holding: demand.targets[number].bounds, planner.size, isTurned: isTurned)
                }
                guard let own = centers(target) else { continue }
                let front = along(own.min, own.max).high
                for other in demand.targets.indices where other != target {
                    if let bounds = centers(other) { distances.insert(along(bounds.min, bounds.max).low - front) }
                }
                for corner in corners { distances.insert(along(corner, corner).low - front) }
            }
            trials += distances.filter { 0 < $0 && $0 <= Self.longestMM }.map { ($0, direction) }
        }
        return trials.sorted {
            ($0.distance, -$0.direction.x, -$0.direction.y) < ($1.distance, -$1.direction.x, -$1.direction.y)
        }
    }

    /// How many sensors the room takes with the desk there, if fewer than now.
    private mutating func count(moving target: Int, to outline: [Point]) -> Int? {
        guard let bounds = Bounds(around: outline) else { return nil }
        let own = demand.targets[target].id
        // Desks that one sensor could see together with it, and all that hangs together with these.
        let reach = planner.size.lengthMM
        let near = Set(
            demand.targets.filter { other in
                other.bounds.min.x <= bounds.max.x + reach && bounds.min.x <= other.bounds.max.x + reach
                    && other.bounds.min.y <= bounds.max.y + reach && bounds.min.y <= other.bounds.max.y + reach
            }.map(\.id) + [own])
        let involved = groups.filter { !$0.desks.isDisjoint(with: near) }
        let limit = involved.reduce(0) { $0 + $1.count } - 1
        let ids = involved.reduce(into: Set<String>()) { $0.formUnion($1.desks) }
        let targets = demand.targets.filter { ids.contains($0.id) }.map { other in
            other.id == own ? DeskTarget(id: own, outline: outline, bounds: bounds) : other
        }
        let cover: DeskCover
        if let sight = demand.sight {
            let found = SightedCandidates(
                demand.mounting, size: planner.size, targets: targets, sight: sight, shouldStop: control.shouldStop)
            cover = DeskCover(
                found.candidates, targetCount: targets.count, capacity: planner.options.maxDesks)
        } else {
            cover = DeskCover(
                demand.mounting, size: planner.size, targets: targets.map(\.bounds),
                capacity: planner.options.maxDesks)
        }
        guard limit > 0, cover.problem.reaches.allSatisfy({ !$0.isEmpty }) else { return nil }
        var decision = CoverDecision(
            cover.problem, nodeLimit: 60, bindingLimit: 12, shouldStop: control.shouldStop)
        switch decision.cover(limit: limit) {
        case .found(let picks): return count - (limit + 1 - picks.count)
        case .none: return nil
        case .cut:
            isCut = true
            return nil
        }
    }

    /// Whether a desk with that outline lies in the room and overlaps neither an obstacle nor another desk.
    private func isClear(_ outline: [Point], _ index: Int) -> Bool {
        let room = planner.local
        guard let desk = try? Polygon(outline), let walls = try? Polygon(room.outline), walls.contains(desk) else {
            return false
        }
        let others = room.desks.indices.filter { $0 != index }.map { room.desks[$0].outline }
        return (others + room.obstacles.map(\.outline)).allSatisfy { outline in
            (try? Polygon(outline)).map { !$0.overlaps(desk) } ?? true
        }
    }
}
