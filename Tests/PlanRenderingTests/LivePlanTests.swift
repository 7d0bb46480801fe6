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
        func lines() -> [String] { Readings.lines(of: state, at: 10_000, patience: 1_200) }
        #expect(lines() == ["no readings yet"])
        state.tenthsCelsius = -5
        #expect(lines() == ["-0.5\u{a0}°C"])
        state.humidityHalfPercent = 107
        state.illuminance = .dim
        state.batteryPercent = 87
        #expect(lines() == ["-0.5\u{a0}°C · 53.5\u{a0}%RH", "dim · battery\u{a0}87\u{a0}%"])
    }

    @Test func `readings that are too old to be the present say how old they are`() {
        var state = SensorState(batteryPercent: 87, tenthsCelsius: 215, illuminance: .dim)
        func lines() -> [String] {
            Readings.lines(of: state, at: 10_000, patience: 1_200).map { $0.replacing("\u{a0}", with: " ") }
        }
        // Exactly as long as occupancy holds, they hold.
        state.readingTimes = ReadingTimes(battery: 8_800, temperature: 8_800, humidity: 0, illuminance: 8_800)
        #expect(lines() == ["21.5 °C", "dim · battery 87 %"])
        state.readingTimes = ReadingTimes(battery: 8_799, temperature: 8_799, illuminance: 8_799)
        #expect(lines() == ["21.5 °C", "dim · battery 87 %", "20 min ago"])
        state.readingTimes = ReadingTimes(battery: 100, temperature: 10_000, illuminance: 8_000)
        #expect(lines() == ["21.5 °C", "dim (33 min ago) · battery 87 % (2 h 45 min ago)"])
    }

    @Test(arguments: [false, true]) func `readings lie on no desk and are as large as other words`(_ isKiosk: Bool) {
        var plan = LivePlan(Floor(TestSites.openOffice), state: TestSites.openOfficeAtEleven)
        for (index, sensor) in TestSites.openOffice.sensors.enumerated() {
            plan.state.sensors[sensor.id]?.tenthsCelsius = 215 + index
            plan.state.sensors[sensor.id]?.humidityHalfPercent = 81
            plan.state.sensors[sensor.id]?.illuminance = .bright
            plan.state.sensors[sensor.id]?.batteryPercent = 100
            plan.state.sensors[sensor.id]?.readingTimes = ReadingTimes(temperature: 0)
        }
        plan.hasReadings = true
        plan.isKiosk = isKiosk
        let scene = plan.scene()
        let desks = scene.elements.filter { $0.layer == .regions }.flatMap(\.parts).compactMap { part in
            if case .shape(let shape) = part { shape.path.bounds } else { nil }
        }
        var readings = scene
        readings.elements = scene.elements.filter { $0.layer == .labels && $0.identity == nil }
        let boxes = TextBoxes.all(of: readings)
        #expect(boxes.count { $0.text.contains("°C") } == 4)
        for (text, box) in boxes { #expect(!desks.contains { $0.overlaps(box) }, "\(text)") }
        let sizes = readings.elements.flatMap(\.parts).compactMap { part in
            if case .text(let text) = part { text.size } else { nil }
        }
        #expect(Set(sizes) == [isKiosk ? 3.5 : 2.5])
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

    @Test func `errors are listed before warnings, and only signs that are listed have numbers`() {
        let site = TestSites.hall(columns: 10, rows: 5)
        let findings = site.findings()
        let scene = RegionPlan(Floor(site), findings: findings).scene()
        let signs = scene.elements.filter { $0.identity?.classes.first == "finding" }
        #expect(signs.count > 40)
        let severities = signs.compactMap(\.identity?.classes.last)
        #expect(severities == severities.sorted { $0 == "error" && $1 != "error" })
        let numbers = signs.flatMap(\.parts).compactMap { part in
            if case .text(let text) = part { Int(text.string) } else { nil }
        }
        #expect(numbers == Array(1...numbers.count))
        #expect(numbers.count <= 12)
        #expect(texts(scene).contains { $0.hasPrefix("and ") && $0.hasSuffix("vs321 check lists them all") })
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
