import DetectionRegions
import Occupancy
import PayloadCodec
import PlaneGeometry
import SensorModel
import SiteModel
import Testing

@testable import PlanRendering

@Suite struct HeatMapTests {
    private func words(_ scene: Scene) -> [String] {
        scene.elements.flatMap(\.parts).compactMap { if case .text(let text) = $0 { text.string } else { nil } }
    }

    @Test(arguments: Theme.builtIn.map(\.name))
    func `the ramp goes from the floor to the taken, and names on it are legible`(_ name: String) throws {
        let theme = try #require(Theme(named: name))
        let looks = HeatRamp(theme).looks
        #expect(looks.count == HeatRamp.count)
        #expect(Set(looks).count == HeatRamp.count)
        for look in looks {
            let ground = look.plate ?? look.fillColor
            #expect(look.name.contrast(to: ground) >= Theme.leastTextContrast)
            let border = try #require(look.stroke)
            let shows = [border.color, look.fillColor].contains { $0.contrast(to: theme.floor) >= 3 }
            #expect(shows, "\(look)")
        }
        #expect(looks.last?.fill == theme.taken.fill)
        guard !theme.isBlackAndWhite else {
            // Between empty and full the hatches grow denser.
            let shares = looks.compactMap { look -> Double? in
                if case .hatch(let hatch) = look.fill { hatch.width / hatch.spacing } else { nil }
            }
            #expect(shares.count == 3)
            #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 * 1.8 < $1 })
            return
        }
        // In grey print, too, each step is told from the next.
        let distances = looks.map { $0.fillColor.contrast(to: theme.floor) }
        #expect(zip(distances, distances.dropFirst()).allSatisfy { $0 * 1.2 < $1 }, "\(distances)")
    }

    @Test func `a share has the step that its printed percents have`() {
        #expect([0, 0.194, 0.196, 0.2, 0.5, 0.8, 1].map(HeatRamp.step) == [0, 0, 1, 1, 2, 4, 4])
    }

    @Test func `every desk has its share, and what nobody knows is no zero`() {
        let site = TestSites.openOffice
        let slots = TimeSlots([0..<3_600])
        var history = OccupancyHistory(site: site)
        history.settle()
        let silent = HeatMap(Floor(site), history: history, slots: slots).scene()
        #expect(silent.summary == "24 without data, Thu 1 Jan 1970, 00:00 to 01:00 · UTC")
        // Desk 1 is taken for ten minutes at the start and at the end, desk 2 for the first ten.
        for step in 0..<6 {
            let taken = RegionMask(rawValue: step == 0 ? 3 : step == 5 ? 1 : 0)
            let masks = DeskOccupancy(enabled: RegionMask(rawValue: 0x1f), occupied: taken)
            history.receive([.deskOccupancy(masks)], from: "S1", at: step * 600)
        }
        history.settle()
        var map = HeatMap(Floor(site), history: history, slots: slots)
        #expect(words(map.scene()).contains("33\u{a0}%"))
        #expect(words(map.scene()).contains("17\u{a0}%"))
        #expect(
            map.scene().summary.hasPrefix(
                "24 desks, taken 10\u{a0}% of the known time · most used Desk 1, 33\u{a0}% · 18 without data · 1 not monitored"
            ))
        // Two thousand four hundred seconds of absence between two presences are merged, an absence to the end is none.
        map.mergingGaps = 2_400
        #expect(words(map.scene()).contains("100\u{a0}%"))
        #expect(words(map.scene()).contains("17\u{a0}%"))
        map.mergingGaps = 2_399
        #expect(!words(map.scene()).contains("100\u{a0}%"))
        for use in ["0\u{a0}%", "no data", "not monitored"] { #expect(words(map.scene()).contains(use), "\(use)") }
    }

    /// A room of four apart counting regions, and one in which all others lie.
    private static func counting(nested: Bool) -> Site {
        let boxes = [(600, 600), (2_000, 600), (600, 1_800), (2_000, 1_800)]
        var regions = boxes.enumerated().map { index, corner in
            TestSites.region(index + 1, "Corner \(index + 1)", TestSites.rectangle(corner.0, corner.1, 700, 500))
        }
        if nested { regions.append(TestSites.region(5, "Hall", TestSites.rectangle(400, 400, 3_000, 2_600))) }
        let outline = TestSites.rectangle(0, 0, 6_000, 4_000)
        let sensor = PlacedSensor(
            id: "P1", room: "hall", position: Point(x: 1_700, y: 1_400), function: .peopleCounting, regions: regions)
        return Site(
            name: "Hall", rooms: [Room(id: "hall", name: "Hall", ceilingMM: 3_000, outline: outline)], sensors: [sensor]
        )
    }

