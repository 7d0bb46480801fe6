// A desk layout drawn the way a person would draw it on a screen: every click and drag is a call.
import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel

/// What a status line would show after an edit.
func show(_ title: String, _ change: LayoutChange, _ editor: LayoutEditor) {
    let count = editor.facts.count
    print("\(title): \(editor.layout.regions.count) regions, \(count) finding\(count == 1 ? "" : "s")")
    for finding in change.caused { print("  + \(finding.message)") }
    for finding in change.altered { print("  ~ \(finding.message)") }
    for finding in change.removed { print("  - \(finding.code)") }
}

// A sensor at 3.2 m sees an area of so and so much; the editor knows it, and every edit is judged against it.
let coverage = try Coverage(heightMM: 3200)
let lens = Point(x: 0, y: 0)
func area(_ size: AreaSize) -> LayoutArea? { DetectionArea(center: lens, size: size).map(LayoutArea.placed) }
var editor = LayoutEditor(
    RawLayout(
        function: .deskOccupancy, regions: [], effectiveArea: area(coverage.effective),
        optimalArea: area(coverage.optimal)))

// The ready shape of a bank of desks, dropped so that its middle is under the lens.
let desks = LayoutShape.bank(
    corner: RawPoint(x: -2400, y: -1400), columns: 3, rows: 2, desk: DeskSize(width: 1600, depth: 800), seatDepth: 600)
show("bank of desks", try editor.apply(.add(desks)), editor)

// The mouse goes down on region 6 and moves: one step of undo, however many events come.
show("drag begins", try editor.apply(.move(region: 5, by: Offset(dx: -100, dy: 0))), editor)
show("drag goes on", try editor.amend([.move(region: 5, by: Offset(dx: -250, dy: 0))]), editor)
if let change = editor.undo() { show("escape", change, editor) }

// With snapping and sliding the same drag cannot do harm.
let wish = Offset(dx: 730, dy: 40)
var options = SnapOptions(reach: 60)
options.grid = 100
let snap = editor.snap(region: 5, by: wish, options)
let slide = editor.slide(region: 5, by: snap?.offset ?? wish)
print("wished \(wish.dx), \(wish.dy); snapped \(snap?.offset.dx ?? 0), \(snap?.offset.dy ?? 0);", terminator: " ")
print("slid \(slide?.offset.dx ?? 0), \(slide?.offset.dy ?? 0) up to \(slide?.blockers.count ?? 0) obstacles")

// The "+" on an edge adds a vertex in its middle; dragging it outwards overlaps the neighbour.
try editor.apply(.insertVertex(region: 0, edge: 1))
let pulled = try editor.apply(.moveVertex(region: 0, vertex: 2, to: RawPoint(x: -600, y: -700)))
show("a vertex too far", pulled, editor)

// Every finding offers the fixes that hold.
for finding in pulled.caused {
    for fix in editor.layout.fixes(for: finding) { print("  fix: \(fix.summary)") }
    if let fix = editor.layout.fixes(for: finding).first {
        show("fixed", try editor.apply(fix.edits), editor)
    }
}

// What no layout can be is refused, and nothing changes.
do throws(LayoutEditRefusal) {
    try editor.apply(.add(desks))
} catch {
    print("refused: \(error)")
}

// A legal layout comes out of the verdict and of nothing else.
if let layout = editor.verdict.layout {
    print("legal, with regions \(layout.numbers.map(\.description).joined(separator: ", "))")
}
