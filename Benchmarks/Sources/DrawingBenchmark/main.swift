import CYardstick
import DetectionRegions
import NetworkEvents
import Occupancy
import PlanRendering
import PlaneGeometry
import SensorModel
import SiteFiles
import SiteModel

// Drawing against a C program that makes the same calls, and how long it takes to decide what to draw.

let folder = CommandLine.arguments.dropFirst().first ?? "Examples"
let runs = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 15

/// Whether only the deciding is measured, as for a profile of it.
let hasScenesOnly = CommandLine.arguments.last == "scenes"

let site = try SiteDocument.read(path: folder + "/open-office.yaml").site
let bytes = try ByteFile.read(folder + "/open-office.uplinks.jsonl")
var log = SiteLog(site: site, until: 1_768_216_500)
log.feed(bytes.span) { print($0) }
log.finish { print($0) }

func compare(_ name: String, ours: () throws -> Void, theirs: () -> Void) throws {
    var (own, other, ratios) = ([Double](), [Double](), [Double]())
    for _ in 0..<runs {
        let mine = try Stopwatch.milliseconds(repeats: 10, ours)
        let yardstick = Stopwatch.milliseconds(repeats: 10, theirs)
        own.append(mine)
        other.append(yardstick)
        ratios.append(mine / yardstick)
    }
    print("\(name): \(Sample(own)) ms, in C \(Sample(other)) ms, ratio \(Sample(ratios))")
}

let live = LivePlan(Floor(site), state: log.state ?? SiteState(time: 0, sensors: [:])).scene()
for (name, scene) in [("open-office plan", RegionPlan(Floor(site)).scene()), ("open-office live", live)]
where !hasScenesOnly {
    let list = OrderList(scene)
    let dots = scene.standardDotsPerInch
    try compare(
        "\(name), PNG", ours: { _ = try scene.png() },
        theirs: { precondition(list.withList { yardstick_png($0, dots) } > 0) })
    try compare(
        "\(name), SVG", ours: { _ = try scene.svg() },
        theirs: { precondition(list.withList { yardstick_svg($0) } > 0) })
}

for desks in [24, 100, 400] {
    let (hall, state) = Hall.site(desks: desks)
    let floor = Floor(hall)
    func time(_ name: String, _ body: () -> Scene) {
        let first = Stopwatch.milliseconds(repeats: 1) { _ = body() }
        let sample = Sample((0..<runs).map { _ in Stopwatch.milliseconds(repeats: 10) { _ = body() } })
        print("scene of \(desks) desks, \(name): first \(Sample.text(first)) ms, then \(sample) ms")
    }
    time("live plan") { LivePlan(floor, state: state).scene() }
    time("region plan") { RegionPlan(floor).scene() }
}
