import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel

/// A plan as an installer reads it.
struct PlanText {
    private let plan: RoomPlan
    private let room: Room

    init(_ plan: RoomPlan, room: Room) {
        self.plan = plan
        self.room = room
    }

    var text: String { ([headline, "  " + conditions] + table + remarks).joined(separator: "\n") + "\n" }

    private var headline: String {
        guard let count = plan.count else {
            return "\(room.title): no sensor may hang anywhere in the room" + obstruction
        }
        let sensors = "\(room.title): \(Counted.text(count, "sensor"))"
        let isAdded = (plan.sensors ?? []).contains(where: \.isKept)
        if plan.isProven { return "\(sensors), proven: no plan has fewer\(isAdded ? " with the sensors kept" : "")" }
        let gap = count - plan.lowerBound
        let bound = "\(plan.lowerBound) \(plan.lowerBound == 1 ? "is" : "are")"
        return "\(sensors); at least \(bound) needed, so that \(gap) may be too many"
    }

    private var obstruction: String {
        switch plan.obstruction {
        case .wallClearance: ": every point is closer to a wall than --wall-clearance"
        case .keepOut(let index, let kind): ": the keep-out \(index + 1) (\(kind)) takes all that is left"
        case .several: ": keep-outs, obstacles and clearances leave no point"
        case nil: ""
        }
    }

    private var conditions: String {
        "ceiling \(Metres.text(plan.heightMM)) m, \(plan.area.rawValue) area \(plan.size), "
            + (plan.goal == .desks ? "every desk whole in its sensor's area" : "the whole floor")
            + (plan.lineOfSight ? ", in line of sight" : "")
    }

    private var table: [String] {
        guard let sensors = plan.sensors, !sensors.isEmpty else { return [] }
        var rows = [["sensor", "x", "y", "long side", plan.goal == .desks ? "margin" : "", "desks"]]
        for sensor in sensors {
            rows.append([
                sensor.id, Metres.text(sensor.mount.center.x), Metres.text(sensor.mount.center.y), turn(sensor),
                sensor.marginMM.map { Metres.text($0) } ?? "", sensor.desks.joined(separator: " "),
            ])
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = "  "
            for (column, cell) in row.enumerated() where widths[column] > 0 {
                line += cell + String(repeating: " ", count: widths[column] - cell.count + 2)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    private func turn(_ sensor: PlannedSensor) -> String {
        let words =
            switch sensor.rotation.quarterTurns.map({ $0 % 2 }) {
            case 0: "along x"
            case 1: "along y"
            default: "at \(sensor.rotation.degrees)°"
            }
        return sensor.isKept ? words + ", stays" : words
    }

    private var remarks: [String] {
        var lines: [String] = []
        if plan.goal == .floor, plan.coveredFraction < 1, plan.count != nil {
            lines.append(
                "  sees \(Percent.text(plan.coveredFraction)) of the floor; "
                    + (plan.lineOfSight
                        ? "no point was found from which a sensor would see the rest"
                        : "the rest is out of every sensor's reach"))
        }
        if plan.goal == .floor, let margin = plan.marginMM {
            lines.append(
                margin == 0
                    ? "  margin 0 m: some sensor sees all it must only from exactly where it hangs"
                    : "  margin \(Metres.text(margin)) m: so far off its mark may every sensor hang, all at once")
        }
        if !plan.isProven, plan.count != nil {
            lines.append(
                plan.isCut
                    ? "  the time ran out: --time-limit gives more"
                    : "  the search ended by itself: more time would not help")
        }
        for desk in plan.unplaceableDesks {
            lines.append("  desk \(desk.id): \(UnplaceableText.words(desk.reason, plan))")
        }
        return lines
    }
}

/// Why a desk is out of reach, in words.
enum UnplaceableText {
    static func words(_ reason: UnplaceableReason, _ plan: RoomPlan) -> String {
        switch reason {
        case .tooLarge(let excess, let height):
            "too long for the \(plan.area.rawValue) area at \(Metres.text(plan.heightMM)) m by \(Metres.text(excess)) m"
                + (height.map { "; would fit at \(Metres.text($0)) m" } ?? "; fits at no height of the table")
        case .noMountingPoint: "no sensor that would see it may hang: every such point is kept free or outside the room"
        case .hidden: "a wall or an obstacle hides part of it from every point where a sensor may hang"
        }
    }
}

/// A share as people write it.
enum Percent {
    /// "98.4 %"; never 100 % of less than everything, and never 0 % of something.
    static func text(_ fraction: Double) -> String {
        if 0 < fraction, fraction < 0.001 { return "less than 0.1 %" }
        let tenths = min(Int(fraction * 1000), fraction < 1 ? 999 : 1000)
        return tenths == 1000 ? "100 %" : "\(tenths / 10).\(tenths % 10) %"
    }
}
