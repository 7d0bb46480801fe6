import DetectionRegions
import Findings
import Occupancy
import SiteModel
import TestKit
import Testing

@testable import PlanRendering

/// However long names are, each stands somewhere in full, and no fault is cut off behind one.
@Suite struct NamesInFullTests {
    /// All texts of a scene without blanks and hyphens, since names break anywhere.
    private func words(_ scenes: [Scene]) -> String {
        compact(scenes.flatMap { TextBoxes.all(of: $0).map(\.text) }.joined())
    }

    private func compact(_ name: String) -> String { name.filter { !$0.isWhitespace && $0 != "-" } }

    @Test func `names that are cut alike are told apart, and each is tied to its full name`() throws {
        let site = TestSites.longNames
        let desks = site.rooms[0].desks
        let longest = desks.map {
            Desk(id: $0.id, name: ($0.name ?? "") + " and once more " + ($0.name ?? ""), outline: $0.outline)
        }
        var named = site
        named.rooms[0].desks = longest
        let floor = Floor(named)
        var history = OccupancyHistory(site: named)
        history.settle()
        let slots = TimeSlots([0..<3_600])
        let chart = TimelineChart(
            Timeline(history, rows: history.rows(), slots: slots), column: .minutes(60), site: named)
        let pictures = [
            LivePlan(floor, state: TestSites.mixedState(of: named)).scene(),
            HeatMap(floor, history: history, slots: slots).scene(), chart.scene(),
        ]
        for (index, scene) in pictures.enumerated() {
            let texts = TextBoxes.all(of: scene).map(\.text)
            let notes = texts.filter { $0.contains(" in full: ") }
            #expect(!notes.isEmpty, "\(index)")
            for note in notes {
                let reference = try #require(note.split(separator: " in full: ").first)
                // On the picture as well as below it.
                #expect(texts.contains { $0 != note && $0.hasPrefix(reference) }, "\(index): \(reference)")
            }
        }
    }

    @Test func `below a plan stand only names that are cut on it`() throws {
        let site = TestSites.longNames
        let scene = LivePlan(Floor(site), state: TestSites.mixedState(of: site)).scene()
        let labels = scene.elements.filter { $0.layer == .labels }.map { element in
            element.parts.compactMap { if case .text(let text) = $0 { text.string } else { nil } }
        }
        let notes = TextBoxes.all(of: scene).map(\.text).filter { $0.contains(" in full: ") }
        let cut = labels.count { $0.contains { $0.hasSuffix("…") } }
        #expect(notes.count == cut)
    }

    @Test func `on plans every name of a region, a desk and a sensor stands in full`() throws {
        let site = TestSites.longNames
        let plan = words([RegionPlan(Floor(site), findings: site.findings()).scene()])
        let live = words([LivePlan(Floor(site), state: TestSites.mixedState(of: site)).scene()])
        for region in site.sensors[0].regions {
            let name = compact(try #require(region.region.name))
            #expect(plan.contains(name), "\(name)")
            #expect(live.contains(name), "\(name)")
        }
        #expect(plan.contains(site.sensors[0].id) && live.contains(site.sensors[0].id))
    }

    @Test func `a long name of the site leaves the room's in the title`() throws {
        var site = TestSites.longNames
        site.rooms[0].name = "The room at the end"
        #expect(words([RegionPlan(Floor(site)).scene()]).contains("Theroomattheend"))
    }

    @Test func `a finding says its fault behind names of any length`() throws {
        let site = TestSites.longNames
        let text = words([RegionPlan(Floor(site), findings: site.findings()).scene()])
        let first = try #require(site.findings().first { $0.severity == .error })
        #expect(text.contains(compact(first.message)))
    }

    @Test func `the sheets have every desk, the site and the room in full`() throws {
        let site = TestSites.longNames
        for kind in [Sheet.Kind.schedule, .regions] {
            let scenes = try SheetSet(Floor(site), kinds: [kind]).sheets.map(\.scene)
            let text = words(scenes)
            for desk in site.rooms[0].desks { #expect(text.contains(compact(desk.title)), "\(kind): \(desk.title)") }
            #expect(text.contains(compact(try #require(site.name))))
        }
    }

    @Test(arguments: [1, 24, 25, 100, 300])
    func `a row of many lines goes on in the next without losing one`(_ count: Int) {
        let words = (0..<count).map { "word\($0)" }
        let columns = [SheetTable.Column(title: "A", minimum: 10), SheetTable.Column(title: "B", minimum: 20)]
        let table = SheetTable(
            columns, rows: [SheetTable.Row(cells: [.text("one"), .text(words.joined(separator: " "))])], width: 24,
            measurer: TextMeasurer(), theme: .standard)
        var found: [String] = []
        var next = 0
        while next < table.rows.count {
            let range = table.rows(from: next, height: 120, must: true)
            #expect(table.height(range) <= 120)
            found += table.draw(range, upperLeft: PagePoint(x: 0, y: 0)).elements.flatMap(\.parts).compactMap {
                if case .text(let text) = $0, text.string.hasPrefix("word") { text.string } else { nil }
            }
            next = range.upperBound
        }
        #expect(found.flatMap { $0.split(separator: " ").map(String.init) } == words)
    }
}