    @Test(arguments: [false, true])
    func `what is said of several counting regions stands in none of them but in one that holds all`(_ nested: Bool)
        throws
    {
        let site = Self.counting(nested: nested)
        var history = OccupancyHistory(site: site)
        for step in 0..<4 { history.receive([.peopleCount(step)], from: "P1", at: step * 600) }
        history.settle()
        let heat = HeatMap(Floor(site), history: history, slots: TimeSlots([0..<2_400])).scene()
        let state = SiteState(time: 0, sensors: ["P1": SensorState(people: .counted(3))])
        let live = LivePlan(Floor(site), state: state).scene()
        for (scene, sum) in [(heat, "occupied 75 %"), (live, "people in \(nested ? 5 : 4) regions")] {
            expectNoCollision(scene, "counting")
            let boxes = TextBoxes.all(of: scene)
            for region in site.sensors[0].regions {
                let name = try #require(region.region.name)
                #expect(boxes.contains { $0.text == name }, "\(name)")
            }
            let outlines = scene.elements.filter { $0.identity?.classes.first == "view" && $0.layer == .floor }
                .flatMap(\.parts).compactMap { part -> [PagePoint]? in
                    guard case .shape(let shape) = part, shape.fill != nil else { return nil }
                    return shape.path.steps.compactMap { step in
                        switch step {
                        case .move(let point), .line(let point): point
                        default: nil
                        }
                    }
                }.compactMap { PageBounds(around: $0) }
            #expect(outlines.count == site.sensors[0].regions.count)
            let box = try #require(boxes.first { $0.text.replacing("\u{a0}", with: " ") == sum }?.box, "\(sum)")
            // The four corners bear nothing of it; the hall, which is the last, holds it whole.
            #expect(!outlines.prefix(4).contains { $0.overlaps(box) })
            if nested { #expect(outlines[4].contains(box)) }
        }
    }

    @Test(arguments: [false, true]) func `a kiosk has the number of people as well`(_ nested: Bool) {
        for people in [PeopleState.counted(1_000), .counted(3), .unknown(.silent(seconds: 4_800))] {
            let state = SiteState(time: 0, sensors: ["P1": SensorState(people: people)])
            for site in [Self.counting(nested: nested), TestSites.meetingRoom] {
                var state = state
                if let sensor = site.sensors.first { state.sensors[sensor.id] = SensorState(people: people) }
                var plan = LivePlan(Floor(site), state: state)
                plan.isKiosk = true
                let texts = TextBoxes.all(of: plan.scene()).map(\.text)
                let sought = if case .counted(let number) = people { "\(number)" } else { "people unknown" }
                #expect(texts.contains(sought), "\(site.name ?? ""): \(texts)")
            }
        }
    }

    @Test func `words that wrap in a view stay off its neighbours`() throws {
        // Views side by side that share a strip, as in a corridor.
        let boxes = [0, 2_400, 4_800].map { TestSites.rectangle($0, 0, 2_600, 1_500) }
        let sensors = boxes.enumerated().map { index, box in
            PlacedSensor(
                id: "K\(index)", room: "hall", position: Point(x: 1_300 + index * 2_400, y: 750),
                function: .peopleCounting, regions: [TestSites.region(1, nil, box)])
        }
        let room = Room(id: "hall", ceilingMM: 3_000, outline: TestSites.rectangle(0, 0, 7_400, 1_500))
        let site = Site(name: "Hall", rooms: [room], sensors: sensors)
        var history = OccupancyHistory(site: site)
        for sensor in sensors { history.receive([.peopleCount(1)], from: sensor.id, at: 0) }
        history.settle()
        let scene = HeatMap(Floor(site), history: history, slots: TimeSlots([0..<600])).scene()
        let views = scene.elements.filter { $0.identity?.classes.first == "view" && $0.layer == .floor }
        let edges = views.flatMap(\.parts).flatMap { part -> [Double] in
            guard case .shape(let shape) = part, shape.stroke != nil else { return [] }
            return shape.path.steps.compactMap { if case .move(let point) = $0 { point.x } else { nil } }
        }
        #expect(edges.count == 3)
        for label in TextBoxes.all(of: scene) where label.text.contains("people") && !label.text.contains("sensors") {
            #expect(!edges.contains { label.box.left < $0 && $0 < label.box.right }, "\(label.text)")
        }
    }

    @Test func `a heat map and a timeline of one log say the same of the same desks`() {
        let site = TestSites.openOffice
        var history = OccupancyHistory(site: site)
        for step in 0..<6 {
            // Of the last region nothing is watched.
            let masks = DeskOccupancy(enabled: RegionMask(rawValue: 0x1f), occupied: RegionMask(rawValue: 3))
            for sensor in site.sensors { history.receive([.deskOccupancy(masks)], from: sensor.id, at: step * 600) }
        }
        history.settle()
        let slots = TimeSlots([0..<3_600])
        let heat = HeatMap(Floor(site), history: history, slots: slots).scene().summary
        let chart = TimelineChart(
            Timeline(history, rows: history.rows(), slots: slots), column: .minutes(60), site: site
        ).scene().summary
        for part in ["24 desks, taken 40\u{a0}% of the known time", "4 not monitored"] {
            #expect(heat.contains(part) && chart.contains(part), "\(heat); \(chart)")
        }
    }

    @Test func `a view says how often anybody was there, and how many`() {
        let site = TestSites.meetingRoom
        guard let sensor = site.sensors.first else { return }
        var history = OccupancyHistory(site: site)
        for (step, people) in [0, 3, 5, 0].enumerated() {
            history.receive([.peopleCount(people)], from: sensor.id, at: step * 600)
        }
        history.settle()
        let map = HeatMap(Floor(site), history: history, slots: TimeSlots([0..<2_400]))
        let text = words(map.scene()).joined(separator: " ")
        #expect(text.contains("occupied 50\u{a0}%"))
        #expect(text.contains("2.0 people"))
        #expect(text.contains("at most 5"))
    }
}
