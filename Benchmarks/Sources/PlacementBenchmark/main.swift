import Glibc
import PlaneGeometry
import SensorModel
import SensorPlacement
import SiteModel

let arguments = Array(CommandLine.arguments.dropFirst())

/// The seconds of processor time that the benchmark has taken: it has one thread, and other work on the machine does not
/// count.
func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func milliseconds(_ seconds: Double) -> String { "\(Double(Int(seconds * 1e5)) / 100) ms" }

struct Row {
    let desks: Int
    let time: Double
    let isProven: Bool
}

func run(_ item: SuiteRoom, limit: Double, sight: Bool? = false) throws -> Row {
    let start = processorSeconds()
    let planner = try SensorPlanner(item.room, options: PlanOptions(area: item.area, lineOfSight: sight))
    let plan = planner.plan(control: PlanControl(shouldStop: { processorSeconds() - start > limit }))
    let time = processorSeconds() - start
    let gap = plan.isProven ? "proven" : "open"
    let covered = plan.coveredFraction < 1 ? " covered \(plan.coveredFraction)" : ""
    print(
        "\(item.name): \(plan.count ?? -1) sensors, bound \(plan.lowerBound), \(gap), \(milliseconds(time))\(covered)")
    fflush(nil)
    return Row(desks: item.deskCount, time: time, isProven: plan.isProven)
}

func summary(_ title: String, _ rows: [Row]) {
    let times = rows.map(\.time).sorted()
    guard let last = times.last else { return }
    let proven = rows.filter(\.isProven).count
    print(
        "\(title): \(rows.count) rooms, \(proven) proven, median \(milliseconds(times[times.count / 2])), "
            + "quartiles \(milliseconds(times[times.count / 4])) to \(milliseconds(times[times.count * 3 / 4])), "
            + "longest \(milliseconds(last))")
}

/// Explains the plans of some rooms, and prints how long that takes and how much of it is exact.
func explain(_ items: [SuiteRoom], limit: Double) throws {
    var times: [Double] = []
    var (exact, cut, helped) = (0, 0, 0)
    for item in items {
        let planner = try SensorPlanner(item.room, options: PlanOptions(area: item.area, lineOfSight: false))
        let planning = processorSeconds()
        let plan = planner.plan(control: PlanControl(shouldStop: { processorSeconds() - planning > limit }))
        let start = processorSeconds()
        let explanation = PlanExplanation(
            of: plan, by: planner, control: PlanControl(shouldStop: { processorSeconds() - start > limit }))
        times.append(processorSeconds() - start)
        if explanation.oneFewer?.isExact ?? true { exact += 1 }
        if explanation.isCut { cut += 1 }
        if !explanation.remedies.isEmpty { helped += 1 }
        let answer = explanation.oneFewer.map { "\($0)" } ?? "nothing"
        print(
            "\(item.name): \(answer), \(explanation.remedies.count) changes help\(explanation.isCut ? ", cut" : ""), "
                + milliseconds(times[times.count - 1]))
        fflush(nil)
    }
    times.sort()
    print(
        "explanations: \(items.count) rooms, one fewer exact in \(exact), cut short in \(cut), some change helps in \(helped), "
            + "median \(milliseconds(times[times.count / 2])), longest \(milliseconds(times[times.count - 1]))")
}

let limit = arguments.count > 1 ? Double(arguments[1]) ?? 10 : 10
switch arguments.first ?? "all" {
case "floors":
    var rows: [Row] = []
    for (width, depth) in [(12, 8), (20, 15), (20, 20), (30, 30)] {
        for height in [2700, 3000, 3500] {
            for area in AreaKind.allCases {
                let bounds = Bounds(Point(x: 0, y: 0), Point(x: width * 1000, y: depth * 1000))
                let item = SuiteRoom(
                    name: "floor-\(width)x\(depth)-\(height)-\(area)",
                    room: Room(id: "floor", ceilingMM: height, outline: bounds.corners), area: area)
                rows.append(try run(item, limit: limit))
            }
        }
    }
    summary("rectangular floors", rows)
case "polygons":
    var rows: [Row] = []
    for index in 0..<20 {
        let shape = RoomSuite.Shape.allCases[1 + index % 4]
        let height = [2700, 3000, 3500][index % 3]
        let suite = RoomSuite.room(
            count: 8 + index * 3, .rows, shape, height: height, area: index % 2 == 0 ? .effective : .optimal,
            seed: UInt64(500 + index))
        var room = suite.room
        room.desks = []
        rows.append(
            try run(
                SuiteRoom(name: "floor-" + suite.name, room: room, area: suite.area), limit: limit,
                sight: arguments.contains("sight")))
    }
    summary("polygonal floors", rows)
case "why":
    try explain(RoomSuite.all().filter { $0.deskCount <= 150 }, limit: limit)
case let filter:
    let sight = arguments.contains("sight")
    var rows: [Row] = []
    for item in RoomSuite.all() where filter == "all" || item.name.contains(filter) {
        rows.append(try run(item, limit: limit, sight: sight))
    }
    for range in [0...19, 20...60, 61...150, 151...1000] {
        summary("\(range.lowerBound) to \(range.upperBound) desks", rows.filter { range.contains($0.desks) })
    }
    summary("all", rows)
}
