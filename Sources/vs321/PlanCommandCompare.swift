import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel

/// `plan --compare`: how the number of sensors depends on the mounting height and the area.
struct PlanComparison {
    private let command: PlanCommand
    private let input: PlanInput

    init(_ command: PlanCommand, _ input: PlanInput) {
        self.command = command
        self.input = input
    }

    private struct Row {
        let room: String
        let height: Int
        let area: AreaKind
        let plan: RoomPlan

        var margin: Int? { plan.marginMM }
    }

    func run() throws {
        var rows: [Row] = []
        for room in input.rooms {
            for height in CoverageRow.table.map(\.heightMM) {
                for area in [AreaKind.optimal, .effective] {
                    var (room, command) = (room, command)
                    room.ceilingMM = height
                    command.area = area
                    let planner = try PlanRun.planner(room, command, input.site)
                    // The time limit is for one plan; a comparison makes many, each with its share.
                    let watch = PlanWatch(limit: command.timeLimit / 10, room: room.title)
                    let plan = planner.plan(control: watch.control)
                    watch.finish()
                    rows.append(Row(room: room.id, height: height, area: area, plan: plan))
                }
            }
        }
        switch command.format {
        case .text: StandardOutput.shared.write(text(rows))
        case .json: StandardOutput.shared.write(json(rows) + "\n")
        case .csv: StandardOutput.shared.write(csv(rows))
        }
    }

    private func count(_ row: Row) -> String { row.plan.count.map { "\($0)" } ?? "" }

    private func text(_ rows: [Row]) -> String {
        var lines: [String] = []
        for room in input.rooms {
            lines.append("\(room.title)")
            lines.append("  height  area       sensors  at least  seen    smallest margin")
            for row in rows where row.room == room.id {
                let cells = [
                    (Metres.text(row.height), 8), (row.area.rawValue, 11),
                    (row.plan.count.map { "\($0)" } ?? "none", 9),
                    ("\(row.plan.lowerBound)", 10), (Percent.text(row.plan.coveredFraction), 8),
                    (row.margin.map { Metres.text($0) + " m" } ?? "", 0),
                ]
                var line = "  " + cells.map { $0.0 + String(repeating: " ", count: max(0, $0.1 - $0.0.count)) }.joined()
                while line.last == " " { line.removeLast() }
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func json(_ rows: [Row]) -> String {
        let items = rows.map { row in
            #"{"room":\#(PlanJSON.string(row.room)),"height":\#(Metres.text(row.height)),"area":"\#(row.area.rawValue)","#
                + #""count":\#(row.plan.count.map { "\($0)" } ?? "null"),"lowerBound":\#(row.plan.lowerBound),"#
                + #""proven":\#(row.plan.isProven),"coveredFraction":\#(row.plan.coveredFraction),"#
                + #""smallestMargin":\#(row.margin.map { Metres.text($0) } ?? "null")}"#
        }
        return #"{"comparison":["# + items.joined(separator: ",") + "]}"
    }

    private func csv(_ rows: [Row]) -> String {
        var lines = ["room,height,area,count,lowerBound,proven,coveredFraction,smallestMargin"]
        for row in rows {
            let name =
                row.room.contains(where: { ",\"\n\r".contains($0) })
                ? "\"" + row.room.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
                    + "\""
                : row.room
            lines.append(
                [
                    name, Metres.text(row.height), row.area.rawValue, count(row), "\(row.plan.lowerBound)",
                    "\(row.plan.isProven)", "\(row.plan.coveredFraction)", row.margin.map { Metres.text($0) } ?? "",
                ].joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
