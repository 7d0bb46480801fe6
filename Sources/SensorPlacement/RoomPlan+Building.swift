import PlaneGeometry
import SensorModel
import SiteModel

extension RoomPlan {
    /// A plan without sensors yet.
    init(_ planner: SensorPlanner, goal: PlanGoal) {
        self.init(
            roomID: planner.room.id, heightMM: planner.room.ceilingMM, area: planner.options.area, size: planner.size,
            goal: goal, lineOfSight: planner.usesSight, sensors: nil, lowerBound: 0, coveredFraction: 0,
            marginMM: nil, unplaceableDesks: [], evidence: .none)
    }

    /// The plan back in site coordinates, its new sensors in reading order and with ids.
    func finished(movedBy origin: Point) -> RoomPlan {
        var plan = self
        func moved(_ point: Point) -> Point { Point(x: point.x + origin.x, y: point.y + origin.y) }
        func moved(_ weights: [PlanEvidence.Weight]) -> [PlanEvidence.Weight] {
            weights.map {
                PlanEvidence.Weight(
                    desk: $0.desk, bounds: Bounds(moved($0.bounds.min), moved($0.bounds.max)), weight: $0.weight)
            }
        }
        for index in plan.evidence.shares.indices {
            plan.evidence.shares[index].weights = moved(evidence.shares[index].weights)
        }
        guard let sensors else { return plan }
        let kept = sensors.filter(\.isKept)
        let new = sensors.filter { !$0.isKept }
        let order = readingOrder(new.map { $0.mount.bounds(size) })
        plan.sensors = (kept + order.map { new[$0] }).map { sensor in
            var sensor = sensor
            sensor.mount.center = moved(sensor.mount.center)
            return sensor
        }
        plan.avoidIDs([])
        return plan
    }
}

extension RoomPlan {
    /// Numbers new sensors anew, in their order, past ids that are taken elsewhere on the site.
    public mutating func avoidIDs(_ taken: Set<String>) {
        guard var sensors else { return }
        let all = taken.union(sensors.filter(\.isKept).map(\.id))
        var number = 0
        for index in sensors.indices where !sensors[index].isKept {
            repeat { number += 1 } while all.contains("\(roomID)-\(number)")
            sensors[index].id = "\(roomID)-\(number)"
        }
        self.sensors = sensors
    }
}

extension PlanEvidence {
    /// The evidence that a cover's solution carries, for targets of these names and bounds.
    init(_ solution: CoverSolution, desks: [String?], bounds: [Bounds]) {
        shares = solution.shares.map { share in
            let weights = share.elements.enumerated().map { index, element in
                Weight(desk: desks[element], bounds: bounds[element], weight: share.bound.weights[index])
            }
            return Share(
                weights: weights.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }, total: share.bound.total,
                largestWorth: share.bound.largestWorth, lowerBound: share.lowerBound,
                isSearched: share.lowerBound > share.bound.value)
        }
    }

    /// The evidence that is left for some of the targets: a share's largest worth is no larger for fewer.
    func restricted(to isWanted: (Weight) -> Bool) -> PlanEvidence {
        PlanEvidence(
            shares: shares.compactMap { share in
                var share = share
                share.weights = share.weights.filter(isWanted)
                share.total = share.weights.reduce(0) { $0 + $1.weight }
                guard share.total > 0, share.largestWorth > 0 else { return nil }
                share.lowerBound = (share.total + share.largestWorth - 1) / share.largestWorth
                share.isSearched = false
                return share
            })
    }
}
