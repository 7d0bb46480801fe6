import PlaneGeometry
import SensorModel

/// Looks for as many targets as the bound says of which no two fit one sensor, wherever one may hang.
struct ApartTargets {
    /// The targets; empty where fewer were found than the bound says.
    let targets: [PlanEvidence.Weight]

    private static let nodeLimit = 20000

    /// - Parameter demand: The desks of the plan's room, for a plan of desks.
    init(_ plan: RoomPlan, planner: SensorPlanner, demand: DeskDemand?) {
        let mounting = MountingSearch(MountingArea(planner.local, wallClearanceMM: planner.options.wallClearanceMM))
        let groups = demand.map { Self.groups($0, planner) } ?? []
        var found: [PlanEvidence.Weight] = []
        // No sensor sees targets of two shares, so that each share gives its own.
        for share in plan.evidence.shares {
            let first = share.weights.first?.desk
            let all = groups.first { $0.contains { $0.desk == first } } ?? share.weights
            let (origin, size) = (planner.origin, planner.size)
            let local = all.map { target in
                Bounds(
                    Point(x: target.bounds.min.x - origin.x, y: target.bounds.min.y - origin.y),
                    Point(x: target.bounds.max.x - origin.x, y: target.bounds.max.y - origin.y))
            }
            var isApart = Array(repeating: ElementSet(capacity: all.count), count: all.count)
            for first in all.indices {
                for second in all.indices where first < second {
                    let both = Bounds(
                        Point(
                            x: min(local[first].min.x, local[second].min.x),
                            y: min(local[first].min.y, local[second].min.y)),
                        Point(
                            x: max(local[first].max.x, local[second].max.x),
                            y: max(local[first].max.y, local[second].max.y)))
                    if centersHolding(size, both).contains(where: { mounting.point(in: $0) != nil }) { continue }
                    isApart[first].insert(second)
                    isApart[second].insert(first)
                }
            }
            var search = MutualSearch(isApart, wanted: share.lowerBound, nodeLimit: Self.nodeLimit)
            guard let chosen = search.found() else {
                targets = []
                return
            }
            found += chosen.map { all[$0] }
        }
        targets = found
    }

    /// All desks, in the groups that no sensor shares and in site coordinates: some of a group may weigh nothing.
    private static func groups(_ demand: DeskDemand, _ planner: SensorPlanner) -> [[PlanEvidence.Weight]] {
        let cover = demand.openCover(size: planner.size, capacity: planner.options.maxDesks)
        let origin = planner.origin
        return cover.problem.components.map { elements in
            elements.map { element in
                let (id, bounds) = (demand.targets[element].id, demand.targets[element].bounds)
                return PlanEvidence.Weight(
                    desk: id,
                    bounds: Bounds(
                        Point(x: bounds.min.x + origin.x, y: bounds.min.y + origin.y),
                        Point(x: bounds.max.x + origin.x, y: bounds.max.y + origin.y)), weight: 0)
            }
        }
    }
}

/// Looks for numbers of which each two are linked, exhaustively up to a number of nodes.
private struct MutualSearch {
    private let links: [ElementSet]
    private let wanted: Int
    private var nodesLeft: Int

    init(_ links: [ElementSet], wanted: Int, nodeLimit: Int) {
        (self.links, self.wanted, nodesLeft) = (links, wanted, nodeLimit)
    }

    /// So many mutually linked numbers, ascending, or `nil` where none were found.
    mutating func found() -> [Int]? {
        extend([], Array(links.indices))?.sorted()
    }

    private mutating func extend(_ chosen: [Int], _ open: [Int]) -> [Int]? {
        if chosen.count >= wanted { return Array(chosen.prefix(wanted)) }
        nodesLeft -= 1
        guard nodesLeft > 0 else { return nil }
        // No two of a class are linked, so that each class gives one at most: the last classes first.
        var classes: [[Int]] = []
        for number in open {
            let fitting = classes.firstIndex { members in members.allSatisfy { !links[number].contains($0) } }
            if let fitting { classes[fitting].append(number) } else { classes.append([number]) }
        }
        var left = classes
        while let last = left.last, chosen.count + left.count >= wanted {
            for (index, number) in last.enumerated() {
                let others = left.dropLast().flatMap { $0 } + last.prefix(index)
                let next = others.filter { links[number].contains($0) }
                if let result = extend(chosen + [number], next) { return result }
            }
            left.removeLast()
        }
        return nil
    }
}
