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

    @Test func `a timeline says in full what it cuts of the names of rooms`() throws {
        var site = TestSites.fourRooms
        let name = (1...60).map { "Wing \($0)" }.joined(separator: " ")
        site.rooms[0].name = name
        var history = OccupancyHistory(site: site)
        history.settle()
        let scene = TimelineChart(
            Timeline(history, rows: history.rows(), slots: TimeSlots([0..<3_600])), column: .minutes(60), site: site
        ).scene()
        let texts = TextBoxes.all(of: scene).map(\.text)
        #expect(texts.contains { $0.hasPrefix("Wing 1 Wing 2") && $0.hasSuffix("…") })
        #expect(words([scene]).contains(compact("In full: \(name)")))
    }

    @Test func `below a plan stand only names that are cut on it`() {
        let site = TestSites.longNames
        let scenes = [
            LivePlan(Floor(site), state: TestSites.mixedState(of: site)).scene(),
            RegionPlan(Floor(site), findings: site.findings()).scene(),
        ]
        for scene in scenes {
            let cut = scene.elements.filter { $0.layer == .labels }.count { element in
                element.parts.contains { if case .text(let text) = $0 { text.string.hasSuffix("…") } else { false } }
            }
            // Of what stands there in several lines the first.
            let notes = TextBoxes.all(of: scene).map(\.text).filter { $0.contains(" in full:") }
            #expect(cut > 0 && notes.count == cut)
        }
    }

    @Test func `no leader runs through a place that it does not come from`() {
        let outlines = [0.0, 24, 48, 72].map {
            PagePolygon(PageBounds(left: 40 + $0, top: 60, right: 60 + $0, bottom: 84))
        }
        let requests = outlines.enumerated().map { index, outline in
            var request = LabelRequest(
                outline: outline,
                texts: [
                    LabelText(
                        string: "Überprüfungsstelle Größenmaßstab \(index)", weight: .bold, sizes: [5, 3.5, 3.5],
                        ink: Color(0), outsideInk: Color(0), reference: "D\(index)")
                ])
            request.isOpaque = true
            return request
        }
        // Room for two or three labels above and none below.
        let labeler = Labeler(measurer: TextMeasurer(), field: PageBounds(left: 30, top: 44, right: 142, bottom: 86))
        let labels = labeler.place(requests)
        for (index, label) in labels.enumerated() {
            guard let label else {
                Issue.record("\(index) has no label")
                continue
            }
            guard let leader = label.leader else { continue }
            for (other, outline) in outlines.enumerated() where other != index {
                #expect(!outline.isCrossed(bySegment: leader.0, leader.1), "\(index) through \(other)")
            }
        }
        #expect(labels.contains { $0?.leader != nil } && labels.contains { $0?.leader == nil })
    }

    @Test func `a leader from under another label begins at the border of what it names`() throws {
        let room = PagePolygon(PageBounds(left: 20, top: 20, right: 32, bottom: 32))
        let labeler = Labeler(measurer: TextMeasurer(), field: PageBounds(left: 0, top: 0, right: 120, bottom: 80))
        labeler.reserve(room.bounds.grown(by: -1))
        let text = LabelText(string: "Phone box", sizes: [3.5, 3.5, 2.5], ink: Color(0), outsideInk: Color(0))
        let leader = try #require(labeler.placeOutside(LabelRequest(outline: room, texts: [text]))?.leader)
        #expect(abs(room.clearance(leader.0)) < 0.001)
        #expect(!room.bounds.grown(by: -1).isCrossed(bySegment: leader.0, leader.1))
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
