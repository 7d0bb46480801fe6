import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel

/// Judges plans by their definition, point by point, with nothing of the planner's own.
struct PlanVerifier {
    let room: Room
    let options: PlanOptions

    /// What is wrong with the plan, in words; empty for a sound plan.
    func faults(of plan: RoomPlan) -> [String] {
        var faults: [String] = []
        let desks = Dictionary(uniqueKeysWithValues: room.desks.map { ($0.id, $0) })
        var served: [String] = []
        for sensor in plan.sensors ?? [] {
            let center = (sensor.mount.center.x, sensor.mount.center.y)
            if !mayHang(center.0, center.1) { faults.append("\(sensor.id) may not hang at \(center)") }
            if sensor.desks.count > options.maxDesks {
                faults.append("\(sensor.id) serves \(sensor.desks.count) desks")
            }
            if plan.goal == .desks, sensor.desks.isEmpty { faults.append("\(sensor.id) is idle") }
            let reachX = (sensor.mount.isTurned ? plan.size.widthMM : plan.size.lengthMM) / 2
            let reachY = (sensor.mount.isTurned ? plan.size.lengthMM : plan.size.widthMM) / 2
            for id in sensor.desks {
                served.append(id)
                guard let desk = desks[id] else {
                    faults.append("desk \(id) is not in the room")
                    continue
                }
                if desk.outline.contains(where: { abs($0.x - center.0) > reachX || abs($0.y - center.1) > reachY }) {
                    faults.append("desk \(id) is not whole in the area of \(sensor.id)")
                }
                if plan.lineOfSight, !isSeen(desk.outline, from: sensor.mount.center) {
                    faults.append("desk \(id) is not whole in sight of \(sensor.id)")
                }
            }
        }
        let wanted = room.desks.map(\.id).filter { id in !plan.unplaceableDesks.contains { $0.id == id } }
        if plan.goal == .desks, served.sorted() != wanted.sorted() {
            faults.append("served \(served), wanted \(wanted)")
        }
        if let count = plan.count, count < plan.lowerBound { faults.append("bound \(plan.lowerBound) above \(count)") }
        return faults
    }

    /// Whether the point is in the room and neither inside an obstacle or a keep-out nor too close to anything.
    func mayHang(_ x: Int, _ y: Int) -> Bool {
        if Self.side(x, y, room.outline) < 0 { return false }
        if room.obstacles.contains(where: { Self.side(x, y, $0.outline) > 0 }) { return false }
        for keepOut in room.keepOuts {
            switch keepOut.extent {
            case .outline(let outline): if Self.side(x, y, outline) > 0 { return false }
            case .segment(let segment, let clearance): if Self.isCloser(x, y, segment, clearance) { return false }
            }
        }
        guard options.wallClearanceMM > 0 else { return true }
        return room.outline.indices.allSatisfy { index in
            let wall = Segment(from: room.outline[index], to: room.outline[(index + 1) % room.outline.count])
            return !Self.isCloser(x, y, wall, options.wallClearanceMM)
        }
    }

    /// 1 inside, 0 on the boundary, −1 outside: by the winding number.
    static func side(_ x: Int, _ y: Int, _ outline: [Point]) -> Int {
        var winding = 0
        for index in outline.indices {
            let (a, b) = (outline[index], outline[(index + 1) % outline.count])
            let cross = (b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)
            if cross == 0, min(a.x, b.x)...max(a.x, b.x) ~= x, min(a.y, b.y)...max(a.y, b.y) ~= y { return 0 }
            if a.y <= y, b.y > y, cross > 0 { winding += 1 }
            if a.y > y, b.y <= y, cross < 0 { winding -= 1 }
        }
        return winding == 0 ? -1 : 1
    }

    /// Whether the point is closer to the segment than the clearance, by whole numbers.
    static func isCloser(_ x: Int, _ y: Int, _ segment: Segment, _ clearance: Int) -> Bool {
        let (dx, dy) = (segment.end.x - segment.start.x, segment.end.y - segment.start.y)
        let (px, py) = (x - segment.start.x, y - segment.start.y)
        let (along, length) = (px * dx + py * dy, dx * dx + dy * dy)
        if along <= 0 { return px * px + py * py < clearance * clearance }
        if along >= length {
            let (qx, qy) = (x - segment.end.x, y - segment.end.y)
            return qx * qx + qy * qy < clearance * clearance
        }
        let cross = Int128(dx * py - dy * px)
        return cross * cross < Int128(clearance) * Int128(clearance) * Int128(length)
    }

    /// Whether no wall or obstacle shares area with any triangle of the point and an edge of the outline, and none of the
    /// triangles reaches out of the room.
    func isSeen(_ outline: [Point], from point: Point) -> Bool {
        guard let walls = try? Polygon(room.outline) else { return false }
        return outline.indices.allSatisfy { index in
            guard let triangle = try? Polygon([point, outline[index], outline[(index + 1) % outline.count]]) else {
                return true
            }
            return walls.contains(triangle)
                && room.obstacles.allSatisfy { obstacle in
                    (try? Polygon(obstacle.outline)).map { !$0.overlaps(triangle) } ?? true
                }
        }
    }
}
