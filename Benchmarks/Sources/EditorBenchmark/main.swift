// How long one edit takes with the findings that it causes and removes, on a layout of ten octagons.
import DetectionRegions
import Glibc
import PlaneGeometry
import SensorModel

/// Ten octagons of 1.6 m in two rows, `gap` millimetres apart.
func octagons(gap: Int) -> RawLayout {
    let outline = [(500, 0), (1100, 0), (1600, 500), (1600, 1100), (1100, 1600), (500, 1600), (0, 1100), (0, 500)]
    let regions = (0..<10).map { index in
        let (x, y) = (index % 5 * (1600 + gap), index / 5 * (1600 + gap))
        return RawRegion(number: index + 1, outline: outline.map { RawPoint(x: $0.0 + x, y: $0.1 + y) })
    }
    return RawLayout(
        function: .deskOccupancy, regions: regions,
        effectiveArea: .corners(RawPoint(x: -100, y: -100), RawPoint(x: 20_000, y: 20_000)))
}

/// The processor time of this process, in microseconds: other work on the machine does not count.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

/// The median and the extremes of the processor time of one edit, over rounds of edits that take turns: with what changed
/// as facts, then with every sentence.
func measure(_ name: String, _ layout: RawLayout, _ edits: [LayoutEdit]) throws {
    try measure(name + ", facts", layout, edits) {
        $0.causedFacts.count + $0.removedFacts.count + $0.alteredFacts.count
    }
    try measure(name + ", in words", layout, edits) { $0.caused.count + $0.removed.count + $0.altered.count }
}

func measure(_ name: String, _ layout: RawLayout, _ edits: [LayoutEdit], _ count: (LayoutChange) -> Int) throws {
    var times: [Double] = []
    var findings = 0
    for round in 0..<25 {
        var editor = LayoutEditor(layout)
        let editCount = 2_000
        let start = processorTime()
        for index in 0..<editCount { findings += count(try editor.apply(edits[index % edits.count])) }
        // The first rounds warm up.
        if round >= 5 { times.append((processorTime() - start) / Double(editCount)) }
    }
    times.sort()
    func text(_ time: Double) -> String { "\((time * 100).rounded() / 100)" }
    let perEdit = Double(findings) / 50_000
    print(
        "\(name): \(text(times[times.count / 2])) µs an edit (\(text(times[0])) to \(text(times[times.count - 1]))), "
            + "\(text(perEdit)) findings an edit")
}

let right = Offset(dx: 300, dy: 0)
try measure(
    "move a region, nothing in the way", octagons(gap: 1000),
    [.move(region: 4, by: right), .move(region: 4, by: -right)])
try measure(
    "move a region flush", octagons(gap: 0),
    [.move(region: 4, by: Offset(dx: 0, dy: 0)), .move(region: 4, by: Offset(dx: 0, dy: 0))])
try measure(
    "move a region into one neighbour and back", octagons(gap: 100),
    [.move(region: 3, by: right), .move(region: 3, by: -right)])
try measure(
    "move a region into three neighbours and back", octagons(gap: 100),
    [.move(region: 3, by: Offset(dx: 700, dy: 700)), .move(region: 3, by: Offset(dx: -700, dy: -700))])
try measure(
    "move a vertex into the outline and back", octagons(gap: 1000),
    [
        .moveVertex(region: 2, vertex: 0, to: RawPoint(x: 6000, y: 700)),
        .moveVertex(region: 2, vertex: 0, to: RawPoint(x: 5700, y: 0)),
    ])
try measure("rename a region", octagons(gap: 1000), [.rename(region: 0, "Window"), .rename(region: 0, nil)])
try measure(
    "remove a region and add one", octagons(gap: 1000),
    [.remove(region: 9), .add([RegionDraft(outline: octagons(gap: 1000).regions[9].outline)])])
