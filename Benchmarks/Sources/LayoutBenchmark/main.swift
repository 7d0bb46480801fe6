// The full verdict on a layout of ten outlines, beside the same work of GEOS, in turns in one process.
import AllocationCount
import DetectionRegions
import Findings
import Glibc
import PlaneGeometry
import SensorModel

/// The processor time of this process, in microseconds: other work on the machine does not count.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

/// The processor time of one call in microseconds, over `count` calls.
func time(_ count: Int, _ body: () -> Int) -> Double {
    let start = processorTime()
    for _ in 0..<count { checksum &+= body() }
    return (processorTime() - start) / Double(count)
}

nonisolated(unsafe) var checksum = 0
let rounds = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 21 : 21

/// A part of the names of the layouts to measure; all without.
let filter = CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : ""
let peer = PeerJudge()

func round2(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

func spread(_ values: [Double]) -> String {
    let sorted = values.sorted()
    return "\(round2(sorted[sorted.count / 2])) (\(round2(sorted[0])) to \(round2(sorted[sorted.count - 1])))"
}

/// What a run measures: as much of the verdict as GEOS gives, with the areas too, and with all of it put into words.
enum Measure: String, CaseIterable {
    case facts = "facts"
    case areas = "facts and areas"
    case words = "findings in words"

    func judge(_ layout: RawLayout) -> Int {
        switch self {
        case .facts: layout.verdict(measuring: false).facts.count
        case .areas: layout.verdict().facts.count
        case .words: layout.verdict().findings.count
        }
    }
}

/// What GEOS finds is what the verdict says, or the two did different work.
func checkAgreement(_ suite: SuiteLayout, _ tally: PeerJudge.Tally) {
    let facts = suite.layout.verdict().facts
    let area = facts.reduce(0) { $0 + ($1.areaSquareMillimetres ?? 0) }
    precondition(tally.unsound == 0 && tally.outside == 0 && tally.overlaps == facts.count, suite.name)
    precondition(abs(tally.area - area) <= 1e-9 * area, suite.name)
}

print("GEOS \(PeerJudge.version), \(rounds) rounds; µs a layout: median (least to greatest)")
for suite in LayoutSuite.all() where filter.isEmpty || suite.name.contains(filter) {
    let layout = suite.layout
    let coordinates = layout.regions.map { region in
        (region.outline + [region.outline[0]]).flatMap { [Double($0.x), Double($0.y)] }
    }
    let area = LayoutSuite.area
    checkAgreement(suite, peer.judge(coordinates, area: area, areas: true))
    print("\(suite.name): \(layout.verdict().facts.count) findings")
    for measure in Measure.allCases {
        let areas = measure != .facts
        let count = Int(10_000 / time(200) { measure.judge(layout) })
        let peerCount = max(1, Int(10_000 / time(20) { peer.judge(coordinates, area: area, areas: areas).overlaps }))
        var (own, theirs, ratios) = ([Double](), [Double](), [Double]())
        for _ in 0..<rounds {
            let mine = time(count) { measure.judge(layout) }
            let other = time(peerCount) { peer.judge(coordinates, area: area, areas: areas).overlaps }
            own.append(mine)
            theirs.append(other)
            ratios.append(other / mine)
        }
        let before = allocationCount()
        checksum &+= measure.judge(layout)
        let allocations = allocationCount() - before
        print(
            "  \(measure.rawValue): \(spread(own)), GEOS \(spread(theirs)), ratio \(spread(ratios)), "
                + "\(allocations) allocations")
    }
}
