import Findings
import Occupancy
import PayloadCodec
import SiteModel
import Testing

@testable import PlanRendering

@Suite struct LivePlanTests {
    private func texts(_ scene: Scene) -> [String] {
        scene.elements.flatMap(\.parts).compactMap { part in
            if case .text(let text) = part { text.string } else { nil }
        }
    }

    @Test func `a moment stands in the time of the place`() {
        let noon = 1_768_219_200  // 2026-01-12T12:00:00Z
        #expect(Moment.text(unix: noon) == "Mon 12 Jan 2026, 12:00 UTC")
        #expect(Moment.text(unix: noon, utcOffsetSeconds: 3600) == "Mon 12 Jan 2026, 13:00 UTC+1")
        #expect(Moment.text(unix: noon, utcOffsetSeconds: 20_700) == "Mon 12 Jan 2026, 17:45 UTC+5:45")
        #expect(Moment.text(unix: noon, utcOffsetSeconds: -12_600) == "Mon 12 Jan 2026, 08:30 UTC-3:30")
        #expect(Moment.text(unix: noon, utcOffsetSeconds: 43_200) == "Tue 13 Jan 2026, 00:00 UTC+12")
    }

    @Test func `readings are what was reported, with their units`() {
        var state = SensorState()
        #expect(Readings.lines(of: state) == ["no readings yet"])
        state.tenthsCelsius = -5
        #expect(Readings.lines(of: state) == ["-0.5\u{a0}°C"])
        state.humidityHalfPercent = 107
        state.illuminance = .dim
        state.batteryPercent = 87
        #expect(
            Readings.lines(of: state) == ["-0.5\u{a0}°C · 53.5\u{a0}%RH", "dim · battery\u{a0}87\u{a0}%"])
    }

    @Test func `every room of several says how many of its desks are taken`() {
        let site = TestSites.fourRooms
        let floor = Floor(site)
        let state = TestSites.mixedState(of: site)
        let (places, counts) = (Place.all(on: floor, state), Count.all(on: floor, state))
        let sentence = LiveSentence(floor: floor, places: places, counts: counts)
        let notes = site.rooms.compactMap { sentence.note(on: $0) }
        #expect(!notes.isEmpty)
        let words = texts(LivePlan(floor, state: state).scene()).joined(separator: " ")
        for note in notes { #expect(words.contains(note), "\(note)") }
        // The rooms together have all that the floor has.
        let taken = notes.compactMap { $0.firstMatch(of: /^(\d+) of/).flatMap { Int($0.1) } }.reduce(0, +)
        #expect(taken == places.count { $0.state == .taken })
    }

    @Test func `a kiosk has 16 to 9, larger type, and no legend`() throws {
        var plan = LivePlan(Floor(TestSites.openOffice), state: TestSites.openOfficeAtEleven)
        let page = plan.scene()
        plan.isKiosk = true
        let kiosk = plan.scene()
        #expect((kiosk.width / kiosk.height - 16.0 / 9).magnitude < 1e-9)
        #expect(!kiosk.elements.contains { $0.layer == .sensors })
        func words(_ scene: Scene) -> [Double] {
            scene.elements.flatMap(\.parts).compactMap { part in
                guard case .text(let text) = part, text.string == "taken", text.alignment == .center else { return nil }
                return text.size
            }
        }
        #expect(!words(kiosk).isEmpty)
        #expect((words(kiosk).min() ?? 0) > (words(page).max() ?? 9))
    }

    @Test func `a plan marks what is wrong and says it below`() {
        let site = TestSites.faulty
        let findings = site.findings()
        let scene = RegionPlan(Floor(site), findings: findings).scene()
        let signs = scene.elements.compactMap(\.identity).filter { $0.classes.first == "finding" }
        #expect(signs.count > 3)
        #expect(scene.summary.contains("errors"))
        let words = texts(scene).joined(separator: " ")
        let first = findings.first { $0.severity == .error && $0.path.steps.first == .key("sensors") }
        #expect(first.map { words.contains($0.message) } == true)
        #expect(texts(scene).contains { $0.hasPrefix("and ") && $0.hasSuffix("vs321 check lists them all") })
        let clean = RegionPlan(Floor(TestSites.openOffice), findings: []).scene()
        #expect(clean == RegionPlan(Floor(TestSites.openOffice)).scene())
    }
}
